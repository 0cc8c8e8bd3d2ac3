"""Owns coverage: which cases stand where a theme and an objective meet, and what is missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from case_studies.model import CaseStudy
from case_studies.validate import Entry

Cell = tuple[str, str]  # theme, objective


@dataclass(frozen=True)
class Coverage:
    """The slugs of the cases under each theme and objective. A case counts once in a cell."""

    cells: Mapping[Cell, tuple[str, ...]]

    def at(self, theme: str, objective: str) -> tuple[str, ...]:
        """Return the slugs of the cases under both, in order."""
        return self.cells.get((theme, objective), ())


def cover(cases: Iterable[Entry[CaseStudy]]) -> Coverage:
    """Return the coverage of `cases`."""
    cells: dict[Cell, list[str]] = {}
    for entry in cases:
        for theme in sorted({link.theme for link in entry.record.themes}):
            for objective in dict.fromkeys(link.objective for link in entry.record.serves):
                cells.setdefault((theme, objective), []).append(entry.slug)
    return Coverage({cell: tuple(slugs) for cell, slugs in cells.items()})
