"""Owns values that YAML can read and that are not what they seem: cut ones, and odd blanks."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import yaml as rules
from case_studies.reading.lines import own_lines
from case_studies.reading.slips import (
    SPACES,
    character,
    cut_by,
    named,
    quoted,
)

IN_LEAD = re.compile(rf"{SPACES.pattern}|\t")
COMMENT = re.compile(r"[ \t]+(#(?P<blank>\s?).*\S)\s*")
DIGITS, THREE_DIGITS = re.compile("[0-9]{1,3}"), re.compile("[0-9]{3}")


def plain_blanks(lines: list[str], start: Place) -> Iterator[Diagnostic]:
    """Put plain blanks where YAML needs them into `lines`; yield a problem for each that was odd.

    The same slip in one line after another is told once.
    """
    indents, before, is_opened = {0}, "", False
    for line in list(own_lines(lines)):
        text, gap = lines[line.number], len(line.lead) + len(line.key) + len(line.colon)
        gap += (len(line.rest) - len(line.rest.lstrip())) if line.colon else 0
        odd = IN_LEAD.search(line.lead) or SPACES.search(text[:gap], len(line.lead))
        if odd and odd[0] != before:
            yield odd_space(Place(start.path, start.line + line.number, odd.start() + 1), odd[0])
        before = odd[0] if odd else ""
        lead = _straight_lead(line.lead, indents, is_opened=is_opened)
        lines[line.number] = lead + SPACES.sub(" ", text[len(line.lead) : gap]) + text[gap:]
        indents |= {len(lead) - len(lead.lstrip()), len(lead)}
        is_opened = bool(line.colon) and not line.value


def _straight_lead(lead: str, indents: set[int], *, is_opened: bool) -> str:
    """Return an indent of plain blanks: as many as it looks like, or as lines above have."""
    wide, without = SPACES.sub(" ", lead.replace("\t", "  ")), IN_LEAD.sub("", lead)
    fits = is_opened or len(wide) in indents or len(without) not in indents
    return wide if fits else without


def odd_space(where: Place, sign: str) -> Diagnostic:
    """Return the problem of a character that looks like a blank."""
    return rules.ODD_SPACE.at(where, character=character(sign))


def comment_problem(value: str, after: str, field: str, where: Place) -> Diagnostic | None:
    """Return the problem of a value that is cut; `after` is the rest of its line, at `where`."""
    found = COMMENT.fullmatch(after)
    if not found:
        return None
    place = Place(where.path, where.line, where.column + found.start(1))
    if not found["blank"]:
        return cut_by(place, found[1], named(field, quoted((value + found[0]).strip())))
    if " " in value:
        better = named(field, quoted((value + found[0]).strip()))
        return rules.COMMENT_AFTER_TEXT.at(place, rest=found[1], better=better)
    return None


def space_problem(value: str, where: Place) -> Diagnostic | None:
    """Return a warning for an odd blank inside a value."""
    found = SPACES.search(value.strip())
    return rules.SPACE_IN_VALUE.at(where, character=character(found[0])) if found else None


def comma_problem(
    field: str, start: object, rest: Sequence[tuple[Any, Any]], where: Place
) -> Diagnostic:
    """Return the problem of a value that commas cut; `rest` are the names and values they made."""
    parts = [": ".join(filter(None, (name.value, value.value))) for name, value in rest]
    advice = f"Put the value in quotes: {field}: {quoted(', '.join([str(start), *parts]))}"
    if DIGITS.fullmatch(str(start)) and all(map(THREE_DIGITS.fullmatch, parts)):
        advice = f"Write the number in plain digits: {field}: {''.join([str(start), *parts])}"
    return rules.COMMA_IN_VALUE.at(where, field=field, rest=parts[0], advice=advice)
