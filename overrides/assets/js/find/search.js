// Owns the way from a question to cases: its words are found, mended where nobody knows them, and ranked.

import { known } from "./engine.js";
import { rank, strong } from "./rank.js";
import { Spelling } from "./spelling.js";
import { phrases, questionWords, spoken, titlesNamed } from "./words.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./engine.js").Found} Found */
/** @typedef {import("./rank.js").Ranked} Ranked */
/** @typedef {import("./words.js").Word} Word */
/**
 * @typedef {object} Answer
 * @property {Ranked[]} cases best first
 * @property {number} strong how many of them are good matches; the others are weak
 * @property {Map<string, string>} mended a word as typed → the words that were searched
 * @property {string[]} missing words that no case has, nor one near them
 * @property {Found[]} near words that no case has, with those near them
 * @property {import("./objectives.js").Objective[]} objectives those that the question names
 * @property {Ranked[]} others pages that are no cases and have all words
 * @property {string[]} phrases what stood in quotes
 */

const MOST_WORDS = 12; // of a question; what follows is left out
const MOST_READ = 100; // cases whose text is read for a phrase
const TITLES_READ = 10; // cases whose title is compared with the question

export class Search {
  /**
   * @param {Engine} engine
   * @param {import("./objectives.js").Objectives} objectives
   */
  constructor(engine, objectives) {
    this.engine = engine;
    this.spelling = new Spelling(engine);
    this.objectives = objectives;
    this.titles = /** @type {[string, string][]} */ (objectives.list.map((each) => [each.id, each.title]));
  }

  /**
   * @param {string} typed
   * @param {boolean} exact keep the spelling
   * @returns {Promise<Answer>}
   */
  async answer(typed, exact) {
    const { text, named } = this.objectives.take(typed);
    const words = questionWords(text, this.engine.stop).slice(0, MOST_WORDS);
    const titled = titlesNamed(words, this.titles, this.engine.stop);
    const objectives = this.objectives.list.filter((each) => named.includes(each) || titled.includes(each.id));
    /** @type {Answer} */
    const answer = { cases: [], strong: 0, mended: new Map(), missing: [], near: [], objectives, others: [], phrases: phrases(typed) };
    const found = (await Promise.all(words.map((word) => this.meant(word, exact, answer)))).flat();
    const served = await known(objectives.map((each) => this.engine.look(each.word)));
    const size = this.engine.columns.size;
    const terms = named.length ? [...served, ...found] : found;
    const ranked = rank(unique(named.length ? terms : [...terms, ...served]), !answer.missing.length, size);
    answer.near = found.filter((term) => !holds(term, size) && term.near.size);
    answer.others = ranked.filter((each) => each.row >= size && each.full);
    answer.cases = await this.checked(ranked.filter((each) => each.row < size), typed, answer.phrases);
    answer.strong = words.length ? strong(answer.cases, size) : answer.cases.length;
    return answer;
  }

  /**
   * What a word of the question finds: as it is typed, by its parts, or with its spelling mended.
   * @param {Word} word
   * @param {boolean} exact
   * @param {Answer} answer is told what was mended, and what nothing is near to
   * @returns {Promise<Found[]>}
   */
  async meant(word, exact, answer) {
    const whole = await this.engine.find(word.text);
    const meant = whole || word.parts.length || exact ? null : await this.spelling.mend(word.text);
    const found = whole ? [whole] : await known((meant ?? word.parts).map((part) => this.engine.find(part)));
    const finds = found.filter((each) => each.own.size || each.near.size);
    if (meant && finds.length) answer.mended.set(word.text, meant.join(" "));
    if (!finds.length) answer.missing.push(word.text);
    return finds;
  }

  /**
   * The cases that have what stands in quotes; first the one whose title the question is.
   * @param {Ranked[]} cases best first
   * @param {string} typed
   * @param {string[]} phrases
   * @returns {Promise<Ranked[]>}
   */
  async checked(cases, typed, phrases) {
    const read = await this.read(phrases.length ? cases.slice(0, MOST_READ) : cases.slice(0, TITLES_READ));
    const kept = phrases.length ? read.filter(({ text }) => phrases.every((phrase) => ` ${text} `.includes(` ${phrase} `))) : read;
    const rest = phrases.length ? [] : cases.slice(TITLES_READ);
    const title = spoken(typed);
    kept.sort((one, other) => Number(other.title === title) - Number(one.title === title));
    return [...kept.map(({ each }) => each), ...rest];
  }

  /** @param {Ranked[]} cases */
  read(cases) {
    return Promise.all(
      cases.map(async (each) => {
        const card = await this.engine.card(each.row);
        return { each, title: spoken(card.title), text: spoken(Object.values(card).join(" ")) };
      }),
    );
  }
}

/**
 * Whether any case has a word.
 * @param {Found} term
 * @param {number} size
 */
function holds(term, size) {
  return [...term.own.keys()].some((row) => row < size);
}

/**
 * Terms without repeats: two slips may mean the same word.
 * @param {Found[]} terms
 */
function unique(terms) {
  return terms.filter((term, index) => terms.findIndex((other) => other.text === term.text) === index);
}
