"""Owns what looks like a number and is no figure: it is passed over where it stands.

- `table`: a row a kind, of the words and patterns in `parts`.
"""

import re

from case_studies.validate.figures.free.parts import KEPT
from case_studies.validate.figures.free.table import NO_FIGURES

__all__ = ["NO_FIGURES", "spans", "without_free"]

FREE = re.compile(
    "|".join((f"(?P<kept>{KEPT})", *(f"(?:{each})" for each in NO_FIGURES.values()))),
    re.VERBOSE,
)


# What every figure, and every row of the table, has in it; the rest of a text is not gone through.
SIGN = re.compile(
    r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅛]|\b(?:one|two|three|thirt|third|four|forty|five|fif|six|seven|eight|nine|"
    r"ninth|ten|eleven|twelve|twenty|hundred|thousand|million|billion|dozen|half|halv|quarter|"
    r"quadrupl|twentieth|twice|doubl|trebl|tripl|scores)",
    re.IGNORECASE,
)
AROUND = 80  # characters beside such a sign that are read


def without_free(text: str) -> str:
    """Return the text with marks in the place of what is no figure; all else keeps its place."""
    parts, done = [], 0
    for start, end in spans(text):
        for found in FREE.finditer(text, start, end):
            if not found["kept"] and found.start() >= done:
                parts += [text[done : found.start()], "·" * len(found.group())]
                done = found.end()
    return "".join((*parts, text[done:]))


def spans(text: str) -> list[tuple[int, int]]:
    """Return the parts of a text in which a figure can stand, in order and apart."""
    merged: list[tuple[int, int]] = []
    for found in SIGN.finditer(text):
        start, end = max(found.start() - AROUND, 0), found.end() + AROUND
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged
