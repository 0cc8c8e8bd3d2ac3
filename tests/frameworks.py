"""Owns a made-up framework of twelve objectives, dropped into a library as a folder.

Two have words for names, as a mission has; the others have numbers.
"""

from pathlib import Path

from contents import OAK

NAMES = (*map(str, range(1, 11)), "quiet-streets", "shade-for-all")
INDEX = """---
title: Aims for trees
one: aim
period: {from: "2015", to: "2030"}
summary: What the town wants of its trees.
nations: [Wales]
sources: [{id: tree-report, pages: "6"}]
---

More on the [first aim](1.md).
"""
AIM = """---
title: {title}
order: {order}
{more}sources: [{{id: tree-report, pages: "7"}}]
---
"""
LINKS = """objectives:
  - objective: aims-2015/1
    contribution: An oak is a tree more.
    basis: source
  - objective: aims-2015/quiet-streets
    contribution: Leaves dampen noise.
    basis: editor
    why: The report does not name the aim.
  - objective: aims-2015/7
    contribution: The report names this aim once.
    basis: source
    weak: true
"""
SAME = """same_as:
  - {objective: psa/1, basis: editor, why: Both want people well.}
"""


def framework(source: str = "tree-report") -> dict[str, str]:
    """Return the files of the framework, by their path below content/."""
    files = {"objectives/aims-2015/index.md": INDEX}
    for order, name in enumerate(NAMES, start=1):
        more = SAME if name == "2" else ""
        title = f"Aim called {name.replace('-', ' ')}"
        text = AIM.format(title=title, order=order, more=more)
        files[f"objectives/aims-2015/{name}.md"] = text
    return {name: text.replace("tree-report", source) for name, text in files.items()}


def oak_for_aims() -> str:
    """Return the base's case `oak`, tied to the aims beside its PSA; one claim speaks to an aim."""
    text = OAK.replace("challenge: |", f"{LINKS}challenge: |")
    return text.replace("    psa: 1\n", "    objective: aims-2015/1\n")


def without_psas(root: Path) -> Path:
    """Take the first framework out of a library, and what names it; return the library."""
    for path in (root / "content/psa").iterdir():
        path.unlink()
    (root / "content/psa").rmdir()
    for path in (root / "content/case-studies").iterdir():
        head, rest = path.read_text().split("psas:\n")
        start = "objectives:" if "objectives:" in rest else "challenge:"
        said = rest[rest.index(start) :]
        none = "" if "objectives:" in said else "objectives: none\nobjectives_why: None fits.\n"
        path.write_text((head + none + said).replace("    psa: 1\n", ""))
    for path in (root / "content").glob("objectives/*/*.md"):
        path.write_text(path.read_text().replace(SAME, ""))
    home = root / "content/index.md"
    home.write_text(home.read_text().replace(" and about the [agreement](psa/1.md)", ""))
    return root
