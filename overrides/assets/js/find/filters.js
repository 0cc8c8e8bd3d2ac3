// Owns the form of the filters: what is chosen, what each option would give, the drawer on a phone.

import { countChosen } from "./address.js";

/** @typedef {import("./address.js").Choices} Choices */

const WIDE = "(min-width: 60rem)";

export class Filters {
  /**
   * @param {(changed: Partial<Choices>) => void} onChange
   * @param {() => void} onDone the reader wants to see the results
   */
  constructor(onChange, onDone) {
    this.form = /** @type {HTMLFormElement} */ (document.querySelector("#filters"));
    this.opener = /** @type {HTMLButtonElement} */ (document.querySelector("#filters-open"));
    this.boxes = /** @type {HTMLInputElement[]} */ ([...this.form.querySelectorAll("input[type=checkbox][name]")]);
    this.ends = /** @type {HTMLInputElement[]} */ ([...this.form.querySelectorAll("#from, #to")]);
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", (event) => {
      const field = /** @type {HTMLInputElement} */ (event.target);
      if (field.name && field.checkValidity()) onChange(this.read());
      else if (field.name) field.reportValidity();
    });
    this.startDrawer(onDone);
  }

  /** @returns {Partial<Choices>} */
  read() {
    /** @type {Map<string, Set<string>>} */
    const values = new Map();
    for (const box of this.boxes) {
      const chosen = values.get(box.name) ?? new Set();
      if (box.checked) chosen.add(box.value);
      values.set(box.name, chosen);
    }
    return { values, from: this.ends[0].value, to: this.ends[1].value };
  }

  /**
   * Shows what the address says, and counts.
   * @param {Choices} choices
   * @param {Map<string, Map<string, number>> | null} counts
   */
  show(choices, counts) {
    for (const box of this.boxes) {
      box.checked = choices.values.get(box.name)?.has(box.value) ?? false;
      const count = counts?.get(box.name)?.get(box.value) ?? 0;
      const place = box.closest("li")?.querySelector("[data-count]");
      if (!counts || !place) continue;
      place.textContent = String(count);
      box.closest("li")?.classList.toggle("empty", count === 0);
    }
    [this.ends[0].value, this.ends[1].value] = [choices.from, choices.to];
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (this.form.querySelectorAll("[data-chosen]"))) {
      const name = place.dataset.chosen ?? "";
      const number = name === "period" ? Number(Boolean(choices.from || choices.to)) : (choices.values.get(name)?.size ?? 0);
      place.textContent = number ? `: ${number} chosen` : "";
      if (number) place.closest("details")?.setAttribute("open", "");
    }
    const on = countChosen(choices);
    this.say("#filters-on", on ? `: ${on} on` : "");
  }

  /**
   * The words and the address of a value, as its option has them.
   * @param {string} name
   * @param {string} value
   */
  label(name, value) {
    const box = this.boxes.find((each) => each.name === name && each.value === value);
    return { text: box?.nextElementSibling?.textContent ?? value, url: box?.dataset.url ?? "" };
  }

  /** @param {string} name */
  title(name) {
    return this.form.querySelector(`[data-filter="${name}"] legend`)?.textContent ?? "Period";
  }

  /** @param {() => void} onDone */
  startDrawer(onDone) {
    const wide = matchMedia(WIDE);
    const set = (/** @type {boolean} */ open) => {
      this.opener.setAttribute("aria-expanded", String(open));
      this.form.hidden = !open;
    };
    const fit = () => set(wide.matches);
    wide.addEventListener("change", fit);
    this.opener.addEventListener("click", () => set(this.form.hidden));
    document.querySelector("#side")?.addEventListener("keydown", (event) => {
      if (/** @type {KeyboardEvent} */ (event).key !== "Escape" || wide.matches) return;
      set(false);
      this.opener.focus();
    });
    this.form.querySelector("#filters-done")?.addEventListener("click", () => {
      set(false);
      onDone();
    });
    fit();
  }

  /**
   * @param {string} selector
   * @param {string} text
   */
  say(selector, text) {
    const place = document.querySelector(selector);
    if (place) place.textContent = text;
  }
}
