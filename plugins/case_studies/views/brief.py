"""Owns the brief: what a civil servant sends upwards on one objective or theme.

Every sentence comes from a record; figures carry the number of their source.
"""

from dataclasses import dataclass, field
from typing import Any

from case_studies.library import Framework, Library
from case_studies.model import CaseStudy, Claim, objective_of
from case_studies.validate import Entry
from case_studies.views.card import case_card, caution, places_text, rank
from case_studies.views.claim_words import claim_sentence
from case_studies.views.footnotes import Footnotes
from case_studies.views.framework import framework_crumbs
from case_studies.views.objective import nearest_cases, through, uncovered
from case_studies.views.page import HOME, THEMES, Crumb, View, page_view
from case_studies.views.site import Site
from case_studies.views.words import LABELS, and_list, basis_text, counted

SHOWN = 6  # cases of each kind: a brief is one or two sheets; the full page has the rest
CAUSE_SHOWN = 3  # the level of evidence from which a cause is shown


@dataclass(frozen=True)
class Told:
    """A case in a brief: how it contributes, and the claims that speak to the subject."""

    entry: Entry[CaseStudy]
    contribution: str
    claims: list[Claim]

    @property
    def worked(self) -> bool:
        """Whether it reports success, and a result that speaks to the subject."""
        results = any(claim.kind == "result" for claim in self.claims)
        return self.entry.record.outcome == "worked" and results


@dataclass(frozen=True)
class Subject:
    """What a brief is on, and what the library holds on it."""

    kind: str
    word: str
    title: str
    url: str
    crumbs: list[Crumb]
    objective: str
    cases: list[Told]
    gaps: list[str]
    nearest: list[dict[str, Any]] = field(default_factory=list)
    through: list[dict[str, Any]] = field(default_factory=list)


def brief_of_objective(name: str, library: Library, site: Site) -> View:
    """Return the brief on an objective: claims count only where they speak to it."""
    objective = library.objectives[name]
    framework, links = library.frameworks[objective.framework], library.cases_of(name)
    subject = Subject(
        kind="objective",
        word=framework.record.one,
        title=objective.full,
        url=objective.url,
        crumbs=framework_crumbs(framework, library),
        objective=objective.title,
        cases=[
            Told(
                link.case,
                link.link.contribution,
                [claim for claim in link.case.record.claims if objective_of(claim) == name],
            )
            for link in links
        ],
        gaps=[
            f"No case study under the theme “{theme['title']}”."
            for theme in (uncovered(objective, library) if links else [])
        ],
        nearest=[] if links else nearest_cases(objective, library),
        through=through(objective, library),
    )
    return _brief(subject, library, site)


def brief_of_theme(slug: str, library: Library, site: Site) -> View:
    """Return the brief on a theme."""
    theme = library.themes[slug].record
    subject = Subject(
        kind="theme",
        word="theme",
        title=theme.title,
        url=f"themes/{slug}/",
        crumbs=[HOME, THEMES],
        objective=theme.summary,
        cases=[
            Told(case, case.record.summary, list(case.record.claims))
            for case in library.cases_of_theme[slug]
        ],
        gaps=[gap for each in library.frameworks.values() if (gap := _gap(slug, each, library))],
    )
    return _brief(subject, library, site)


def _gap(theme: str, framework: Framework, library: Library) -> str:
    """Return which objectives of a framework no case of the theme helps to deliver."""
    missing = [each for each in framework.objectives if not library.coverage.at(theme, each.id)]
    if not missing:
        return ""
    record, names = framework.record, [each.name for each in missing]
    if framework.numbered:
        said = f"{record.one if len(names) == 1 else record.plural} {and_list(names)}"
    else:
        said = and_list([each.said for each in missing])
    return f"No case study under this theme helps to deliver {said}."


def _brief(subject: Subject, library: Library, site: Site) -> View:
    ranked = sorted(subject.cases, key=lambda told: rank(told.entry.record))
    records = [told.entry.record for told in ranked]
    notes = Footnotes(library)
    worked = [_case(told, notes) for told in [each for each in ranked if each.worked][:SHOWN]]
    other = [_case(told, notes) for told in [each for each in ranked if not each.worked][:SHOWN]]
    shown = worked + other
    of = {"kind": subject.kind, "title": subject.title, "url": subject.url}
    return page_view(
        "brief",
        f"Brief: {subject.title}",
        f"{subject.url}brief/",
        site,
        library,
        summary=_summary(subject),
        breadcrumbs=[*subject.crumbs, of],
        of=of,
        objective=subject.objective,
        caution=caution(records),
        worked=worked,
        other=other,
        more=len(ranked) - len(shown),
        people=[case for case in shown if case["population"]],
        preconditions=[case for case in shown if case["preconditions"]],
        problems=[case for case in shown if case["what_went_wrong"]],
        gaps=subject.gaps + _evidence_gaps(records),
        nearest=subject.nearest,
        through=[each for each in subject.through if each["cards"]],
        footnotes=notes.listed(),
        docx_url=f"{subject.url}brief.docx",
    )


def _case(told: Told, notes: Footnotes) -> dict[str, Any]:
    """Return what a brief says of a case: results with footnotes, never aims or inputs."""
    case = told.entry.record
    results = [
        {
            "sentence": claim_sentence(claim),
            "note": claim.note or "",
            "footnotes": [notes.number(each) for each in claim.references],
        }
        for claim in told.claims
        if claim.kind == "result"
    ]
    return {
        "card": case_card(told.entry, notes.library),
        "contribution": told.contribution,
        "results": results,
        "outcome_text": LABELS["outcome"][case.outcome],
        "evidence_why": case.evidence_why,
        "place": places_text(case, notes.library),
        "population": " ".join(told.entry.blocks("population")),
        "preconditions": list(told.entry.blocks("preconditions")),
        "preconditions_basis": basis_text(case.preconditions) if case.preconditions else "",
        "what_went_wrong": " ".join(told.entry.blocks("what_went_wrong")),
        "footnotes": sorted({notes.number(reference) for reference in case.sources}),
    }


def _summary(subject: Subject) -> str:
    what = f"this {subject.word}"
    number, worked = len(subject.cases), sum(told.worked for told in subject.cases)
    if not number:
        return f"The library holds no case study on {what} yet."
    held = counted(number, "case study", "case studies")
    if number == 1:
        shown = "It reported" if worked else "It did not report"
    else:
        shown = f"{worked} of them reported" if worked else "None of them reported"
    return f"The library holds {held} on {what}. {shown} a result that speaks to it."


def _evidence_gaps(cases: list[CaseStudy]) -> list[str]:
    best = max((case.evidence for case in cases), default=CAUSE_SHOWN)
    if best >= CAUSE_SHOWN:
        return []
    return ["No case here shows by a comparison group that the change came from the work."]
