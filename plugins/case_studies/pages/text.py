"""Owns the Markdown of a page that is made from several fields."""

import re
from collections.abc import Iterable

from case_studies.library import Library
from case_studies.model import CaseStudy, Record
from case_studies.validate import Entry, heading_id

# Field → the heading it stands under, in the order of the page.
CASE_SECTIONS = (
    ("what_if", "The idea"),
    ("challenge", "Challenge"),
    ("solution", "Solution"),
    ("impact", "Impact"),
    ("population", "Who it is for"),
    ("preconditions", "What had to be in place"),
    ("what_went_wrong", "What went wrong"),
    ("cost", "Cost"),
    ("mainstreamed", "What changed in mainstream practice"),
)


def case_text(entry: Entry[CaseStudy]) -> str:
    """Return the Markdown of a case's page: each field that has a text, under its heading."""
    parts = [
        f"## {title}\n\n{text.strip()}"
        for name, title in CASE_SECTIONS
        if (text := getattr(entry.record, name))
    ]
    return "\n\n".join([*parts, entry.body])


def contents_of(entry: Entry[Record], sections: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the (id, title) of each section of an entry's page that comes from its text."""
    own = [(heading_id(title), title) for name, title in sections if getattr(entry.record, name)]
    return own + [(each.id, each.text) for each in entry.headings if each.level == 2]  # noqa: PLR2004


def glossed(text: str, library: Library) -> str:
    """Return Markdown with what its abbreviations stand for, which pages show as tooltips."""
    known = {
        entry.record.term: entry.record.stands_for
        for entry in library.glossary
        if entry.record.stands_for
    }
    used = sorted(known.keys() & set(re.findall(r"[\w&]+", text)))
    return "\n".join([text, "", *(f"*[{term}]: {known[term]}" for term in used)])
