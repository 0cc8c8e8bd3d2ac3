"""Owns the view of the find page, and of the plain lists that stand in for its filters."""

import re
from typing import Any

from case_studies.library import Framework, Library, Objective
from case_studies.model import names_of
from case_studies.views.card import case_card
from case_studies.views.facets import facets, listed_places, search_word
from case_studies.views.page import HOME, View, page_view
from case_studies.views.site import Site
from case_studies.views.words import counted

FIND = {"title": "Find", "url": "find/"}
MOST = 50  # cases on the page before any script has run


def find_view(library: Library, site: Site) -> View:
    """Return the view of the find page. A filter's value is the one in case-studies.json."""
    slugs = list(library.cases)
    return page_view(
        "find",
        "Find a case study",
        "find/",
        site,
        library,
        summary="Search the library, or narrow it by theme, objective, place and result.",
        cards=[case_card(library.cases[slug], library) for slug in slugs[:MOST]],
        total=len(slugs),
        facets=facets(library),
        objectives=[_searched(each) for each in library.objectives.values()],
        frameworks=[_names(each) for each in library.frameworks.values()],
    )


def value_views(library: Library, site: Site) -> list[View]:
    """Return a plain list for each place and outcome: the filters without a script."""
    cards: dict[tuple[str, str], list[View]] = {}
    for entry in library.cases.values():
        card = case_card(entry, library)
        for place in listed_places(entry.record):
            cards.setdefault(("place", place), []).append(card)
        cards.setdefault(("outcome", entry.record.outcome), []).append(card)
    return [
        _value_view(facet["name"], option, cards[facet["name"], option["value"]], library, site)
        for facet in facets(library)
        if facet["name"] in ("place", "outcome")
        for option in facet["options"]
    ]


def _value_view(
    facet: str, option: dict[str, Any], cards: list[View], library: Library, site: Site
) -> View:
    return page_view(
        "case-studies",
        f"{'Place' if facet == 'place' else 'Outcome'}: {option['label']}",
        option["url"],
        site,
        library,
        summary=f"{counted(len(cards), 'case study', 'case studies')}.",
        breadcrumbs=(HOME, FIND),
        cards=cards,
        timeline=None,
        pages=None,
    )


def _searched(objective: Objective) -> dict[str, str]:
    """Return what the script must know of an objective."""
    names = names_of(objective.framework)
    return {
        "id": objective.id,
        "word": search_word(objective.id),
        "filter": names.key,
        "value": str(names.value(objective.id)),
        "label": objective.label,
        "title": objective.title,
        "full": objective.full,
        "url": objective.url,
    }


def _names(framework: Framework) -> dict[str, Any]:
    """Return the words before a number that name an objective: PSA, agreement, SDG, goal."""
    record = framework.record
    titles = [record.title, record.title.split()[-1]]
    family = re.sub(r"-[0-9]+$", "", framework.id)
    single = [each.removesuffix("s") for each in titles]
    words = {family, record.one, record.plural, *titles, *single}
    return {"framework": framework.id, "words": sorted(words, key=lambda word: (-len(word), word))}
