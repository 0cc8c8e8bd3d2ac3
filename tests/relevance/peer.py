"""Owns the search that ours is measured beside: lunr, fairly set up, on the same texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lunr import lunr

from case_studies.search.document import full_text
from case_studies.views.card import case_card
from relevance.score import Question, Scores, scores

if TYPE_CHECKING:
    from case_studies.library import Library

FIELDS = [
    {"field_name": "title", "boost": 7},
    {"field_name": "names", "boost": 5},
    {"field_name": "summary", "boost": 3},
    {"field_name": "keywords", "boost": 2},
    {"field_name": "text", "boost": 1},
]


def score_peer(searched: Library, questions: list[Question], name: str) -> Scores:
    """Return the scores of lunr: stems, weights of the fields as ours, any word may match."""
    documents = [_document(slug, searched) for slug in searched.cases]
    index = lunr(ref="slug", fields=FIELDS, documents=documents)
    answers = [[hit["ref"] for hit in index.search(_plain(each.ask))] for each in questions]
    return scores(name, questions, answers)


def _document(slug: str, searched: Library) -> dict[str, str]:
    entry = searched.cases[slug]
    card = case_card(entry, searched)
    return {
        "slug": slug,
        "title": card["title"],
        "names": f"{card['places_text']} {card['organisation']}",
        "summary": card["summary"],
        "keywords": " ".join(entry.record.keywords),
        "text": full_text(entry),
    }


def _plain(asked: str) -> str:
    """Return a question without the signs that lunr takes for commands."""
    return "".join(sign if sign.isalnum() else " " for sign in asked)
