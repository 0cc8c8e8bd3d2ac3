// Owns what a result shows of a case's text: the passage that has most of the words, and the words marked.

/** @typedef {{id: string, text: string, location: number}} Anchor */
/** @typedef {{content: string, anchors: Anchor[]}} Fragment what Pagefind keeps of a case */

const LENGTH = 32; // words of a passage

export class CaseText {
  /** @param {Fragment} fragment */
  constructor(fragment) {
    this.words = fragment.content.split(/\s+/);
    this.anchors = [...fragment.anchors].sort((one, other) => one.location - other.location);
  }

  /**
   * The text of a part, such as `title`.
   * @param {string} name
   */
  part(name) {
    return this.anchors.find((anchor) => anchor.id === `card-${name}`)?.text ?? "";
  }

  /**
   * Where a part begins and ends, as numbers of words.
   * @param {string} name
   */
  range(name) {
    const index = this.anchors.findIndex((anchor) => anchor.id === `card-${name}`);
    const start = this.anchors[index]?.location ?? 0;
    return { start, end: index < 0 ? 0 : (this.anchors[index + 1]?.location ?? this.words.length) };
  }

  /**
   * The stretch of running text with the most different words of the question; null if it has none.
   * @param {Map<string, number[]>} places where each word stands
   */
  passage(places) {
    const { start, end } = this.range("text");
    const inText = [...places].flatMap(([word, all]) => all.filter((at) => at >= start && at < end).map((at) => ({ word, at })));
    inText.sort((one, other) => one.at - other.at);
    let best = null;
    let most = 0;
    for (const first of inText) {
      const inside = inText.filter(({ at }) => at >= first.at && at < first.at + LENGTH);
      const worth = new Set(inside.map(({ word }) => word)).size + inside.length / 100;
      if (worth > most) [best, most] = [{ first: first.at, last: inside[inside.length - 1].at }, worth];
    }
    if (!best) return null;
    const from = Math.max(start, Math.min(best.first - Math.ceil((LENGTH - (best.last - best.first)) / 2), end - LENGTH));
    return { start: from, end: Math.min(end, from + LENGTH), cutBefore: from > start, cutAfter: from + LENGTH < end };
  }

  /**
   * Words as text, those of the question marked.
   * @param {number} start
   * @param {number} end
   * @param {Map<string, number[]>} places
   */
  marked(start, end, places) {
    const wanted = new Set([...places.values()].flat());
    const nodes = [];
    for (let at = start; at < end; at += 1) {
      if (at > start) nodes.push(" ");
      nodes.push(wanted.has(at) ? mark(this.words[at]) : (this.words[at] ?? ""));
    }
    return nodes;
  }

  /**
   * The words of the question by where they stand: where a reader sees them, or among related words only.
   * @param {Map<string, number[]>} places
   */
  matches(places) {
    const hidden = this.range("hidden").start;
    const words = [...places].filter(([word]) => !/^psa\d+$/.test(word));
    const seen = words.filter(([, all]) => all.some((at) => at < hidden)).map(([word]) => word);
    return { seen, related: words.map(([word]) => word).filter((word) => !seen.includes(word)) };
  }
}

/** @param {string} word */
function mark(word) {
  const node = document.createElement("mark");
  node.textContent = word;
  return node;
}
