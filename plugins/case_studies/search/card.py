"""Owns the file that a result is made from: what a list shows of a case, and its plain text."""

from typing import Any

from case_studies.library import Library
from case_studies.model import CaseStudy
from case_studies.pages.text import CASE_SECTIONS
from case_studies.validate import Entry
from case_studies.views.card import case_card

SHOWN = ("slug", "title", "organisation", "places_text", "period_text", "summary")


def result_card(entry: Entry[CaseStudy], library: Library) -> dict[str, Any]:
    """Return what the script shows of a case; its themes and the like are in the columns."""
    card = case_card(entry, library)
    text = " ".join(line for name in (*CASE_SECTIONS, "body") for line in entry.blocks(name))
    return {**{name: card[name] for name in SHOWN}, "text": text}
