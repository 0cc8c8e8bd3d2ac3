"""Owns the view of one Public Service Agreement."""

from typing import Any

from case_studies.library import CaseLink, Library, page_address
from case_studies.model import Psa, skeleton
from case_studies.validate import Entry
from case_studies.views.card import case_card, caution, rank, spread
from case_studies.views.claim import claim_view, source_link
from case_studies.views.page import HOME, PSAS, View, page_view
from case_studies.views.site import Site
from case_studies.views.words import word

HISTORY = "about/agreements.md"
NEAREST = 3
LEAST_LIKENESS = 0.04  # cosine of a PSA's short title with a case under which it is chance


def psa_view(
    entry: Entry[Psa], library: Library, site: Site, contents: list[tuple[str, str]]
) -> View:
    """Return the view of a PSA's page: what contributes and how, or the nearest cases."""
    number = entry.record.number
    links = sorted(library.cases_of_psa[number], key=lambda link: rank(link.case.record))
    records = [link.case.record for link in links]
    after = [("cases", "What contributes"), ("outcomes", "How well it worked")] if links else []
    return page_view(
        "psa",
        f"PSA {number}: {entry.record.title}",
        f"psa/{number}/",
        site,
        library,
        summary=_summary(number, links),
        breadcrumbs=(HOME, PSAS),
        source_path=entry.name,
        contents=[*contents, *after, ("gaps", "What is missing")],
        number=number,
        psa_title=entry.record.title,
        cases=[_contribution(link, library) for link in links],
        outcomes=spread(records, "outcome"),
        evidence_spread=spread(records, "evidence"),
        caution=caution(records),
        nearest=[] if links else nearest_cases(entry.record.title, library),
        uncovered=_uncovered(number, library),
        add=add_link(site, psa=number),
        brief_url=f"psa/{number}/brief/",
        sources=[source_link(reference, library) for reference in entry.record.sources],
        history=history(library),
    )


def nearest_cases(text: str, library: Library) -> list[dict[str, Any]]:
    """Return the cases whose text is most like `text`, as cards; none where it is chance."""
    found = library.likeness.search(text, NEAREST)
    return [
        case_card(library.cases[slug], library) for slug, score in found if score >= LEAST_LIKENESS
    ]


def add_link(site: Site, *, psa: int | None = None, theme: str = "") -> dict[str, str]:
    """Return how to add a case: an address where the repository has one, and a command."""
    start = skeleton("Name of the case", theme=theme, psa=psa)
    options = "".join(
        [f" --psa {psa}" if psa is not None else "", f" --theme {theme}" if theme else ""]
    )
    return {
        "url": site.new_file_url("case-studies/name-of-the-case.md", start),
        "command": f'case-studies new "Name of the case"{options}',
    }


def history(library: Library) -> dict[str, Any] | None:
    """Return what the agreements were, from the page that tells of them; None without the page."""
    page = next((entry for entry in library.pages if entry.name == HISTORY), None)
    if page is None:
        return None
    sources = [source_link(reference, library) for reference in page.record.sources]
    return {"text": page.record.summary or "", "url": page_address(HISTORY), "sources": sources}


def _summary(number: int, links: list[CaseLink]) -> str:
    if not links:
        return f"No case study in the library helps to deliver PSA {number} yet."
    worked = sum(link.case.record.outcome == "worked" for link in links)
    if len(links) == 1:
        ending = "It reported that it worked." if worked else "It reported no success."
        return f"1 case study bears on PSA {number}. {ending}"
    said = f"{worked} of them reported" if worked else "None of them reported"
    return f"{len(links)} case studies bear on PSA {number}. {said} that it worked."


def _contribution(link: CaseLink, library: Library) -> dict[str, Any]:
    number, case = link.link.psa, link.case.record
    return {
        "card": case_card(link.case, library),
        "contribution": link.link.contribution,
        "basis": word("basis", link.link.basis),
        "why": link.link.why or "",
        "note": link.link.note or "",
        "results": [
            claim_view(claim, library)
            for claim in case.claims
            if claim.kind == "result" and claim.psa == number
        ],
    }


def _uncovered(number: int, library: Library) -> list[dict[str, str]]:
    """Return the themes under which no case helps to deliver the PSA."""
    return [
        {"title": theme.record.title, "url": f"themes/{slug}/"}
        for slug, theme in library.themes.items()
        if not library.coverage.at(slug, number)
    ]
