// Owns the chosen filters above the results: each can be removed, or all at once.

/** @typedef {import("./address.js").Choices} Choices */
/** @typedef {import("./filters.js").Filters} Filters */

export class Chosen {
  /**
   * @param {Filters} filters
   * @param {(changed: Partial<Choices>) => void} onChange
   */
  constructor(filters, onChange) {
    this.filters = filters;
    this.onChange = onChange;
    this.box = /** @type {HTMLElement} */ (document.querySelector("#chosen"));
    this.list = /** @type {HTMLElement} */ (this.box.querySelector("ul"));
    this.box.querySelector("#clear")?.addEventListener("click", () => {
      this.onChange({ values: new Map(), from: "", to: "" });
      document.getElementById("results-title")?.focus();
    });
  }

  /** @param {Choices} choices */
  show(choices) {
    const tags = [...choices.values].flatMap(([name, values]) => [...values].map((value) => this.tag(choices, name, value)));
    if (choices.from || choices.to) tags.push(this.period(choices));
    this.list.replaceChildren(...tags);
    this.box.hidden = tags.length === 0;
  }

  /**
   * @param {Choices} choices
   * @param {string} name
   * @param {string} value
   */
  tag(choices, name, value) {
    const text = `${this.filters.title(name)}: ${this.filters.label(name, value).text}`;
    return this.item(text, () => {
      const left = new Set([...(choices.values.get(name) ?? [])].filter((other) => other !== value));
      return { values: new Map(choices.values).set(name, left) };
    });
  }

  /** @param {Choices} choices */
  period(choices) {
    const ends = [choices.from && `from ${choices.from}`, choices.to && `to ${choices.to}`].filter(Boolean);
    return this.item(`Period: ${ends.join(" ")}`, () => ({ from: "", to: "" }));
  }

  /**
   * @param {string} text
   * @param {() => Partial<Choices>} without
   */
  item(text, without) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tag";
    button.append(text);
    button.setAttribute("aria-label", `Remove the filter ${text}`);
    button.addEventListener("click", () => {
      const place = [...this.list.children].indexOf(item);
      this.onChange(without());
      this.focus(place);
    });
    item.append(button);
    return item;
  }

  /**
   * Keeps the focus near the tag that is gone.
   * @param {number} place
   */
  focus(place) {
    const buttons = this.list.querySelectorAll("button");
    const next = buttons[Math.min(place, buttons.length - 1)] ?? document.getElementById("results-title");
    next?.focus();
  }
}
