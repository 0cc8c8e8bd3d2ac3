"""Owns what the comparison shows of a case: rows of plain words, the same for every case."""

from typing import Any

from case_studies.library import Library
from case_studies.model import CaseStudy, JudgedText
from case_studies.validate import Entry
from case_studies.views.card import case_card
from case_studies.views.claim import place_text
from case_studies.views.claim_words import claim_sentence
from case_studies.views.words import NOT_REPORTED, basis_text

TEXTS = (
    ("population", "Who it is for"),
    ("challenge", "Challenge"),
    ("solution", "Solution"),
    ("impact", "Impact"),
    ("preconditions", "What had to be in place"),
    ("why_it_worked", "Why it worked, or did not"),
    ("what_went_wrong", "What went wrong"),
    ("cost", "Cost"),
)


def compare_data(entry: Entry[CaseStudy], library: Library) -> dict[str, Any]:
    """Return a case's title, address and rows; a row is a label and its lines of text."""
    case, card = entry.record, case_card(entry, library)
    results = [claim_sentence(claim) for claim in case.claims if claim.kind == "result"]
    rows = [
        ("Summary", [case.summary]),
        ("Organisation", [*case.organisations, card["organisation_type"]["label"]]),
        ("Place", [card["places_text"]]),
        ("Period", [card["period_text"]]),
        ("Stage", [card["stage"]["label"]]),
        ("Outcome", [card["outcome"]["label"]]),
        ("Evidence", [card["evidence"]["text"], case.evidence_why]),
        ("Results in figures", results),
        *((label, _text(entry, name)) for name, label in TEXTS),
        ("Themes", [theme["title"] for theme in card["themes"]]),
        (
            "Objectives",
            [
                f"{library.objectives[link.objective].label}: {link.contribution}"
                for link in case.serves
                if link.objective in library.objectives
            ],
        ),
        ("Sources", [_source(each.id, place_text(each), library) for each in case.references]),
    ]
    return {
        "version": 1,
        "slug": entry.slug,
        "title": case.title,
        "url": card["url"],
        "rows": [
            {"label": label, "lines": lines or [NOT_REPORTED.capitalize()]} for label, lines in rows
        ],
    }


def _text(entry: Entry[CaseStudy], name: str) -> list[str]:
    judged = getattr(entry.record, name)
    label = [f"{basis_text(judged)}."] if isinstance(judged, JudgedText) else []
    return [*label, *entry.blocks(name)]


def _source(name: str, place: str, library: Library) -> str:
    return f"{library.sources[name].record.title}, {place}" if name in library.sources else name
