"""Owns what is searched of a case: each of its words once, with what the word weighs there."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from case_studies.library import Library
from case_studies.model import CaseStudy
from case_studies.pages.text import CASE_SECTIONS
from case_studies.search.thesaurus import Thesaurus, fold
from case_studies.search.words import word_list
from case_studies.validate import Entry
from case_studies.views.areas import area_of
from case_studies.views.card import case_card
from case_studies.views.facets import search_word

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# What a word weighs by where it stands. Said again in the same part, it adds less and less.
TITLE, PLACE, ORGANISATION, KEYWORD, SUMMARY, NEAR, TEXT = 7, 6, 5, 5, 3, 1.2, 1
TITLES, FAR = 0.5, 0.3
OBJECTIVE = 10
MOST_COUNTED = 4
STEPS = (10, 7, 5, 3, 2, 1, 0.4)  # Pagefind takes up to 10; few different weights keep it small


def case_document(entry: Entry[CaseStudy], library: Library, thesaurus: Thesaurus) -> str:
    """Return the small page that Pagefind reads in place of the case's own.

    In the order of the alphabet a word's place hardly differs from case to case, so that the index
    packs well.
    """
    weights = word_weights(entry, library, thesaurus)
    steps: dict[float, list[str]] = {}
    for word in sorted(weights):
        step = next((step for step in STEPS if weights[word] >= step), STEPS[-1])
        steps.setdefault(step, []).append(word)
    parts = [
        f'<p data-pagefind-weight="{step}">{" ".join(steps[step])}</p>' for step in sorted(steps)
    ]
    return f'<html lang="en"><body data-pagefind-body>{"".join(parts)}</body></html>'


def word_weights(
    entry: Entry[CaseStudy], library: Library, thesaurus: Thesaurus
) -> dict[str, float]:
    """Return the words that find a case, in small letters, each with its weight."""
    weights: dict[str, float] = {}
    forms: dict[str, str] = {}  # one form of a word stands for its plural too
    for weight, texts in _parts(entry, library, thesaurus):
        counts = Counter(word for text in texts for word in WORD.findall(text.lower()))
        for word, count in sorted(counts.items()):
            if word not in word_list("stop") and (weight > TEXT or not word.isdigit()):
                form = forms.setdefault(fold(word), word)
                weights[form] = weights.get(form, 0) + weight * min(count, MOST_COUNTED) ** 0.5
    return weights | {search_word(link.objective): OBJECTIVE for link in entry.record.serves}


def central_text(case: CaseStudy) -> str:
    """Return what a case is about: words here lead to more related words than those elsewhere."""
    return ". ".join([case.title, case.summary, case.population or "", *case.keywords])


def full_text(entry: Entry[CaseStudy]) -> str:
    """Return all that a case says, as it was written."""
    case = entry.record
    fields = ["\n".join(entry.blocks(name)) for name in (*CASE_SECTIONS, "body")]
    return "\n".join([central_text(case), *case.organisations, *fields])


def _parts(
    entry: Entry[CaseStudy], library: Library, thesaurus: Thesaurus
) -> Iterator[tuple[float, Iterable[str]]]:
    case, card = entry.record, case_card(entry, library)
    near = thesaurus.related(central_text(case))
    yield TITLE, [card["title"]]
    yield PLACE, [card["places_text"]]
    yield ORGANISATION, [card["organisation"]]
    yield KEYWORD, case.keywords
    yield SUMMARY, [card["summary"]]
    yield NEAR, near
    yield TEXT, _texts(entry)
    yield TITLES, _titles(case, library)
    yield FAR, [form for form in thesaurus.related(full_text(entry)) if form not in near]


def _texts(entry: Entry[CaseStudy]) -> Iterator[str]:
    case = entry.record
    yield from ("\n".join(entry.blocks(name)) for name in (*CASE_SECTIONS, "body"))
    yield from (f"{claim.measure} {claim.text or ''}" for claim in case.claims)
    yield from (link.contribution for link in case.links)


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
