"""Owns the view of one objective: what contributes, what the crosswalk adds, what is missing."""

from typing import Any

from case_studies.library import CaseLink, Library, Objective
from case_studies.model import names_of, objective_of, skeleton
from case_studies.views.card import case_card, caution, rank, spread
from case_studies.views.claim import claim_view, source_link
from case_studies.views.framework import (
    framework_crumbs,
    framework_head,
    framework_words,
    objective_item,
)
from case_studies.views.page import View, page_view
from case_studies.views.site import Site
from case_studies.views.words import LABELS, counted, word

NEAREST = 3
LEAST_LIKENESS = 0.04  # cosine of an objective's short title with a case under which it is chance


def objective_view(
    objective: Objective, library: Library, site: Site, contents: list[tuple[str, str]]
) -> View:
    """Return the view of an objective's page: what contributes and how, or the nearest cases."""
    framework = library.frameworks[objective.framework]
    links = sorted(library.cases_of(objective.id), key=lambda link: rank(link.case.record))
    records = [link.case.record for link in links]
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
        summary=" ".join(filter(None, [_summary(objective, links), _elsewhere(others)])),
        breadcrumbs=framework_crumbs(framework, library),
        source_path=objective.entry.name,
        contents=[*contents, *((name, title) for name, title, shown in sections if shown)],
        kicker=framework_words(framework),
        framework=framework_head(framework),
        objective=objective_item(objective, library)
        | {"one": framework.record.one, "summary": record.summary or ""},
        nations=list(record.nations or framework.record.nations),
        cases=[contribution(link, library) for link in links],
        passing=[contribution(each, library) for each in passing],
        through=others,
        outcomes=spread(records, "outcome"),
        evidence_spread=spread(records, "evidence"),
        caution=caution(records),
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


def _elsewhere(others: list[dict[str, Any]]) -> str:
    """Return how many cases the crosswalk leads to."""
    number = len({card["slug"] for other in others for card in other["cards"]})
    held = counted(number, "case study stands", "case studies stand")
    return f"{held} under objectives that ask for the same." if number else ""


def _summary(objective: Objective, links: list[CaseLink]) -> str:
    if not links:
        return f"No case study in the library helps to deliver {objective.said} yet."
    worked = sum(link.case.record.outcome == "worked" for link in links)
    if len(links) == 1:
        ending = "It reported that it worked." if worked else "It reported no success."
        return f"1 case study bears on {objective.said}. {ending}"
    said = f"{worked} of them reported" if worked else "None of them reported"
    return f"{len(links)} case studies bear on {objective.said}. {said} that it worked."
