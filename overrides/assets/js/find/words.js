// Owns what is taken from a question: its words, read as plugins/case_studies/search/words.py reads texts, and its phrases.

/** @typedef {{text: string, parts: string[]}} Word as it is looked up; the parts stand in for one with hyphens */

const TOKEN = /[\p{L}\p{N}]+(?:(?:[&'’-]|(?<=\d)[.,](?=\d))[\p{L}\p{N}]+)*/gu;
const NUMBER = /^(\d+(?:\.\d+)?)(s|k|m|bn|st|nd|rd|th)?$/;
const AMOUNTS = new Map([["m", "million"], ["bn", "billion"], ["k", "thousand"]]);
const ABBREVIATION = /^([A-Z][A-Z&]*[A-Z])s?$/;
const PHRASE = /["“”]([^"“”]+)["“”]/g;

/**
 * The words of a question that say something. One of nothing but small words is one word: what-if.
 * @param {string} typed
 * @param {Set<string>} stop words that say nothing of what is wanted
 * @returns {Word[]} each once
 */
export function questionWords(typed, stop) {
  const tokens = typed.normalize("NFKC").match(TOKEN) ?? [];
  const shouted = typed === typed.toUpperCase();
  const words = tokens.flatMap((token) => wordsOf(token, stop, shouted));
  if (!words.length && tokens.length) words.push({ text: tokens.join("-").toLowerCase(), parts: [] });
  return words.filter((word, at) => words.findIndex((other) => other.text === word.text) === at);
}

/**
 * What stands in quotes.
 * @param {string} typed
 */
export function phrases(typed) {
  return [...typed.normalize("NFKC").matchAll(PHRASE)].map(([, phrase]) => spoken(phrase)).filter(Boolean);
}

/**
 * A text as phrases are compared: its words in small letters, one space between.
 * @param {string} text
 */
export function spoken(text) {
  return (text.toLowerCase().replaceAll("’", "'").match(TOKEN) ?? []).join(" ");
}

/**
 * The titles that a question speaks of: most words of the one are in the other.
 * @param {Word[]} words
 * @param {[key: string, title: string][]} titles
 * @param {Set<string>} stop
 * @returns {string[]} keys
 */
export function titlesNamed(words, titles, stop) {
  const asked = new Set(words.map((word) => word.text));
  return titles
    .filter(([, title]) => {
      const named = questionWords(title, stop).map((word) => word.text);
      const shared = named.filter((word) => asked.has(word)).length;
      return shared >= 2 && shared >= 0.7 * named.length && shared >= 0.7 * asked.size;
    })
    .map(([key]) => key);
}

/**
 * @param {string} token
 * @param {Set<string>} stop
 * @param {boolean} shouted whether the whole question is in capitals
 * @returns {Word[]}
 */
function wordsOf(token, stop, shouted) {
  const abbreviation = ABBREVIATION.exec(token);
  if (abbreviation && !shouted) return [{ text: abbreviation[1].toLowerCase(), parts: [] }];
  const word = token.toLowerCase().replaceAll("’", "'").replaceAll(",", "").replace(/'s$/, "");
  const number = NUMBER.exec(word);
  const amount = AMOUNTS.get(number?.[2] ?? "");
  if (number) return [number[1], ...(amount ? [amount] : [])].map((text) => ({ text, parts: [] }));
  if (stop.has(word)) return [];
  const parts = word.split("-").filter((part) => part && !stop.has(part));
  return [{ text: word.replaceAll("-", ""), parts: word.includes("-") ? parts : [] }];
}
