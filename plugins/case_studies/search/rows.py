"""Owns the rows and columns by which the find page filters and counts.

A case is a row: its number is its place in each file of the search. A column
holds one sign a value, so that ten thousand cases fit into some 50 KB.
"""

from collections.abc import Sequence
from typing import Any

from case_studies.library import Library
from case_studies.model import LINK_FIELDS, CaseStudy
from case_studies.validate import Entry
from case_studies.views.facets import filter_values

BETWEEN_ROWS = " "
# Likely to repeat from row to row when sorted in this order, which is what makes a file small.
SORTED_BY = (
    *LINK_FIELDS.values(),
    "approach",
    "place",
    "theme",
    "organisation_type",
    "outcome",
    "evidence",
)


def ordered_cases(library: Library) -> list[Entry[CaseStudy]]:
    """Return the published cases, those with the same values next to each other."""

    def key(entry: Entry[CaseStudy]) -> tuple[tuple[str, ...], ...]:
        values = filter_values(entry.record, library)
        return (*(values[name] for name in SORTED_BY), (entry.slug,))

    return sorted(library.cases.values(), key=key)


def filter_columns(cases: Sequence[Entry[CaseStudy]], library: Library) -> dict[str, Any]:
    """Return for each filter its values, and a text with the signs of each row's values."""
    rows = [filter_values(entry.record, library) for entry in cases]
    names = list(rows[0]) if rows else []
    return {
        "cases": len(cases),
        "columns": {name: _column([row[name] for row in rows]) for name in names},
    }


def sign(number: int) -> str:
    """Return the sign of a value's number: JSON escapes none of them, UTF-8 keeps most short."""
    code = number + ord("#")
    code += code >= ord("\\")
    return chr(code + (ord("¡") - ord("\x7f")) * (code >= ord("\x7f")))


def _column(rows: list[tuple[str, ...]]) -> dict[str, Any]:
    values = sorted({value for row in rows for value in row})
    signs = {value: sign(number) for number, value in enumerate(values)}
    single = all(len(row) == 1 for row in rows)
    texts = ["".join(sorted(signs[value] for value in row)) for row in rows]
    return {
        "values": values,
        "single": single,
        "rows": ("" if single else BETWEEN_ROWS).join(texts),
    }
