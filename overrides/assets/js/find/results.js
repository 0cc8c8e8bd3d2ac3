// Owns the list of results: its heading, its count, what is said above it, its cards and its pages.

import { ROOT } from "./cards.js";

/** @typedef {import("./cards.js").Cards} Cards */
/** @typedef {import("./rank.js").Ranked} Ranked */
/** @typedef {import("./search.js").Answer} Answer */
/** @typedef {import("./address.js").Choices} Choices */

const ON_A_PAGE = 10;
/** @type {Record<string, string>} */
const KINDS = { all: "All of your words", some: "Some of your words", near: "Words near yours" };

export class Results {
  constructor() {
    this.section = get("results");
    this.title = get("results-title");
    this.status = get("results-status");
    this.notes = get("notes");
    this.list = get("list");
    this.name = document.title;
  }

  /** The cards that stand on the page. */
  cards() {
    return /** @type {HTMLElement[]} */ ([...this.list.querySelectorAll("[data-case]")]);
  }

  /** Shows that the list of the page is the result. */
  stand() {
    this.state("ready");
    const total = Number(this.section.dataset.all);
    this.section.dataset.total = String(total);
    this.say(counted(total));
  }

  /** @param {"static" | "loading" | "ready" | "error"} state */
  state(state) {
    this.section.dataset.state = state;
    this.section.setAttribute("aria-busy", String(state === "loading"));
    if (state !== "ready") delete this.section.dataset.total;
  }

  /**
   * @param {Choices} choices
   * @param {Ranked[]} cases
   * @param {Node[]} notes
   * @param {Cards} cards
   * @param {(page: number) => string} address of a page of the list
   * @param {boolean} all whether to show the whole list
   * @param {Node | null} more what stands below the last card
   */
  async show(choices, cases, notes, cards, address, all, more) {
    const last = all ? 1 : Math.max(1, Math.ceil(cases.length / ON_A_PAGE));
    const page = all ? 1 : Math.min(choices.page, last);
    const shown = all ? cases : cases.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
    const made = await Promise.all(shown.map((each) => cards.make(each)));
    const kinds = cases.map(kindOf);
    const several = new Set(kinds).size > 1;
    /** @type {Node[]} */
    const nodes = Object.keys(KINDS).flatMap((kind) => {
      const part = made.filter((_, at) => kindOf(shown[at]) === kind);
      return part.length ? group(several ? KINDS[kind] : "", part) : [];
    });
    if (more && page === last) nodes.push(more);
    this.list.replaceChildren(...nodes, ...pages(page, last, address));
    this.notes.replaceChildren(...notes);
    document.title = choices.q ? `${choices.q} – ${this.name}` : this.name;
    this.title.textContent = choices.q ? `Results for “${choices.q}”` : "All case studies";
    this.say(`${counted(cases.length)}${last > 1 ? `, page ${page} of ${last}` : ""}`);
    this.section.dataset.total = String(cases.length);
  }

  /** @param {string} text for eyes and for screen readers, once */
  say(text) {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  /** Shows that nothing could be searched; the plain list stays. */
  fail() {
    this.state("error");
    document.querySelector(".finder")?.classList.add("failed");
    this.say("The search could not be loaded.");
    const text = "Check your connection and load the page again. The full list and the links to every theme and objective still work.";
    this.notes.replaceChildren(paragraph(text, "notice notice--warn"));
  }
}

/** @param {Ranked} each */
function kindOf(each) {
  if (each.full) return "all";
  return each.words.length ? "some" : "near";
}

/** @param {number} number */
export function counted(number) {
  const digits = String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  return number === 1 ? "1 case study" : `${number ? digits : "No"} case studies`;
}

/**
 * @param {string} text
 * @param {string} name of its class
 * @param {(Node | string)[]} more
 */
export function paragraph(text, name, ...more) {
  const node = document.createElement("p");
  node.className = name;
  node.append(text, ...more);
  return node;
}

/**
 * @param {string} text
 * @param {string} address
 */
export function link(text, address) {
  const node = document.createElement("a");
  node.href = address.startsWith("?") ? address : new URL(address, ROOT).href;
  node.textContent = text;
  return node;
}

/**
 * @param {string} label
 * @param {HTMLElement[]} cards
 */
function group(label, cards) {
  const list = document.createElement("ul");
  list.className = "cards";
  if (label) list.setAttribute("aria-label", label);
  list.append(...cards);
  return label ? [paragraph(label, "group"), list] : [list];
}

/**
 * @param {number} page
 * @param {number} last
 * @param {(page: number) => string} address
 */
function pages(page, last, address) {
  if (last < 2) return [];
  const nav = document.createElement("nav");
  nav.className = "pages";
  nav.setAttribute("aria-label", "Pages of the results");
  if (page > 1) nav.append(step("Previous page", page - 1, address));
  nav.append(Object.assign(document.createElement("span"), { textContent: `Page ${page} of ${last}` }));
  if (page < last) nav.append(step("Next page", page + 1, address));
  return [nav];
}

/**
 * @param {string} text
 * @param {number} page
 * @param {(page: number) => string} address
 */
function step(text, page, address) {
  const node = document.createElement("a");
  node.href = address(page) || location.pathname;
  node.dataset.page = String(page);
  node.textContent = text;
  return node;
}

/** @param {string} id */
function get(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}
