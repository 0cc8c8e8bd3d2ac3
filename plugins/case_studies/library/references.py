"""Owns the rules about names: every theme, objective, source, place or case named exists."""

from collections.abc import Iterable, Iterator, Sized
from typing import Any

from case_studies.diagnostics import Diagnostic, Names, Place
from case_studies.diagnostics.rules import library as rules
from case_studies.library.objective_names import ObjectiveNames
from case_studies.library.records import Records
from case_studies.model import LINK_FIELDS, PSA, UNKNOWN, CaseStudy, PlaceRecord, SourceReference
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
    for page in records.pages:
        problems += check.sources(page, page.record.sources)
    for place in records.places:
        problems += check.area(place)
    return problems


def missing_list_problems(
    records: Records, told: Iterable[Diagnostic], folder: str
) -> list[Diagnostic]:
    """Return one problem for each list or folder without an entry, though records name it.

    A list that cannot be read is among what was `told`.
    """
    faulty = {problem.place.path for problem in told}
    uses: dict[str, tuple[Sized, Sized]] = {
        "places.yml": (records.places, [each for each in records.cases if _places(each)]),
        "themes": (records.themes, _saying(records.cases, "themes", 0, "theme")),
        PSA.folder: (
            [each for each in records.objectives if each.folder == PSA.folder],
            _saying(records.cases, PSA.links, 0, PSA.key),
        ),
        "sources": (records.sources, _saying(records.with_text(), "sources", 0, "id")),
    }
    return [
        rules.MISSING_LIST.at(Place(path), what=path, count=_need(len(users)))
        for name, (entries, users) in uses.items()
        if users and not entries and (path := f"{folder}/{name}") not in faulty
    ]


def _saying(entries: Iterable[Entry[Any]], *keys: str | int) -> list[Entry[Any]]:
    return [entry for entry in entries if entry.says(*keys)]


def _need(files: int) -> str:
    return "one file names it" if files == 1 else f"{files:,} files name it"


def _places(entry: Entry[CaseStudy]) -> tuple[str, ...]:
    places = entry.record.places
    return () if places == UNKNOWN or not entry.says("places") else tuple(places)


class _Names:
    """The names that exist."""

    def __init__(self, records: Records) -> None:
        self.objectives = ObjectiveNames(records)
        self.themes = {
            entry.slug: [approach.id for approach in entry.record.approaches]
            for entry in records.themes
        }
        self.faulty = {entry.slug for entry in records.themes if entry.flaws}
        self.known_sources = {entry.slug for entry in records.sources}
        self.places = {entry.record.name for entry in records.places}
        self.areas = [entry.record.name for entry in records.areas]
        self.cases = {entry.slug for entry in records.published}
        self.near_areas = Names(self.areas)
        self.near_sources, self.near_places = Names(self.known_sources), Names(self.places)
        self.near_themes, self.near_cases = Names(self.themes), Names(self.cases)
        self.listed_sources = ", ".join(sorted(self.known_sources))
        self.listed_themes = ", ".join(self.themes)

    def case(self, entry: Entry[CaseStudy]) -> Iterator[Diagnostic]:
        yield from self._themes(entry)
        yield from self.objectives.links(entry)
        yield from self._places(entry)
        yield from self._related(entry)
        yield from self._claims(entry)
        yield from self.sources(entry, entry.record.sources)

    def sources(
        self, entry: Entry[Any], references: Iterable[SourceReference]
    ) -> Iterator[Diagnostic]:
        for index, reference in enumerate(references):
            yield from self._source(entry, reference, ("sources", index, "id"))

    def area(self, entry: Entry[PlaceRecord]) -> Iterator[Diagnostic]:
        """Without areas there is no map, and a place may name any."""
        name = entry.record.area
        if not self.areas or name is None or name in self.areas:
            return
        advice = (
            _did_you_mean(name, self.near_areas)
            or f"Name one of the areas: {', '.join(self.areas)}."
        )
        yield rules.UNKNOWN_AREA.at(
            entry.marks.value(int(entry.slug), "area"), name=name, advice=advice
        )

    def _source(
        self, entry: Entry[Any], reference: SourceReference, keys: Keys
    ) -> Iterator[Diagnostic]:
        known = not self.known_sources or reference.id in self.known_sources
        if known or not entry.says(*keys):
            return
        advice = _did_you_mean(reference.id, self.near_sources) or (
            f"Add it as content/sources/{reference.id}.md, or name one of: {self.listed_sources}."
        )
        yield rules.UNKNOWN_SOURCE.at(entry.marks.value(*keys), name=reference.id, advice=advice)

    def _themes(self, entry: Entry[CaseStudy]) -> Iterator[Diagnostic]:
        for index, link in enumerate(entry.record.themes if self.themes else ()):
            keys: Keys = ("themes", index, "theme")
            place, approaches = entry.marks.value(*keys), self.themes.get(link.theme)
            if not entry.says(*keys) or link.theme in self.faulty:
                continue
            if approaches is None:
                known, advice = self.listed_themes, _or_mean(link.theme, self.near_themes)
                yield rules.UNKNOWN_THEME.at(place, name=link.theme, known=known, advice=advice)
            elif link.approach and link.approach not in approaches:
                yield rules.UNKNOWN_APPROACH.at(
                    entry.marks.value("themes", index, "approach"),
                    theme=link.theme,
                    name=link.approach,
                    known=", ".join(approaches) or "none",
                    advice=_or_mean(link.approach, Names(approaches)),
                )

    def _places(self, entry: Entry[CaseStudy]) -> Iterator[Diagnostic]:
        for index, name in enumerate(_places(entry) if self.places else ()):
            if name not in self.places and entry.says("places", index):
                advice = _did_you_mean(name, self.near_places) or (
                    "Add the place to content/places.yml with its area."
                )
                place = entry.marks.value("places", index)
                yield rules.UNKNOWN_PLACE.at(place, name=name, advice=advice)

    def _related(self, entry: Entry[CaseStudy]) -> Iterator[Diagnostic]:
        for index, related in enumerate(entry.record.related):
            keys: Keys = ("related", index, "case")
            known = related.case in self.cases and related.case != entry.slug
            if not known and entry.says(*keys):
                own = related.case == entry.slug
                advice = ("" if own else _did_you_mean(related.case, self.near_cases)) or (
                    "Name the file of another published case, without .md."
                )
                place = entry.marks.value(*keys)
                yield rules.UNKNOWN_CASE.at(place, name=related.case, advice=advice)

    def _claims(self, entry: Entry[CaseStudy]) -> Iterator[Diagnostic]:
        listed = {reference.id for reference in entry.record.sources}
        for index, claim in enumerate(entry.record.claims):
            keys: Keys = ("claims", index, "source", "id")
            yield from self._source(entry, claim.source, keys)
            unlisted = claim.source.id in self.known_sources and claim.source.id not in listed
            if unlisted and not _flawed(entry, "sources"):
                place, source = entry.marks.value(*keys), claim.source.id
                yield rules.CLAIM_SOURCE_NOT_LISTED.at(place, claim=claim.id, source=source)
            if not any(_flawed(entry, field) for field in LINK_FIELDS):
                yield from self.objectives.claim(entry, index)


def _flawed(entry: Entry[CaseStudy], field: str) -> bool:
    """Whether something in the field is faulty, so that what is missing may stand there."""
    return any(keys[:1] in ((), (field,)) for keys in entry.flaws)


def _did_you_mean(name: str, known: Names) -> str:
    close = known.nearest(name)
    return f"Did you mean “{close}”?" if close else ""


def _or_mean(name: str, known: Names) -> str:
    """Return the end of an advice that lists what is known."""
    close = known.nearest(name)
    return f"; did you mean “{close}”?" if close else "."
