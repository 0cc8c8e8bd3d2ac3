// The ledger of figures: narrows and sorts its rows by what the form says; the address keeps it.

const MOST = 200; // rows that are shown at once

/** @typedef {{id: string, case: string, title: string, url: string, measure: string, group: string, figure: string,
 *   sureness: string, kind: string, kind_label: string, direction: string, direction_label: string, unit: string,
 *   compared: string, comparison: string, objective: string, objective_label: string, objective_url: string,
 *   themes: string[], sources: {title: string, url: string, place: string, says: string}[],
 *   bars: {role: string, share: number}[]}} Row */

const form = /** @type {HTMLFormElement | null} */ (document.getElementById("ledger-filters"));
if (form) start(form);

/** @param {HTMLFormElement} form */
function start(form) {
  const root = new URL(document.body.dataset.root ?? "../", location.href);
  /** @type {Promise<Row[]> | null} */
  let rows = null;
  const show = async () => {
    rows ??= fetch(new URL(form.dataset.rows ?? "", location.href)).then((answer) => answer.json());
    const choices = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const asked = new URLSearchParams(Object.entries(choices).filter(([, value]) => value));
    history.replaceState(null, "", String(asked) ? `?${asked}` : location.pathname);
    try {
      draw(sorted((await rows).filter((row) => fits(row, choices)), choices.sort), (await rows).length, root);
    } catch {
      say("The figures could not be loaded. The table shows them as they stand.");
    }
  };
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  if (location.search) show();
}

/** @param {Row} row @param {Record<string, string>} choices */
function fits(row, choices) {
  const words = choices.q.toLowerCase().split(/\s+/).filter(Boolean);
  const text = `${row.measure} ${row.group} ${row.title} ${row.figure} ${row.comparison}`.toLowerCase();
  if (!words.every((word) => text.includes(word))) return false;
  if (choices.theme && !row.themes.includes(choices.theme)) return false;
  /** @type {("kind" | "direction" | "compared" | "objective" | "unit")[]} */
  const names = ["kind", "direction", "compared", "objective", "unit"];
  return names.every((name) => !choices[name] || row[name] === choices[name]);
}

/** @param {Row[]} rows @param {string} by */
function sorted(rows, by) {
  if (by === "title" || by === "measure") return [...rows].sort((one, other) => one[by].localeCompare(other[by]));
  return by === "change" ? [...rows].sort((one, other) => change(other) - change(one)) : rows;
}

/** @param {Row} row */
function change(row) {
  const [before, after] = row.bars;
  return before && after ? Math.abs(after.share - before.share) : -1;
}

/** @param {Row[]} rows @param {number} all @param {URL} root */
function draw(rows, all, root) {
  const body = document.querySelector("#ledger tbody");
  body?.replaceChildren(...rows.slice(0, MOST).map((row) => line(row, root)));
  const shown = rows.length > MOST ? ` The first ${MOST} are shown: narrow them to see the others.` : "";
  say(`${rows.length} of ${all} figures.${shown}`);
  document.getElementById("ledger-pages")?.setAttribute("hidden", "");
}

/** @param {Row} row @param {URL} root */
function line(row, root) {
  const made = element("tr");
  made.dataset.claim = row.id;
  const measure = element("th", row.measure);
  measure.setAttribute("scope", "row");
  measure.append(...notes([row.group]));
  const figure = element("td");
  const amount = element("span", row.figure);
  amount.className = "amount";
  figure.append(amount, ...row.bars.map(bar), ...notes([row.direction_label, row.comparison, row.sureness]));
  const objective = element("td");
  if (row.objective) objective.append(link(row.objective_label, row.objective_url, root));
  const maker = element("td");
  if (row.case) maker.dataset.case = row.case;
  maker.append(link(row.title, row.url, root));
  const sources = element("td");
  row.sources.forEach((source, index) => {
    const said = source.says ? ` (${source.says})` : "";
    sources.append(index ? "; " : "", link(source.title, source.url, root), `, ${source.place}${said}`);
  });
  made.append(measure, figure, element("td", row.kind_label), objective, maker, sources);
  return made;
}

/** @param {{role: string, share: number}} bar */
function bar({ role, share }) {
  const space = "http://www.w3.org/2000/svg";
  const made = document.createElementNS(space, "svg");
  for (const [name, value] of Object.entries({ class: "track", "aria-hidden": "true", width: "100%", height: "28" })) {
    made.setAttribute(name, value);
  }
  const fill = role === "before" ? "url(#fill-before)" : "currentColor";
  for (const [name, width, paint] of [["ground", 100, ""], ["fill", share, fill]]) {
    const rect = document.createElementNS(space, "rect");
    rect.setAttribute("class", String(name));
    rect.setAttribute("width", `${width}%`);
    rect.setAttribute("height", "100%");
    if (paint) rect.setAttribute("fill", String(paint));
    made.append(rect);
  }
  return made;
}

/** @param {string[]} texts */
function notes(texts) {
  return texts.filter(Boolean).map((text) => {
    const note = element("p", text);
    note.className = "note";
    return note;
  });
}

/** @param {string} text @param {string} address @param {URL} root */
function link(text, address, root) {
  const made = document.createElement("a");
  made.textContent = text;
  made.href = new URL(address, root).href;
  return made;
}

/** @param {string} name @param {string} text */
function element(name, text = "") {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  return made;
}

/** @param {string} words */
function say(words) {
  const place = document.getElementById("ledger-said");
  if (place) place.textContent = words;
}
