"""Owns the timeline: when each case's work ran, or when it was reported where no date is known."""

from collections.abc import Iterable
from typing import Any

from case_studies.library import Library
from case_studies.model import ONGOING, UNKNOWN, CaseStudy
from case_studies.validate import Entry
from case_studies.views.words import period_text

STEP = 5  # years between the marks of the scale


def timeline(entries: Iterable[Entry[CaseStudy]], library: Library) -> dict[str, Any] | None:
    """Return the scale and a bar or a point for each dated case; None where no date is known.

    `start`, `width` and `at` are per cent of the scale.
    """
    spans = [(entry, *_years(entry.record, library)) for entry in entries]
    dated = [(entry, first, last, kind) for entry, first, last, kind in spans if kind]
    if not dated:
        return None
    start = min(first for _, first, _, _ in dated) // STEP * STEP
    end = -(-(max(last for _, _, last, _ in dated) + 1) // STEP) * STEP

    def share(year: float) -> float:
        return round(100 * (year - start) / (end - start), 2)

    items = [
        {
            "slug": entry.slug,
            "title": entry.record.title,
            "url": f"case-studies/{entry.slug}/",
            "kind": kind,
            "start": share(first),
            "width": round(share(last + 1) - share(first), 2),
            "text": _text(entry.record, first, kind),
            "order": (first, last, entry.slug),
        }
        for entry, first, last, kind in dated
    ]
    return {
        "marks": [{"year": year, "at": share(year)} for year in range(start, end + 1, STEP)],
        "items": sorted(items, key=lambda item: item["order"]),
        "undated": len(spans) - len(dated),
    }


def _years(case: CaseStudy, library: Library) -> tuple[int, int, str]:
    """Return first and last year, and `ran`, `started` or `reported`, or no kind where unknown."""
    start, end = case.period.from_, case.period.to
    if start != UNKNOWN:
        first = int(start[:4])
        if end == ONGOING:
            return first, max(first, case.review.checked.year), "ran"
        return (first, int(end[:4]), "ran") if end != UNKNOWN else (first, first, "started")
    reported = library.reported(case)
    return (0, 0, "") if reported == UNKNOWN else (int(reported[:4]), int(reported[:4]), "reported")


def _text(case: CaseStudy, year: int, kind: str) -> str:
    return (
        f"Reported in {year}; dates of the work not known"
        if kind == "reported"
        else period_text(case.period)
    )
