"""Owns the view of coverage: themes by the objectives of each framework, with what is missing."""

from typing import Any

from case_studies.library import Framework, Library, Objective
from case_studies.model import names_of
from case_studies.views.areas import areas
from case_studies.views.card import objective_link
from case_studies.views.facets import objective_address
from case_studies.views.objective import add_link
from case_studies.views.page import View, page_view
from case_studies.views.site import Site
from case_studies.views.words import capitalised, counted


def coverage_view(library: Library, site: Site) -> View:
    """Return the view of the coverage page: a table for each framework."""
    tables = [_table(framework, library, site) for framework in library.frameworks.values()]
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


def _table(framework: Framework, library: Library, site: Site) -> dict[str, Any]:
    objectives = framework.objectives
    rows = [_row(objective, library, site) for objective in objectives]
    filled = sum(cell["count"] > 0 for row in rows for cell in row["cells"])
    many, cells = framework.record.plural, len(rows) * len(library.themes)
    said = f"{filled} of {cells}" if filled else f"None of {cells}"
    verb = "have" if filled > 1 else "has"
    return {
        "anchor": f"coverage-{framework.id}",
        "title": framework.record.title,
        "url": framework.url,
        "one": framework.record.one,
        "head": capitalised(framework.record.one),
        "csv": names_of(framework.id).coverage,
        "summary": f"{said} combinations of themes and {many} {verb} a case study.",
        "rows": rows,
        "theme_totals": [
            len({slug for each in objectives for slug in library.coverage.at(theme, each.id)})
            for theme in library.themes
        ],
        "total": len({use.case.slug for each in objectives for use in library.cases_of(each.id)}),
    }


def _row(objective: Objective, library: Library, site: Site) -> dict[str, Any]:
    return objective_link(objective) | {
        "total": len(library.cases_of(objective.id)),
        "cells": [_cell(slug, objective, library, site) for slug in library.themes],
    }


def _cell(theme: str, objective: Objective, library: Library, site: Site) -> dict[str, Any]:
    slugs, title = library.coverage.at(theme, objective.id), library.themes[theme].record.title
    cases = counted(len(slugs), "case study", "case studies") if slugs else "No case study"
    return {
        "theme": theme,
        "theme_title": title,
        "objective": objective.id,
        "count": len(slugs),
        "level": min(len(slugs), 3),
        "text": f"{cases} under “{title}” for {objective.said}",
        "url": f"find/?theme={theme}&{objective_address(objective.id)}" if slugs else "",
        "cases": [
            {
                "slug": slug,
                "title": library.cases[slug].record.title,
                "url": f"case-studies/{slug}/",
            }
            for slug in slugs
        ],
        "add": None if slugs else add_link(site, objective=objective.id, theme=theme),
    }
