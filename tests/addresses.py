"""Owns the pages that the browser tests open: of each template the fullest and the emptiest."""

import os
from collections.abc import Iterable
from pathlib import Path

from case_studies.changes import UnknownBaseError, changes_since
from case_studies.pages import GeneratedPage
from case_studies.pipeline import load
from case_studies.views import Site

ROOT = Path(__file__).parents[1]
LIBRARY = load(ROOT, Site())


def ends(template: str, pages: Iterable[GeneratedPage] = LIBRARY.pages) -> tuple[str, str]:
    """Return the addresses of the emptiest and of the fullest page of a template."""
    of_it = sorted(
        (len(repr(page.view)) + len(page.html), page.view["url"])
        for page in pages
        if page.template == f"{template}.html"
    )
    return of_it[0][1], of_it[-1][1]


def charts(slug: str) -> int:
    """Return how many claims of a case are shown as bars."""
    return sum(each.before is not None for each in LIBRARY.library.cases[slug].record.claims)


def changed() -> list[str]:
    """Return the pages that differ from the commit named BASE; all where none is, or is known."""
    every = {page.view["url"] for page in LIBRARY.pages if page.listed}
    try:
        lines = changes_since(os.environ["BASE"], ROOT, Site()).lines
    except (KeyError, UnknownBaseError):
        return sorted(every)
    new = ("+ page /", "~ page /")
    return sorted(every & {line[len(new[0]) :] for line in lines if line.startswith(new)})


CASES = LIBRARY.library.cases
FULL_CASE = max(CASES, key=lambda slug: (charts(slug), slug))
CASE = f"case-studies/{FULL_CASE}/"
COMPARED = ",".join(sorted(CASES, key=lambda slug: (slug != FULL_CASE, slug))[:3])
PSA = ends("objective")[1]
BRIEFS = ends("brief")
THEME = ends("theme")[1]
PAGES = tuple(
    sorted(
        {"404.html", CASE, f"compare/?cases={COMPARED}", f"{THEME}brief/"}
        | {
            address
            for template in {page.template for page in LIBRARY.pages if page.listed}
            for address in ends(template.removesuffix(".html"))
        }
    )
)
