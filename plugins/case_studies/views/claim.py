"""Owns a claim as readers see it: its figures in words, its picture and its sources."""

from collections.abc import Iterator
from typing import Any

from case_studies.library import Library
from case_studies.model import Claim, ClaimSource, Period, SourceReference, objective_of
from case_studies.views.card import objective_link
from case_studies.views.claim_words import (
    claim_sentence,
    comparison_text,
    figure_text,
    group_text,
    level_text,
    sample_text,
    sureness_text,
)
from case_studies.views.numbers import number_text
from case_studies.views.words import LABELS, capitalised, period_text, word


def claim_view(claim: Claim, library: Library) -> dict[str, Any]:
    """Return a claim with its figures in words, the shares of its bars and its sources."""
    objective = library.objectives.get(objective_of(claim) or "")
    return {
        "id": claim.id,
        "measure": claim.measure,
        "group": group_text(claim),
        "kind": word("kind", claim.kind),
        "form": claim.form,
        "before": level_text(claim, claim.before),
        "after": level_text(claim, claim.after),
        "figure": figure_text(claim),
        "text": claim.text or "",
        "direction": LABELS["direction"][claim.direction],
        "objective": objective_link(objective) if objective else None,
        "comparison": {"label": claim.comparison.label, "text": comparison_text(claim)}
        if claim.comparison
        else None,
        "sureness": capitalised(sureness_text(claim)),
        "sample": capitalised(sample_text(claim)),
        "period": period_text(claim.period)
        if isinstance(claim.period, Period)
        else claim.period or "",
        "note": claim.note or "",
        "sources": [source_link(each, library) for each in claim.references],
        "bars": _bars(claim),
        "sentence": claim_sentence(claim),
    }


def source_link(reference: SourceReference, library: Library) -> dict[str, str]:
    """Return a reference as a link to the document's page, with the place in words."""
    entry = library.sources.get(reference.id)
    return {
        "id": reference.id,
        "title": entry.record.title if entry else reference.id,
        "url": f"sources/{reference.id}/",
        "place": place_text(reference),
        "says": (reference.says or "") if isinstance(reference, ClaimSource) else "",
    }


def place_text(reference: SourceReference) -> str:
    """Return `pages 26 to 27`, `page 31` or the place in words."""
    if reference.at:
        return reference.at
    pages = str(reference.pages).replace("–", "-")
    start, _, end = pages.partition("-")
    return f"pages {start} to {end}" if end else f"page {start}"


def _bars(claim: Claim) -> list[dict[str, Any]]:
    """Return the bars of the picture; none where there is nothing to compare.

    A change or a difference is no level: it has no bar.
    """
    drawn = list(_levels(claim)) if claim.form == "level" else []
    if len(drawn) < 2 or min(value for *_, value in drawn) < 0:  # noqa: PLR2004 - a pair
        return []
    largest = max(value for *_, value in drawn)
    scale = 100 if (claim.unit or "").startswith("%") and largest <= 100 else largest  # noqa: PLR2004
    return [
        {
            "role": role,
            "label": label,
            "text": number_text(value, claim.unit)
            if role == "comparison"
            else level_text(claim, value),
            "share": round(100 * value / scale, 1) if scale else 0,
        }
        for role, label, value in drawn
    ]


def _levels(claim: Claim) -> Iterator[tuple[str, str, float]]:
    """Yield each level that the claim gives: its role in the picture, its label and its value."""
    figures = [
        ("before", "Before", claim.before),
        ("after", "After", claim.after),
        ("value", "This case", claim.value),
    ]
    if other := claim.comparison:
        figures += [
            ("comparison", other.label, other.value),
            ("comparison", f"{other.label}, before", other.before),
            ("comparison", f"{other.label}, after", other.after),
        ]
    yield from ((role, label, value) for role, label, value in figures if value is not None)
