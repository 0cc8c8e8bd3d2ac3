// Owns the buttons that copy a text, such as a citation, to the clipboard.

/** Shows each button, which the page keeps hidden, and lets it work. */
export function startCopy() {
  if (!navigator.clipboard) return;
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-copy]"))) {
    const text = document.getElementById(button.dataset.copy ?? "")?.textContent ?? "";
    const status = /** @type {HTMLElement} */ (button.nextElementSibling);
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(text).then(
        () => (status.textContent = "Copied"),
        () => (status.textContent = "Could not copy: select the text instead"),
      );
    });
    button.hidden = false;
  }
}
