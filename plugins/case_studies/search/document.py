"""Owns what is searched of a case: its words, and how much each part of it weighs.

The ids that start with `card-` tell the script where a part begins: the first parts are shown on
the result's card, the text gives the passage, and what follows `card-hidden` is never shown.
"""

from collections.abc import Iterable, Iterator
from html import escape

from markdown_it import MarkdownIt

from case_studies.library import Library
from case_studies.model import UNKNOWN, CaseStudy
from case_studies.pages.text import CASE_SECTIONS
from case_studies.search.thesaurus import Thesaurus
from case_studies.validate import Entry
from case_studies.views.card import case_card

# Times a word counts; running text is 1. Pagefind takes up to 10. A title (h1) has 7.
WEIGHTS = {
    "organisation": 5,
    "place": 6,
    "period": 1,
    "summary": 3,
    "claim": 0.7,
    "contribution": 0.5,
    "keywords": 5,
    "agreements": 9,
    "titles": 0.5,
    "near": 1.2,
    "far": 0.3,
}


def case_document(entry: Entry[CaseStudy], library: Library, thesaurus: Thesaurus) -> str:
    """Return the small page that Pagefind reads in place of the case's own."""
    card = case_card(entry, library)
    parts = [
        f'<h1 id="card-title">{escape(card["title"])}</h1>',
        _part("organisation", card["organisation"], "card-organisation"),
        _part("place", card["places_text"], "card-place"),
        _part("period", card["period_text"], "card-period"),
        _part("summary", card["summary"], "card-summary"),
        *_story(entry),
        *_hidden(entry, library, thesaurus),
    ]
    return f'<html lang="en"><body data-pagefind-body>{"".join(parts)}</body></html>'


def central_text(case: CaseStudy) -> str:
    """Return what a case is about: words here lead to more related words than those elsewhere."""
    return ". ".join([case.title, case.summary, case.population or "", *case.keywords])


def full_text(entry: Entry[CaseStudy]) -> str:
    """Return all that a case says, as it was written."""
    case = entry.record
    fields = [getattr(case, name) or "" for name, _ in CASE_SECTIONS]
    return "\n".join([central_text(case), case.organisation, *fields, entry.body])


def _story(entry: Entry[CaseStudy]) -> Iterator[str]:
    """Yield the running text: the sections of the page, the figures, the agreements it helps."""
    case = entry.record
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    texts = [getattr(case, name) for name, _ in CASE_SECTIONS]
    first = True
    for text in [*texts, entry.body]:
        if text:
            yield f"<div{' id=card-text' if first else ''}>{markdown.render(text)}</div>"
            first = False
    for claim in case.claims:
        yield _part("claim", f"{claim.measure} {claim.text or ''}")
    for link in case.psas:
        yield _part("contribution", link.contribution)


def _hidden(entry: Entry[CaseStudy], library: Library, thesaurus: Thesaurus) -> Iterator[str]:
    """Yield the words that find a case and that no reader sees."""
    case = entry.record
    yield _part("keywords", ", ".join(case.keywords), "card-hidden")
    yield _part("agreements", " ".join(f"psa{link.psa}" for link in case.psas))
    yield _part("titles", ". ".join(_titles(case, library)))
    near = thesaurus.related(central_text(case))
    far = [words for words in thesaurus.related(full_text(entry)) if words not in near]
    yield _part("near", ", ".join(near))
    yield _part("far", ", ".join(far))


def _titles(case: CaseStudy, library: Library) -> Iterable[str]:
    for link in case.psas:
        if link.psa in library.psas:
            yield library.psas[link.psa].record.title
    for theme in case.themes:
        if theme.theme in library.themes:
            record = library.themes[theme.theme].record
            yield record.title
            yield from (each.title for each in record.approaches if each.id == theme.approach)
    if case.places != UNKNOWN:
        yield from (library.places[name].area for name in case.places if name in library.places)


def _part(weight: str, text: str, name: str = "") -> str:
    mark = f' id="{name}"' if name else ""
    return f'<p{mark} data-pagefind-weight="{WEIGHTS[weight]}">{escape(text)}</p>'
