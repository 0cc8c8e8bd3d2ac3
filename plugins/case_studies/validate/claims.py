"""Owns the rules between the fields of one claim."""

from collections.abc import Iterator, Mapping
from typing import Any

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import claims as rules
from case_studies.model import LINK_FIELDS
from case_studies.reading import Marks
from case_studies.reading.marks import Keys
from case_studies.validate.items import items_of

# The ways in which a claim, or what it is compared with, gives its figure.
ENDS = ("before", "after")
WAYS: tuple[tuple[str, ...], ...] = (ENDS, ("value",), ("range",))


def claim_problems(data: dict[str, Any], marks: Marks) -> Iterator[Diagnostic]:
    """Yield what is wrong between the fields of each claim of a record."""
    for at, claim in items_of(data, "claims"):
        name = claim.get("id", "?")
        yield from _sources(name, claim, at, marks)
        yield from _one_way(name, claim, at, marks)
        yield from _form(name, claim, at, marks)
        yield from _comparison(name, claim, at, marks)
        yield from _limits(name, claim, at, marks)
        if all(_given(claim, key) for key in LINK_FIELDS.values()):
            yield rules.CLAIM_WITH_TWO_OBJECTIVES.at(marks.key(*at, "objective"), claim=name)


def _sources(name: str, claim: dict[str, Any], at: Keys, marks: Marks) -> Iterator[Diagnostic]:
    if claim.get("source") and claim.get("sources"):
        yield rules.CLAIM_WITH_TWO_SOURCES.at(marks.key(*at, "sources"), claim=name)
    elif not claim.get("source") and not claim.get("sources"):
        yield rules.CLAIM_WITHOUT_SOURCE.at(marks.value(*at), claim=name)


def _one_way(name: str, claim: dict[str, Any], at: Keys, marks: Marks) -> Iterator[Diagnostic]:
    """A claim, and what it is compared with, gives its figure in one way."""
    ways = [way for way in WAYS if any(_given(claim, each) for each in way)]
    if not ways and not claim.get("text"):
        yield rules.CLAIM_WITHOUT_FIGURE.at(marks.value(*at), claim=name)
    yield from _ways(name, claim, ways, at, marks)


def _ways(
    name: str, holder: Mapping[str, Any], ways: list[tuple[str, ...]], at: Keys, marks: Marks
) -> Iterator[Diagnostic]:
    if len(ways) > 1:
        one, other = (_named(way) for way in ways[:2])
        place = marks.key(*at, ways[1][0])
        yield rules.CLAIM_WITH_TWO_FIGURES.at(place, claim=name, one=one, other=other)
    elif ways == [ENDS] and not all(_given(holder, each) for each in ENDS):
        given, missing = sorted(ENDS, key=lambda each: not _given(holder, each))
        place = marks.key(*at, given)
        yield rules.BEFORE_WITHOUT_AFTER.at(place, claim=name, given=given, missing=missing)


def _form(name: str, claim: dict[str, Any], at: Keys, marks: Marks) -> Iterator[Diagnostic]:
    form = claim.get("form")
    if form not in ("change", "difference"):
        return
    if any(_given(claim, each) for each in ENDS):
        yield rules.FORM_WITH_TWO_ENDS.at(marks.key(*at, "form"), claim=name, form=form)
    if form == "difference" and not claim.get("comparison"):
        yield rules.DIFFERENCE_FROM_NOTHING.at(marks.key(*at, "form"), claim=name)


def _comparison(name: str, claim: dict[str, Any], at: Keys, marks: Marks) -> Iterator[Diagnostic]:
    compared = claim.get("comparison")
    if not isinstance(compared, dict) or "label" not in compared:
        return
    ways = [way for way in WAYS[:2] if any(_given(compared, each) for each in way)]
    alone = compared.keys() == {"label"}
    if alone and claim.get("form") != "difference":
        yield rules.COMPARISON_WITHOUT_FIGURE.at(marks.key(*at, "comparison"), claim=name)
    yield from _ways(name, compared, ways, (*at, "comparison"), marks)


def _limits(name: str, claim: dict[str, Any], at: Keys, marks: Marks) -> Iterator[Diagnostic]:
    for field in ("range", "interval"):
        match claim.get(field):
            case {"low": int() | float() as low, "high": int() | float() as high} if low > high:
                values = {"field": field, "low": low, "high": high}
                yield rules.RANGE_REVERSED.at(marks.key(*at, field), **values)
    match claim:
        case {
            "value": int() | float() as value,
            "interval": {"low": int() | float() as low, "high": int() | float() as high},
        } if value < low <= high or value > high >= low:
            values = {"value": value, "low": low, "high": high, "claim": name}
            yield rules.VALUE_OUTSIDE_INTERVAL.at(marks.key(*at, "interval"), **values)


def _given(holder: Mapping[str, Any], field: str) -> bool:
    return holder.get(field) is not None


def _named(way: tuple[str, ...]) -> str:
    return " and ".join(f"`{field}`" for field in way)
