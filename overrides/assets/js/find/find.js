// Starts the find page: from the address to the results, and from every choice to the address.

import { readAddress, writeAddress } from "./address.js";
import { Cards, ROOT } from "./cards.js";
import { Chosen } from "./chosen.js";
import { openEngine } from "./engine.js";
import { Filters } from "./filters.js";
import { notesOn } from "./notes.js";
import { readObjectives } from "./objectives.js";
import { Order } from "./order.js";
import { ON_A_PAGE, Results } from "./results.js";
import { Search } from "./search.js";
import { TakeAway } from "./take-away.js";

/** @typedef {import("./address.js").Choices} Choices */
/** @typedef {import("./rank.js").Ranked} Ranked */

const MOST_PRINTED = 200;

class FindPage {
  constructor() {
    this.results = new Results();
    this.words = /** @type {HTMLInputElement} */ (document.querySelector("#find-words"));
    this.sort = /** @type {HTMLSelectElement} */ (document.querySelector("#sort"));
    this.choices = readAddress(location.search);
    this.words.value = this.choices.q;
    /** @type {Ranked[]} */
    this.cases = [];
    this.run = 0;
  }

  async start() {
    this.results.state("loading");
    this.results.say("Searching…");
    this.engine = await openEngine(new URL("pagefind/", ROOT));
    const objectives = readObjectives();
    this.search = new Search(this.engine, objectives);
    this.order = new Order(this.engine);
    this.filters = new Filters((changed) => this.change(changed), () => this.results.title.focus());
    this.chosen = new Chosen(this.filters, (changed) => this.change(changed));
    this.takeAway = new TakeAway(
      () => this.cases.map((each) => each.row),
      () => this.show(this.cases.slice(0, MOST_PRINTED), true),
      () => void this.show(this.cases, false),
    );
    this.cards = new Cards(this.engine, this.filters, objectives.list, (box) => this.takeAway?.pick(box));
    for (const id of ["side", "tools"]) /** @type {HTMLElement} */ (document.getElementById(id)).hidden = false;
    /** @type {HTMLElement} */ (document.getElementById("ways")).hidden = true;
    this.listen();
    await this.update();
  }

  listen() {
    document.querySelector("#find-form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.change({ q: this.words.value.trim(), exact: false, sort: "" });
    });
    this.sort.addEventListener("change", () => this.change({ sort: this.sort.value }));
    this.results.list.addEventListener("click", (event) => this.turn(event));
    addEventListener("popstate", () => {
      this.choices = readAddress(location.search);
      this.words.value = this.choices.q;
      this.tryUpdate();
    });
  }

  /** @param {Partial<Choices>} changed */
  change(changed) {
    this.choices = { ...this.choices, page: 1, ...changed };
    const address = writeAddress(this.choices);
    if (address !== location.search) history.pushState(null, "", address || location.pathname);
    this.chosen?.show(this.choices);
    this.tryUpdate();
  }

  /**
   * Goes to another page of the list without loading this one again.
   * @param {MouseEvent} event
   */
  turn(event) {
    const link = /** @type {HTMLElement} */ (event.target).closest("a[data-page]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    this.change({ page: Number(/** @type {HTMLElement} */ (link).dataset.page) });
    this.results.title.focus();
  }

  tryUpdate() {
    this.update().catch((problem) => this.fail(problem));
  }

  /** Finds, filters, sorts and shows what the address asks for. */
  async update() {
    if (!this.engine || !this.search || !this.order) return;
    this.run += 1;
    const run = this.run;
    const { choices } = this;
    this.results.state("loading");
    const answer = await this.search.answer(choices.q, choices.exact);
    const found = choices.q ? answer.cases : this.everything();
    const { rows, counts } = this.engine.columns.filter(found.map((each) => each.row), choices);
    const left = new Set(rows);
    const sort = choices.sort || (choices.q ? "best" : "title");
    const cases = await this.order.sorted(found.filter((each) => left.has(each.row)), sort, Boolean(choices.q));
    if (run !== this.run) return;
    this.cases = sort === "best" ? cases : cases.map((each) => ({ ...each, full: true }));
    this.answer = answer;
    this.filters?.show(choices, counts);
    this.chosen?.show(choices);
    this.sort.value = sort === "best" && !choices.q ? "title" : sort;
    /** @type {HTMLOptionElement} */ (this.sort.options[0]).disabled = !choices.q;
    await this.show(this.cases, false);
    if (choices.q && !choices.exact) await this.tellSlips(answer);
    if (run === this.run) this.results.state("ready");
  }

  /** @param {import("./search.js").Answer} answer */
  async tellSlips(answer) {
    const rows = this.cases.slice(0, ON_A_PAGE).map((each) => each.row);
    const shown = await Promise.all(rows.map((row) => this.engine?.card(row)));
    const texts = shown.map((card) => Object.values(card).join(" "));
    if ((await this.search?.addSlips(answer, texts)) && answer === this.answer) await this.show(this.cases, false);
  }

  /** @returns {Ranked[]} */
  everything() {
    const size = this.engine?.columns.size ?? 0;
    return Array.from({ length: size }, (_, row) => ({ row, score: 0, full: true, words: [] }));
  }

  /**
   * @param {Ranked[]} cases
   * @param {boolean} all on one page
   */
  async show(cases, all) {
    if (!this.cards || !this.answer || !this.takeAway) return;
    const { choices } = this;
    const notes = notesOn(choices, this.answer, cases.length);
    const address = (/** @type {number} */ page) => writeAddress({ ...choices, page });
    await this.results.show(choices, cases, notes, this.cards, this.takeAway.picked, address, all);
  }

  /** @param {unknown} problem */
  fail(problem) {
    console.error(problem);
    this.results.fail();
  }
}

const page = new FindPage();
page.start().catch((problem) => page.fail(problem));
