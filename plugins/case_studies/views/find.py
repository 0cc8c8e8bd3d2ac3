"""Owns the view of the find page: every case, and the filters with their counts."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from case_studies.library import Library
from case_studies.model import UNKNOWN, CaseStudy
from case_studies.model.fields import better_slug
from case_studies.views.card import case_card
from case_studies.views.page import HOME, View, page_view
from case_studies.views.site import Site
from case_studies.views.words import LABELS, counted, evidence_word

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
        summary="Search the library, or narrow it by theme, agreement, place and result.",
        cards=[case_card(library.cases[slug], library) for slug in slugs[:MOST]],
        total=len(slugs),
        facets=facets(library),
    )


def facets(library: Library) -> list[dict[str, Any]]:
    """Return each filter with its options, their counts and a page for each where there is one."""
    cases = [entry.record for entry in library.cases.values()]
    return [
        _facet("theme", "Theme", _themes(cases, library)),
        _facet("approach", "Approach", _approaches(cases, library)),
        _facet("psa", "Public Service Agreement", _psas(cases, library)),
        _facet("place", "Place", _places(cases)),
        _facet("organisation_type", "Organisation", _worded(cases, "organisation_type")),
        _facet("stage", "Stage", _worded(cases, "stage")),
        _facet("outcome", "Outcome", _worded(cases, "outcome")),
        _facet("evidence", "Evidence", _evidence(cases)),
    ]


def listed_places(case: CaseStudy) -> tuple[str, ...]:
    """Return the values of the place filter that a case has."""
    if case.places == UNKNOWN:
        return (UNKNOWN,)
    return (*case.places, *(("national",) if case.national else ()))


def value_url(facet: str, value: object) -> str:
    """Return the page that lists the cases with a value of `place` or `outcome`."""
    return f"find/{facet}/{better_slug(str(value))}/"


def value_views(library: Library, site: Site) -> list[View]:
    """Return a plain list for each place and outcome, where the find page leads without a script."""
    pages = []
    for facet in facets(library):
        if facet["name"] not in ("place", "outcome"):
            continue
        pages += [_value_view(facet["name"], option, library, site) for option in facet["options"]]
    return pages


def _value_view(facet: str, option: dict[str, Any], library: Library, site: Site) -> View:
    entries = [
        entry
        for entry in library.cases.values()
        if option["value"]
        in (listed_places(entry.record) if facet == "place" else (entry.record.outcome,))
    ]
    return page_view(
        "case-studies",
        f"{'Place' if facet == 'place' else 'Outcome'}: {option['label']}",
        option["url"],
        site,
        library,
        summary=f"{counted(len(entries), 'case study', 'case studies')}.",
        breadcrumbs=(HOME, FIND),
        cards=[case_card(entry, library) for entry in entries],
        pages=None,
    )


def _facet(name: str, label: str, options: Iterable[dict[str, Any]]) -> dict[str, Any]:
    return {"name": name, "label": label, "options": [each for each in options if each["count"]]}


def _option(value: object, label: str, count: int, url: str = "") -> dict[str, Any]:
    return {"value": str(value), "label": label, "count": count, "url": url}


def _themes(cases: list[CaseStudy], library: Library) -> Iterable[dict[str, Any]]:
    counts = Counter(name for case in cases for name in {link.theme for link in case.themes})
    for slug, theme in library.themes.items():
        yield _option(slug, theme.record.title, counts[slug], f"themes/{slug}/")


def _approaches(cases: list[CaseStudy], library: Library) -> Iterable[dict[str, Any]]:
    counts = Counter(name for case in cases for name in {link.approach for link in case.themes})
    for slug, theme in library.themes.items():
        for each in theme.record.approaches:
            yield _option(each.id, each.title, counts[each.id], f"themes/{slug}/#{each.id}")


def _psas(cases: list[CaseStudy], library: Library) -> Iterable[dict[str, Any]]:
    counts = Counter(link.psa for case in cases for link in case.psas)
    for number, psa in library.psas.items():
        yield _option(number, f"{number}: {psa.record.title}", counts[number], f"psa/{number}/")


def _places(cases: list[CaseStudy]) -> Iterable[dict[str, Any]]:
    counts = Counter(name for case in cases for name in listed_places(case))
    labels = {"national": "Across the country", UNKNOWN: "Place not reported"}
    last = list(labels)
    for name in sorted(counts, key=lambda name: (name in last, name)):
        yield _option(name, labels.get(name, name), counts[name], value_url("place", name))


def _worded(cases: list[CaseStudy], field: str) -> Iterable[dict[str, Any]]:
    counts = Counter(getattr(case, field) for case in cases)
    for value, label in LABELS[field].items():
        url = value_url(field, value) if field == "outcome" else ""
        yield _option(value, label, counts[value], url)


def _evidence(cases: list[CaseStudy]) -> Iterable[dict[str, Any]]:
    counts = Counter(case.evidence for case in cases)
    for level in LABELS["evidence"]:
        yield _option(level, evidence_word(level)["text"], counts[level], "about/evidence/")
