// Owns what is taken from a question: the words that carry it, and the agreements that it names.

/** @typedef {{text: string, weak: boolean}} Word */
/** @typedef {{words: Word[], psas: number[]}} Question */
/** @typedef {{stop: Set<string>, weak: Set<string>}} Lists words that say nothing of what is wanted, and words that say little */

const SMALL = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/);
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const NUMBERS = [...SMALL, ...TENS.flatMap((ten) => [ten, ...SMALL.slice(1, 10).map((one) => `${ten}-${one}`)])];
const NUMBER = `\\d{1,2}|${[...NUMBERS].reverse().join("|").replaceAll("-", "[- ]")}`;
const AGREEMENT = new RegExp(
  `\\b(?:psas?|(?:(?:public service|delivery) )?agreements?)\\s*(?:no\\.?|nos\\.?|numbers?|#)?[\\s:-]*` +
    `((?:${NUMBER})(?![\\d%])(?:\\s*(?:,|and|&|or|/)\\s*(?:psa\\s*)?(?:${NUMBER})(?![\\d%]))*)\\b`,
  "g",
);

/**
 * @param {string} typed
 * @param {Lists} lists
 * @returns {Question}
 */
export function readQuestion(typed, lists) {
  let text = typed.normalize("NFKC").toLowerCase().replaceAll("’", "'");
  /** @type {Set<number>} */
  const psas = new Set();
  text = text.replace(AGREEMENT, (_, numbers) => {
    for (const each of numbers.match(new RegExp(NUMBER, "g")) ?? []) psas.add(numberOf(each));
    return " ";
  });
  if (/^\s*\d{1,2}\s*$/.test(text)) psas.add(Number(text));
  const spoken = text.split(/[^\p{L}\p{N}'-]+/u).map(trim).filter(Boolean);
  const kept = [...new Set(spoken)].filter((word) => !lists.stop.has(word));
  const words = kept.length || psas.size ? kept : [...new Set(spoken)];
  const strong = words.some((word) => !lists.weak.has(word)) || psas.size > 0;
  return {
    words: words.map((word) => ({ text: word, weak: strong && lists.weak.has(word) })),
    psas: [...psas].filter((number) => number > 0),
  };
}

/**
 * The agreements and other titles that a question speaks of: most words of the one are in the other.
 * @param {Question} question
 * @param {[key: string, title: string][]} titles
 * @param {Lists} lists
 * @returns {string[]} keys
 */
export function titlesNamed(question, titles, lists) {
  const asked = new Set(question.words.map((word) => word.text));
  return titles
    .filter(([, title]) => {
      const words = readQuestion(title, lists).words.map((word) => word.text);
      const shared = words.filter((word) => asked.has(word)).length;
      return shared >= 2 && shared >= 0.7 * words.length && shared >= 0.7 * asked.size;
    })
    .map(([key]) => key);
}

/** @param {string} word */
function trim(word) {
  return word.replace(/^['-]+|['-]+$/g, "").replace(/'s$/, "");
}

/** @param {string} text a number in figures or in words */
function numberOf(text) {
  return /^\d/.test(text) ? Number(text) : NUMBERS.indexOf(text.replace(" ", "-"));
}
