"""Owns the map of tiles: how many cases each area has, and the cases that stand on no tile."""

from collections.abc import Iterator
from typing import Any

from case_studies.library import Library
from case_studies.model import UNKNOWN, CaseStudy

FULL = 3  # cases from which a tile has its deepest shade


def areas(library: Library) -> dict[str, Any]:
    """Return a tile for each area with its cases, and the cases that stand on no tile."""
    cases: dict[str, list[dict[str, str]]] = {area.name: [] for area in library.areas}
    national, unknown = [], []
    for slug, entry in library.cases.items():
        case = {"slug": slug, "title": entry.record.title, "url": f"case-studies/{slug}/"}
        if entry.record.national is True:
            national.append(case)
        if entry.record.places == UNKNOWN:
            unknown.append(case)
        for name in sorted(set(_areas_of(entry.record, library))):
            cases.setdefault(name, []).append(case)
    tiles = [
        {
            "name": area.name,
            "column": area.column,
            "row": area.row,
            "count": len(cases[area.name]),
            "level": min(len(cases[area.name]), FULL),
            "cases": cases.pop(area.name),
        }
        for area in library.areas
    ]
    return {
        "tiles": tiles,
        "columns": max((area.column for area in library.areas), default=0),
        "elsewhere": [{"name": name, "cases": cases[name]} for name in sorted(cases)],
        "national": national,
        "unknown": unknown,
    }


def area_of(name: str, library: Library) -> str:
    """Return the area of a place, else its country, else an empty text."""
    place = library.places.get(name)
    return (place.area or place.country or "") if place else ""


def _areas_of(case: CaseStudy, library: Library) -> Iterator[str]:
    names = () if case.places == UNKNOWN else case.places
    yield from filter(None, (area_of(name, library) for name in names))
    yield from case.nations
