// Owns the mending of words that no case has: another spelling, two words run together, one word torn.

import { load } from "./engine.js";
import { related } from "./passage.js";

const SHORTEST = 4; // letters of a word that is mended

export class Spelling {
  /**
   * @param {URL} folder
   * @param {Set<string>} stop words that are no search words
   */
  constructor(folder, stop) {
    this.folder = folder;
    this.stop = stop;
    /** @type {Promise<{words: Map<string, number>, everyday: Set<string>}> | null} */
    this.loaded = null;
  }

  /**
   * What was probably meant by `text`, as one or two words; null if nothing is near.
   * @param {string} text
   */
  async mend(text) {
    const { words, everyday } = await this.vocabulary();
    const parts = text.split("-").filter((part) => part.length > 1);
    if (parts.length > 1) return parts;
    if (text.length < SHORTEST || /\d/.test(text) || everyday.has(text)) return null;
    return nearest(text, words) ?? torn(text, (part) => words.has(part) && !this.stop.has(part));
  }

  /**
   * What was meant by a word that cases have only in another spelling, such as `volunters`; null if it is no slip.
   * @param {string} text
   * @param {Set<string>} seen the words of the cases shown
   */
  async slip(text, seen) {
    if (text.length <= SHORTEST || seen.has(text) || text.includes("-")) return null;
    const alike = [...seen].some((word) => sameStart(word, text) && distance(text, word, 2) <= 2 && !related(word, text));
    if (!alike) return null;
    const { words, everyday } = await this.vocabulary();
    if (words.has(text) || everyday.has(text) || [...words.keys()].some((word) => related(word, text))) return null;
    return nearest(text, words)?.[0] ?? null;
  }

  /**
   * Whether any word of the library starts so.
   * @param {string} text
   */
  async starts(text) {
    if (text.length < SHORTEST) return false;
    const { words } = await this.vocabulary();
    return [...words.keys()].some((word) => word.startsWith(text));
  }

  /** The words of the library, each with its band: 0 holds the most common; and words that are no slips. */
  vocabulary() {
    this.loaded ??= load(this.folder, "words.json").then((data) => ({
      words: new Map(
        data.bands.flatMap((/** @type {string} */ band, /** @type {number} */ number) =>
          band.split(" ").map((word) => [word, number]),
        ),
      ),
      everyday: new Set(data.everyday.split(" ")),
    }));
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
export function distance(one, other, most) {
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
