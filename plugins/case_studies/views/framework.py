"""Owns the views of a framework of objectives, and of the list of all frameworks."""

from typing import Any

from case_studies.library import Framework, Library, Objective
from case_studies.model import UNKNOWN, Period, names_of
from case_studies.views.card import objective_link
from case_studies.views.claim import source_link
from case_studies.views.page import HOME, OBJECTIVES, Crumb, View, page_view
from case_studies.views.site import Site
from case_studies.views.words import and_list, counted, date_text


def objectives_view(library: Library, site: Site) -> View:
    """Return the view of the list of frameworks."""
    number = len(library.frameworks)
    summary = (
        f"{counted(number, 'framework')} of objectives, and which of them have case studies."
        if number
        else "The library names no framework of objectives yet."
    )
    return page_view(
        "objectives",
        "Objectives",
        OBJECTIVES["url"],
        site,
        library,
        summary=summary,
        frameworks=framework_items(library),
    )


def framework_view(
    framework: Framework, library: Library, site: Site, contents: list[tuple[str, str]]
) -> View:
    """Return the view of a framework's page: its objectives, and how many have cases."""
    record = framework.record
    return page_view(
        names_of(framework.id).list_page,
        record.title,
        framework.url,
        site,
        library,
        summary=record.summary or framework_counts(framework, library),
        breadcrumbs=framework_crumbs(framework, library)[:-1],
        source_path=framework.entry.name,
        contents=contents,
        kicker=framework_words(framework),
        framework=framework_view_of(framework, library),
        said=framework_counts(framework, library),
    )


def framework_items(library: Library) -> list[dict[str, Any]]:
    """Return every framework with its objectives."""
    return [framework_view_of(each, library) for each in library.frameworks.values()]


def framework_view_of(framework: Framework, library: Library) -> dict[str, Any]:
    """Return a framework with its sources and its objectives."""
    return framework_head(framework) | {
        "answered": library.answered(framework),
        "objectives": [objective_item(each, library) for each in framework.objectives],
        "sources": [source_link(reference, library) for reference in framework.record.sources],
    }


def framework_head(framework: Framework) -> dict[str, Any]:
    """Return a framework's words and address."""
    record = framework.record
    return {
        "id": framework.id,
        "title": record.title,
        "words": framework_words(framework),
        "one": record.one,
        "many": record.plural,
        "summary": record.summary or "",
        "url": framework.url,
        "nations": list(record.nations),
        "numbered": framework.numbered,
        "count": len(framework.objectives),
    }


def framework_words(framework: Framework) -> str:
    """Return a framework's title with the years that it covers."""
    years = _years(framework.record.period)
    return f"{framework.record.title}, {years}" if years else framework.record.title


def framework_crumbs(framework: Framework, library: Library) -> list[Crumb]:
    """Return the way to an objective's page; the list of frameworks only where there are some."""
    own = {"title": framework.record.title, "url": framework.url}
    return [HOME, OBJECTIVES, own] if len(library.frameworks) > 1 else [HOME, own]


def objective_item(objective: Objective, library: Library) -> dict[str, Any]:
    """Return an objective as lists show it, with its number of cases."""
    return objective_link(objective) | {
        "said": objective.said,
        "count": len(library.cases_of(objective.id)),
        "reached": len(library.reached_by(objective.id)),
    }


def framework_counts(framework: Framework, library: Library) -> str:
    """Return how many objectives are answered, how many have cases only, how many have none."""
    record, every = framework.record, len(framework.objectives)
    answered = library.answered(framework)
    covered = library.covered(framework)
    held = counted(every, record.one, record.plural)
    if not covered:
        return f"{held}, none of which has a case study yet."
    said = [
        f"{number or 'none'} {words}"
        for number, words in (
            (answered, "with a result"),
            (covered - answered, "with case studies but no result"),
            (every - covered, "without a case study"),
        )
        if number or words == "with a result"
    ]
    return f"{held}: {and_list(said)}."


def _years(period: Period) -> str:
    start, end = period.from_, period.to
    match start == UNKNOWN, end == UNKNOWN:
        case True, True:
            return ""
        case False, True:
            return f"from {date_text(start)}"
        case True, False:
            return f"to {date_text(end)}"
        case _:
            same = start == end
            return date_text(start) if same else f"{date_text(start)} to {date_text(end)}"
