"""Owns the printed pages that a reference names."""

import re
from collections.abc import Iterator
from typing import Any

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import plausible as rules
from case_studies.reading import Marks
from case_studies.reading.marks import Keys

# A number, also in Roman digits or with the letter of an annex, or the two ends of a run.
NUMBER = r"(?:(?:[A-Za-z]{1,2}[-.]?)?[0-9]{1,5}[a-z]?|[ivxlc]{1,8})"
RUN = re.compile(rf"(?:pp?\.?\s*)?({NUMBER})(?:\s*[-–—]\s*({NUMBER}))?", re.IGNORECASE)
BETWEEN = re.compile(r"\s*(?:,|;|&|\band\b)\s*")


def page_problems(data: Any, marks: Marks, at: Keys = ()) -> Iterator[Diagnostic]:
    """Yield a problem for each reference in a value whose pages are none, or run backwards."""
    for keys, pages in pages_in(data, at):
        runs = [RUN.fullmatch(part) for part in BETWEEN.split(pages.strip())]
        place = marks.value(*keys)
        if not all(runs):
            yield rules.BAD_PAGES.at(place, value=pages)
        elif turned := next((run for run in runs if run and _runs_back(run)), None):
            better = f"{turned[2]}-{turned[1]}"
            yield rules.PAGES_REVERSED.at(place, value=turned.group(), better=better)


def pages_in(data: Any, at: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Yield the pages of each reference to a document in a value, with the way to them."""
    if isinstance(data, dict):
        pages = data.get("pages")
        if "id" in data and isinstance(pages, str | int) and not isinstance(pages, bool):
            yield (*at, "pages"), str(pages)
        for key, value in data.items():
            yield from pages_in(value, (*at, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from pages_in(value, (*at, index))


def last_page(pages: str) -> int:
    """Return the highest page in plain digits; 0 where there is none."""
    return max(
        (int(each) for each in re.findall(r"(?<![\w.-])\d+|(?<=\d[-–—])\d+", pages)), default=0
    )


def _runs_back(run: re.Match[str]) -> bool:
    """Whether the second end lies before the first; 126-7 is short for 126-127."""
    start, end = run[1], run[2] or run[1]
    if not (start.isdecimal() and end.isdecimal()):
        return False
    return int(start) > int(start[: max(len(start) - len(end), 0)] + end)
