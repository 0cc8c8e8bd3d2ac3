// Owns a result's card: the page's template, filled.

import { marked, passage, related } from "./passage.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./engine.js").Found} Found */
/** @typedef {import("./filters.js").Filters} Filters */
/** @typedef {import("./take-away.js").TakeAway} TakeAway */

/** The root of the site: this file is assets/js/find/cards.js. */
export const ROOT = new URL("../../../", import.meta.url);

export class Cards {
  /**
   * @param {Engine} engine
   * @param {Filters} filters
   * @param {import("./objectives.js").Objective[]} objectives
   * @param {TakeAway} takeAway
   */
  constructor(engine, filters, objectives, takeAway) {
    this.engine = engine;
    this.filters = filters;
    this.objectives = objectives;
    this.takeAway = takeAway;
    this.template = /** @type {HTMLTemplateElement} */ (document.querySelector("#card"));
  }

  /**
   * @param {import("./rank.js").Ranked} ranked
   * @returns {Promise<HTMLElement>}
   */
  async make({ row, words, near }) {
    const shown = await this.engine.card(row);
    const card = /** @type {HTMLElement} */ (this.template.content.firstElementChild?.cloneNode(true));
    card.dataset.case = shown.slug;
    card.dataset.accent = this.engine.columns.of("theme", row)[0] ?? "";
    const link = /** @type {HTMLAnchorElement} */ (find(card, "h3 a"));
    link.href = new URL(`case-studies/${shown.slug}/`, ROOT).href;
    link.textContent = shown.title;
    const organisation = shown.organisation === shown.title ? "" : shown.organisation;
    find(card, ".where").textContent = [organisation, shown.places_text, shown.period_text].filter(Boolean).join(" · ");
    const wanted = [...words, ...near.flatMap((each) => each.words)];
    find(card, ".summary").append(...marked(shown.summary.split(" "), wanted));
    if (wanted.length) this.match(card, shown, words, near);
    this.values(card, row);
    pickable(card, this.takeAway);
    return card;
  }

  /**
   * Says what matched, with the passage.
   * @param {HTMLElement} card
   * @param {Record<string, string>} shown
   * @param {string[]} wanted words of the question that the case has
   * @param {Found[]} near those of which it has words near in meaning
   */
  match(card, shown, wanted, near) {
    const words = shown.text.split(/\s+/);
    const best = passage(words, wanted) ?? passage(words, near.flatMap((each) => each.words));
    if (best) {
      const nodes = marked(words.slice(best.start, best.end), [...wanted, ...near.flatMap((each) => each.words)]);
      find(card, ".passage").append(best.start ? "… " : "", ...nodes, best.end < words.length ? " …" : "");
      find(card, ".passage").hidden = false;
    }
    const all = Object.values(shown).join(" ").split(/[\s;·]+/);
    const has = (/** @type {string} */ each) => all.some((word) => related(word, each));
    const seen = wanted.filter(has);
    const others = wanted.filter((each) => !seen.includes(each));
    const parts = [seen.length ? `Has: ${seen.join(", ")}` : "", others.length ? `Related to: ${others.join(", ")}` : ""];
    parts.push(...near.map(({ text, words }) => [text, words.filter(has).join(", ")]).map(([text, has]) => (has ? `Near “${text}”: ${has}` : "")));
    find(card, ".matches").textContent = parts.filter(Boolean).join(". ");
    find(card, ".matches").hidden = !find(card, ".matches").textContent;
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
 * Gives a card its box to choose the case for comparing.
 * @param {HTMLElement} card
 * @param {TakeAway} takeAway
 */
export function pickable(card, takeAway) {
  const template = /** @type {HTMLTemplateElement} */ (document.querySelector("#pick"));
  const pick = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  const box = /** @type {HTMLInputElement} */ (find(pick, "input"));
  box.value = card.dataset.case ?? "";
  box.checked = takeAway.picked.has(box.value);
  box.addEventListener("change", () => takeAway.pick(box));
  find(pick, ".visually-hidden").textContent = ` ${find(card, "h3").textContent}`;
  card.lastElementChild?.append(pick);
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
