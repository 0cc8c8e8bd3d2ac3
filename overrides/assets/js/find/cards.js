// Owns a result's card: the page's template, filled.

import { CaseText } from "./passage.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./filters.js").Filters} Filters */

/** The root of the site: this file is assets/js/find/cards.js. */
export const ROOT = new URL("../../../", import.meta.url);

export class Cards {
  /**
   * @param {Engine} engine
   * @param {Filters} filters
   * @param {(box: HTMLInputElement) => void} onPick a case was chosen to compare, or no longer is
   */
  constructor(engine, filters, onPick) {
    this.engine = engine;
    this.filters = filters;
    this.onPick = onPick;
    this.template = /** @type {HTMLTemplateElement} */ (document.querySelector("#card"));
  }

  /**
   * @param {number} row
   * @param {Map<string, number[]>} places where each word of the question stands
   * @param {Set<string>} picked cases chosen to compare
   * @returns {Promise<HTMLElement>}
   */
  async make(row, places, picked) {
    const fragment = await this.engine.card(row);
    const text = new CaseText(fragment);
    const card = /** @type {HTMLElement} */ (this.template.content.firstElementChild?.cloneNode(true));
    const slug = fragment.raw_url.split("/")[1];
    const title = text.part("title");
    card.dataset.case = slug;
    card.dataset.accent = this.engine.columns.of("theme", row)[0] ?? "";
    const link = /** @type {HTMLAnchorElement} */ (find(card, "h3 a"));
    link.href = new URL(fragment.raw_url, ROOT).href;
    link.textContent = title;
    const organisation = text.part("organisation");
    const where = [organisation === title ? "" : organisation, text.part("place"), text.part("period")];
    find(card, ".where").textContent = where.filter(Boolean).join(" · ");
    const { start, end } = text.range("summary");
    find(card, ".summary").append(...text.marked(start, end, places));
    this.match(card, text, places);
    this.values(card, row);
    const box = /** @type {HTMLInputElement} */ (find(card, ".pick input"));
    box.value = slug;
    box.checked = picked.has(slug);
    box.addEventListener("change", () => this.onPick(box));
    find(card, ".pick .visually-hidden").textContent = ` ${title}`;
    return card;
  }

  /**
   * Says what matched, with the passage.
   * @param {HTMLElement} card
   * @param {CaseText} text
   * @param {Map<string, number[]>} places
   */
  match(card, text, places) {
    const passage = text.passage(places);
    if (passage) {
      const place = find(card, ".passage");
      const marked = text.marked(passage.start, passage.end, places);
      place.append(passage.cutBefore ? "… " : "", ...marked, passage.cutAfter ? " …" : "");
      place.hidden = false;
    }
    const { seen, related } = text.matches(places);
    if (!seen.length && !related.length) return;
    const parts = [seen.length ? `Has: ${seen.join(", ")}` : "", related.length ? `Related to: ${related.join(", ")}` : ""];
    find(card, ".matches").textContent = parts.filter(Boolean).join(". ");
    find(card, ".matches").hidden = false;
  }

  /**
   * @param {HTMLElement} card
   * @param {number} row
   */
  values(card, row) {
    const { columns } = this.engine;
    const themes = columns.of("theme", row).map((value) => this.link(`themes/${value}/`, this.filters.label("theme", value).text));
    const numbers = columns.of("psa", row).sort((one, other) => Number(one) - Number(other));
    const psas = numbers.map((value) => this.link(`psa/${value}/`, `PSA ${value}`, this.filters.label("psa", value).text));
    find(card, ".serves").append(...joined(themes), themes.length && psas.length ? " · " : "", ...joined(psas));
    const [outcome] = columns.of("outcome", row);
    const tag = find(card, ".outcome");
    tag.classList.add(`tag--${outcome}`);
    /** @type {HTMLElement} */ (tag.lastElementChild).textContent = this.filters.label("outcome", outcome).text;
    const [level] = columns.of("evidence", row);
    find(card, ".evidence > span").textContent = `Evidence ${this.filters.label("evidence", level).text}`;
    card.querySelectorAll(".meter rect").forEach((step, index) => {
      step.setAttribute("fill", index < Number(level) ? "currentColor" : "none");
    });
  }

  /**
   * @param {string} address
   * @param {string} text
   * @param {string} [title]
   */
  link(address, text, title) {
    const link = document.createElement("a");
    link.href = new URL(address, ROOT).href;
    link.textContent = text;
    if (title) link.title = title;
    return link;
  }
}

/**
 * @param {HTMLElement} card
 * @param {string} selector
 */
function find(card, selector) {
  return /** @type {HTMLElement} */ (card.querySelector(selector));
}

/** @param {Node[]} nodes */
function joined(nodes) {
  return nodes.flatMap((node, index) => (index ? [", ", node] : [node]));
}
