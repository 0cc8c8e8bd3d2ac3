// Owns a result's card: the page's template, filled.

import { marked, passage, related } from "./passage.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./filters.js").Filters} Filters */

/** The root of the site: this file is assets/js/find/cards.js. */
export const ROOT = new URL("../../../", import.meta.url);

export class Cards {
  /**
   * @param {Engine} engine
   * @param {Filters} filters
   * @param {import("./objectives.js").Objective[]} objectives
   * @param {(box: HTMLInputElement) => void} onPick a case was chosen to compare, or no longer is
   */
  constructor(engine, filters, objectives, onPick) {
    this.engine = engine;
    this.filters = filters;
    this.objectives = objectives;
    this.onPick = onPick;
    this.template = /** @type {HTMLTemplateElement} */ (document.querySelector("#card"));
  }

  /**
   * @param {number} row
   * @param {string[]} wanted the words of the question that the case has
   * @param {Set<string>} picked cases chosen to compare
   * @returns {Promise<HTMLElement>}
   */
  async make(row, wanted, picked) {
    const shown = await this.engine.card(row);
    const card = /** @type {HTMLElement} */ (this.template.content.firstElementChild?.cloneNode(true));
    card.dataset.case = shown.slug;
    card.dataset.accent = this.engine.columns.of("theme", row)[0] ?? "";
    const link = /** @type {HTMLAnchorElement} */ (find(card, "h3 a"));
    link.href = new URL(`case-studies/${shown.slug}/`, ROOT).href;
    link.textContent = shown.title;
    const organisation = shown.organisation === shown.title ? "" : shown.organisation;
    find(card, ".where").textContent = [organisation, shown.places_text, shown.period_text].filter(Boolean).join(" · ");
    find(card, ".summary").append(...marked(shown.summary.split(" "), wanted));
    if (wanted.length) this.match(card, shown, wanted);
    this.values(card, row);
    const box = /** @type {HTMLInputElement} */ (find(card, ".pick input"));
    box.value = shown.slug;
    box.checked = picked.has(shown.slug);
    box.addEventListener("change", () => this.onPick(box));
    find(card, ".pick .visually-hidden").textContent = ` ${shown.title}`;
    return card;
  }

  /**
   * Says what matched, with the passage.
   * @param {HTMLElement} card
   * @param {Record<string, string>} shown
   * @param {string[]} wanted
   */
  match(card, shown, wanted) {
    const words = shown.text.split(/\s+/);
    const best = passage(words, wanted);
    if (best) {
      const nodes = marked(words.slice(best.start, best.end), wanted);
      find(card, ".passage").append(best.start ? "… " : "", ...nodes, best.end < words.length ? " …" : "");
      find(card, ".passage").hidden = false;
    }
    const all = Object.values(shown).join(" ").split(/[\s;·]+/);
    const seen = wanted.filter((each) => all.some((word) => related(word, each)));
    const others = wanted.filter((each) => !seen.includes(each));
    const parts = [seen.length ? `Has: ${seen.join(", ")}` : "", others.length ? `Related to: ${others.join(", ")}` : ""];
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
    const served = this.objectives.filter((each) => columns.of(each.filter, row).includes(each.value));
    const objectives = served.map((each) => this.link(each.url, each.label, each.title));
    find(card, ".serves").append(...joined(themes), themes.length && objectives.length ? " · " : "", ...joined(objectives));
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
