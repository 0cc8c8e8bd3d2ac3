"""Owns the warning for two cases that tell nearly the same."""

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import library as rules
from case_studies.library.index import Library

NEARLY_SAME = 0.85  # cosine; the most alike cases of different content stand well under it


def near_duplicates(library: Library) -> list[Diagnostic]:
    """Return a warning in both files for each pair of cases with nearly the same text."""
    problems = []
    for slug, entry in library.cases.items():
        for other, score in library.likeness.nearest(slug, 1):
            if score >= NEARLY_SAME:
                path = library.cases[other].path
                problems.append(rules.NEAR_DUPLICATE.at(entry.marks.value("title"), other=path))
    return problems
