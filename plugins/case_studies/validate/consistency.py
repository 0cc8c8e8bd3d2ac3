"""Owns the rules between the fields of one case study.

They read the values as written, not the record, so that one slip does not hide the others.
"""

from collections.abc import Callable, Iterator
from typing import Any

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import fields
from case_studies.model import UNKNOWN
from case_studies.source import Marks
from case_studies.source.marks import Keys


def consistency_problems(data: object, marks: Marks) -> list[Diagnostic]:
    """Return what is wrong between the fields of the case study `data`."""
    if not isinstance(data, dict):
        return []
    checks: tuple[Callable[[dict[str, Any], Marks], Iterator[Diagnostic]], ...] = (
        _place,
        _periods,
        _references,
        _claims,
        _reasons,
        _repeats,
    )
    return [problem for check in checks for problem in check(data, marks)]


def _place(data: dict[str, Any], marks: Marks) -> Iterator[Diagnostic]:
    if not data.get("places") and data.get("national") is not True:
        known = next((name for name in ("places", "national") if name in data), None)
        yield fields.PLACE_MISSING.at(marks.key(known) if known else marks.key())


def _periods(data: dict[str, Any], marks: Marks) -> Iterator[Diagnostic]:
    places = [("period",), *((*at, "period") for at, _ in _items(data, "claims"))]
    for keys in places:
        period = _at(data, keys)
        if not isinstance(period, dict):
            continue
        start, end = str(period.get("from", UNKNOWN)), str(period.get("to", UNKNOWN))
        if UNKNOWN not in (start, end) and end < start[: len(end)]:
            yield fields.PERIOD_REVERSED.at(marks.value(*keys, "to"), start=start, end=end)


def _references(data: dict[str, Any], marks: Marks) -> Iterator[Diagnostic]:
    listed = [(at, item) for at, item in _items(data, "sources")]
    claimed = [((*at, "source"), claim.get("source")) for at, claim in _items(data, "claims")]
    for at, reference in (*listed, *claimed):
        if not isinstance(reference, dict):
            continue
        given = [name for name in ("pages", "at") if reference.get(name) not in (None, "")]
        source = reference.get("id", "document")
        if not given:
            yield fields.SOURCE_WITHOUT_PLACE.at(marks.value(*at), source=source)
        elif len(given) > 1:
            yield fields.SOURCE_WITH_TWO_PLACES.at(marks.value(*at), source=source)


def _claims(data: dict[str, Any], marks: Marks) -> Iterator[Diagnostic]:
    for at, claim in _items(data, "claims"):
        given = {name for name in ("before", "after", "value") if claim.get(name) is not None}
        name, ends = claim.get("id", "?"), given & {"before", "after"}
        if "value" in given and ends:
            yield fields.CLAIM_WITH_TWO_FIGURES.at(marks.key(*at, "value"), claim=name)
        elif len(ends) == 1:
            (one,) = ends
            missing = "after" if one == "before" else "before"
            place = marks.key(*at, one)
            yield fields.BEFORE_WITHOUT_AFTER.at(place, claim=name, given=one, missing=missing)
        elif not given and not claim.get("text"):
            yield fields.CLAIM_WITHOUT_FIGURE.at(marks.value(*at), claim=name)


def _reasons(data: dict[str, Any], marks: Marks) -> Iterator[Diagnostic]:
    for field, key, words in (("themes", "theme", "The theme"), ("psas", "psa", "The link to PSA")):
        for at, link in _items(data, field):
            if link.get("basis") == "editor" and not link.get("why"):
                what = f"{words} {link.get(key, '?')}"
                yield fields.EDITOR_WITHOUT_WHY.at(marks.key(*at, "basis"), what=what)


def _repeats(data: dict[str, Any], marks: Marks) -> Iterator[Diagnostic]:
    listed: dict[str, Callable[[Any], object]] = {
        "themes": lambda link: (link.get("theme"), link.get("approach")),
        "psas": lambda link: link.get("psa"),
        "claims": lambda claim: claim.get("id"),
    }
    words = {"themes": "The theme", "psas": "PSA", "claims": "The claim"}
    for field, name_of in listed.items():
        seen: list[object] = []
        for at, item in _items(data, field):
            if (name := name_of(item)) in seen:
                shown = name[0] if isinstance(name, tuple) else name
                yield fields.LISTED_TWICE.at(marks.value(*at), what=f"{words[field]} {shown}")
            if name is not None:
                seen.append(name)


def _items(data: dict[str, Any], field: str) -> Iterator[tuple[Keys, dict[str, Any]]]:
    """Yield each item of the list `field` that holds fields, with the way to it."""
    items = data.get(field)
    for index, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, dict):
            yield (field, index), item


def _at(data: Any, keys: Keys) -> Any:
    for key in keys:
        data = data[key] if isinstance(data, list) else data.get(key)
    return data
