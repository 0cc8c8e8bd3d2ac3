"""Owns the cross-index: from records to the library that pages read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from case_studies.library import backlinks as back
from case_studies.library.addresses import slugs_by_alias
from case_studies.library.backlinks import CaseLink, ClaimUse
from case_studies.library.coverage import Coverage, cover
from case_studies.library.findings import Finding, finding
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
    UNKNOWN,
    AreaRecord,
    CaseStudy,
    GlossaryEntry,
    Page,
    PlaceRecord,
    Programme,
    Source,
    Theme,
)
from case_studies.validate import Entry


@dataclass(frozen=True)
class Library:
    """All records, indexed. `cases` are the published ones; an archived case keeps its page."""

    cases: Mapping[str, Entry[CaseStudy]]
    archived: Mapping[str, Entry[CaseStudy]]
    themes: Mapping[str, Entry[Theme]]
    programmes: Mapping[str, Entry[Programme]]
    frameworks: Mapping[str, Framework]
    objectives: Mapping[str, Objective]
    crosswalk: Mapping[str, tuple[Bridge, ...]]
    sources: Mapping[str, Entry[Source]]
    pages: tuple[Entry[Page], ...]
    glossary: tuple[Entry[GlossaryEntry], ...]
    groups: Mapping[str, str]  # of people: their names for readers
    places: Mapping[str, PlaceRecord]
    areas: tuple[AreaRecord, ...]
    aliases: Mapping[str, str]
    links_to: Mapping[str, tuple[CaseLink, ...]]  # to an objective, those in passing too
    cases_of_theme: Mapping[str, tuple[Entry[CaseStudy], ...]]
    cases_of_programme: Mapping[str, tuple[Entry[CaseStudy], ...]]
    themes_naming: Mapping[str, tuple[str, ...]]  # an objective: themes whose source names it
    cases_of_source: Mapping[str, tuple[Entry[CaseStudy], ...]]
    claims_of_source: Mapping[str, tuple[ClaimUse, ...]]
    related: Mapping[str, tuple[RelatedCase, ...]]
    likeness: Likeness
    findings: Mapping[str, tuple[Finding, ...]]  # on an objective, the most useful first
    findings_of_theme: Mapping[str, tuple[Finding, ...]]
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

    def answered(self, framework: Framework) -> int:
        """Return for how many objectives a case says what came of the work, good or bad."""
        found = [self.findings[each.id] for each in framework.objectives]
        return sum(any(each.answers for each in findings) for findings in found)

    def covered(self, framework: Framework) -> int:
        """Return how many objectives of a framework have a case."""
        return sum(bool(self.cases_of(each.id)) for each in framework.objectives)

    def served_by(self, case: CaseStudy) -> tuple[Objective, ...]:
        """Return the objectives that a case helps to deliver, each once."""
        ids = dict.fromkeys(link.objective for link in case.serves)
        return tuple(self.objectives[each] for each in ids if each in self.objectives)

    def reported(self, case: CaseStudy) -> str:
        """Return when the newest document that a case rests on came out, or unknown."""
        named = [self.sources[each.id].record for each in case.sources if each.id in self.sources]
        return max((each.date for each in named if each.date != UNKNOWN), default=UNKNOWN)

    def dates(self, case: CaseStudy) -> tuple[str, str]:
        """Return when the work ran: two years or months, unknown, or ongoing as its end.

        Where the source dates nothing, both are the month in which it came out.
        """
        start, end = case.period.from_, case.period.to
        if start == end == UNKNOWN:
            start = end = self.reported(case)[:7]
        return start, end

    def all_cases(self) -> list[Entry[CaseStudy]]:
        """Return every case that has a page, archived ones last."""
        return [*self.cases.values(), *self.archived.values()]

    def all_cases_by_slug(self) -> dict[str, Entry[CaseStudy]]:
        """Return every case that has a page by its slug."""
        return {**self.cases, **self.archived}


def build_library(records: Records, updated: date) -> Library:
    """Return the library of all published records; `updated` is the day it last changed."""
    listed = sorted(
        records.cases_with_page, key=lambda entry: (entry.record.title.casefold(), entry.slug)
    )
    cases = {entry.slug: entry for entry in listed if entry.record.status == "published"}
    themes = sorted(records.themes, key=lambda entry: (entry.record.order, entry.slug))
    programmes = sorted(records.programmes, key=lambda entry: entry.record.title.casefold())
    frameworks = frameworks_of(records)
    objectives = by_id(frameworks.values())
    cases_of_theme = back.grouped(names(themes), back.themes(cases.values()))
    likeness = Likeness({slug: searched_text(entry) for slug, entry in cases.items()})
    return Library(
        cases=cases,
        archived={entry.slug: entry for entry in listed if entry.record.status == "archived"},
        themes={entry.slug: entry for entry in themes},
        programmes={entry.slug: entry for entry in programmes},
        frameworks=frameworks,
        objectives=objectives,
        crosswalk=crosswalk(objectives),
        sources={
            entry.slug: entry for entry in sorted(records.sources, key=lambda each: each.slug)
        },
        pages=tuple(sorted(records.pages, key=lambda entry: entry.name)),
        glossary=tuple(sorted(records.glossary, key=lambda each: each.record.term.casefold())),
        groups={entry.record.id: entry.record.name for entry in records.groups},
        places={entry.record.name: entry.record for entry in records.places},
        areas=tuple(entry.record for entry in records.areas),
        aliases=slugs_by_alias(records),
        links_to=back.grouped(objectives, back.links(cases.values())),
        themes_naming=back.grouped(objectives, back.naming(themes)),
        cases_of_theme=cases_of_theme,
        findings=_sorted(back.grouped(objectives, back.findings(cases.values()))),
        findings_of_theme=_sorted(
            {
                slug: [finding(each, each.record.claims, each.record.summary) for each in entries]
                for slug, entries in cases_of_theme.items()
            }
        ),
        cases_of_programme=back.grouped(names(programmes), back.programmes(listed)),
        cases_of_source=back.grouped(names(records.sources), back.sources(listed)),
        claims_of_source=back.grouped(names(records.sources), back.claims([*listed, *programmes])),
        related=relate(cases, likeness),
        likeness=likeness,
        coverage=cover(cases.values()),
        updated=updated,
    )


def _sorted(found: Mapping[str, Iterable[Finding]]) -> dict[str, tuple[Finding, ...]]:
    return {
        name: tuple(sorted(findings, key=lambda each: each.order))
        for name, findings in found.items()
    }


def names(entries: Iterable[Entry[Any]]) -> list[str]:
    """Return the names of the entries' files."""
    return [entry.slug for entry in entries]


def searched_text(entry: Entry[CaseStudy]) -> str:
    """Return the words by which a case is compared with others."""
    case = entry.record
    return " ".join(
        [case.title, case.summary, case.challenge, case.solution, case.impact, *case.keywords]
    )
