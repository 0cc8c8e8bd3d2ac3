"""Owns the views of the pages that list things."""

from typing import Any

from case_studies.library import Library, finding
from case_studies.model import Page
from case_studies.prose import heading_id
from case_studies.validate import Entry
from case_studies.views.card import case_card
from case_studies.views.framework import framework_items
from case_studies.views.page import HOME, View, page_view
from case_studies.views.said import best_result
from case_studies.views.site import Site
from case_studies.views.timeline import timeline
from case_studies.views.words import counted, date_text, word

SHOWN = 6  # cases of a kind on the home page


def home_view(entry: Entry[Page], library: Library, site: Site) -> View:
    """Return the view of the home page."""
    return page_view(
        "home",
        entry.record.title,
        "",
        site,
        library,
        summary=entry.record.summary or "",
        breadcrumbs=(),
        source_path=entry.name,
        themes=theme_items(library),
        frameworks=framework_items(library),
        found=_best_found(library),
        newest=_newest(library),
        counts={
            "cases": len(library.cases),
            "claims": sum(len(case.record.claims) for case in library.cases.values())
            + sum(len(each.record.claims) for each in library.programmes.values()),
            "themes": len(library.themes),
            "sources": len(library.sources),
        },
    )


def _best_found(library: Library) -> list[dict[str, Any]]:
    """Return the results of the cases that worked, those with the best evidence first."""
    found = [finding(each, each.record.claims, "") for each in library.cases.values()]
    worked = sorted((each for each in found if each.kind == "worked"), key=lambda each: each.order)
    return [
        {"card": case_card(each.entry, library), "sentence": best_result([each])}
        for each in worked[:SHOWN]
    ]


def _newest(library: Library) -> list[dict[str, Any]]:
    """Return the cases that were checked last; none where all were checked on one day."""
    days = {case.record.review.checked for case in library.cases.values()}
    if len(days) < 2:  # noqa: PLR2004 - with one day, none is newer than another
        return []
    newest = sorted(
        library.cases.values(),
        key=lambda case: (-case.record.review.checked.toordinal(), case.record.title.casefold()),
    )
    return [case_card(case, library) for case in newest[:SHOWN]]


def cases_view(
    slugs: list[str], library: Library, site: Site, *, number: int = 1, last: int = 1
) -> View:
    """Return the view of one page of the list of all cases."""
    return page_view(
        "case-studies",
        "Case studies" if number == 1 else f"Case studies, page {number}",
        list_address(number),
        site,
        library,
        summary=f"All {counted(len(library.cases), 'case study', 'case studies')}, in the order "
        "of their titles.",
        cards=[case_card(library.cases[slug], library) for slug in slugs],
        timeline=timeline([library.cases[slug] for slug in slugs], library),
        pages={
            "number": number,
            "last": last,
            "previous": list_address(number - 1) if number > 1 else "",
            "next": list_address(number + 1) if number < last else "",
        }
        if last > 1
        else None,
    )


def list_address(number: int) -> str:
    """Return the address of page `number` of the list of all cases."""
    return "case-studies/" if number == 1 else f"case-studies/page/{number}/"


def themes_view(library: Library, site: Site) -> View:
    """Return the view of the list of themes."""
    summary = "What the case studies have in common, and how many each theme has."
    return page_view(
        "themes", "Themes", "themes/", site, library, summary=summary, themes=theme_items(library)
    )


def sources_view(library: Library, site: Site) -> View:
    """Return the view of the list of source documents."""
    sources = [
        {
            "id": slug,
            "title": entry.record.title,
            "url": f"sources/{slug}/",
            "publisher": entry.record.publisher,
            "date_text": date_text(entry.record.date),
            "kind": word("source_kind", entry.record.kind),
            "count": len(library.cases_of_source[slug]),
            "claims": len(library.claims_of_source[slug]),
        }
        for slug, entry in library.sources.items()
    ]
    summary = "Every figure in the library rests on one of these documents."
    return page_view(
        "sources", "Source documents", "sources/", site, library, summary=summary, sources=sources
    )


def glossary_view(library: Library, site: Site) -> View:
    """Return the view of the glossary."""
    entries = [
        {
            "id": heading_id(entry.record.term),
            "term": entry.record.term,
            "stands_for": entry.record.stands_for or "",
            "meaning": entry.record.meaning,
            "also": list(entry.record.also),
            "instead": entry.record.instead or "",
            "letter": entry.record.term[0].upper(),
        }
        for entry in library.glossary
    ]
    return page_view(
        "glossary",
        "Glossary",
        "glossary/",
        site,
        library,
        summary="Terms and abbreviations in the library, and other words for them.",
        breadcrumbs=(HOME,),
        source_path="glossary.yml",
        entries=entries,
        letters=sorted({entry["letter"] for entry in entries}),
    )


def theme_items(library: Library) -> list[dict[str, Any]]:
    """Return the themes with their number of cases."""
    return [
        {
            "slug": slug,
            "title": entry.record.title,
            "summary": entry.record.summary,
            "url": f"themes/{slug}/",
            "count": len(library.cases_of_theme[slug]),
            "approaches": [
                {"id": each.id, "title": each.title} for each in entry.record.approaches
            ],
        }
        for slug, entry in library.themes.items()
    ]
