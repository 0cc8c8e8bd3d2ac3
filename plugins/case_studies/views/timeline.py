"""Owns the timeline: when each case's work ran, or when it was reported where no date is known."""

from collections.abc import Iterable
from typing import Any

from case_studies.library import Library
from case_studies.model import ONGOING, UNKNOWN, CaseStudy
from case_studies.validate import Entry
from case_studies.views.words import at_date, period_text

STEP = 5  # years between the marks of the scale
MONTHS = 12

Span = tuple[float, float, str]  # first and last moment in years, and what is known between them


def timeline(entries: Iterable[Entry[CaseStudy]], library: Library) -> dict[str, Any] | None:
    """Return the scale and a bar or a point for each dated case; None where no date is known.

    `start`, `width` and `at` are per cent of the scale.
    """
    spans = [(entry, _span(entry.record, library)) for entry in entries]
    dated = [(entry, *span) for entry, span in spans if span]
    if not dated:
        return None
    start = int(min(first for _, first, _, _ in dated)) // STEP * STEP
    end = -(-int(max(last for _, _, last, _ in dated) + 1) // STEP) * STEP

    def share(moment: float) -> float:
        return round(100 * (moment - start) / (end - start), 2)

    items = [
        {
            "slug": entry.slug,
            "title": entry.record.title,
            "url": f"case-studies/{entry.slug}/",
            "kind": kind,
            "start": share(first),
            "width": round(share(last) - share(first), 2),
            "text": _text(entry.record, library, kind),
            "order": (first, last, entry.slug),
        }
        for entry, first, last, kind in dated
    ]
    return {
        "marks": [{"year": year, "at": share(year)} for year in range(start, end + 1, STEP)],
        "items": sorted(items, key=lambda item: item["order"]),
        "undated": len(spans) - len(dated),
    }


def _span(case: CaseStudy, library: Library) -> Span | None:
    """Return when the work `ran`, or `started` and was last told of, or was `reported`.

    What goes on is drawn to the day it was checked; what has no known end, to its report.
    """
    start, end, reported = case.period.from_, case.period.to, library.reported(case)
    told = _last(reported) if reported != UNKNOWN else _last(f"{case.review.checked:%Y-%m}")
    if start != UNKNOWN:
        first = _first(start)
        if end == ONGOING:
            return first, max(first, _last(f"{case.review.checked:%Y-%m}")), "ran"
        return (
            (first, max(first, told), "started") if end == UNKNOWN else (first, _last(end), "ran")
        )
    return None if reported == UNKNOWN else (_first(reported), told, "reported")


def _first(date: str) -> float:
    """Return the start of a year, a month or the month of a day, in years."""
    year, month = int(date[:4]), int(date[5:7] or 1)
    return year + (month - 1) / MONTHS


def _last(date: str) -> float:
    """Return the end of a year, a month or the month of a day, in years."""
    year, month = int(date[:4]), int(date[5:7] or MONTHS)
    return year + month / MONTHS


def _text(case: CaseStudy, library: Library, kind: str) -> str:
    if kind == "reported":
        return f"Reported {at_date(library.reported(case))}; dates of the work not known"
    return period_text(case.period)
