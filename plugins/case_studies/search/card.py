"""Owns the file that a result is made from: what a list shows of a case, and its plain text."""

from collections.abc import Iterator
from typing import Any

from markdown_it import MarkdownIt

from case_studies.library import Library
from case_studies.model import CaseStudy
from case_studies.pages.text import CASE_SECTIONS
from case_studies.validate import Entry
from case_studies.views.card import case_card

MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
SHOWN = ("slug", "title", "organisation", "places_text", "period_text", "summary")


def result_card(entry: Entry[CaseStudy], library: Library) -> dict[str, Any]:
    """Return what the script shows of a case; its themes and the like are in the columns."""
    card = case_card(entry, library)
    case = entry.record
    markdown = [getattr(case, name) or "" for name, _ in CASE_SECTIONS]
    text = " ".join(line for part in [*markdown, entry.body] for line in plain_lines(part))
    return {**{name: card[name] for name in SHOWN}, "text": text}


def plain_lines(markdown: str) -> Iterator[str]:
    """Yield the text of each paragraph, heading or cell without marks."""
    for block in MARKDOWN.parse(markdown):
        if block.type == "inline":
            breaks = {"softbreak": " ", "hardbreak": " "}
            yield "".join(breaks.get(each.type, each.content) for each in block.children or ())
