// Owns the order of the cases for a question: each word's weight by its rarity, summed; cases with all words first.

/** @typedef {import("./engine.js").Found} Found */
/**
 * @typedef {object} Ranked
 * @property {number} row
 * @property {number} score
 * @property {boolean} full has every word of the question
 * @property {Map<string, number[]>} places where each word stands
 */

const WEAK = 0.25; // what a weak word counts
const NEXT = 0.6; // what two words that stand next to each other add, as a share of the rarer one
const LEAST = 0.3; // share of the question's weight below which a case is no match

/**
 * @param {{found: Found, weak: boolean, at: number}[]} terms the words found; `at` is the word's place in the question
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
    const full = complete && has.length === strong.length;
    if (!full && share < LEAST) continue;
    const score = (weight(terms, row) + closeness(terms, row)) * (0.4 + 0.6 * share);
    const places = new Map(terms.flatMap((term) => pair(term.found, row)));
    ranked.push({ row, score, full, places });
  }
  return ranked.sort((one, other) => Number(other.full) - Number(one.full) || other.score - one.score || one.row - other.row);
}

/**
 * @param {{found: Found, weak: boolean}[]} terms
 * @param {number} row
 */
function weight(terms, row) {
  return sum(terms.map(({ found, weak }) => (found.hits.get(row)?.weight ?? 0) * found.rarity * (weak ? WEAK : 1)));
}

/**
 * What words add that stand in the case as they do in the question, at most one word between them.
 * @param {{found: Found, weak: boolean, at: number}[]} terms
 * @param {number} row
 */
function closeness(terms, row) {
  let total = 0;
  for (let index = 1; index < terms.length; index += 1) {
    const [one, other] = [terms[index - 1], terms[index]];
    if (other.at - one.at !== 1) continue;
    const after = new Set(other.found.hits.get(row)?.places);
    const near = one.found.hits.get(row)?.places.some((place) => after.has(place + 1) || after.has(place + 2));
    if (near) total += NEXT * Math.max(one.found.rarity, other.found.rarity) * (one.weak || other.weak ? WEAK : 1);
  }
  return total;
}

/**
 * @param {Found} found
 * @param {number} row
 * @returns {[string, number[]][]}
 */
function pair(found, row) {
  const hit = found.hits.get(row);
  return hit ? [[found.text, hit.places]] : [];
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
