// Owns the index: loads Pagefind and the columns, and finds the cases that have one word.

import { Columns } from "./columns.js";

/** @typedef {{text: string, rarity: number, hits: Map<number, number>}} Found a word, and how much each case speaks of it */
/** @typedef {{id: string, score: number}} PagefindResult the id is the number of the row */

// How Pagefind weighs one word in a case; see https://pagefind.app/docs/ranking/
const RANKING = {
  termFrequency: 1,
  termSimilarity: 1.5,
  termSaturation: 2.5,
  pageLength: 0,
};

// In the place of an index without cases, which Pagefind takes for a mistake.
const EMPTY = { search: async () => ({ results: [] }) };

/**
 * @param {URL} folder the address of /pagefind/
 * @returns {Promise<Engine>}
 */
export async function openEngine(folder) {
  const [{ createInstance }, data] = await Promise.all([
    import(new URL("pagefind.js", folder).href),
    load(folder, "library.json"),
  ]);
  const options = { basePath: folder.href, noWorker: true, ranking: RANKING };
  return new Engine(folder, data.cases ? await createInstance(options) : EMPTY, data);
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
   * @param {any} data library.json
   */
  constructor(folder, pagefind, data) {
    this.folder = folder;
    this.pagefind = pagefind;
    this.columns = new Columns(data);
    this.lists = { stop: new Set(data.stop.split(" ")), weak: new Set(data.weak.split(" ")) };
    /** @type {Map<string, Promise<Found | null>>} */
    this.known = new Map();
    /** @type {Map<number, Promise<any>>} */
    this.cards = new Map();
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
   * The cases that have just this word, in no other form.
   * @param {string} text
   */
  async findExactly(text) {
    const [exact, found] = await Promise.all([this.pagefind.search(`"${text}"`), this.weigh(text)]);
    /** @type {Set<number>} */
    const rows = new Set(exact.results.map((/** @type {PagefindResult} */ { id }) => Number(id)));
    if (!found || !rows.size) return null;
    const hits = new Map([...found.hits].filter(([row]) => rows.has(row)));
    return { text, rarity: this.rarity(rows.size), hits };
  }

  /**
   * The cases that have a word which begins so.
   * @param {string} text
   */
  findStart(text) {
    return this.weigh(text);
  }

  /**
   * What is shown of a case.
   * @param {number} row
   */
  card(row) {
    const card = this.cards.get(row) ?? load(this.folder, `cards/${row}.json`);
    this.cards.set(row, card);
    return card;
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
    const rarity = this.rarity(results.length);
    const hits = new Map(results.map(({ id, score }) => [Number(id), score / rarity]));
    return { text, rarity, hits };
  }

  /** @param {number} number of cases that have a word */
  rarity(number) {
    return Math.log(1 + (this.columns.size - number + 0.5) / (number + 0.5));
  }
}
