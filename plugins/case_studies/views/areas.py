"""Owns the tile map: how many cases each nation and English region has."""

from typing import Any

from case_studies.library import Library
from case_studies.model import UNKNOWN

# Column and row of each area's tile, so that the tiles lie roughly as the areas do.
TILES = {
    "Scotland": (3, 1),
    "Northern Ireland": (1, 2),
    "North East": (4, 2),
    "North West": (3, 3),
    "Yorkshire and the Humber": (4, 3),
    "Wales": (2, 4),
    "West Midlands": (3, 4),
    "East Midlands": (4, 4),
    "East of England": (5, 4),
    "South West": (3, 5),
    "London": (4, 5),
    "South East": (5, 5),
}
FULL = 3  # cases from which a tile has its deepest shade


def areas(library: Library) -> dict[str, Any]:
    """Return a tile for each area with its cases, and the cases that stand on no tile."""
    cases: dict[str, list[dict[str, str]]] = {name: [] for name in TILES}
    national, unknown = [], []
    for slug, entry in library.cases.items():
        case = {"slug": slug, "title": entry.record.title, "url": f"case-studies/{slug}/"}
        if entry.record.national:
            national.append(case)
        if entry.record.places == UNKNOWN:
            unknown.append(case)
            continue
        for area in {
            library.places[name].area for name in entry.record.places if name in library.places
        }:
            cases[area].append(case)
    tiles = [
        {
            "name": name,
            "column": column,
            "row": row,
            "count": len(cases[name]),
            "level": min(len(cases[name]), FULL),
            "cases": cases[name],
        }
        for name, (column, row) in TILES.items()
    ]
    return {"tiles": tiles, "national": national, "unknown": unknown}
