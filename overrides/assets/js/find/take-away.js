// Owns what a reader takes away: the result as CSV, on paper, as a link, or to compare.

import { ROOT } from "./cards.js";
import { load } from "./engine.js";

const MOST_COMPARED = 4;

export class TakeAway {
  /**
   * @param {() => Promise<number[]>} rows the rows of the current result, in order
   * @param {() => Promise<void>} showAll shows the whole result, to print it
   * @param {() => void} showPage shows one page of it again
   */
  constructor(rows, showAll, showPage) {
    this.rows = rows;
    /** @type {Set<string>} */
    this.picked = new Set();
    this.status = /** @type {HTMLElement} */ (document.querySelector("#tools-status"));
    this.on("#take-csv", () => this.csv());
    this.on("#take-print", async () => {
      await showAll();
      addEventListener("afterprint", showPage, { once: true });
      print();
    });
    const link = /** @type {HTMLElement} */ (document.querySelector("#take-link"));
    link.hidden = !navigator.clipboard;
    this.on("#take-link", async () => {
      await navigator.clipboard.writeText(location.href);
      this.status.textContent = "Link copied";
    });
  }

  /** Saves the rows of the library's own table that are in the result, in its order. */
  async csv() {
    const [rows, slugs, response] = await Promise.all([
      this.rows(),
      load(new URL("search/", ROOT), "slugs.json"),
      fetch(new URL("data/v1/case-studies.csv", ROOT)),
    ]);
    if (!response.ok) throw new Error(String(response.status));
    const [head, ...lines] = records(await response.text());
    const lineOf = new Map(lines.map((line) => [line.slice(0, line.indexOf(",")), line]));
    const table = [head, ...rows.map((row) => lineOf.get(slugs[row]) ?? "")].join("\r\n");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff", table, "\r\n"], { type: "text/csv;charset=utf-8" }));
    link.download = "case-studies.csv";
    link.click();
    URL.revokeObjectURL(link.href);
    this.status.textContent = "CSV saved";
  }

  /** @param {HTMLInputElement} box */
  pick(box) {
    if (box.checked && this.picked.size >= MOST_COMPARED) {
      box.checked = false;
      this.status.textContent = `You can compare ${MOST_COMPARED} at most`;
      return;
    }
    if (box.checked) this.picked.add(box.value);
    else this.picked.delete(box.value);
    const link = /** @type {HTMLAnchorElement} */ (document.querySelector("#compare"));
    link.href = new URL(`compare/?cases=${[...this.picked].join(",")}`, ROOT).href;
    link.textContent = `Compare the ${this.picked.size} chosen`;
    link.hidden = this.picked.size < 2;
    this.status.textContent = this.picked.size === 1 ? "Choose another one to compare" : "";
  }

  /**
   * @param {string} selector
   * @param {() => Promise<void>} act
   */
  on(selector, act) {
    document.querySelector(selector)?.addEventListener("click", () => {
      act().catch(() => (this.status.textContent = "That did not work. Please try again"));
    });
  }
}

/**
 * The records of a CSV text as they stand in it: a line break between quotes ends none.
 * @param {string} text
 */
export function records(text) {
  return (text.match(/(?:"(?:[^"]|"")*"|[^"\r\n])+/g) ?? []).filter(Boolean);
}
