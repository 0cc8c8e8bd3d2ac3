"""Owns what every page's view has, and the view of plain pages."""

import string
from collections.abc import Iterable, Mapping
from typing import Any

from case_studies.diagnostics import RULES
from case_studies.library import Library
from case_studies.model import PAGES, field_reference
from case_studies.views.site import Site, site_view

View = dict[str, Any]
Crumb = Mapping[str, str]

HOME: Crumb = {"title": "Home", "url": ""}
CASES: Crumb = {"title": "Case studies", "url": "case-studies/"}
THEMES: Crumb = {"title": "Themes", "url": "themes/"}
OBJECTIVES: Crumb = {"title": "Objectives", "url": "objectives/"}
SOURCES: Crumb = {"title": "Source documents", "url": "sources/"}
ABOUT: Crumb = {"title": "About", "url": "about/"}

PREVIEWED = ("case-study", *PAGES)  # the kinds of page that have a preview picture


def preview_path(url: str) -> str:
    """Return where the preview picture of the page at `url` stands."""
    return f"assets/previews/{url.removesuffix('/')}.png"


def page_view(  # noqa: PLR0913 - the parts of a page, each named by the caller
    kind: str,
    title: str,
    url: str,
    site: Site,
    library: Library,
    *,
    summary: str = "",
    breadcrumbs: Iterable[Crumb] = (HOME,),
    source_path: str = "",
    contents: Iterable[tuple[str, str]] = (),
    **fields: Any,
) -> View:
    """Return a page's view: what every page has, and `fields`. `contents` are (id, title)."""
    return {
        "kind": kind,
        "title": title,
        "summary": summary,
        "url": url,
        "breadcrumbs": [dict(crumb) for crumb in breadcrumbs],
        "source_path": source_path,
        "edit_url": site.edit_url(source_path),
        "report_url": site.report_url(url),
        "report_external": bool(site.repo_url),
        "contents": [{"id": name, "title": text} for name, text in contents],
        "image": preview_path(url) if kind in PREVIEWED else "",
        "site": site_view(site, library),
        **fields,
    }


def not_found_view(site: Site, library: Library) -> View:
    """Return the view of the page that stands for every address that does not exist."""
    summary = "There is nothing at this address."
    return page_view(
        "page", "Page not found", "404.html", site, library, summary=summary, breadcrumbs=()
    )


def rules_view(site: Site, library: Library) -> View:
    """Return the view of the page that explains every rule."""
    rules = [
        {
            "name": rule.name,
            "severity": rule.severity,
            "message": _general(rule.message),
            "help": _general(rule.help),
            "why": rule.why,
        }
        for rule in RULES
    ]
    return page_view(
        "page",
        "Rules for content",
        "about/rules/",
        site,
        library,
        summary="Every check that a file must pass before it is published, and why.",
        breadcrumbs=(HOME, ABOUT),
        rules=rules,
    )


def fields_view(site: Site, library: Library) -> View:
    """Return the view of the page that explains every field."""
    return page_view(
        "page",
        "Fields of the front matter",
        "about/fields/",
        site,
        library,
        summary="Every field that an editor can write, what it holds and which words it allows.",
        breadcrumbs=(HOME, ABOUT),
        records=field_reference(),
    )


def _general(wording: str) -> str:
    """Return a rule's wording with an ellipsis for each word that depends on the file."""
    parts = string.Formatter().parse(wording)
    return "".join(text + ("…" if field is not None else "") for text, field, *_ in parts).strip()
