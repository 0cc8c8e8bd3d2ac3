// Owns what is said around the results: what was meant, what is only near, what no case has, what else there is.

import { countChosen, writeAddress } from "./address.js";
import { link, paragraph } from "./results.js";

/** @typedef {import("./address.js").Choices} Choices */
/** @typedef {import("./search.js").Answer} Answer */

const MOST_OTHERS = 3; // pages beside cases
const MOST_NEAR = 4; // words that are named as near one

/**
 * @param {Choices} choices
 * @param {Answer} answer
 * @param {number} total cases left by words and filters
 * @param {import("./engine.js").Engine} engine
 * @returns {Promise<Node[]>}
 */
export async function notesOn(choices, answer, total, engine) {
  const notes = answer.objectives.map((each) => paragraph("", "direct", link(each.full, each.url)));
  notes.push(...(await others(answer, engine)));
  if (answer.mended.size) notes.push(mended(choices, answer));
  if (answer.phrases.length) notes.push(paragraph(`Only cases with just the words ${quoted(answer.phrases)} are shown.`, "said"));
  for (const { text, words } of answer.near) notes.push(near(text, words.slice(0, MOST_NEAR)));
  if (answer.missing.length) notes.push(paragraph(`No case study has the word${answer.missing.length > 1 ? "s" : ""} ${quoted(answer.missing)}.`, "said"));
  if (total && choices.q && !answer.cases.some((each) => each.full)) {
    notes.push(paragraph("No case study has all of your words. These come closest.", "said"));
  }
  if (!total) notes.push(...nothing(choices));
  return notes;
}

/**
 * The way to the cases that match less well.
 * @param {Choices} choices
 * @param {number} number
 */
export function weakerLink(choices, number) {
  const text = `Show ${number} weaker ${number === 1 ? "match" : "matches"}`;
  return paragraph("", "weaker", link(text, writeAddress({ ...choices, weaker: true, page: 1 })));
}

/**
 * Pages that are no cases and have all words.
 * @param {Answer} answer
 * @param {import("./engine.js").Engine} engine
 */
async function others(answer, engine) {
  const cards = await Promise.all(answer.others.slice(0, MOST_OTHERS).map((each) => engine.card(each.row)));
  const said = new Set(answer.objectives.map((each) => each.url));
  return cards.filter((card) => !said.has(card.url)).map((card) => paragraph(`${card.kind}: `, "direct", link(card.title, card.url)));
}

/**
 * @param {string} text
 * @param {string[]} words
 */
function near(text, words) {
  const named = words.length ? `Near it: ${words.join(", ")}.` : "";
  return paragraph(`No case study has the word “${text}”. ${named}`.trim(), "said");
}

/**
 * @param {Choices} choices
 * @param {Answer} answer
 */
function mended(choices, answer) {
  let text = choices.q;
  for (const [typed, meant] of answer.mended) {
    text = text.replace(new RegExp(typed.replace(/[^\p{L}\p{N}]/gu, "."), "giu"), meant);
  }
  const meant = Object.assign(document.createElement("strong"), { textContent: text });
  const back = writeAddress({ ...choices, exact: true, page: 1 });
  return paragraph("Showing results for ", "said", meant, ". ", link(`Search for “${choices.q}” as typed`, back));
}

/** @param {string[]} words */
function quoted(words) {
  return words.map((word) => `“${word}”`).join(", ");
}

/** @param {Choices} choices */
function nothing(choices) {
  const ways = [link("all case studies", "find/"), ", ", link("the themes", "themes/"), " or ", link("the objectives", "objectives/")];
  const filtered = countChosen(choices) > 0;
  const advice = filtered ? "Remove a filter above" : "Try fewer or other words";
  const notes = [paragraph(`${advice}, or look through `, "said", ...ways, ".")];
  if (filtered && choices.q) {
    const address = writeAddress({ ...choices, values: new Map(), from: "", to: "", page: 1 });
    notes.push(paragraph("", "said", link(`Search for “${choices.q}” without filters`, address)));
  }
  return notes;
}
