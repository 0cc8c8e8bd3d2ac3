"""Owns which cases are related, and the reason that is printed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from case_studies.library.likeness import Likeness
from case_studies.model import UNKNOWN, CaseStudy
from case_studies.validate import Entry

MOST = 5
CANDIDATES = 50  # of each kind: enough to find the best five in a library of any size
ALIKE = 0.12  # cosine under which a likeness of words is chance

WEIGHTS = {"approach": 3.0, "psa": 2.0, "theme": 1.0, "place": 2.0, "type": 0.5}
LIKENESS_WEIGHT = 10.0


@dataclass(frozen=True)
class Reason:
    """Why a case is related: `kind` is editor, approach, psa, theme, place, type or text."""

    kind: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class RelatedCase:
    """A related case and the reasons, the weightiest first."""

    slug: str
    reasons: tuple[Reason, ...]


def relate(
    cases: Mapping[str, Entry[CaseStudy]], likeness: Likeness
) -> dict[str, tuple[RelatedCase, ...]]:
    """Return the related cases of each case: the editors' first, then the closest."""
    shelves = _shelves(cases)
    return {slug: _related(slug, cases, shelves, likeness) for slug in cases}


def _related(
    slug: str,
    cases: Mapping[str, Entry[CaseStudy]],
    shelves: Mapping[tuple[str, str], list[str]],
    likeness: Likeness,
) -> tuple[RelatedCase, ...]:
    case = cases[slug].record
    chosen = {item.case: item.why for item in case.related if item.case in cases}
    alike = dict(likeness.nearest(slug, CANDIDATES))
    names = {
        name for shelf in _shelves_of(case) for name in shelves.get(shelf, [])[:CANDIDATES]
    } | {name for name, score in alike.items() if score >= ALIKE}
    scored = []
    for name in sorted(names - {slug} - chosen.keys()):
        reasons, score = _reasons(case, cases[name].record)
        if (text := alike.get(name, 0.0)) >= ALIKE:
            shared = likeness.shared_words(slug, name, 3)
            reasons, score = (
                [*reasons, Reason("text", tuple(shared))],
                score + LIKENESS_WEIGHT * text,
            )
        if score > WEIGHTS["theme"]:
            scored.append((-round(score, 9), name, tuple(reasons)))
    found = [RelatedCase(name, reasons) for _, name, reasons in sorted(scored)]
    editors = [RelatedCase(name, (Reason("editor", (why,)),)) for name, why in chosen.items()]
    return tuple([*editors, *found][: max(MOST, len(editors))])


def _reasons(one: CaseStudy, other: CaseStudy) -> tuple[list[Reason], float]:
    reasons, score = [], 0.0
    theirs = set(_shelves_of(other))
    for kind, weight in WEIGHTS.items():
        shared = tuple(
            value for name, value in _shelves_of(one) if name == kind and (name, value) in theirs
        )
        if shared:
            reasons.append(Reason(kind, shared))
            score += weight * len(shared)
    return reasons, score


def _shelves(cases: Mapping[str, Entry[CaseStudy]]) -> dict[tuple[str, str], list[str]]:
    shelves: dict[tuple[str, str], list[str]] = {}
    for slug, entry in cases.items():
        for shelf in _shelves_of(entry.record):
            shelves.setdefault(shelf, []).append(slug)
    return shelves


def _shelves_of(case: CaseStudy) -> Iterator[tuple[str, str]]:
    """Yield what a case stands under, as (kind, value); each once."""
    for link in case.themes:
        if link.approach:
            yield "approach", f"{link.theme}/{link.approach}"
    yield from dict.fromkeys(("theme", link.theme) for link in case.themes)
    yield from (("psa", str(link.psa)) for link in case.psas)
    yield from (("place", name) for name in (() if case.places == UNKNOWN else case.places))
    if case.organisation_type != UNKNOWN:
        yield "type", case.organisation_type
