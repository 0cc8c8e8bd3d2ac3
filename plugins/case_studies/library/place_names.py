"""Owns the rules about names of places and areas."""

from collections.abc import Iterator

from case_studies.diagnostics import Diagnostic, Names, did_you_mean
from case_studies.diagnostics.rules import library as rules
from case_studies.library.records import Records
from case_studies.model import UNKNOWN, CaseStudy, PlaceRecord
from case_studies.validate import Entry


class PlaceNames:
    """The places and areas that exist, and what is wrong with a name that leads to none."""

    def __init__(self, records: Records) -> None:
        self.known = {entry.record.name for entry in records.places}
        self.faulty = any(entry.flaws for entry in records.places)  # a name may be among the flaws
        self.areas = [entry.record.name for entry in records.areas]
        self.near, self.near_areas = Names(self.known), Names(self.areas)

    def of(self, entry: Entry[CaseStudy]) -> Iterator[Diagnostic]:
        """Yield a problem for each place of a case that is not in the list."""
        certain = self.known and not self.faulty
        for index, name in enumerate(_places(entry) if certain else ()):
            if name not in self.known and entry.says("places", index):
                advice = did_you_mean(name, self.near) or (
                    "Add the place to content/places.yml with its area."
                )
                place = entry.marks.value("places", index)
                yield rules.UNKNOWN_PLACE.at(place, name=name, advice=advice)

    def area(self, entry: Entry[PlaceRecord]) -> Iterator[Diagnostic]:
        """Without areas there is no map, and a place may name any."""
        name = entry.record.area
        if not self.areas or name is None or name in self.areas:
            return
        advice = (
            did_you_mean(name, self.near_areas)
            or f"Name one of the areas: {', '.join(self.areas)}."
        )
        yield rules.UNKNOWN_AREA.at(
            entry.marks.value(int(entry.slug), "area"), name=name, advice=advice
        )


def _places(entry: Entry[CaseStudy]) -> tuple[str, ...]:
    places = entry.record.places
    return () if places == UNKNOWN or not entry.says("places") else tuple(places)
