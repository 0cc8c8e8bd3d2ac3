"""Owns the view of one programme: what its cases share, told once."""

from typing import Any

from case_studies.library import Library
from case_studies.model import CaseStudy, Programme
from case_studies.validate import Entry
from case_studies.views.card import case_card
from case_studies.views.claim import claim_view, source_link
from case_studies.views.page import CASES, HOME, View, page_view
from case_studies.views.site import Site


def programme_view(
    entry: Entry[Programme], library: Library, site: Site, contents: list[tuple[str, str]]
) -> View:
    """Return the view of a programme's page: its text, its figures and its cases."""
    programme, cases = entry.record, library.cases_of_programme[entry.slug]
    claims = [claim_view(claim, library) for claim in programme.claims]
    after = [("figures", "Figures", claims), ("cases", "Case studies", cases)]
    return page_view(
        "programme",
        programme.title,
        programme_url(entry.slug),
        site,
        library,
        summary=programme.summary,
        breadcrumbs=(HOME, CASES),
        source_path=entry.name,
        contents=[*contents, *((name, title) for name, title, some in after if some)],
        claims=claims,
        charts=[claim for claim in claims if claim["bars"]],
        cards=[case_card(case, library) for case in cases],
        sources=[source_link(reference, library) for reference in programme.sources],
    )


def programme_url(slug: str) -> str:
    """Return the address of a programme's page."""
    return f"programmes/{slug}/"


def programme_of(case: CaseStudy, library: Library) -> dict[str, Any] | None:
    """Return the programme that a case belongs to, with the figures that it shares."""
    entry = library.programmes.get(case.programme or "")
    if entry is None:
        return None
    record = entry.record
    return {
        "title": record.title,
        "url": programme_url(entry.slug),
        "summary": record.summary,
        "claims": [claim_view(claim, library) for claim in record.claims],
    }
