"""Owns the view of one source document: every claim that rests on it, by place."""

import re
from typing import Any

from case_studies.library import ClaimUse, Library, page_address
from case_studies.model import CaseStudy, Source
from case_studies.validate import Entry
from case_studies.views.card import case_card
from case_studies.views.claim import claim_view, place_text
from case_studies.views.page import HOME, SOURCES, View, page_view
from case_studies.views.site import Site
from case_studies.views.words import date_text, word


def source_view(
    entry: Entry[Source], library: Library, site: Site, contents: list[tuple[str, str]]
) -> View:
    """Return the view of a source document's page."""
    source, claims = entry.record, library.claims_of_source[entry.slug]
    return page_view(
        "source",
        source.title,
        f"sources/{entry.slug}/",
        site,
        library,
        summary=f"{source.publisher}, {date_text(source.date)}",
        breadcrumbs=(HOME, SOURCES),
        source_path=entry.name,
        contents=[*contents, ("claims", "Figures that rest on it"), ("cases", "Case studies")],
        id=entry.slug,
        publisher=source.publisher,
        date_text=date_text(source.date),
        source_kind=word("source_kind", source.kind),
        pages_text="not known" if source.pages == "unknown" else str(source.pages),
        authors=list(source.authors),
        terms="not known" if source.terms == "unknown" else source.terms,
        note=source.note or "",
        external_url=source.url or "",
        opened=date_text(source.opened) if source.opened else "",
        count=len(claims),
        groups=_by_place(claims, library),
        cards=[case_card(case, library) for case in library.cases_of_source[entry.slug]],
    )


def _by_place(claims: tuple[ClaimUse, ...], library: Library) -> list[dict[str, Any]]:
    """Return the claims in the order of the document."""
    places: dict[str, list[ClaimUse]] = {}
    for use in sorted(claims, key=_reading_order):
        places.setdefault(place_text(use.reference), []).append(use)
    return [
        {
            "place": place,
            "claims": [
                {
                    "maker": {
                        "case": use.entry.slug if isinstance(use.entry.record, CaseStudy) else "",
                        "title": use.entry.record.title,
                        "url": page_address(use.entry.name),
                    },
                    "claim": claim_view(use.claim, library),
                }
                for use in uses
            ],
        }
        for place, uses in places.items()
    ]


def _reading_order(use: ClaimUse) -> tuple[int, str, str]:
    pages = re.search(r"\d+", use.reference.pages or "")
    return int(pages.group()) if pages else 0, use.reference.at or "", use.entry.slug
