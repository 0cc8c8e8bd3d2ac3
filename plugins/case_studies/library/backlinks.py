"""Owns the way back: from an objective, a theme, a programme or a source to what names it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from case_studies.library.findings import Finding, finding
from case_studies.model import (
    PSA,
    CaseStudy,
    Claim,
    ObjectiveLink,
    Programme,
    PsaLink,
    SourceReference,
    Theme,
    linked_objective,
    objective_of,
)
from case_studies.validate import Entry

Item = TypeVar("Item")


@dataclass(frozen=True)
class CaseLink:
    """A case under an objective, with what the case says of it."""

    case: Entry[CaseStudy]
    link: PsaLink | ObjectiveLink


@dataclass(frozen=True)
class ClaimUse:
    """A claim, the case or programme that makes it, and where in the document it stands."""

    entry: Entry[CaseStudy] | Entry[Programme]
    claim: Claim
    reference: SourceReference


def grouped(names: Iterable[str], pairs: Iterable[tuple[str, Item]]) -> dict[str, tuple[Item, ...]]:
    """Return what is paired with each of `names`, in the order of the pairs."""
    found: dict[str, list[Item]] = {name: [] for name in names}
    for name, item in pairs:
        if name in found:
            found[name].append(item)
    return {name: tuple(items) for name, items in found.items()}


def links(cases: Iterable[Entry[CaseStudy]]) -> Iterator[tuple[str, CaseLink]]:
    for entry in cases:
        for link in entry.record.links:
            yield link.objective, CaseLink(entry, link)


def findings(cases: Iterable[Entry[CaseStudy]]) -> Iterator[tuple[str, Finding]]:
    """Yield what each case shows for each objective that it helps to deliver."""
    for entry in cases:
        claims: dict[str | None, list[Claim]] = {}
        for claim in entry.record.claims:
            claims.setdefault(objective_of(claim), []).append(claim)
        for link in entry.record.serves:
            own = claims.get(link.objective, [])
            yield link.objective, finding(entry, own, link.contribution)


def themes(cases: Iterable[Entry[CaseStudy]]) -> Iterator[tuple[str, Entry[CaseStudy]]]:
    for entry in cases:
        for theme in dict.fromkeys(link.theme for link in entry.record.themes):
            yield theme, entry


def sources(cases: Iterable[Entry[CaseStudy]]) -> Iterator[tuple[str, Entry[CaseStudy]]]:
    for entry in cases:
        for source in dict.fromkeys(each.id for each in entry.record.references):
            yield source, entry


def programmes(cases: Iterable[Entry[CaseStudy]]) -> Iterator[tuple[str, Entry[CaseStudy]]]:
    yield from ((entry.record.programme or "", entry) for entry in cases)


def naming(themes: Iterable[Entry[Theme]]) -> Iterator[tuple[str, str]]:
    for entry in themes:
        for number in dict.fromkeys(entry.record.psas):
            yield linked_objective(PSA.key, number), entry.slug


def claims(
    entries: Iterable[Entry[CaseStudy] | Entry[Programme]],
) -> Iterator[tuple[str, ClaimUse]]:
    for entry in entries:
        for claim in entry.record.claims:
            for source, place in {each.id: each for each in reversed(claim.references)}.items():
                yield source, ClaimUse(entry, claim, place)
