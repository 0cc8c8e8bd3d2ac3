// Owns the find page's address: every choice stands in it, so that it can be sent, kept and gone back to.

/** Filters with options, in the order of the page; the period has two fields instead. */
export const GROUPS = ["theme", "approach", "psa", "objective", "for_whom", "place", "organisation_type", "stage", "outcome", "evidence"];
const SORTS = ["best", "newest", "title", "evidence"];

/**
 * @typedef {object} Choices
 * @property {string} q search words as typed
 * @property {boolean} exact keep the words as typed: no mended spelling
 * @property {boolean} weaker show weaker matches too
 * @property {Map<string, Set<string>>} values chosen values of each filter
 * @property {string} from first year of the period, or year and month, or empty
 * @property {string} to last year of the period, or empty
 * @property {string} sort one of SORTS, or empty for what suits the search
 * @property {number} page from 1
 */

/**
 * @param {string} search the part of an address after its path
 * @returns {Choices}
 */
export function readAddress(search) {
  const fields = new URLSearchParams(search);
  const sort = fields.get("sort") ?? "";
  return {
    q: (fields.get("q") ?? "").trim(),
    exact: fields.get("exact") === "1",
    weaker: fields.get("weaker") === "1",
    values: new Map(GROUPS.map((name) => [name, new Set(fields.getAll(name).filter(Boolean))])),
    from: date(fields.get("from")),
    to: date(fields.get("to")),
    sort: SORTS.includes(sort) ? sort : "",
    page: Math.max(1, Number.parseInt(fields.get("page") ?? "", 10) || 1),
  };
}

/**
 * @param {Choices} choices
 * @returns {string} the shortest address that says the same: empty, or starting with a question mark
 */
export function writeAddress(choices) {
  const fields = new URLSearchParams();
  if (choices.q) fields.set("q", choices.q);
  if (choices.exact) fields.set("exact", "1");
  if (choices.weaker) fields.set("weaker", "1");
  for (const [name, values] of choices.values) for (const value of values) fields.append(name, value);
  if (choices.from) fields.set("from", choices.from);
  if (choices.to) fields.set("to", choices.to);
  if (choices.sort) fields.set("sort", choices.sort);
  if (choices.page > 1) fields.set("page", String(choices.page));
  const text = fields.toString();
  return text ? `?${text}` : "";
}

/**
 * How many filters are on; the two ends of the period count as one.
 * @param {Choices} choices
 */
export function countChosen(choices) {
  let number = choices.from || choices.to ? 1 : 0;
  for (const values of choices.values.values()) number += values.size;
  return number;
}

/** @param {string | null} text */
function date(text) {
  return /^\d{4}(-\d{2})?$/.test(text ?? "") ? String(text) : "";
}
