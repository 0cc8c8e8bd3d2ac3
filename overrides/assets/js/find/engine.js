// Owns the files of the search: loads the columns and the words that are asked for, each file once.

import { Columns } from "./columns.js";
import { related } from "./passage.js";

/**
 * @typedef {object} Found what a word finds; see plugins/case_studies/search/table.py
 * @property {string} text
 * @property {Map<number, number>} own how much each row that has the word speaks of it
 * @property {Map<number, number>} near the same for rows that only have words near it
 * @property {string[]} words the library's words that are near it
 */
/** @typedef {[levels: number[][], levels: number[][], words: string] | 0} Answer */
/** @typedef {{forms: Map<string, number>, found: Answer[]}} Shard */

const SHORTEST = 4; // letters of a word that is found by its family

/**
 * @param {URL} folder the address of /search/
 * @returns {Promise<Engine>}
 */
export async function openEngine(folder) {
  return new Engine(folder, await load(folder, "library.json"));
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
   * @param {any} data library.json
   */
  constructor(folder, data) {
    this.folder = folder;
    this.columns = new Columns(data);
    this.stop = new Set(data.stop.split(" "));
    /** @type {string[]} the first word of each file */
    this.firsts = data.shards.split(" ");
    /** @type {Map<string, Promise<any>>} */
    this.loaded = new Map();
  }

  /**
   * What a word finds: nothing, if it is an English word that no case has, nor one near it; null if nobody knows it.
   * @param {string} text
   * @returns {Promise<Found | null>}
   */
  async find(text) {
    const found = await this.look(text);
    if (found?.own.size || !text.endsWith("s")) return found;
    const single = await this.look(text.slice(0, -1)); // GPs are GP; nobody lists every abbreviation's plural
    return single?.own.size ? { ...single, text } : found;
  }

  /**
   * @param {number} row
   * @returns {Promise<any>} what is shown of a case or another page
   */
  card(row) {
    return this.once(`cards/${row}.json`);
  }

  /**
   * @param {string} text
   * @returns {Promise<Found | null>}
   */
  async look(text) {
    const after = this.firsts.findIndex((first) => first > text);
    const number = (after < 0 ? this.firsts.length : after) - 1;
    if (number < 0) return null;
    const { forms, found } = await this.shard(number);
    const at = forms.get(text) ?? (text.length < SHORTEST ? undefined : forms.get([...forms.keys()].find((form) => related(form, text)) ?? ""));
    if (at === undefined) return null;
    const [own, near, words] = found[at] || [[], [], ""];
    return { text, own: unpacked(own), near: unpacked(near), words: words ? words.split(" ") : [] };
  }

  /**
   * @param {number} number
   * @returns {Promise<Shard>}
   */
  async shard(number) {
    const name = `words/${number}.json`;
    const data = await this.once(name);
    data.forms ??= new Map(data.words.split(",").flatMap((/** @type {string} */ forms, /** @type {number} */ at) => forms.split(" ").map((form) => [form, at])));
    return data;
  }

  /** @param {string} name of a file */
  once(name) {
    const file = this.loaded.get(name) ?? load(this.folder, name);
    this.loaded.set(name, file);
    return file;
  }
}

/**
 * Those that were found.
 * @param {Promise<Found | null>[]} found
 */
export async function known(found) {
  return (await Promise.all(found)).flatMap((each) => each ?? []);
}

/**
 * @param {number[][]} levels a level, then its rows, each as a step from the last
 * @returns {Map<number, number>}
 */
function unpacked(levels) {
  /** @type {Map<number, number>} */
  const rows = new Map();
  for (const [level, ...steps] of levels) {
    let row = 0;
    for (const step of steps) rows.set((row += step), level);
  }
  return rows;
}
