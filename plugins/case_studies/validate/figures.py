"""Owns the prose gate: every figure in challenge, solution and impact is a claim, or says not.

A figure is a number in digits, or a number word from three upward, with its magnitude. Years,
dates, ordinals and the numbers of agreements and pages are no figures.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import text as rules
from case_studies.prose import Prose
from case_studies.reading import Marks
from case_studies.reading.marks import Keys

MOST = 100  # figures of one text that are reported: a file can be hostile
PROSE = ("challenge", "solution", "impact")

WORDS = {
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
    "hundred": 100, "hundreds": 100, "thousand": 1000, "thousands": 1000, "million": 1e6,
    "millions": 1e6, "billion": 1e9, "half": 0.5, "halved": 0.5, "halves": 0.5, "double": 2,
    "doubled": 2, "doubles": 2, "twice": 2, "tripled": 3, "trebled": 3, "quadrupled": 4,
}  # fmt: skip
MAGNITUDES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
FRACTIONS = {0.5: {50.0}, 0.25: {25.0}, 0.75: {75.0}}

MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# A four-digit number is a year after one of these words, or alone in brackets.
BEFORE_A_YEAR = (
    "in|since|from|to|until|till|by|of|between|and|or|during|after|before|early|late|mid|the|this|"
    "year|spring|summer|autumn|winter|circa|around|for|at"
)
# What looks like a number and is no figure; each is passed over where it stands. A repeat that may
# run far is possessive or has a limit: hostile text must not make a pattern try it in many ways.
FREE = re.compile(
    rf"""
      \b\d{{1,2}}\s+{MONTH}(?:\s+\d{{4}})?                        # 27 February 2015
    | \b{MONTH}\s+\d{{4}}                                          # July 2009
    | \b(?:1[89]|20)\d\d\s*[-–/]\s*\d{{2,4}}\b                    # 2008/09
    | (?:(?:\b(?:{BEFORE_A_YEAR})\s+(?:early\s+|late\s+|mid-?)?)|\(|^)
      (?:1[89]|20)\d\d(?![\d,.]*\d)(?!\s*%)\b                # in 2009
    | \b(?:PSAs?|pages?|Level|Round|Part|Figure|Section)\s+
      \d+(?:(?:\s*,\s*|\s+and\s+|\s+to\s+|\s*[-–]\s*)\d+)*          # PSAs 18, 19 and 25
    | https?://\S+                                                    # addresses
    | \b\d+(?:st|nd|rd|th)\b                                       # 21st
    | \b(?:1|one)[- ]to[- ](?:1|one)\b                             # one-to-one
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
ONES = "one|two|three|four|five|six|seven|eight|nine"
FIGURE = re.compile(
    rf"""
      (?<![A-Za-z\d])(?P<digits>\d[\d,]*(?:\.\d+)?)
      (?:\s*+(?:-\s*+)?(?P<magnitude>thousand|million|billion|bn|[mk])\b|(?![A-Za-z\d]))
      (?P<unit>\s?(?:%|per\ cent|percent))?
    | (?<![A-Za-z])(?P<word>{"|".join(sorted(WORDS, key=len, reverse=True))})
      (?:(?<=ty)-(?P<ones>{ONES})\b|[-\s](?P<times>hundred|thousand|million|billion)\b|(?=-?fold)|\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True)
class Figure:
    """A figure in a text: how it is written, what it is worth, and where it starts."""

    text: str
    value: float
    start: int


def figures(text: str, excused: Iterable[str] = ()) -> Iterator[Figure]:
    """Yield each figure of `text` that has to be accounted for, outside the `excused` phrases."""
    text = FREE.sub(_blank, text)
    phrases = [rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in excused if phrase]
    if phrases:
        text = re.sub("|".join(phrases), _blank, text)
    for match in FIGURE.finditer(text):
        yield Figure(match.group().strip(), _value(match), match.start())


def figure_problems(
    data: dict[str, Any], proses: Mapping[Keys, Prose], marks: Marks
) -> list[Diagnostic]:
    """Return a problem for each figure in the prose of a case that no claim accounts for."""
    known, excused = _claimed(data.get("claims")), _excused(data.get("not_claims"))
    return [
        rules.UNSOURCED_FIGURE.at(where.at(start), figure=figure, field=field)
        for field in PROSE
        if (prose := proses.get((field,)))
        for where in [marks.inside((field,), prose.text)]
        for figure, start in islice(_unaccounted(prose, excused, known), MOST)
    ]


def _unaccounted(prose: Prose, excused: list[str], known: set[float]) -> Iterator[tuple[str, int]]:
    """Yield each figure that no claim accounts for, and where in the text it starts."""
    for passage in prose.passages:
        for each in figures(passage.words, excused):
            if not _accounted(each, known):
                yield each.text, passage.of_words(each.start)


def _blank(match: re.Match[str]) -> str:
    """Return as many marks as the text has: what follows keeps its place."""
    return "·" * len(match.group())


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        number = float(match["digits"].rstrip(",").replace(",", ""))
        return number * MAGNITUDES.get((match["magnitude"] or "").lower(), 1)
    ones = (match["ones"] or "").lower()
    number = WORDS[match["word"].lower()] + {"one": 1, "two": 2}.get(ones, WORDS.get(ones, 0))
    return number * WORDS.get((match["times"] or "").lower(), 1)


def _claimed(claims: Any) -> set[float]:
    """Return every number that the claims account for, also those in their words."""
    known: set[float] = set()
    for claim in claims if isinstance(claims, list) else []:
        if isinstance(claim, dict):
            known |= _numbers(claim)
    return known


def _numbers(claim: dict[str, Any]) -> set[float]:
    scale = MAGNITUDES.get(_magnitude(claim.get("unit")), 1)
    compared = claim.get("comparison")
    values = [claim.get(name) for name in ("before", "after", "value")]
    values.append(compared.get("value") if isinstance(compared, dict) else None)
    numbers = {
        float(value) * factor
        for value in values
        if isinstance(value, int | float) and not isinstance(value, bool)
        for factor in {1, scale}
    }
    for name in ("measure", "note", "text", "unit", "period"):
        numbers |= {figure.value for figure in figures(str(claim.get(name) or ""))}
    return numbers


def _magnitude(unit: Any) -> str:
    words = str(unit or "").lower().strip("£€$ ").split()
    return words[0] if words else ""


def _accounted(figure: Figure, known: set[float]) -> bool:
    return figure.value in known or bool(FRACTIONS.get(figure.value, set()) & known)


def _excused(not_claims: Any) -> list[str]:
    listed = not_claims if isinstance(not_claims, list) else []
    return [str(item.get("figure", "")) for item in listed if isinstance(item, dict)]
