// Owns what a result shows of a case's text: the passage that has most of the words, and the words marked.

const LENGTH = 32; // words of a passage
// What words of one family end in; the second list only where the other word ends at that letter.
const ENDINGS = "s es ed ing er ers ly e y ies ied ier ment ments ation ations ion ions ity".split(" ");
const AFTER_WHOLE = new Set([...ENDINGS, ..."d r rs 's n en ren al ally land lands".split(" ")]);
const SHORTEST = 3; // letters that two words share at least

/**
 * A text in words, those of the question marked.
 * @param {string[]} words
 * @param {string[]} wanted
 * @returns {(Node | string)[]}
 */
export function marked(words, wanted) {
  return words.flatMap((word, at) => [at ? " " : "", wanted.some((each) => related(word, each)) ? mark(word) : word]);
}

/**
 * The stretch of a text with the most different words of the question; null if it has none.
 * @param {string[]} words
 * @param {string[]} wanted
 */
export function passage(words, wanted) {
  const hits = words.flatMap((word, at) => {
    const which = wanted.findIndex((each) => related(word, each));
    return which < 0 ? [] : [{ at, which }];
  });
  let best = null;
  let most = 0;
  for (const { at: first } of hits) {
    const inside = hits.filter(({ at }) => at >= first && at < first + LENGTH);
    const worth = new Set(inside.map(({ which }) => which)).size + inside.length / 100;
    if (worth > most) [best, most] = [{ first, last: inside[inside.length - 1].at }, worth];
  }
  if (!best) return null;
  const spare = Math.floor((LENGTH - (best.last - best.first)) / 2);
  const start = Math.max(0, Math.min(best.first - spare, words.length - LENGTH));
  return { start, end: Math.min(words.length, start + LENGTH) };
}

/**
 * Whether two words are of one family: `mother` and `mothers`, `wood` and `woodland`.
 * @param {string} inText
 * @param {string} asked
 */
export function related(inText, asked) {
  const word = bare(inText);
  const other = bare(asked);
  if (word === other) return true;
  if (other.includes("-") || word.includes("-")) return word.replaceAll("-", "") === other.replaceAll("-", "") || parts(word, other);
  let shared = 0;
  while (shared < word.length && word[shared] === other[shared]) shared += 1;
  const [one, two] = [word.slice(shared), other.slice(shared)];
  if (shared < SHORTEST) return false;
  if (one === "" || two === "") return AFTER_WHOLE.has(one || two);
  return ENDINGS.includes(one) && ENDINGS.includes(two);
}

/**
 * A word as it is compared.
 * @param {string} word
 */
export function bare(word) {
  return word.toLowerCase().replaceAll("’", "'").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replace(/'s$/, "");
}

/**
 * @param {string} word
 * @param {string} other
 */
function parts(word, other) {
  return word.split("-").includes(other) || other.split("-").includes(word);
}

/** @param {string} word */
function mark(word) {
  const node = document.createElement("mark");
  node.textContent = word;
  return node;
}
