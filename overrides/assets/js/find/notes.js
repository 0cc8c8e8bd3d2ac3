// Owns what is said above the results: objectives that were meant, mended spelling, words without a case.

import { countChosen, writeAddress } from "./address.js";
import { link, paragraph } from "./results.js";

/** @typedef {import("./address.js").Choices} Choices */
/** @typedef {import("./search.js").Answer} Answer */

/**
 * @param {Choices} choices
 * @param {Answer} answer
 * @param {number} total cases left by words and filters
 * @returns {Node[]}
 */
export function notesOn(choices, answer, total) {
  const notes = answer.objectives.map((each) => paragraph("", "direct", link(each.full, each.url)));
  if (answer.mended.size) notes.push(mended(choices, answer));
  if (answer.missing.length) notes.push(missing(answer.missing));
  if (total && choices.q && !answer.cases.some((each) => each.full)) {
    notes.push(paragraph("No case study has all of your words. These come closest.", "said"));
  }
  if (!total) notes.push(...nothing(choices));
  return notes;
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
function missing(words) {
  const quoted = words.map((word) => `“${word}”`).join(", ");
  return paragraph(`No case study has the word${words.length > 1 ? "s" : ""} ${quoted}.`, "said");
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
