"""Owns what git leaves in a file where two people's changes meet."""

import re
from itertools import pairwise

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules.yaml import MERGE_MARKER

START, BASE, MIDDLE, END = (re.compile(rf"{re.escape(sign * 7)}(?: .*)?") for sign in "<|=>")


def without_merges(text: str, path: str) -> tuple[str, list[Diagnostic]]:
    """Return the text with the first of two versions wherever two meet, and a problem for each."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return text, []
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if START.fullmatch(line)]
    problems = [_problem(path, number, lines) for number in starts]
    for number, after in pairwise([*starts, len(lines)]):
        _keep_first(lines, number, after)
    for number, line in enumerate(lines):
        if END.fullmatch(line):  # its start is gone
            problems.append(_problem(path, number, lines))
            lines[number] = ""
    return "\n".join(lines), problems


def _keep_first(lines: list[str], start: int, after: int) -> None:
    """Blank the marks of a meeting that starts at `start`, and its second version if it ends."""
    lines[start] = ""
    end = next((n for n in range(start, after) if END.fullmatch(lines[n])), None)
    if end is None:
        return
    parts = (n for n in range(start, end) if BASE.fullmatch(lines[n]) or MIDDLE.fullmatch(lines[n]))
    first = next(parts, end)
    lines[first : end + 1] = [""] * (end + 1 - first)


def _problem(path: str, number: int, lines: list[str]) -> Diagnostic:
    return MERGE_MARKER.at(Place(path, number + 1), sign=lines[number][:7])
