"""Owns which cases are related, and the reason that is printed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from case_studies.library.likeness import Likeness
from case_studies.model import UNKNOWN, CaseStudy
from case_studies.validate import Entry

MOST = 5
CANDIDATES = 30  # of each kind: enough to find the best five in a library of any size
ALIKE = 0.12  # cosine under which a likeness of words is chance

WEIGHTS = {"approach": 3.0, "objective": 2.0, "theme": 1.0, "place": 2.0, "type": 0.5}
LIKENESS_WEIGHT = 10.0

Shelf = tuple[str, str]  # what a case stands under: a kind and a value


@dataclass(frozen=True)
class Reason:
    """Why a case is related: `kind` is editor, approach, objective, theme, place, type or text."""

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
    shelves_of = {slug: dict.fromkeys(_shelves_of(entry.record)) for slug, entry in cases.items()}
    cases_on = _cases_on(shelves_of)
    return {
        slug: _editors(entry.record, cases) + _closest(slug, entry, shelves_of, cases_on, likeness)
        for slug, entry in cases.items()
    }


def _editors(case: CaseStudy, cases: Mapping[str, Entry[CaseStudy]]) -> tuple[RelatedCase, ...]:
    return tuple(
        RelatedCase(item.case, (Reason("editor", (item.why,)),))
        for item in case.related
        if item.case in cases
    )


def _closest(
    slug: str,
    entry: Entry[CaseStudy],
    shelves_of: Mapping[str, Mapping[Shelf, None]],
    cases_on: Mapping[Shelf, list[str]],
    likeness: Likeness,
) -> tuple[RelatedCase, ...]:
    """Return the closest of the cases that no editor points to, up to MOST in all."""
    chosen = {item.case for item in entry.record.related}
    found = likeness.nearest(slug, CANDIDATES)
    alike = {name: score for name, score in found if score >= ALIKE}
    own = shelves_of[slug]
    near = {name for shelf in own for name in cases_on[shelf][:CANDIDATES]} | alike.keys()
    scores = {
        name: sum(WEIGHTS[kind] for kind, _ in own.keys() & shelves_of[name].keys())
        + LIKENESS_WEIGHT * alike.get(name, 0.0)
        for name in near - chosen - {slug}
    }
    close = [name for name, score in scores.items() if score > WEIGHTS["theme"]]
    best = sorted(close, key=lambda name: (-round(scores[name], 9), name))
    return tuple(
        RelatedCase(name, _reasons(slug, name, shelves_of, likeness, in_words=name in alike))
        for name in best[: max(0, MOST - len(chosen))]
    )


def _reasons(
    one: str,
    other: str,
    shelves_of: Mapping[str, Mapping[Shelf, None]],
    likeness: Likeness,
    *,
    in_words: bool,
) -> tuple[Reason, ...]:
    shared = [shelf for shelf in shelves_of[one] if shelf in shelves_of[other]]
    reasons = [
        Reason(kind, tuple(value for name, value in shared if name == kind)) for kind in WEIGHTS
    ]
    if in_words:
        reasons.append(Reason("text", tuple(likeness.shared_words(one, other, 3))))
    return tuple(reason for reason in reasons if reason.values)


def _cases_on(shelves_of: Mapping[str, Mapping[Shelf, None]]) -> dict[Shelf, list[str]]:
    cases: dict[Shelf, list[str]] = {}
    for slug, shelves in shelves_of.items():
        for shelf in shelves:
            cases.setdefault(shelf, []).append(slug)
    return cases


def _shelves_of(case: CaseStudy) -> Iterator[Shelf]:
    """Yield what a case stands under, as (kind, value); each once."""
    for link in case.themes:
        if link.approach:
            yield "approach", f"{link.theme}/{link.approach}"
    yield from dict.fromkeys(("theme", link.theme) for link in case.themes)
    yield from (("objective", link.objective) for link in case.serves)
    yield from (("place", name) for name in (() if case.places == UNKNOWN else case.places))
    if case.organisation_type != UNKNOWN:
        yield "type", case.organisation_type
