"""Owns what is searched of a case: each of its words once, with what the word weighs there."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from case_studies.library import Library
from case_studies.model import CaseStudy
from case_studies.pages.text import CASE_SECTIONS
from case_studies.search.thesaurus import Thesaurus
from case_studies.search.words import words_of
from case_studies.validate import Entry
from case_studies.views.areas import area_of
from case_studies.views.card import case_card
from case_studies.views.facets import search_word

TITLE, SUMMARY, KEYWORD, TEXT, RELATED = 2, 3, 2, 1, 0.5  # what a word weighs by its place
OBJECTIVE = 10


def word_weights(
    entry: Entry[CaseStudy], library: Library, thesaurus: Thesaurus
) -> dict[str, float]:
    """Return the words that find a case, in small letters, each with its weight."""
    weights: dict[str, float] = defaultdict(float)
    for weight, texts in _parts(entry, library, thesaurus):
        counts = Counter(word for text in texts for word in words_of(text))
        for word, count in counts.items():
            weights[word] += weight * count**0.5  # said again, it adds less and less
    return weights | {search_word(link.objective): OBJECTIVE for link in entry.record.serves}


def full_text(entry: Entry[CaseStudy]) -> str:
    """Return all that a case says, as it was written."""
    case = entry.record
    fields = ("\n".join(entry.blocks(name)) for name in (*CASE_SECTIONS, "body"))
    claims = (f"{claim.measure} {claim.text or ''}" for claim in case.claims)
    links = (link.contribution for link in case.links)
    return "\n".join([case.title, case.summary, case.population or "", *fields, *claims, *links])


def _parts(
    entry: Entry[CaseStudy], library: Library, thesaurus: Thesaurus
) -> Iterator[tuple[float, Iterable[str]]]:
    case, card = entry.record, case_card(entry, library)
    text = full_text(entry)
    yield TITLE, [card["title"]]
    yield SUMMARY, [card["summary"]]
    yield KEYWORD, case.keywords
    yield TEXT, [text, card["places_text"], card["organisation"]]
    yield RELATED, [*thesaurus.related(text), *_titles(case, library)]


def _titles(case: CaseStudy, library: Library) -> list[str]:
    """Return the titles of the objectives, themes and approaches of a case, and its areas."""
    objectives = [objective.title for objective in library.served_by(case)]
    themes = [
        library.themes[each.theme].record for each in case.themes if each.theme in library.themes
    ]
    named = {each.approach for each in case.themes}
    approaches = [each.title for theme in themes for each in theme.approaches if each.id in named]
    areas = [area_of(name, library) for name in case.places]
    return [*objectives, *(theme.title for theme in themes), *approaches, *areas]
