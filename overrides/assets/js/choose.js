// Tick boxes on lists of cases, and a bar that leads to the comparison of those ticked.

const MOST = 4;

/** The pages whose lists one compares. The find page has tick boxes of its own. */
const PAGES = ["case-studies", "theme", "psa", "objective", "source", "page"];

/** Adds a tick box to each case in a list. */
export function startChoose() {
  const cards = document.querySelectorAll("main .cards > [data-case]");
  if (cards.length < 2 || !PAGES.includes(document.body.dataset.page ?? "")) return;
  const bar = makeBar();
  for (const card of cards) addBox(/** @type {HTMLElement} */ (card), bar);
  document.querySelector("main")?.append(bar);
}

/** @param {HTMLElement} card @param {HTMLElement} bar */
function addBox(card, bar) {
  const name = card.querySelector("h2, h3, h4")?.textContent?.trim() ?? "";
  const label = document.createElement("label");
  label.className = "choose";
  const box = document.createElement("input");
  box.type = "checkbox";
  box.name = "compare";
  box.value = card.dataset.case ?? "";
  const hidden = document.createElement("span");
  hidden.className = "visually-hidden";
  hidden.textContent = ` ${name} with others`;
  label.append(box, " Compare", hidden);
  box.addEventListener("change", () => update(bar, box));
  (card.querySelector(".card-foot") ?? card.lastElementChild ?? card).append(label);
}

function makeBar() {
  const bar = document.createElement("div");
  bar.className = "choose-bar";
  bar.hidden = true;
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const link = document.createElement("a");
  link.className = "button";
  link.textContent = "Compare";
  bar.append(status, link);
  return bar;
}

/**
 * Shows how many are ticked; a fifth one is refused.
 * @param {HTMLElement} bar
 * @param {HTMLInputElement} box
 */
function update(bar, box) {
  let ticked = chosen();
  const tooMany = ticked.length > MOST;
  if (tooMany) box.checked = false;
  ticked = chosen();
  const [status, link] = [bar.querySelector("p"), bar.querySelector("a")];
  if (!status || !link) return;
  bar.hidden = ticked.length === 0;
  const root = new URL(document.body.dataset.root ?? "/", location.href);
  link.href = new URL(`compare/?cases=${ticked.join(",")}`, root).href;
  link.hidden = ticked.length < 2;
  if (tooMany) status.textContent = "Four is the most. Untick one to choose another.";
  else status.textContent = ticked.length < 2 ? "1 chosen. Tick another to compare." : `${ticked.length} chosen.`;
}

/** @returns {string[]} the slugs of the ticked cases, each once */
function chosen() {
  const boxes = document.querySelectorAll('input[name="compare"]:checked');
  return [...new Set([...boxes].map((box) => /** @type {HTMLInputElement} */ (box).value))];
}
