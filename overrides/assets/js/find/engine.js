// Owns the index: loads Pagefind and the columns, and finds the cases that have one word.

import { Columns } from "./columns.js";

/** @typedef {{weight: number, places: number[]}} Hit how much a case speaks of a word, and where */
/** @typedef {{text: string, rarity: number, hits: Map<number, Hit>}} Found */
/** @typedef {{id: string, score: number, words: number[], data: () => Promise<any>}} PagefindResult */

// How Pagefind weighs one word in a case; see https://pagefind.app/docs/ranking/
const RANKING = {
  termFrequency: 1,
  termSimilarity: 1.5,
  termSaturation: 1.2,
  pageLength: 0.2,
  metaWeights: { title: 0.5 },
};

/**
 * @param {URL} folder the address of /pagefind/
 * @returns {Promise<Engine>}
 */
export async function openEngine(folder) {
  const [pagefind, data] = await Promise.all([openPagefind(folder), load(folder, "filters.json")]);
  const all = await pagefind.search(null);
  if (all.results.length !== data.cases) throw new Error("The index and the filters are not of the same build.");
  return new Engine(folder, pagefind, new Columns(data), all.results);
}

/**
 * @param {URL} folder
 * @param {string} name of a file in it
 */
export async function load(folder, name) {
  const response = await fetch(new URL(name, folder), { cache: "no-cache" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

export class Engine {
  /**
   * @param {URL} folder
   * @param {any} pagefind
   * @param {Columns} columns
   * @param {PagefindResult[]} all every case, in the order of the rows
   */
  constructor(folder, pagefind, columns, all) {
    this.folder = folder;
    this.pagefind = pagefind;
    this.columns = columns;
    this.all = all;
    this.rowOf = new Map(all.map((result, row) => [result.id, row]));
    /** @type {Map<string, Promise<Found | null>>} */
    this.known = new Map();
  }

  /**
   * The cases that have a word in any of its forms; null if none has.
   * @param {string} text
   */
  find(text) {
    const found = this.known.get(text) ?? this.search(text);
    this.known.set(text, found);
    return found;
  }

  /**
   * The cases that have a word which begins so.
   * @param {string} text
   */
  findStart(text) {
    return this.weigh(text);
  }

  /**
   * What Pagefind keeps of a case, to show it.
   * @param {number} row
   */
  card(row) {
    return this.all[row].data();
  }

  /** @param {string} text */
  async search(text) {
    const exact = await this.pagefind.search(`"${text}"`);
    return exact.results.length ? this.weigh(text) : null;
  }

  /**
   * @param {string} text
   * @returns {Promise<Found | null>}
   */
  async weigh(text) {
    /** @type {{results: PagefindResult[]}} */
    const { results } = await this.pagefind.search(text);
    if (!results.length) return null;
    const rarity = Math.log(1 + (this.all.length - results.length + 0.5) / (results.length + 0.5));
    const hits = new Map(
      results.map((result) => [
        /** @type {number} */ (this.rowOf.get(result.id)),
        { weight: result.score / rarity, places: result.words },
      ]),
    );
    return { text, rarity, hits };
  }
}

/** @param {URL} folder */
async function openPagefind(folder) {
  const { createInstance } = await import(new URL("pagefind.js", folder).href);
  return createInstance({ basePath: folder.href, noWorker: true, ranking: RANKING });
}
