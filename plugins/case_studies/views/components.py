"""Owns the view of the page that shows every part of the design, with real content."""

from case_studies.library import Library
from case_studies.views.areas import areas
from case_studies.views.card import case_card, spread
from case_studies.views.claim import claim_view
from case_studies.views.framework import framework_items
from case_studies.views.lists import theme_items
from case_studies.views.objective import add_link
from case_studies.views.page import ABOUT, HOME, View, page_view
from case_studies.views.site import Site
from case_studies.views.timeline import timeline
from case_studies.views.words import LABELS, evidence_word, word

SHOWN = 4


def components_view(library: Library, site: Site) -> View:
    """Return the view of the page of components."""
    entries = list(library.cases.values())
    claims = [claim_view(claim, library) for entry in entries for claim in entry.record.claims]
    return page_view(
        "page",
        "Components",
        "about/components/",
        site,
        library,
        summary="Every part that the pages are made of, for those who work on the design.",
        breadcrumbs=(HOME, ABOUT),
        cards=[case_card(entry, library) for entry in entries[:SHOWN]],
        charts=[claim for claim in claims if claim["bars"]][:SHOWN],
        claims=claims[:SHOWN],
        words={
            "outcome": [word("outcome", value) for value in LABELS["outcome"]],
            "evidence": [evidence_word(level) for level in LABELS["evidence"]],
        },
        outcomes=spread([entry.record.outcome for entry in entries], "outcome"),
        themes=theme_items(library),
        frameworks=framework_items(library),
        areas=areas(library),
        timeline=timeline(entries[:SHOWN], library),
        add=add_link(site),
    )
