// Owns the way from a question to cases: its words are found, mended where no case has them, and ranked.

import { bare } from "./passage.js";
import { rank } from "./rank.js";
import { Spelling } from "./spelling.js";
import { plain, readQuestion, titlesNamed } from "./words.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./rank.js").Ranked} Ranked */
/**
 * @typedef {object} Answer
 * @property {Ranked[]} cases best first
 * @property {Map<string, string>} mended a word as typed → the words that were searched
 * @property {string[]} missing words that no case has
 * @property {import("./objectives.js").Objective[]} objectives those that the question names
 * @property {string[]} sought the words that were searched as typed
 */

const MOST_WORDS = 12; // of a question; what follows is left out
const ENOUGH = 3; // words that carry a question; with so many, the weak ones are not looked up

export class Search {
  /**
   * @param {Engine} engine
   * @param {import("./objectives.js").Objectives} objectives
   */
  constructor(engine, objectives) {
    this.engine = engine;
    this.spelling = new Spelling(engine.folder, engine.lists.stop);
    this.objectives = objectives;
    this.titles = /** @type {[string, string][]} */ (objectives.list.map((each) => [each.id, each.title]));
  }

  /**
   * @param {string} typed
   * @param {boolean} exact keep the spelling
   * @returns {Promise<Answer>}
   */
  async answer(typed, exact) {
    const { text, named } = this.objectives.take(plain(typed));
    const question = readQuestion(text, this.engine.lists, named.length > 0);
    const titled = titlesNamed(question, this.titles, this.engine.lists);
    const objectives = this.objectives.list.filter((each) => named.includes(each) || titled.includes(each.id));
    const tokens = objectives.map((each) => ({ text: each.word, weak: titled.includes(each.id) && !named.length }));
    const known = new Set(tokens.map((token) => token.text));
    const few = question.words.filter((word) => !word.weak).length < ENOUGH;
    const asked = question.words.filter((word) => few || !word.weak);
    const words = [...tokens.filter((token) => !token.weak), ...asked].slice(0, MOST_WORDS);
    const answer = { cases: /** @type {Ranked[]} */ ([]), mended: new Map(), missing: /** @type {string[]} */ ([]), objectives, sought: /** @type {string[]} */ ([]) };
    const found = await Promise.all(words.map(({ text }) => (known.has(text) ? this.engine.findExactly(text) : this.engine.find(text))));
    const terms = [];
    for (const [at, word] of words.entries()) {
      if (found[at] && !word.weak) answer.sought.push(word.text);
      const hits = found[at] ? [found[at]] : known.has(word.text) ? [] : await this.otherwise(word.text, exact, answer);
      for (const each of hits) if (each) terms.push({ found: each, weak: word.weak });
      if (!hits.length && !word.weak && !known.has(word.text)) answer.missing.push(word.text);
    }
    for (const token of tokens.filter((each) => each.weak)) {
      const each = await this.engine.findExactly(token.text);
      if (each) terms.push({ found: each, weak: false });
    }
    const ranked = rank(unique(terms), answer.missing.length === 0);
    answer.cases = ranked.map((each) => ({ ...each, words: each.words.filter((word) => !known.has(word)) }));
    return answer;
  }

  /**
   * Adds the words that were found by their stem but are spelled otherwise in the cases shown.
   * @param {Answer} answer
   * @param {string[]} texts of the cases shown
   * @returns {Promise<boolean>} whether there are any
   */
  async addSlips(answer, texts) {
    const before = answer.mended.size;
    const seen = new Set(texts.join(" ").split(/[\s;·/]+/).map(bare));
    for (const text of answer.sought) {
      const meant = await this.spelling.slip(text, seen);
      if (meant) answer.mended.set(text, meant);
    }
    return answer.mended.size > before;
  }

  /**
   * What is searched in place of a word that no case has.
   * @param {string} text
   * @param {boolean} exact
   * @param {Answer} answer
   */
  async otherwise(text, exact, answer) {
    if (exact) return [];
    if (await this.spelling.starts(text)) return [await this.engine.findStart(text)];
    const words = await this.spelling.mend(text);
    if (!words) return [];
    const found = (await Promise.all(words.map((word) => this.engine.find(word)))).filter(Boolean);
    if (found.length && !text.includes("-")) answer.mended.set(text, words.join(" "));
    return found;
  }
}

/**
 * Terms without repeats: two slips may mean the same word.
 * @template {{found: import("./engine.js").Found}} T
 * @param {T[]} terms
 */
function unique(terms) {
  return terms.filter((term, index) => terms.findIndex((other) => other.found.text === term.found.text) === index);
}
