// Owns what is taken from a question: the words that carry it, and the titles that it names.

/** @typedef {{text: string, weak: boolean}} Word */
/** @typedef {{words: Word[]}} Question */
/** @typedef {{stop: Set<string>, weak: Set<string>}} Lists words that say nothing of what is wanted, and words that say little */

/** @param {string} typed */
export function plain(typed) {
  return typed.normalize("NFKC").toLowerCase().replaceAll("’", "'");
}

/**
 * @param {string} text in small letters
 * @param {Lists} lists
 * @param {boolean} named whether the question names an objective beside these words
 * @returns {Question}
 */
export function readQuestion(text, lists, named = false) {
  const spoken = text.split(/[^\p{L}\p{N}'-]+/u).map(trim).filter(Boolean);
  const kept = [...new Set(spoken)].filter((word) => !lists.stop.has(word));
  const words = kept.length || named ? kept : [...new Set(spoken)];
  const strong = words.some((word) => !lists.weak.has(word)) || named;
  return { words: words.map((word) => ({ text: word, weak: strong && lists.weak.has(word) })) };
}

/**
 * The titles that a question speaks of: most words of the one are in the other.
 * @param {Question} question
 * @param {[key: string, title: string][]} titles
 * @param {Lists} lists
 * @returns {string[]} keys
 */
export function titlesNamed(question, titles, lists) {
  const asked = new Set(question.words.map((word) => word.text));
  return titles
    .filter(([, title]) => {
      const words = readQuestion(plain(title), lists).words.map((word) => word.text);
      const shared = words.filter((word) => asked.has(word)).length;
      return shared >= 2 && shared >= 0.7 * words.length && shared >= 0.7 * asked.size;
    })
    .map(([key]) => key);
}

/** @param {string} word */
function trim(word) {
  return word.replace(/^['-]+|['-]+$/g, "").replace(/'s$/, "");
}
