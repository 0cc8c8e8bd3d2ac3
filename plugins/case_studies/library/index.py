"""Owns the cross-index: from records to the library that pages read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from case_studies.library.addresses import case_addresses
from case_studies.library.coverage import Coverage, cover
from case_studies.library.likeness import Likeness
from case_studies.library.objectives import (
    Bridge,
    Framework,
    Objective,
    by_id,
    crosswalk,
    frameworks_of,
)
from case_studies.library.records import Records
from case_studies.library.related import RelatedCase, relate
from case_studies.model import (
    AreaRecord,
    CaseStudy,
    Claim,
    GlossaryEntry,
    ObjectiveLink,
    Page,
    PlaceRecord,
    PsaLink,
    Source,
    Theme,
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
    """A claim and the case that makes it."""

    case: Entry[CaseStudy]
    claim: Claim


@dataclass(frozen=True)
class Library:
    """All records, indexed. `cases` are the published ones; an archived case keeps its page."""

    cases: Mapping[str, Entry[CaseStudy]]
    archived: Mapping[str, Entry[CaseStudy]]
    themes: Mapping[str, Entry[Theme]]
    frameworks: Mapping[str, Framework]
    objectives: Mapping[str, Objective]
    crosswalk: Mapping[str, tuple[Bridge, ...]]
    sources: Mapping[str, Entry[Source]]
    pages: tuple[Entry[Page], ...]
    glossary: tuple[Entry[GlossaryEntry], ...]
    places: Mapping[str, PlaceRecord]
    areas: tuple[AreaRecord, ...]
    aliases: Mapping[str, str]
    links_to: Mapping[str, tuple[CaseLink, ...]]  # to an objective, those in passing too
    cases_of_theme: Mapping[str, tuple[Entry[CaseStudy], ...]]
    cases_of_source: Mapping[str, tuple[Entry[CaseStudy], ...]]
    claims_of_source: Mapping[str, tuple[ClaimUse, ...]]
    related: Mapping[str, tuple[RelatedCase, ...]]
    likeness: Likeness
    coverage: Coverage
    updated: date

    def cases_of(self, objective: str) -> tuple[CaseLink, ...]:
        """Return the cases that help to deliver an objective."""
        return tuple(each for each in self.links_to[objective] if not each.link.weak)

    def reached_by(self, objective: str) -> tuple[str, ...]:
        """Return the slugs of the cases that reach an objective through the crosswalk alone."""
        own = {link.case.slug for link in self.links_to[objective]}
        others = [self.cases_of(bridge.objective) for bridge in self.crosswalk[objective]]
        reached = {link.case.slug for links in others for link in links}
        return tuple(sorted(reached - own))

    def covered(self, framework: Framework) -> int:
        """Return how many objectives of a framework have a case."""
        return sum(bool(self.cases_of(each.id)) for each in framework.objectives)

    def served_by(self, case: CaseStudy) -> tuple[Objective, ...]:
        """Return the objectives that a case helps to deliver, each once."""
        ids = dict.fromkeys(link.objective for link in case.serves)
        return tuple(self.objectives[each] for each in ids if each in self.objectives)

    def all_cases(self) -> list[Entry[CaseStudy]]:
        """Return every case that has a page, archived ones last."""
        return [*self.cases.values(), *self.archived.values()]

    def all_cases_by_slug(self) -> dict[str, Entry[CaseStudy]]:
        """Return every case that has a page by its slug."""
        return {**self.cases, **self.archived}


def build_library(records: Records, updated: date) -> Library:
    """Return the library of all published records; `updated` is the day it last changed."""
    listed = sorted(
        records.published, key=lambda entry: (entry.record.title.casefold(), entry.slug)
    )
    cases = {entry.slug: entry for entry in listed if entry.record.status == "published"}
    themes = sorted(records.themes, key=lambda entry: (entry.record.order, entry.slug))
    frameworks = frameworks_of(records)
    objectives = by_id(frameworks.values())
    likeness = Likeness({slug: searched_text(entry) for slug, entry in cases.items()})
    return Library(
        cases=cases,
        archived={entry.slug: entry for entry in listed if entry.record.status == "archived"},
        themes={entry.slug: entry for entry in themes},
        frameworks=frameworks,
        objectives=objectives,
        crosswalk=crosswalk(objectives),
        sources={
            entry.slug: entry for entry in sorted(records.sources, key=lambda each: each.slug)
        },
        pages=tuple(sorted(records.pages, key=lambda entry: entry.name)),
        glossary=tuple(sorted(records.glossary, key=lambda each: each.record.term.casefold())),
        places={entry.record.name: entry.record for entry in records.places},
        areas=tuple(entry.record for entry in records.areas),
        aliases=case_addresses(records),
        links_to=_grouped(objectives, _links(cases.values())),
        cases_of_theme=_grouped((entry.slug for entry in themes), _themes(cases.values())),
        cases_of_source=_grouped((entry.slug for entry in records.sources), _sources(listed)),
        claims_of_source=_grouped((entry.slug for entry in records.sources), _claims(listed)),
        related=relate(cases, likeness),
        likeness=likeness,
        coverage=cover(cases.values()),
        updated=updated,
    )


def searched_text(entry: Entry[CaseStudy]) -> str:
    """Return the words by which a case is compared with others."""
    case = entry.record
    return " ".join(
        [case.title, case.summary, case.challenge, case.solution, case.impact, *case.keywords]
    )


def _grouped(
    names: Iterable[str], pairs: Iterable[tuple[str, Item]]
) -> dict[str, tuple[Item, ...]]:
    """Return what is paired with each of `names`, in the order of the pairs."""
    found: dict[str, list[Item]] = {name: [] for name in names}
    for name, item in pairs:
        if name in found:
            found[name].append(item)
    return {name: tuple(items) for name, items in found.items()}


def _links(cases: Iterable[Entry[CaseStudy]]) -> Iterator[tuple[str, CaseLink]]:
    for entry in cases:
        for link in entry.record.links:
            yield link.objective, CaseLink(entry, link)


def _themes(cases: Iterable[Entry[CaseStudy]]) -> Iterator[tuple[str, Entry[CaseStudy]]]:
    for entry in cases:
        for theme in dict.fromkeys(link.theme for link in entry.record.themes):
            yield theme, entry


def _sources(cases: Iterable[Entry[CaseStudy]]) -> Iterator[tuple[str, Entry[CaseStudy]]]:
    for entry in cases:
        for source in dict.fromkeys(each.id for each in entry.record.sources):
            yield source, entry


def _claims(cases: Iterable[Entry[CaseStudy]]) -> Iterator[tuple[str, ClaimUse]]:
    for entry in cases:
        for claim in entry.record.claims:
            yield claim.source.id, ClaimUse(entry, claim)
