// Owns the values of every case: which cases the filters leave, and how many each option would.

import { GROUPS } from "./address.js";

/** @typedef {import("./address.js").Choices} Choices */
/** @typedef {{values: string[], single: boolean, rows: string}} Column as in filters.json */
/** @typedef {{rows: number[], counts: Map<string, Map<string, number>>}} Filtered */

const PERIOD = "period";

export class Columns {
  /** @param {{cases: number, columns: Record<string, Column>}} data */
  constructor(data) {
    this.size = data.cases;
    /** @type {Map<string, {values: string[], rows: number[][]}>} */
    this.columns = new Map();
    for (const [name, column] of Object.entries(data.columns)) {
      const texts = column.single ? [...column.rows] : column.rows.split(" ");
      this.columns.set(name, { values: column.values, rows: texts.map((text) => [...text].map(numberOf)) });
    }
  }

  /**
   * The values of one case.
   * @param {string} name of the filter
   * @param {number} row
   */
  of(name, row) {
    const column = this.columns.get(name);
    return column ? column.rows[row].map((number) => column.values[number]) : [];
  }

  /**
   * The rows that fit every filter, and for each option how many it would leave: a row counts for a
   * filter if it fits all the others.
   * @param {Iterable<number>} rows
   * @param {Choices} choices
   * @returns {Filtered}
   */
  filter(rows, choices) {
    const tests = this.tests(choices);
    const counts = new Map(GROUPS.map((name) => [name, new Array(this.columns.get(name)?.values.length ?? 0).fill(0)]));
    const left = [];
    for (const row of rows) {
      const failed = tests.filter(([, fits]) => !fits(row));
      if (failed.length === 0) left.push(row);
      if (failed.length > 1) continue;
      for (const [name, numbers] of counts) {
        if (failed.length && failed[0][0] !== name) continue;
        for (const number of this.columns.get(name)?.rows[row] ?? []) numbers[number] += 1;
      }
    }
    return { rows: left, counts: this.named(counts) };
  }

  /**
   * @param {Choices} choices
   * @returns {[string, (row: number) => boolean][]}
   */
  tests(choices) {
    /** @type {[string, (row: number) => boolean][]} */
    const tests = [];
    for (const [name, chosen] of choices.values) {
      const column = this.columns.get(name);
      if (!chosen.size) continue;
      const numbers = new Set([...chosen].map((value) => column?.values.indexOf(value) ?? -1));
      tests.push([name, (row) => Boolean(column?.rows[row].some((number) => numbers.has(number)))]);
    }
    if (choices.from || choices.to) tests.push([PERIOD, (row) => this.ran(row, choices.from, choices.to)]);
    return tests;
  }

  /**
   * Whether a case ran at any time between two dates. An end that is not reported is open; a case
   * without any date fits no period.
   * @param {number} row
   * @param {string} from
   * @param {string} to
   */
  ran(row, from, to) {
    const [start] = this.of("from", row);
    const [end] = this.of("to", row);
    if (start === "unknown" && end === "unknown") return false;
    const endsAfter = !from || end === "unknown" || `${end}-12`.slice(0, 7) >= `${from}-01`.slice(0, 7);
    const startsBefore = !to || start === "unknown" || `${start}-01`.slice(0, 7) <= `${to}-12`.slice(0, 7);
    return endsAfter && startsBefore;
  }

  /**
   * @param {Map<string, number[]>} counts
   * @returns {Map<string, Map<string, number>>}
   */
  named(counts) {
    return new Map(
      [...counts].map(([name, numbers]) => {
        const values = this.columns.get(name)?.values ?? [];
        return [name, new Map(values.map((value, number) => [value, numbers[number]]))];
      }),
    );
  }
}

/**
 * The number that a sign stands for: see plugins/case_studies/search/rows.py.
 * @param {string} sign
 */
function numberOf(sign) {
  let code = sign.charCodeAt(0);
  if (code >= 0xa1) code -= 0xa1 - 0x7f;
  if (code > 0x5c) code -= 1;
  return code - 0x23;
}
