"""Owns the rules between the fields of one record.

They read the values as written, not the record, so that one slip does not hide the others.
"""

from collections.abc import Callable, Iterator
from typing import Any

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import fields
from case_studies.model import LINK_FIELDS, CaseStudy, JudgedText, Record, linked_objective
from case_studies.model.fields import NONE, YEAR_OR_MONTH
from case_studies.model.reference import record_in
from case_studies.reading import Marks
from case_studies.reading.marks import Keys
from case_studies.validate.claims import claim_problems
from case_studies.validate.items import items_of

Check = Callable[[dict[str, Any], Marks], Iterator[Diagnostic]]

# A list whose items are links → the key that names what an item leads to, and what a link is.
LINKS = {
    "themes": ("theme", "The theme"),
    "psas": ("psa", "The link to PSA"),
    "objectives": ("objective", "The link to"),
    "same_as": ("objective", "The line on"),
}

JUDGED = [  # the texts that can be an editor's inference
    name
    for name, info in CaseStudy.model_fields.items()
    if record_in(info.annotation) is JudgedText
]


def consistency_problems(
    data: dict[str, Any], model: type[Record], marks: Marks
) -> list[Diagnostic]:
    """Return what is wrong between the fields of the record `data`."""
    checks: tuple[Check, ...] = (_periods, _references, _reasons, _repeats, claim_problems)
    if model is CaseStudy:
        checks = (_place, _objectives, *checks, _nones)
    return [problem for check in checks for problem in check(data, marks)]


def _place(data: dict[str, Any], marks: Marks) -> Iterator[Diagnostic]:
    if not data.get("places") and not data.get("national"):
        known = next((name for name in ("places", "national") if name in data), None)
        yield fields.PLACE_MISSING.at(marks.key(known) if known else marks.key())


def _objectives(data: dict[str, Any], marks: Marks) -> Iterator[Diagnostic]:
    if not any(name in data for name in LINK_FIELDS):
        yield fields.OBJECTIVE_MISSING.at(marks.key())
    if data.get("objectives") == NONE and data.get("psas"):
        yield fields.NONE_BESIDE_LINKS.at(marks.key("objectives"))


def _nones(data: dict[str, Any], marks: Marks) -> Iterator[Diagnostic]:
    for field in ("themes", "objectives"):
        if data.get(field) == NONE and not data.get(f"{field}_why"):
            yield fields.NONE_WITHOUT_WHY.at(marks.key(field), field=field)


def _periods(data: dict[str, Any], marks: Marks) -> Iterator[Diagnostic]:
    claimed = [((*at, "period"), claim.get("period")) for at, claim in items_of(data, "claims")]
    for at, period in [(("period",), data.get("period")), *claimed]:
        if not isinstance(period, dict):
            continue
        start, end = str(period.get("from")), str(period.get("to"))
        known = YEAR_OR_MONTH.fullmatch(start) and YEAR_OR_MONTH.fullmatch(end)
        if known and end < start[: len(end)]:
            yield fields.PERIOD_REVERSED.at(marks.value(*at, "to"), start=start, end=end)


def _references(data: dict[str, Any], marks: Marks) -> Iterator[Diagnostic]:
    for at, reference in _all_references(data):
        given = [name for name in ("pages", "at") if reference.get(name) is not None]
        source = reference.get("id", "document")
        if not given:
            yield fields.SOURCE_WITHOUT_PLACE.at(marks.value(*at), source=source)
        elif len(given) > 1:
            yield fields.SOURCE_WITH_TWO_PLACES.at(marks.key(*at, "at"), source=source)


def _all_references(data: dict[str, Any]) -> Iterator[tuple[Keys, dict[str, Any]]]:
    """Yield each reference of the record and of its claims, with the way to it."""
    yield from items_of(data, "sources")
    for at, claim in items_of(data, "claims"):
        if isinstance(claim.get("source"), dict):
            yield (*at, "source"), claim["source"]
        for keys, reference in items_of(claim, "sources"):
            yield (*at, *keys), reference


def _reasons(data: dict[str, Any], marks: Marks) -> Iterator[Diagnostic]:
    for field, (key, words) in LINKS.items():
        for at, link in items_of(data, field):
            if link.get("basis") == "editor" and not link.get("why"):
                what = f"{words} {link.get(key, '?')}"
                yield fields.EDITOR_WITHOUT_WHY.at(marks.key(*at, "basis"), what=what)
    for field in JUDGED:
        text = data.get(field)
        if isinstance(text, dict) and text.get("basis") == "editor" and not text.get("why"):
            yield fields.EDITOR_WITHOUT_WHY.at(marks.key(field, "basis"), what=f"`{field}`")


def _repeats(data: dict[str, Any], marks: Marks) -> Iterator[Diagnostic]:
    listed = [
        ("themes", "theme", "The theme "),
        ("psas", "psa", "PSA "),
        ("objectives", "objective", ""),
        ("same_as", "objective", ""),
        ("claims", "id", "The claim "),
    ]
    seen: set[tuple[str, str]] = set()
    for field, name, words in listed:
        for at, item in items_of(data, field):
            if name not in item:
                continue
            key = _identity(field, name, item)
            if key in seen:
                yield fields.LISTED_TWICE.at(marks.value(*at), what=f"{words}{item[name]}")
            seen.add(key)


def _identity(field: str, name: str, item: dict[str, Any]) -> tuple[str, str]:
    """Return what may be listed once: PSA 12 is the same objective as psa/12."""
    if field in LINK_FIELDS:
        return "objective", linked_objective(name, item[name])
    return field, repr((item[name], item.get("approach")))
