"""Owns what the claims of one case can hardly say: more than a whole, or two things at once."""

from collections.abc import Iterator
from typing import Any

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import plausible as rules
from case_studies.reading import Marks

NUMBERS = ("before", "after", "value")
FIGURE = (*NUMBERS, "range", "text")
# What makes two figures of one measure two different things.
APART = ("measure", "group", "period", "unit", "kind", "form")
SHARES = {"%", "per cent", "percent"}
WHOLE = 100  # per cent


def plausible_problems(data: dict[str, Any], marks: Marks) -> Iterator[Diagnostic]:
    """Yield what is hardly so, or cannot be so, of the claims of the record `data`."""
    claims = data.get("claims")
    listed = list(enumerate(claims)) if isinstance(claims, list) else []
    known: dict[str, dict[str, Any]] = {}
    for index, claim in listed:
        if not isinstance(claim, dict):
            continue
        yield from _shares(claim, marks, index)
        first = known.setdefault(repr([_plain(claim.get(name)) for name in APART]), claim)
        if first is not claim and _differ(first, claim):
            place = marks.value("claims", index)
            values = {"first": first.get("id", "?"), "claim": claim.get("id", "?")}
            yield rules.CLAIMS_DISAGREE.at(place, **values)


def _shares(claim: dict[str, Any], marks: Marks, index: int) -> Iterator[Diagnostic]:
    """Yield a warning for a share of more than a whole; a change may well be larger."""
    if str(claim.get("unit")).strip() not in SHARES or claim.get("form", "level") != "level":
        return
    for name in NUMBERS:
        value = claim.get(name)
        if isinstance(value, int | float) and value > WHOLE:
            place = marks.value("claims", index, name)
            yield rules.SHARE_BEYOND_WHOLE.at(place, claim=claim.get("id", "?"), value=value)


def _differ(first: dict[str, Any], second: dict[str, Any]) -> bool:
    """Whether two claims give figures that cannot both be meant."""
    one, other = ({name: each[name] for name in FIGURE if name in each} for each in (first, second))
    return bool(one) and bool(other) and one != other


def _plain(value: Any) -> Any:
    """Return a value without what makes no difference to a reader."""
    return " ".join(value.casefold().split()) if isinstance(value, str) else value
