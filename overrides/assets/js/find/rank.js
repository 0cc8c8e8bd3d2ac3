// Owns the order of the cases for a question: how much each speaks of each word, by the word's rarity; those with all words first.

/** @typedef {import("./engine.js").Found} Found */
/**
 * @typedef {object} Ranked
 * @property {number} row
 * @property {number} score
 * @property {boolean} full has every word of the question
 * @property {string[]} words those that it has
 * @property {Found[]} near those of which it only has words near in meaning
 */

const MOST = 1 / 3; // of the library are good matches of a question; the others are weak
const LEAST = 0.25; // of the best score makes a good match

/**
 * @param {Found[]} terms
 * @param {boolean} complete whether every word of the question is among them
 * @param {number} size how many cases there are; later rows are other pages
 * @returns {Ranked[]} best first
 */
export function rank(terms, complete, size) {
  const weights = terms.map((term) => rarity(count(term.own, size), size));
  const rows = new Set(terms.flatMap((term) => [...term.own.keys(), ...term.near.keys()]));
  const ranked = [...rows].map((row) => {
    const has = terms.filter((term) => term.own.has(row));
    const near = terms.filter((term) => term.near.has(row));
    const score = terms.reduce((sum, term, at) => sum + weights[at] * (term.own.get(row) ?? term.near.get(row) ?? 0), 0);
    return { row, score, full: complete && has.length === terms.length, words: has.map((term) => term.text), near };
  });
  return ranked.sort((one, other) => Number(other.full) - Number(one.full) || other.score - one.score || one.row - other.row);
}

/**
 * How many of the cases, from the first, are good matches.
 * @param {Ranked[]} ranked
 * @param {number} size how many cases there are
 */
export function strong(ranked, size) {
  const best = Math.max(...ranked.map((each) => each.score));
  const good = ranked.filter((each) => each.full || each.score >= LEAST * best).length;
  return Math.min(good, Math.max(1, Math.ceil(MOST * size)));
}

/**
 * @param {Map<number, number>} rows
 * @param {number} size
 */
function count(rows, size) {
  return [...rows.keys()].filter((row) => row < size).length;
}

/**
 * A word that no case has is as rare as one that one case has.
 * @param {number} number of cases that have a word
 * @param {number} size
 */
function rarity(number, size) {
  const cases = Math.max(1, number);
  return Math.log(1 + (size - cases + 0.5) / (cases + 0.5));
}
