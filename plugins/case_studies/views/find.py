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

Option = dict[str, str]

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
        psas={number: entry.record.title for number, entry in library.psas.items()},
    )


def facets(library: Library) -> list[dict[str, Any]]:
    """Return each filter with its options, their counts and a page for each where there is one."""
    values = [filter_values(entry.record) for entry in library.cases.values()]
    counts = Counter((name, value) for row in values for name in row for value in row[name])
    places = Counter(value for row in values for value in row["place"])
    return [
        _facet("theme", "Theme", _themes(library), counts),
        _facet("approach", "Approach", _approaches(library), counts),
        _facet("psa", "Public Service Agreement", _psas(library), counts),
        _facet("place", "Place", _places(places), counts),
        _facet("organisation_type", "Kind of organisation", _worded("organisation_type"), counts),
        _facet("stage", "Stage", _worded("stage"), counts),
        _facet("outcome", "Outcome", _worded("outcome"), counts),
        _facet("evidence", "Evidence", _evidence(), counts),
    ]


def filter_values(case: CaseStudy) -> dict[str, tuple[str, ...]]:
    """Return a case's values by the name of the filter; those of the period are its two ends."""
    return {
        "theme": tuple(sorted({link.theme for link in case.themes})),
        "approach": tuple(sorted({link.approach for link in case.themes if link.approach})),
        "psa": tuple(sorted({str(link.psa) for link in case.psas}, key=int)),
        "place": tuple(sorted(set(listed_places(case)))),
        "organisation_type": (case.organisation_type,),
        "stage": (case.stage,),
        "outcome": (case.outcome,),
        "evidence": (str(case.evidence),),
        "from": (str(case.period.from_),),
        "to": (str(case.period.to),),
    }


def listed_places(case: CaseStudy) -> tuple[str, ...]:
    """Return the values of the place filter that a case has."""
    if case.places == UNKNOWN:
        return (UNKNOWN,)
    return (*case.places, *(("national",) if case.national else ()))


def value_url(facet: str, value: object) -> str:
    """Return the page that lists the cases with a value of `place` or `outcome`."""
    return f"find/{facet}/{better_slug(str(value))}/"


def value_views(library: Library, site: Site) -> list[View]:
    """Return a plain list for each place and outcome: the filters without a script."""
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
        timeline=None,
        pages=None,
    )


def _facet(
    name: str, label: str, options: Iterable[Option], counts: Counter[tuple[str, str]]
) -> dict[str, Any]:
    counted_options = [{**option, "count": counts[name, option["value"]]} for option in options]
    return {
        "name": name,
        "label": label,
        "options": [option for option in counted_options if option["count"]],
    }


def _option(value: object, label: str, url: str = "") -> Option:
    return {"value": str(value), "label": label, "url": url}


def _themes(library: Library) -> Iterable[Option]:
    for slug, theme in library.themes.items():
        yield _option(slug, theme.record.title, f"themes/{slug}/")


def _approaches(library: Library) -> Iterable[Option]:
    for slug, theme in library.themes.items():
        for each in theme.record.approaches:
            yield _option(each.id, each.title, f"themes/{slug}/#{each.id}")


def _psas(library: Library) -> Iterable[Option]:
    for number, psa in library.psas.items():
        yield _option(number, f"{number}: {psa.record.title}", f"psa/{number}/")


def _places(counts: Counter[str]) -> Iterable[Option]:
    labels = {"national": "Across the country", UNKNOWN: "Place not reported"}
    last = list(labels)
    for name in sorted(counts, key=lambda name: (name in last, name)):
        yield _option(name, labels.get(name, name), value_url("place", name))


def _worded(field: str) -> Iterable[Option]:
    for value, label in LABELS[field].items():
        yield _option(value, label, value_url(field, value) if field == "outcome" else "")


def _evidence() -> Iterable[Option]:
    for level in LABELS["evidence"]:
        yield _option(level, evidence_word(level)["text"], "about/evidence/")
