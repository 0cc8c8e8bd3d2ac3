"""Owns the filters: the values of a case, and the options with their counts."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from case_studies.library import Framework, Library
from case_studies.model import LINK_FIELDS, UNKNOWN, CaseStudy, framework_of, names_of
from case_studies.model.slugs import better_slug
from case_studies.views.words import LABELS, capitalised, evidence_word

Option = dict[str, str]


def facets(library: Library) -> list[dict[str, Any]]:
    """Return each filter with its options, their counts and a page for each where there is one."""
    values = [filter_values(entry.record, library) for entry in library.cases.values()]
    counts = Counter((name, value) for row in values for name in row for value in row[name])
    places = Counter(value for row in values for value in row["place"])
    return [
        _facet("theme", "Theme", _themes(library), counts),
        _facet("approach", "Approach", _approaches(library), counts),
        *_objective_facets(library, counts),
        _facet("for_whom", "For whom", _groups(library), counts),
        _facet("place", "Place", _places(places), counts),
        _facet("organisation_type", "Kind of organisation", _worded("organisation_type"), counts),
        _facet("stage", "Stage", _worded("stage"), counts),
        _facet("outcome", "Outcome", _worded("outcome"), counts),
        _facet("evidence", "Evidence", _evidence(), counts),
    ]


def filter_values(case: CaseStudy, library: Library) -> dict[str, tuple[str, ...]]:
    """Return a case's values by the name of the filter; those of the period are its two ends.

    A case whose source dates nothing counts by the time at which that source came out.
    """
    start, end = library.dates(case)
    return {
        "theme": tuple(sorted({link.theme for link in case.themes})),
        "approach": tuple(sorted({link.approach for link in case.themes if link.approach})),
        **_objective_values(case),
        "for_whom": tuple(sorted(set(case.for_whom))),
        "place": tuple(sorted(set(listed_places(case)))),
        "organisation_type": (case.organisation_type,),
        "stage": (case.stage,),
        "outcome": (case.outcome,),
        "evidence": (str(case.evidence),),
        "from": (start,),
        "to": (end,),
    }


def _objective_values(case: CaseStudy) -> dict[str, tuple[str, ...]]:
    values: dict[str, set[str]] = {key: set() for key in LINK_FIELDS.values()}
    for link in case.serves:
        names = names_of(framework_of(link.objective))
        values[names.key].add(str(names.value(link.objective)))
    return {
        key: tuple(sorted(found, key=lambda value: (len(value), value)))
        for key, found in values.items()
    }


def objective_address(objective: str) -> str:
    """Return the part of the find page's address that asks for an objective: psa=12."""
    names = names_of(framework_of(objective))
    return f"{names.key}={names.value(objective)}"


def search_word(objective: str) -> str:
    """Return the word by which the index knows the cases of an objective: psa12."""
    return re.sub("[^a-z0-9]", "", objective)


def listed_places(case: CaseStudy) -> tuple[str, ...]:
    """Return the values of the place filter that a case has."""
    if case.places == UNKNOWN:
        return (UNKNOWN,)
    return (*case.places, *case.nations, *(("national",) if case.national else ()))


def value_url(facet: str, value: object) -> str:
    """Return the page that lists the cases with a value of `place` or `outcome`."""
    return f"find/{facet}/{better_slug(str(value))}/"


def _facet(
    name: str, label: str, options: Iterable[Option], counts: Counter[tuple[str, str]]
) -> dict[str, Any]:
    counted_options = [{**option, "count": counts[name, option["value"]]} for option in options]
    used = [option for option in counted_options if option["count"]]
    group = {"label": label, "options": used}
    return {"name": name, "label": label, "options": used, "groups": [group]}


def _option(value: object, label: str, url: str = "") -> Option:
    return {"value": str(value), "label": label, "url": url}


def _themes(library: Library) -> Iterable[Option]:
    for slug, theme in library.themes.items():
        yield _option(slug, theme.record.title, f"themes/{slug}/")


def _approaches(library: Library) -> Iterable[Option]:
    for slug, theme in library.themes.items():
        for each in theme.record.approaches:
            yield _option(each.id, each.title, f"themes/{slug}/#{each.id}")


def _objective_facets(
    library: Library, counts: Counter[tuple[str, str]]
) -> Iterable[dict[str, Any]]:
    """Yield a filter for each name that objectives have, with a group for each framework."""
    for name in LINK_FIELDS.values():
        frameworks = [each for each in library.frameworks.values() if names_of(each.id).key == name]
        facets = [_facet(name, each.record.title, _objectives(each), counts) for each in frameworks]
        groups = [facet for facet in facets if facet["options"]]
        if groups:
            label = capitalised(frameworks[0].record.one) if len(frameworks) == 1 else "Objective"
            options = [option for group in groups for option in group["options"]]
            yield {"name": name, "label": label, "options": options, "groups": groups}


def _objectives(framework: Framework) -> Iterable[Option]:
    for objective in framework.objectives:
        value = names_of(framework.id).value(objective.id)
        label = f"{objective.name}: {objective.title}" if objective.numbered else objective.title
        yield _option(value, label, objective.url)


def _groups(library: Library) -> Iterable[Option]:
    yield from (_option(group, name) for group, name in library.groups.items())


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
