// Owns the box that narrows a long list of links as the reader types.
// <div data-filter-list hidden><label for=…>…</label><input id=…><p role="status"></p></div> stands before
// the list whose id it names: data-filter-list="sources-list".

/** Shows each box, which the page keeps hidden, and lets it work. */
export function startFilterLists() {
  for (const box of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-filter-list]"))) {
    const input = box.querySelector("input");
    const status = box.querySelector("[role=status]");
    const list = document.getElementById(box.dataset.filterList ?? "");
    if (!input || !status || !list) continue;
    input.addEventListener("input", () => {
      const shown = narrow([...list.children], input.value);
      status.textContent = input.value.trim() ? `${shown} of ${list.children.length} shown` : "";
    });
    box.hidden = false;
  }
}

/**
 * Hides the items that lack one of the words, and returns how many are left.
 * @param {Element[]} items
 * @param {string} typed
 */
function narrow(items, typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const item of /** @type {HTMLElement[]} */ (items)) {
    const text = (item.textContent ?? "").toLowerCase(); // a number's label, too, is in the text, unseen
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) shown += 1;
  }
  return shown;
}
