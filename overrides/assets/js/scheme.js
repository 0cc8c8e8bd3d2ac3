// Owns the switch between the system's colours, light and dark.

const KEY = "theme";

/** Shows the switch, which the page keeps hidden, and lets it work. */
export function startScheme() {
  const select = /** @type {HTMLSelectElement | null} */ (document.querySelector("#scheme"));
  const box = /** @type {HTMLElement | null} */ (select?.closest(".scheme") ?? null);
  if (!select || !box) return;
  select.value = document.documentElement.dataset.theme ?? "system";
  select.addEventListener("change", () => apply(select.value));
  box.hidden = false;
}

/**
 * @param {string} choice system, light or dark
 */
function apply(choice) {
  if (choice === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  try {
    if (choice === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Storage is switched off: the choice holds for this page only.
  }
}
