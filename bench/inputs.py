"""Measures how long one text of odd signs takes, as a ratio to plain prose of the same size.

Each input stands in a body, in a field after `|` and in one after `>`; lists hold thousands of
names. What the check refuses has no build. A ratio above 20 is a fault; the worst of each place are
printed.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from case_studies.pipeline import Loaded, load
from case_studies.plugin.gate import cleaned
from case_studies.views import Site

ROOT = Path(__file__).resolve().parent.parent
SIZES = (180_000,)  # bytes; a file has at most 200,000, blanks of the indent among them
SMALL = (500,)
TODAY = date(2027, 1, 1)
OAK = "case-studies/oak.md"
LAND = "national: true\n"

PARAGRAPH = 10_000  # characters
WORST = 10  # rows that are printed of each place
PROSE = (
    "Neighbours planted oaks in a street where summers are hot. Children ran home from school,\n"
    "and their parents sat in the shade. A trust paid for the water; the council looked on.\n\n"
)

RUNS = (
    "[", "](", "![", "[a](", "[[a]", "[a](b", "[a](b)", "*[a]: b\n", "*", "*a ", "**a", "*a* ", "_",
    "`", "`a", "<", "<a ", "<!", "<http://", "&", "|", "a|b\n-|-\n", ">", "> ", "\\", "\t", "\n",
    "a", "a ", "a\n", "a@", "http://", ".", "a. ", "!", "1", "1 ", "1,", "1-", "1 m", "2009/",
    "in ", "PSAs 1 ", "three ", "- ", "- a\n", "1. a\n", "# a\n", "=\n", "---\n", "was ", "{on",
    "<a on", "signposting ", "PSA ",
)  # fmt: skip


def _inputs(size: int) -> Iterator[tuple[str, str]]:
    """Yield each input's name and text."""
    for unit in RUNS:
        run = unit * (size // len(unit))
        yield repr(unit), run
        yield f"{unit!r} in paragraphs", _in_paragraphs(run)
    yield "'1', blanks, 'x'", "1" + " " * (size - 2) + "x"
    yield "'PSAs 1 and 1 …'", "PSAs 1" + " and 1" * (size // 6 - 1)
    yield "backticks of all lengths", " ".join("`" * n for n in range(1, int(size**0.5)))
    yield "a list 600 deep", "".join(f"{'  ' * n}- a\n" for n in range(min(600, int(size**0.5))))
    yield "brackets in brackets", "[" * (size // 2) + "]" * (size // 2)
    yield "as many [ as may be", ("[ " + "oak " * 90) * (size // 362)
    yield "as many < as may be", ("<a " + "oak " * 240) * (size // 963)
    table = "|a" * 250 + "\n" + "|-" * 250 + "\n" + "a\n" * 250 + "\n"
    yield "short rows of wide tables", table * max(1, size // len(table))
    yield "long sentences", ("oak " * 30 + ".\n\n") * (size // 123)


def _in_paragraphs(run: str) -> str:
    parts = [run[start : start + PARAGRAPH] for start in range(0, len(run), PARAGRAPH)]
    return "\n\n".join(parts)


def _places(text: str) -> Iterator[tuple[str, str]]:
    """Yield each place, and a case that holds the text there."""
    oak = _case()
    old = "challenge: |\n  Streets without trees are hot in summer.\n"
    yield "body", f"{oak}\n{text}\n"
    for mark in "|>":
        apart = "\n\n\n" if mark == ">" else "\n\n"  # YAML folds one line break away
        lines = (line and f"  {line}" for line in text.replace("\n\n", apart).split("\n"))
        field = "\n".join((f"challenge: {mark}2", *lines, ""))
        yield mark, oak.replace(old, field)


def _lists(size: int) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each input that is made of names, and its files."""
    number = size // 15
    places = "".join(f"- name: oa{n}\n" for n in range(number))
    groups = "".join(f"- {{id: oa{n}, title: Oa}}\n" for n in range(number // 3))
    areas = "".join(f"- {{name: oa{n}, column: 1, row: 1}}\n" for n in range(number // 4))
    slips = ", ".join(f"oak{n}" for n in range(min(8_000, number // 2)))
    yield "fields of another name", {"places.yml": places.replace("name", "town")}
    yield "many places, and slips", {"places.yml": places, OAK: _oak(f"places: [{slips}]")}
    yield "many groups, and slips", {"groups.yml": groups, OAK: _oak(f"{LAND}for_whom: [{slips}]")}
    yield (
        "many areas, and slips",
        {
            "areas.yml": areas,
            "places.yml": "".join(f"- {{name: oa{n}, area: oak{n}}}\n" for n in range(number // 3)),
        },
    )
    yield "a case in many places", {"places.yml": places, OAK: _oak(f"places: [{slips}]", "oa")}


def _oak(field: str, name: str = "oak") -> str:
    """Return the case with a field in the place of its places."""
    return _case().replace("places: [Hackney]", field.replace("oak", name))


def _case() -> str:
    return (ROOT / "tests/base/content" / OAK).read_text(encoding="utf-8")


def main(sizes: tuple[int, ...]) -> None:
    """Print, for each size and place, the inputs with the highest ratios."""
    print("size, place, check and build as ratios to prose (at most 20), input")
    for size in sizes:
        prose = {place: _best(file) for place, file in _places(PROSE * (size // len(PROSE)))}
        rows: dict[str, list[tuple[list[float], str]]] = {place: [] for place in prose}
        rows["list"] = []
        for name, text in _inputs(size):
            for place, file in _places(text):
                rows[place].append((_ratios({OAK: file}, prose[place]), name))
        for name, files in _lists(size):
            rows["list"].append((_ratios(files, prose["body"]), name))
        for place, found in rows.items():
            for ratios, name in sorted(found, key=lambda row: max(row[0]), reverse=True)[:WORST]:
                shown = [f"{ratio:6.1f}" for ratio in ratios] + ["     -"] * (2 - len(ratios))
                print(f"{size:7} {place:4}", *shown, f" {name}", flush=True)


def _ratios(files: dict[str, str], prose: list[float]) -> list[float]:
    return [own / like for own, like in zip(_measured(files), prose, strict=False)]


def _best(file: str) -> list[float]:
    """Return the times of the second run: the first one loads what all others use."""
    return [_measured({OAK: file}), _measured({OAK: file})][1]


def _measured(files: dict[str, str]) -> list[float]:
    """Return the seconds of the check, and of check and render where there is a page."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(ROOT / "tests/base", root, dirs_exist_ok=True)
        for name, text in files.items():
            (root / "content" / name).write_text(text, encoding="utf-8")
        found: list[Loaded] = []
        check = _seconds(lambda: found.append(load(root, Site(), today=TODAY)))
    if not found[0].publishable:
        return [check]
    return [check, check + _seconds(lambda: _render(found[0]))]


def _render(loaded: Loaded) -> None:
    """Clean each page's text as the build does; the check has turned it into HTML."""
    for page in loaded.pages:
        cleaned(page.html)


def _seconds(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
