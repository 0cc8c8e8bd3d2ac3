"""Owns the view of one theme."""

from typing import Any

from case_studies.library import Library
from case_studies.model import PSA, Theme, linked_objective
from case_studies.validate import Entry
from case_studies.views.card import case_card, objective_link, spread
from case_studies.views.claim import source_link
from case_studies.views.page import HOME, THEMES, View, page_view
from case_studies.views.said import caution
from case_studies.views.site import Site


def theme_view(
    entry: Entry[Theme], library: Library, site: Site, contents: list[tuple[str, str]]
) -> View:
    """Return the view of a theme's page: its cases by approach, and how well they are known."""
    theme, cases = entry.record, library.cases_of_theme[entry.slug]
    findings = library.findings_of_theme[entry.slug]
    approaches = [
        {
            "id": approach.id,
            "title": approach.title,
            "summary": approach.summary,
            "reasons": list(approach.reasons),
            "cards": _cards(entry.slug, approach.id, library),
        }
        for approach in theme.approaches
    ]
    other = _cards(entry.slug, None, library)
    after = [(each.id, each.title) for each in theme.approaches]
    after += [("other", "Other cases")] if other else []
    well = [("outcomes", "How well it worked")] if findings else []
    frameworks = _frameworks(entry.slug, library)
    objectives_part = [("objectives", "Objectives")] if frameworks else []
    return page_view(
        "theme",
        theme.title,
        f"themes/{entry.slug}/",
        site,
        library,
        summary=theme.summary,
        breadcrumbs=(HOME, THEMES),
        source_path=entry.name,
        contents=[*contents, *after, *well, *objectives_part],
        slug=entry.slug,
        count=len(cases),
        approaches=approaches,
        other_cards=other,
        outcomes=spread([each.kind for each in findings], "finding"),
        evidence_spread=spread([each.case.evidence for each in findings], "evidence"),
        caution=caution(findings),
        brief_url=f"themes/{entry.slug}/brief/",
        frameworks=frameworks,
        named=[
            objective_link(library.objectives[each])
            for number in dict.fromkeys(theme.psas)
            if (each := linked_objective(PSA.key, number)) in library.objectives
        ],
        sources=[source_link(reference, library) for reference in theme.sources],
    )


def _cards(theme: str, approach: str | None, library: Library) -> list[dict[str, Any]]:
    return [
        case_card(case, library)
        for case in library.cases_of_theme[theme]
        if any(link.theme == theme and link.approach == approach for link in case.record.themes)
    ]


def _frameworks(slug: str, library: Library) -> list[dict[str, Any]]:
    """Return the objectives that the theme's cases help to deliver, with the number of cases."""
    found = [
        {
            "title": framework.record.title,
            "objectives": [
                objective_link(each) | {"count": len(cases)}
                for each in framework.objectives
                if (cases := library.coverage.at(slug, each.id))
            ],
        }
        for framework in library.frameworks.values()
    ]
    return [each for each in found if each["objectives"]]
