// The compare page: puts the cases that the address names side by side.

const MOST = 4;
const SHORT = 2; // lines of a long text that show before it is opened

/** @typedef {{slug: string, title: string, url: string, rows: {label: string, lines: string[]}[]}} Case */

/** Fills the comparison from `?cases=a,b`; without at least two known cases it says what to do. */
export async function startCompare() {
  const place = document.getElementById("comparison");
  if (!place) return;
  const wanted = slugs(new URLSearchParams(location.search).getAll("cases").join(","));
  if (wanted.length < 2) return say(place, "Tick two to four case studies in any list, then choose “Compare”.");
  place.dataset.state = "loading";
  const root = new URL(document.body.dataset.root ?? "../", location.href);
  const found = await Promise.all(wanted.map((slug) => read(slug, root)));
  const cases = found.flatMap((item) => item ?? []);
  const missing = wanted.filter((_, index) => found[index] === null);
  if (cases.length) place.replaceChildren(table(cases, root));
  else place.replaceChildren();
  if (missing.length) place.prepend(paragraph(`There is no case study named ${missing.join(", ")}.`));
  place.dataset.state = "ready";
  addEventListener("beforeprint", () => place.querySelectorAll("details").forEach((each) => (each.open = true)));
}

/** @param {string} text @returns {string[]} the first four different slugs */
function slugs(text) {
  const names = text.split(",").map((name) => name.trim()).filter((name) => /^[a-z0-9-]+$/.test(name));
  return [...new Set(names)].slice(0, MOST);
}

/** @param {string} slug @param {URL} root @returns {Promise<Case | null>} */
async function read(slug, root) {
  try {
    const answer = await fetch(new URL(`case-studies/${slug}/compare.json`, root));
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** @param {Case[]} cases @param {URL} root */
function table(cases, root) {
  const scroll = element("div", { class: "table-scroll", role: "region", "aria-label": "Comparison", tabindex: "0" });
  const made = element("table", { class: "comparison" });
  const titles = element("tr");
  titles.append(element("td"));
  for (const item of cases) titles.append(title(item, cases, root));
  const head = element("thead");
  head.append(titles);
  const body = element("tbody");
  cases[0].rows.forEach((row, index) => body.append(line(row.label, cases.map((item) => item.rows[index].lines))));
  made.append(head, body);
  scroll.append(made);
  return scroll;
}

/** @param {Case} item @param {Case[]} all @param {URL} root */
function title(item, all, root) {
  const cell = element("th", { scope: "col", "data-case": item.slug });
  const link = element("a", { href: new URL(item.url, root).href });
  link.textContent = item.title;
  cell.append(link);
  if (all.length > 2) {
    const others = all.filter((other) => other !== item).map((other) => other.slug);
    const remove = element("a", { href: `?cases=${others.join(",")}`, class: "remove" });
    remove.textContent = `Remove ${item.title}`;
    cell.append(element("br"), remove);
  }
  return cell;
}

/** @param {string} label @param {string[][]} cells */
function line(label, cells) {
  const row = element("tr");
  const head = element("th", { scope: "row" });
  head.textContent = label;
  row.append(head);
  for (const lines of cells) {
    const cell = element("td");
    cell.append(...(lines.length > SHORT + 1 ? folded(lines, label) : lines.map(paragraph)));
    row.append(cell);
  }
  return row;
}

/**
 * The first lines of a long text, and the rest to open.
 * @param {string[]} lines
 * @param {string} label
 */
function folded(lines, label) {
  let first = SHORT;
  while (first > 1 && lines[first - 1].endsWith(":")) first -= 1; // a list stays with its opening
  const rest = element("details");
  const summary = element("summary");
  summary.textContent = `More: ${label}`;
  rest.append(summary, ...lines.slice(first).map(paragraph));
  return [...lines.slice(0, first).map(paragraph), rest];
}

/** @param {string} text */
function paragraph(text) {
  const made = element("p");
  made.textContent = text;
  return made;
}

/** @param {HTMLElement} place @param {string} text */
function say(place, text) {
  place.prepend(paragraph(text));
  place.dataset.state = "ready";
}

/** @param {string} name @param {Record<string, string>} attributes */
function element(name, attributes = {}) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
