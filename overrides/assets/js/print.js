// Owns the buttons that print the page.

/** Shows each button, which the page keeps hidden, and lets it work. */
export function startPrint() {
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-print]"))) {
    button.addEventListener("click", () => print());
    button.hidden = false;
  }
}
