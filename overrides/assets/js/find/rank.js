// Owns the order of the cases for a question: each word's weight by its rarity, summed; cases with all words first.

/** @typedef {import("./engine.js").Found} Found */
/** @typedef {{found: Found, weak: boolean}} Term a word of the question that some case has */
/**
 * @typedef {object} Ranked
 * @property {number} row
 * @property {number} score
 * @property {boolean} full has every word of the question
 * @property {string[]} words those that it has
 */

const WEAK = 0.25; // what a weak word counts
const REAL = 0.6; // weight of a word that a case has itself; less is a word related to one of its own
const LEAST = 0.2; // share of the question's weight below which a case is no match

/**
 * @param {Term[]} terms
 * @param {boolean} complete whether every word of the question was found somewhere
 * @returns {Ranked[]} best first
 */
export function rank(terms, complete) {
  const strong = terms.filter((term) => !term.weak);
  const asked = sum(strong.map((term) => term.found.rarity));
  const rows = new Set(strong.flatMap((term) => [...term.found.hits.keys()]));
  const ranked = [];
  for (const row of rows) {
    const has = strong.filter((term) => term.found.hits.has(row));
    const share = asked ? sum(has.map((term) => term.found.rarity)) / asked : 1;
    const full = complete && strong.every((term) => (term.found.hits.get(row) ?? 0) >= REAL);
    if (!full && share < LEAST) continue;
    const words = terms.filter((term) => term.found.hits.has(row)).map((term) => term.found.text);
    ranked.push({ row, score: weight(terms, row) * (0.4 + 0.6 * share), full, words });
  }
  return ranked.sort((one, other) => Number(other.full) - Number(one.full) || other.score - one.score || one.row - other.row);
}

/**
 * @param {Term[]} terms
 * @param {number} row
 */
function weight(terms, row) {
  return sum(terms.map(({ found, weak }) => (found.hits.get(row) ?? 0) * found.rarity * (weak ? WEAK : 1)));
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
