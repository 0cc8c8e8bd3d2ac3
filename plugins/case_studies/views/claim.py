"""Owns a claim as readers see it: its figures in words, its picture and its source."""

from typing import Any

from case_studies.library import Library
from case_studies.model import Claim, Period, SourceReference, objective_of
from case_studies.views.card import objective_link
from case_studies.views.words import BOUNDS, number_text, period_text, word


def claim_view(claim: Claim, library: Library) -> dict[str, Any]:
    """Return a claim with its figures in words, the shares of its bars and its source."""
    comparison = claim.comparison
    objective = library.objectives.get(objective_of(claim) or "")
    return {
        "id": claim.id,
        "measure": claim.measure,
        "kind": word("kind", claim.kind),
        "before": _figure(claim, claim.before),
        "after": _figure(claim, claim.after),
        "value": _figure(claim, claim.value),
        "text": claim.text or "",
        "unit": claim.unit or "",
        "bound": claim.bound,
        "better": claim.better,
        "direction": _direction(claim),
        "objective": objective_link(objective) if objective else None,
        "comparison": {
            "label": comparison.label,
            "text": number_text(comparison.value, claim.unit),
        }
        if comparison
        else None,
        "period": _period(claim.period),
        "note": claim.note or "",
        "source": source_link(claim.source, library),
        "bars": _bars(claim),
        "sentence": claim_sentence(claim),
    }


def claim_sentence(claim: Claim) -> str:
    """Return the claim as one sentence, for briefs and for those who cannot see the picture."""
    if claim.before is not None and claim.after is not None:
        said = f"{claim.measure}: {_change(claim, claim.before, claim.after)}"
    else:
        said = f"{claim.measure}: {_figure(claim, claim.value) or claim.text}"
    if claim.comparison:
        other = number_text(claim.comparison.value, claim.unit)
        said += f", compared with {other} ({claim.comparison.label})"
    if claim.text and (claim.value is not None or claim.after is not None):
        said += f" ({claim.text})"
    return f"{said}."


def _change(claim: Claim, before: float, after: float) -> str:
    if before == after:
        return f"stayed at {_figure(claim, after)}"
    verb = "rose" if after > before else "fell"
    return f"{verb} from {_figure(claim, before)} to {_figure(claim, after)}"


def source_link(reference: SourceReference, library: Library) -> dict[str, str]:
    """Return a reference as a link to the document's page, with the place in words."""
    entry = library.sources.get(reference.id)
    return {
        "id": reference.id,
        "title": entry.record.title if entry else reference.id,
        "url": f"sources/{reference.id}/",
        "place": place_text(reference),
    }


def place_text(reference: SourceReference) -> str:
    """Return `pages 26 to 27`, `page 31` or the place in words."""
    if reference.at:
        return reference.at
    pages = str(reference.pages).replace("–", "-")
    start, _, end = pages.partition("-")
    return f"pages {start} to {end}" if end else f"page {start}"


def _figure(claim: Claim, value: float | None) -> str:
    return "" if value is None else BOUNDS[claim.bound] + number_text(value, claim.unit)


def _direction(claim: Claim) -> str:
    if claim.before is None or claim.after is None or claim.better == "neither":
        return ""
    if claim.before == claim.after:
        return "unchanged"
    return "improved" if (claim.after > claim.before) == (claim.better == "higher") else "worsened"


def _period(period: Period | str | None) -> str:
    return period_text(period) if isinstance(period, Period) else period or ""


def _bars(claim: Claim) -> list[dict[str, Any]]:
    """Return the bars of the picture; none where there is nothing to compare."""
    figures: list[tuple[str, str, float | None]] = [
        ("before", "Before", claim.before),
        ("after", "After", claim.after),
        ("value", "This case", claim.value),
    ]
    if claim.comparison:
        figures.append(("comparison", claim.comparison.label, claim.comparison.value))
    drawn = [(role, label, value) for role, label, value in figures if value is not None]
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
            else _figure(claim, value),
            "share": round(100 * value / scale, 1) if scale else 0,
        }
        for role, label, value in drawn
    ]
