// Owns the objectives that a question can name, by number, by title or by the words of their framework.

/**
 * @typedef {object} Objective
 * @property {string} id framework and name: psa/12
 * @property {string} word by which the index knows its cases
 * @property {string} filter name of its filter
 * @property {string} value its value there
 * @property {string} label
 * @property {string} title
 * @property {string} full label and title
 * @property {string} url
 */
/** @typedef {{framework: string, words: string[]}} Framework the words before a number, such as psa and agreement */

const NUMBERS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven twenty-eight
  twenty-nine thirty`.split(/\s+/);
const NUMBER = `\\d{1,3}|${[...NUMBERS].reverse().join("|").replaceAll("-", "[- ]")}`;
const ALONE = /^\s*\d{1,3}\s*$/;

/** Reads what the page says of them. */
export function readObjectives() {
  const data = JSON.parse(document.querySelector("#objectives")?.textContent ?? "{}");
  return new Objectives(data.objectives ?? [], data.frameworks ?? []);
}

export class Objectives {
  /**
   * @param {Objective[]} list
   * @param {Framework[]} frameworks
   */
  constructor(list, frameworks) {
    this.list = list;
    this.patterns = frameworks.map(({ framework, words }) => ({ framework, pattern: pattern(words) }));
  }

  /**
   * Takes the objectives that a question names by number out of its text.
   * @param {string} text
   * @returns {{text: string, named: Objective[]}} what is left, and what was named
   */
  take(text) {
    /** @type {Set<string>} */
    const ids = new Set();
    let left = text;
    for (const { framework, pattern } of this.patterns) {
      for (const [, numbers] of text.matchAll(pattern)) {
        for (const each of numbers.match(new RegExp(NUMBER, "gi")) ?? []) ids.add(`${framework}/${numberOf(each)}`);
      }
      left = left.replace(pattern, " ");
      if (ALONE.test(text)) ids.add(`${framework}/${Number(text)}`);
    }
    const named = this.list.filter((each) => ids.has(each.id));
    return { text: named.length && ALONE.test(text) ? "" : left, named };
  }
}

/** @param {string[]} words */
function pattern(words) {
  const known = words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "[- ]")).join("|");
  return new RegExp(
    `\\b(?:${known})\\s*(?:no\\.?|nos\\.?|numbers?|#)?[\\s:-]*` +
      `((?:${NUMBER})(?![\\d%])(?:\\s*(?:,|and|&|or|/)\\s*(?:(?:${known})\\s*)?(?:${NUMBER})(?![\\d%]))*)\\b`,
    "giu",
  );
}

/** @param {string} text a number in figures or in words */
function numberOf(text) {
  return /^\d/.test(text) ? Number(text) : NUMBERS.indexOf(text.toLowerCase().replace(" ", "-"));
}
