"""Owns the rules about names: every theme, objective, source, place or case named exists."""

from collections.abc import Iterable, Iterator
from typing import Any

from case_studies.diagnostics import Diagnostic, Names, did_you_mean
from case_studies.diagnostics.rules import library as rules
from case_studies.library.objective_names import ObjectiveNames
from case_studies.library.place_names import PlaceNames
from case_studies.library.records import Records
from case_studies.model import (
    LINK_FIELDS,
    CaseStudy,
    Claim,
    Programme,
    SourceReference,
)
from case_studies.reading.marks import Keys
from case_studies.validate import Entry


def reference_problems(records: Records) -> list[Diagnostic]:
    """Return a problem for each name that leads nowhere."""
    check = _Names(records)
    problems = [problem for entry in records.cases for problem in check.case(entry)]
    for framework in records.frameworks:
        problems += check.sources(framework, framework.record.sources)
    for objective in records.objectives:
        problems += check.sources(objective, objective.record.sources)
        problems += check.objectives.crosswalk(objective)
    for theme in records.themes:
        problems += check.sources(theme, theme.record.sources)
        problems += check.objectives.named_by_theme(theme)
    for programme in records.programmes:
        problems += check.sources(programme, programme.record.sources)
        problems += check.claims(programme, programme.record.claims)
        problems += check.objectives.claimed(programme)
    for page in records.pages:
        problems += check.sources(page, page.record.sources)
    for place in records.places:
        problems += check.places.area(place)
    return problems


class _Names:
    """The names that exist."""

    def __init__(self, records: Records) -> None:
        self.objectives = ObjectiveNames(records)
        self.places = PlaceNames(records)
        self.themes = {
            entry.slug: [approach.id for approach in entry.record.approaches]
            for entry in records.themes
        }
        self.faulty = {entry.slug for entry in records.themes if entry.flaws}
        self.known_sources = {entry.slug for entry in records.sources}
        self.cases = {entry.slug for entry in records.cases_with_page}
        self.programmes = {entry.slug for entry in records.programmes}
        self.groups = {entry.record.id for entry in records.groups}
        self.near_programmes = Names(sorted(self.programmes))
        self.near_groups = Names(sorted(self.groups))
        self.near_sources = Names(sorted(self.known_sources))
        self.near_themes, self.near_cases = Names(self.themes), Names(self.cases)
        self.near_approaches = {slug: Names(each) for slug, each in self.themes.items()}

    def case(self, entry: Entry[CaseStudy]) -> Iterator[Diagnostic]:
        yield from self._themes(entry)
        yield from self.objectives.links(entry)
        yield from self.places.of(entry)
        yield from self._related(entry)
        yield from self._shared(entry)
        yield from self.claims(entry, entry.record.claims)
        if not any(_flawed(entry, field) for field in LINK_FIELDS):
            yield from self.objectives.claims(entry)
        yield from self.sources(entry, entry.record.sources)
        if entry.record.now:
            yield from self.sources(entry, entry.record.now.sources, ("now",))

    def sources(
        self, entry: Entry[Any], references: Iterable[SourceReference], at: Keys = ()
    ) -> Iterator[Diagnostic]:
        """Yield a problem for each document of the list at `at` that does not exist."""
        for index, reference in enumerate(references):
            yield from self._source(entry, reference, (*at, "sources", index, "id"))

    def _source(
        self, entry: Entry[Any], reference: SourceReference, keys: Keys
    ) -> Iterator[Diagnostic]:
        known = not self.known_sources or reference.id in self.known_sources
        if known or not entry.says(*keys):
            return
        advice = did_you_mean(reference.id, self.near_sources) or (
            f"Add it as content/sources/{reference.id}.md, "
            f"or name one of: {self.near_sources.listed}."
        )
        yield rules.UNKNOWN_SOURCE.at(entry.marks.value(*keys), name=reference.id, advice=advice)

    def _themes(self, entry: Entry[CaseStudy]) -> Iterator[Diagnostic]:
        for index, link in enumerate(entry.record.themes if self.themes else ()):
            keys: Keys = ("themes", index, "theme")
            place, approaches = entry.marks.value(*keys), self.themes.get(link.theme)
            if not entry.says(*keys) or link.theme in self.faulty:
                continue
            if approaches is None:
                known = self.near_themes.listed
                advice = _or_mean(link.theme, self.near_themes)
                yield rules.UNKNOWN_THEME.at(place, name=link.theme, known=known, advice=advice)
            elif link.approach and link.approach not in approaches:
                yield rules.UNKNOWN_APPROACH.at(
                    entry.marks.value("themes", index, "approach"),
                    theme=link.theme,
                    name=link.approach,
                    known=self.near_approaches[link.theme].listed or "none",
                    advice=_or_mean(link.approach, self.near_approaches[link.theme]),
                )

    def _related(self, entry: Entry[CaseStudy]) -> Iterator[Diagnostic]:
        for index, related in enumerate(entry.record.related):
            keys: Keys = ("related", index, "case")
            known = related.case in self.cases and related.case != entry.slug
            if not known and entry.says(*keys):
                own = related.case == entry.slug
                advice = ("" if own else did_you_mean(related.case, self.near_cases)) or (
                    "Name the file of another published case, without .md."
                )
                place = entry.marks.value(*keys)
                yield rules.UNKNOWN_CASE.at(place, name=related.case, advice=advice)

    def _shared(self, entry: Entry[CaseStudy]) -> Iterator[Diagnostic]:
        """Yield a problem for a programme or a group of people that does not exist."""
        name, known = entry.record.programme, self.programmes
        if name and known and name not in known and entry.says("programme"):
            yield rules.UNKNOWN_PROGRAMME.at(
                entry.marks.value("programme"),
                name=name,
                known=self.near_programmes.listed,
                advice=_or_mean(name, self.near_programmes),
            )
        for index, group in enumerate(entry.record.for_whom if self.groups else ()):
            if group not in self.groups and entry.says("for_whom", index):
                yield rules.UNKNOWN_GROUP.at(
                    entry.marks.value("for_whom", index),
                    name=group,
                    known=self.near_groups.listed,
                    advice=_or_mean(group, self.near_groups),
                )

    def claims(
        self, entry: Entry[CaseStudy] | Entry[Programme], claims: Iterable[Claim]
    ) -> Iterator[Diagnostic]:
        """Yield what is wrong with the documents that a record's claims rest on."""
        listed = {reference.id for reference in entry.record.references}
        for index, claim in enumerate(claims):
            for keys, reference in _references(claim, index):
                yield from self._source(entry, reference, keys)
                unlisted = reference.id in self.known_sources and reference.id not in listed
                if unlisted and not _flawed(entry, "sources"):
                    values = {"claim": claim.id, "source": reference.id}
                    yield rules.CLAIM_SOURCE_NOT_LISTED.at(entry.marks.value(*keys), **values)


def _references(claim: Claim, index: int) -> Iterator[tuple[Keys, SourceReference]]:
    """Yield each place where a claim stands, with the way to the name of its document."""
    for number, reference in enumerate(claim.references):
        way: Keys = ("source",) if claim.source else ("sources", number)
        yield ("claims", index, *way, "id"), reference


def _flawed(entry: Entry[Any], field: str) -> bool:
    """Whether something in the field is faulty, so that what is missing may stand there."""
    return any(keys[:1] in ((), (field,)) for keys in entry.flaws)


def _or_mean(name: str, known: Names) -> str:
    """Return the end of an advice that lists what is known."""
    close = known.nearest(name)
    return f"; did you mean “{close}”?" if close else "."
