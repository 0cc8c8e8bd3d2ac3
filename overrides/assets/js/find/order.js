// Owns the order of the results where it is not that of the best match.

import { load } from "./engine.js";

/** @typedef {import("./engine.js").Engine} Engine */

export class Order {
  /** @param {Engine} engine */
  constructor(engine) {
    this.engine = engine;
    /** @type {Promise<{title: number[], checked: number[]}> | null} */
    this.loaded = null;
  }

  /**
   * @template {{row: number}} T
   * @param {T[]} cases best first
   * @param {string} sort
   * @param {boolean} hasWords whether there is a best match
   * @returns {Promise<T[]>}
   */
  async sorted(cases, sort, hasWords) {
    if (sort === "best" && hasWords) return cases;
    const level = (/** @type {T} */ each) => Number(this.engine.columns.of("evidence", each.row)[0]);
    if (sort === "evidence" && hasWords) return [...cases].sort((one, other) => level(other) - level(one));
    this.loaded ??= load(this.engine.folder, "order.json");
    const { title, checked } = await this.loaded;
    const byTitle = [...cases].sort((one, other) => title[one.row] - title[other.row]);
    if (sort === "newest") return byTitle.sort((one, other) => checked[other.row] - checked[one.row]);
    return sort === "evidence" ? byTitle.sort((one, other) => level(other) - level(one)) : byTitle;
  }
}
