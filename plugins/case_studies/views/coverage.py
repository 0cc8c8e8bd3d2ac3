"""Owns the view of coverage: themes by the objectives of each framework, with what is missing."""

from typing import Any

from case_studies.library import Finding, Framework, Library, Objective
from case_studies.model import names_of
from case_studies.views.areas import areas
from case_studies.views.card import objective_link
from case_studies.views.facets import objective_address
from case_studies.views.framework import framework_counts
from case_studies.views.objective import in_passing
from case_studies.views.page import View, page_view
from case_studies.views.site import Site
from case_studies.views.words import capitalised, counted, quoted


def coverage_view(library: Library, site: Site) -> View:
    """Return the view of the coverage page: a table for each framework."""
    tables = [_table(framework, library) for framework in library.frameworks.values()]
    return page_view(
        "coverage",
        "Coverage",
        "coverage/",
        site,
        library,
        summary=_summary(tables),
        contents=[(table["anchor"], table["title"]) for table in tables],
        themes=[
            {"slug": slug, "title": theme.record.title, "url": f"themes/{slug}/"}
            for slug, theme in library.themes.items()
        ],
        tables=tables,
        areas=areas(library),
    )


def _summary(tables: list[dict[str, Any]]) -> str:
    match tables:
        case []:
            return "The library names no framework of objectives yet."
        case [table]:
            return str(table["summary"])
        case _:
            return "Which objectives and themes have case studies, and what is missing."


def _table(framework: Framework, library: Library) -> dict[str, Any]:
    objectives = framework.objectives
    rows = [_row(objective, library) for objective in objectives]
    return {
        "anchor": f"coverage-{framework.id}",
        "title": framework.record.title,
        "url": framework.url,
        "one": framework.record.one,
        "head": capitalised(framework.record.one),
        "csv": names_of(framework.id).coverage,
        "summary": framework_counts(framework, library),
        "empty": [objective_link(each) for each in objectives if not library.links_to[each.id]],
        "rows": rows,
        "theme_totals": [
            len({slug for each in objectives for slug in library.coverage.at(theme, each.id)})
            for theme in library.themes
        ],
        "total": len({use.case.slug for each in objectives for use in library.cases_of(each.id)}),
    }


def _row(objective: Objective, library: Library) -> dict[str, Any]:
    return objective_link(objective) | {
        "total": len(library.cases_of(objective.id)),
        "cells": [_cell(slug, objective, library) for slug in library.themes],
    }


def _cell(theme: str, objective: Objective, library: Library) -> dict[str, Any]:
    slugs, title = library.coverage.at(theme, objective.id), library.themes[theme].record.title
    found = [each for each in library.findings[objective.id] if each.entry.slug in slugs]
    named = [each.case.slug for each in in_passing(objective, library)]
    passing = sum(each.slug in named for each in library.cases_of_theme[theme])
    level = 1 + any(each.answers for each in found) + any(each.shows_cause for each in found)
    return {
        "theme": theme,
        "theme_title": title,
        "objective": objective.id,
        "count": len(slugs),
        "level": level if slugs else 0,
        "passing": passing,
        "text": f"{_cases(found, passing)} under {quoted(title)} for {objective.said}",
        "url": f"find/?theme={theme}&{objective_address(objective.id)}" if slugs else "",
    }


def _cases(found: list[Finding], passing: int) -> str:
    """Return how many cases a cell has, and what they say."""
    if not found:
        return "Named in passing only" if passing else "No case study"
    answers = sum(each.answers for each in found)
    cases = counted(len(found), "case study", "case studies")
    if len(found) == 1:
        return f"{cases}, {'with a result' if answers else 'without a result'},"
    return f"{cases}, {answers or 'none'} with a result,"
