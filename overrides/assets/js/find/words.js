// Owns what is taken from a question: the words that carry it, and the agreements that it names.

/** @typedef {{text: string, weak: boolean}} Word */
/** @typedef {{words: Word[], psas: number[]}} Question */

// Words that say nothing of what is wanted.
const STOP = new Set(
  `a about across after again all along also among amongst am an and another any anybody anyone anything are around as at away be
  because been before being between both bring but by came can cannot come could did do does doing done down each
  either else enough ever every everyone everything few find for found from gave get gets getting give given gives
  giving go goes going got had happen happened happens has have having he her here him his how however i if in instead
  into is isn't it its itself just keep keeping keeps kind know let like looking lot made make makes making many may maybe me
  might more most much must my near need needed needs never no nobody nor not nothing now of off often on once one only
  onto or other others our out over own per perhaps please possible put rather really run said same say says see seem
  seen set shall she should show shown shows since so some somebody someone something sort still such sure take taken
  takes taking tell than that the their them then there these they thing things think this those though through till to
  together too took toward towards tried tries try trying turn under unless until up upon us use used uses using very
  via want wanted wants was way ways we were what what's whatever when where whether which while who whom whose why will
  with within without won't would yet you your`.split(/\s+/),
);
// Words that half the library could hold: they help to rank, but a case need not have them.
const WEAK = new Set(
  `approach approaches area areas authority better best biggest big boost boosting case cases change changed changes
  deal deals deliver delivered delivering different easier effect effective effectively effects ensure evidence example examples
  figures folk folks good government great group groups help helped helping helps idea impact important improve improved
  improvement improvements improves improving increase increased increasing initiative initiatives issue issues large
  less level levels local lower main number organisation organisations outcome outcomes people people's person persons place
  places problem problems programme programmes project projects proof provide provided provider providers providing
  public raise raised raises raising reduce reduced reducing report reported result results scheme schemes service services small start started
  studies study succeed success successful support supported supporting supports system systems team teams work worked
  working works years`.split(/\s+/),
);
const NUMBERS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven twenty-eight
  twenty-nine thirty`.split(/\s+/);
const NUMBER = `\\d{1,2}|${[...NUMBERS].reverse().join("|").replaceAll("-", "[- ]")}`;
const AGREEMENT = new RegExp(
  `\\b(?:psas?|(?:(?:public service|delivery) )?agreements?)\\s*(?:no\\.?|nos\\.?|numbers?|#)?[\\s:-]*` +
    `((?:${NUMBER})(?![\\d%])(?:\\s*(?:,|and|&|or|/)\\s*(?:psa\\s*)?(?:${NUMBER})(?![\\d%]))*)\\b`,
  "g",
);

/**
 * @param {string} typed
 * @returns {Question}
 */
export function readQuestion(typed) {
  let text = typed.normalize("NFKC").toLowerCase().replaceAll("’", "'");
  /** @type {Set<number>} */
  const psas = new Set();
  text = text.replace(AGREEMENT, (_, numbers) => {
    for (const each of numbers.match(new RegExp(NUMBER, "g")) ?? []) psas.add(numberOf(each));
    return " ";
  });
  if (/^\s*\d{1,2}\s*$/.test(text)) psas.add(Number(text));
  const spoken = text.split(/[^\p{L}\p{N}'-]+/u).map(trim).filter(Boolean);
  const kept = [...new Set(spoken)].filter((word) => !STOP.has(word));
  const words = kept.length || psas.size ? kept : [...new Set(spoken)];
  const strong = words.some((word) => !WEAK.has(word)) || psas.size > 0;
  return {
    words: words.map((word) => ({ text: word, weak: strong && WEAK.has(word) })),
    psas: [...psas].filter((number) => number > 0),
  };
}

/**
 * The agreements and other titles that a question speaks of: most words of the one are in the other.
 * @param {Question} question
 * @param {[key: string, title: string][]} titles
 * @returns {string[]} keys
 */
export function titlesNamed(question, titles) {
  const asked = new Set(question.words.map((word) => word.text));
  return titles
    .filter(([, title]) => {
      const words = readQuestion(title).words.map((word) => word.text);
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
