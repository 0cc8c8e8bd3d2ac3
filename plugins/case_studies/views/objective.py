"""Owns the view of one objective: what contributes, what the crosswalk adds, what is missing."""

from typing import Any

from case_studies.library import CaseLink, Library, Objective
from case_studies.model import names_of, objective_of, skeleton
from case_studies.views.card import case_card, spread
from case_studies.views.claim import claim_view, source_link
from case_studies.views.framework import (
    framework_crumbs,
    framework_head,
    framework_words,
    objective_item,
)
from case_studies.views.page import View, page_view
from case_studies.views.said import bottom_line, caution
from case_studies.views.site import Site
from case_studies.views.words import LABELS, counted, word

NEAREST = 3
LEAST_LIKENESS = 0.04  # cosine of an objective's short title with a case under which it is chance


def objective_view(
    objective: Objective, library: Library, site: Site, contents: list[tuple[str, str]]
) -> View:
    """Return the view of an objective's page: what contributes and how, or the nearest cases."""
    framework = library.frameworks[objective.framework]
    findings = library.findings[objective.id]
    own = {link.case.slug: link for link in library.cases_of(objective.id)}
    links = [own[each.entry.slug] for each in findings]
    record, passing = objective.entry.record, in_passing(objective, library)
    others = through(objective, library)
    nearest = [] if links else nearest_cases(objective, library)
    sections = [
        ("cases", "What contributes", links),
        ("outcomes", "How well it worked", links),
        ("passing", "Named in passing", passing),
        ("through", "Objectives that ask for the same", others),
        ("gaps", "What is missing", True),
        ("nearest", "The nearest case studies", nearest),
        ("history", f"Where this {framework.record.one} comes from", True),
    ]
    return page_view(
        names_of(objective.framework).page,
        objective.full,
        objective.url,
        site,
        library,
        summary=" ".join(
            filter(None, [_bottom_line(objective, library), _elsewhere(objective, library)])
        ),
        breadcrumbs=framework_crumbs(framework, library),
        source_path=objective.entry.name,
        contents=[*contents, *((name, title) for name, title, shown in sections if shown)],
        kicker=framework_words(framework),
        framework=framework_head(framework),
        objective=objective_item(objective, library)
        | {"one": framework.record.one, "summary": record.summary or ""},
        nations=list(record.nations or framework.record.nations),
        cases=[
            contribution(own[each.entry.slug], library) | {"finding": word("finding", each.kind)}
            for each in findings
        ],
        passing=[contribution(each, library) | {"finding": None} for each in passing],
        through=others,
        outcomes=spread([each.kind for each in findings], "finding"),
        evidence_spread=spread([each.case.evidence for each in findings], "evidence"),
        caution=caution(findings),
        nearest=nearest,
        uncovered=uncovered(objective, library) if links else [],
        themes_naming=[
            {"title": library.themes[slug].record.title, "url": f"themes/{slug}/"}
            for slug in library.themes_naming[objective.id]
        ],
        every_theme=bool(links and library.themes and not uncovered(objective, library)),
        add=add_link(site, objective=objective.id),
        brief_url=f"{objective.url}brief/",
        sources=[source_link(reference, library) for reference in record.sources],
    )


def _bottom_line(objective: Objective, library: Library) -> str:
    framework = library.frameworks[objective.framework]
    helped = f"helps to deliver {objective.said}"
    return bottom_line(library.findings[objective.id], framework.record.one, helped)


def in_passing(objective: Objective, library: Library) -> list[CaseLink]:
    """Return the cases that name an objective in passing."""
    return [each for each in library.links_to[objective.id] if each.link.weak]


def through(objective: Objective, library: Library) -> list[dict[str, Any]]:
    """Return the objectives that ask for the same, on whose word, with the cases of each."""
    return [
        {
            "objective": objective_item(other, library),
            "framework": library.frameworks[other.framework].record.title,
            "whose": ": ".join(filter(None, [LABELS["basis"][bridge.basis], bridge.why])),
            "cards": [case_card(each.case, library) for each in library.cases_of(other.id)],
        }
        for bridge in library.crosswalk[objective.id]
        for other in [library.objectives[bridge.objective]]
    ]


def nearest_cases(objective: Objective, library: Library) -> list[dict[str, Any]]:
    """Return the cases whose text is most like the objective's title; none where it is chance.

    Cases that are shown for another reason are left out.
    """
    bridges = library.crosswalk[objective.id]
    links = [each for bridge in bridges for each in library.cases_of(bridge.objective)]
    shown = {each.case.slug for each in (*links, *library.links_to[objective.id])}
    found = library.likeness.search(objective.title, NEAREST + len(shown))
    return [
        case_card(library.cases[slug], library)
        for slug, score in found
        if score >= LEAST_LIKENESS and slug not in shown
    ][:NEAREST]


def uncovered(objective: Objective, library: Library) -> list[dict[str, str]]:
    """Return the themes under which no case helps to deliver the objective."""
    return [
        {"title": theme.record.title, "url": f"themes/{slug}/"}
        for slug, theme in library.themes.items()
        if not library.coverage.at(slug, objective.id)
    ]


def add_link(site: Site, *, objective: str = "", theme: str = "") -> dict[str, str]:
    """Return how to add a case: an address where the repository has one, and a command."""
    start = skeleton("Name of the case", theme=theme, objective=objective)
    options = "".join(
        [
            f" --objective {objective}" if objective else "",
            f" --theme {theme}" if theme else "",
        ]
    )
    return {
        "url": site.new_file_url("case-studies/name-of-the-case.md", start),
        "command": f'case-studies new "Name of the case"{options}',
    }


def contribution(link: CaseLink, library: Library) -> dict[str, Any]:
    """Return how a case helps to deliver an objective, and its results for it."""
    return {
        "card": case_card(link.case, library),
        "contribution": link.link.contribution,
        "basis": word("basis", link.link.basis),
        "why": link.link.why or "",
        "note": link.link.note or "",
        "results": [
            claim_view(claim, library)
            for claim in link.case.record.claims
            if claim.kind == "result" and objective_of(claim) == link.link.objective
        ],
    }


def _elsewhere(objective: Objective, library: Library) -> str:
    """Return how many cases the crosswalk adds to the objective's own."""
    number = len(library.reached_by(objective.id))
    held = counted(number, "case study", "case studies")
    return f"See also {held} of objectives that ask for the same." if number else ""
