"""Owns the view of coverage: themes by PSAs, with what is missing."""

from typing import Any

from case_studies.library import Library
from case_studies.views.areas import areas
from case_studies.views.page import View, page_view
from case_studies.views.psa import add_link
from case_studies.views.site import Site
from case_studies.views.words import counted


def coverage_view(library: Library, site: Site) -> View:
    """Return the view of the coverage page: a row for each PSA, a cell for each theme."""
    rows = [_row(number, library, site) for number in library.psas]
    filled = sum(cell["count"] > 0 for row in rows for cell in row["cells"])
    cells = len(library.psas) * len(library.themes)
    return page_view(
        "coverage",
        "Coverage",
        "coverage/",
        site,
        library,
        summary=f"{filled} of {cells} combinations of a theme and a Public Service Agreement "
        "have a case study.",
        themes=[
            {"slug": slug, "title": theme.record.title, "url": f"themes/{slug}/"}
            for slug, theme in library.themes.items()
        ],
        rows=rows,
        areas=areas(library),
        theme_totals=[len(library.cases_of_theme[slug]) for slug in library.themes],
        total=len(library.cases),
    )


def _row(number: int, library: Library, site: Site) -> dict[str, Any]:
    return {
        "number": number,
        "title": library.psas[number].record.title,
        "url": f"psa/{number}/",
        "total": len(library.cases_of_psa[number]),
        "cells": [_cell(slug, number, library, site) for slug in library.themes],
    }


def _cell(theme: str, number: int, library: Library, site: Site) -> dict[str, Any]:
    slugs, title = library.coverage.at(theme, number), library.themes[theme].record.title
    cases = counted(len(slugs), "case study", "case studies") if slugs else "No case study"
    return {
        "theme": theme,
        "theme_title": title,
        "psa": number,
        "count": len(slugs),
        "level": min(len(slugs), 3),
        "text": f"{cases} under “{title}” for PSA {number}",
        "url": f"find/?theme={theme}&psa={number}" if slugs else "",
        "cases": [
            {
                "slug": slug,
                "title": library.cases[slug].record.title,
                "url": f"case-studies/{slug}/",
            }
            for slug in slugs
        ],
        "add": None if slugs else add_link(site, psa=number, theme=theme),
    }
