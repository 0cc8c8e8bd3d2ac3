// Starts the find page: from the address to the results, and from every choice to the address.

import { readAddress, writeAddress } from "./address.js";
import { Cards, pickable, ROOT } from "./cards.js";
import { Chosen } from "./chosen.js";
import { openEngine } from "./engine.js";
import { Filters } from "./filters.js";
import { notesOn, weakerLink } from "./notes.js";
import { readObjectives } from "./objectives.js";
import { Order } from "./order.js";
import { Results } from "./results.js";
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
    this.filters = new Filters((changed) => this.change(changed), () => this.results.title.focus());
    this.chosen = new Chosen(this.filters, (changed) => this.change(changed));
    this.takeAway = new TakeAway(
      async () => (await this.everyRow()).map((each) => each.row),
      async () => this.show((await this.everyRow()).slice(0, MOST_PRINTED), true),
      () => this.tryUpdate(),
    );
    /** @type {Ranked[] | null} */
    this.cases = null;
    /** @type {Promise<import("./engine.js").Engine> | null} */
    this.opened = null;
    this.run = 0;
    this.listen();
  }

  /** Shows what the address asks for. Where it asks for nothing, the list stands on the page, and nothing is loaded. */
  async start() {
    document.querySelector(".finder")?.classList.add("scripted");
    if (writeAddress(this.choices)) return this.update();
    for (const card of this.results.cards()) pickable(card, this.takeAway);
    this.sort.value = "title";
    /** @type {HTMLOptionElement} */ (this.sort.options[0]).disabled = true;
    return this.results.stand();
  }

  /** Loads what every search needs, once. */
  open() {
    this.opened ??= openEngine(new URL("search/", ROOT)).then((engine) => {
      const objectives = readObjectives();
      this.cards = new Cards(engine, this.filters, objectives.list, this.takeAway);
      this.search = new Search(engine, objectives);
      this.order = new Order(engine);
      return engine;
    });
    return this.opened;
  }

  listen() {
    document.querySelector("#find-form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.change({ q: this.words.value.trim(), exact: false, weaker: false, sort: "" });
    });
    this.words.addEventListener("input", () => void this.open().catch(() => undefined), { once: true });
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
    this.chosen.show(this.choices);
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
    this.run += 1;
    const run = this.run;
    const { choices } = this;
    this.results.state("loading");
    if (!this.opened) this.results.say("Searching…");
    const engine = await this.open();
    if (!this.search || !this.order) return;
    const answer = await this.search.answer(choices.q, choices.exact);
    const found = choices.q ? answer.cases : this.everything(engine);
    const good = choices.q && !choices.weaker ? found.slice(0, answer.strong) : found;
    const { rows, counts } = engine.columns.filter(good.map((each) => each.row), choices);
    const left = new Set(rows);
    const sort = choices.sort || (choices.q ? "best" : "title");
    const cases = await this.order.sorted(good.filter((each) => left.has(each.row)), sort, Boolean(choices.q));
    const weaker = engine.columns.filter(found.slice(good.length).map((each) => each.row), choices).rows.length;
    if (run !== this.run) return;
    this.cases = sort === "best" ? cases : cases.map((each) => ({ ...each, full: true }));
    this.answer = answer;
    this.weaker = weaker;
    this.filters.show(choices, counts);
    this.chosen.show(choices);
    this.sort.value = sort === "best" && !choices.q ? "title" : sort;
    /** @type {HTMLOptionElement} */ (this.sort.options[0]).disabled = !choices.q;
    await this.show(this.cases, false);
    if (run === this.run) this.results.state("ready");
  }

  /** The cases of the current result, in order. */
  async everyRow() {
    if (!this.cases) await this.update();
    return this.cases ?? [];
  }

  /**
   * @param {import("./engine.js").Engine} engine
   * @returns {Ranked[]}
   */
  everything(engine) {
    return Array.from({ length: engine.columns.size }, (_, row) => ({ row, score: 0, full: true, words: [], near: [] }));
  }

  /**
   * @param {Ranked[]} cases
   * @param {boolean} all on one page
   */
  async show(cases, all) {
    if (!this.cards || !this.answer) return;
    const { choices } = this;
    const notes = await notesOn(choices, this.answer, cases.length, this.cards.engine);
    const address = (/** @type {number} */ page) => writeAddress({ ...choices, page });
    const more = this.weaker ? weakerLink(choices, this.weaker) : null;
    await this.results.show(choices, cases, notes, this.cards, address, all, more);
  }

  /** @param {unknown} problem */
  fail(problem) {
    console.error(problem);
    this.results.fail();
  }
}

const page = new FindPage();
page.start().catch((problem) => page.fail(problem));
