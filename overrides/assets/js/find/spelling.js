// Owns the mending of words that nobody knows: another spelling, or two words run together.

import { load } from "./engine.js";

const SHORTEST = 4; // letters of a word that is mended

export class Spelling {
  /** @param {import("./engine.js").Engine} engine */
  constructor(engine) {
    this.engine = engine;
    /** @type {Promise<Map<string, number>> | null} */
    this.loaded = null;
  }

  /**
   * What was probably meant by `text`, as one or two words; null if nothing is near.
   * @param {string} text
   * @returns {Promise<string[] | null>}
   */
  async mend(text) {
    if (text.length < SHORTEST || /\d/.test(text)) return null;
    const words = await this.vocabulary();
    return nearest(text, words) ?? torn(text, (part) => words.has(part) && !this.engine.stop.has(part));
  }

  /** The words of the library, each with its band: 0 holds the most common. */
  vocabulary() {
    this.loaded ??= load(this.engine.folder, "spelling.json").then(
      (/** @type {string[]} */ bands) => new Map(bands.flatMap((band, number) => band.split(" ").map((word) => [word, number]))),
    );
    return this.loaded;
  }
}

/**
 * @param {string} text
 * @param {Map<string, number>} words
 */
function nearest(text, words) {
  const most = text.length < 5 ? 1 : text.length < 8 ? 1.5 : 2;
  let best = null;
  let bestCost = Infinity;
  for (const [word, band] of words) {
    if (Math.abs(word.length - text.length) > most || !sameStart(word, text)) continue;
    const cost = distance(text, word, most) + band / 100;
    if (cost < bestCost) [best, bestCost] = [word, cost];
  }
  return best && bestCost < most + 0.5 ? [best] : null;
}

/**
 * Slips seldom touch the first letter, except to change places with the second.
 * @param {string} one
 * @param {string} other
 */
function sameStart(one, other) {
  return one[0] === other[0] || (one[0] === other[1] && one[1] === other[0]) || one === other.slice(1) || one.slice(1) === other;
}

/**
 * Two known words that were run together.
 * @param {string} text
 * @param {(part: string) => boolean} known
 */
function torn(text, known) {
  for (let at = SHORTEST; at <= text.length - SHORTEST; at += 1) {
    if (known(text.slice(0, at)) && known(text.slice(at))) return [text.slice(0, at), text.slice(at)];
  }
  return null;
}

/**
 * Letters to add, drop, change or swap; a doubled letter or a swap costs a little less than the others.
 * @param {string} one
 * @param {string} other
 * @param {number} most more than this does not matter
 */
function distance(one, other, most) {
  let before = /** @type {number[]} */ ([]);
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const doubled = one[row - 1] === one[row - 2] || other[column - 1] === other[column - 2];
      const step = doubled ? 0.75 : 1;
      now[column] = Math.min(last[column] + step, now[column - 1] + step, last[column - 1] + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        now[column] = Math.min(now[column], before[column - 2] + 0.75);
      }
    }
    if (Math.min(...now) > most + 1) return Infinity;
    [before, last] = [last, now];
  }
  return last[other.length];
}
