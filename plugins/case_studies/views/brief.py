"""Owns the brief on an objective or a theme: what is known, and how well, on one or two sheets."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from case_studies.library import Finding, Framework, Library
from case_studies.model import UNKNOWN
from case_studies.views.card import case_card, places_text
from case_studies.views.claim_words import claim_sentence
from case_studies.views.footnotes import Footnotes
from case_studies.views.framework import framework_crumbs, framework_words
from case_studies.views.objective import nearest_cases, through, uncovered
from case_studies.views.page import HOME, THEMES, Crumb, View, page_view
from case_studies.views.said import SHOWN, bottom_line, caution
from case_studies.views.site import Site
from case_studies.views.words import and_list, at_date, basis_text, quoted

MOST = 6  # cases of each kind: a brief is one or two sheets; the full page has the rest


@dataclass(frozen=True)
class Subject:
    """What a brief is on, and what the library holds on it."""

    kind: str
    word: str
    title: str
    url: str
    crumbs: list[Crumb]
    objective: str
    held: str
    helped: str  # what a case does for it: the end of a sentence
    findings: Sequence[Finding]
    gaps: list[str]
    nearest: list[dict[str, Any]] = field(default_factory=list)
    through: list[dict[str, Any]] = field(default_factory=list)


def brief_of_objective(name: str, library: Library, site: Site) -> View:
    """Return the brief on an objective: claims count only where they speak to it."""
    objective, findings = library.objectives[name], library.findings[name]
    framework = library.frameworks[objective.framework]
    themes = [quoted(theme["title"]) for theme in uncovered(objective, library)] if findings else []
    subject = Subject(
        kind="objective",
        word=framework.record.one,
        title=objective.full,
        url=objective.url,
        crumbs=framework_crumbs(framework, library),
        objective=objective.title,
        held=_held(framework, library),
        helped=f"helps to deliver {objective.said}",
        findings=findings,
        gaps=[f"No case study here is about {and_list(themes, 'or')}."] if themes else [],
        nearest=[] if findings else nearest_cases(objective, library),
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
        held="",
        helped="is about this theme",
        findings=library.findings_of_theme[slug],
        gaps=[gap for each in library.frameworks.values() if (gap := _gap(slug, each, library))],
    )
    return _brief(subject, library, site)


def _held(framework: Framework, library: Library) -> str:
    """Return which framework an objective belongs to, and whether it still holds."""
    end = framework.record.period.to
    over = end != UNKNOWN and end < library.updated.isoformat()[: len(end)]
    said = f"One of: {framework_words(framework)}."
    return f"{said} They ended {at_date(end)}." if over else said


def _gap(theme: str, framework: Framework, library: Library) -> str:
    """Return which objectives of a framework no case of the theme helps to deliver."""
    missing = [each for each in framework.objectives if not library.coverage.at(theme, each.id)]
    if not missing:
        return ""
    record, names = framework.record, [each.name for each in missing]
    if len(missing) == len(framework.objectives) > 1:
        said = f"any of the {len(missing)} {record.plural}"
    elif framework.numbered:
        said = f"{record.one if len(names) == 1 else record.plural} {and_list(names, 'or')}"
    else:
        said = and_list([each.said for each in missing], "or")
    return f"No case study under this theme helps to deliver {said}."


def _brief(subject: Subject, library: Library, site: Site) -> View:
    notes = Footnotes(library)
    kinds = {
        "worked": ("worked",),
        "answers": ("mixed", "no-effect", "worse"),
        "unknown": ("unmeasured", "stopped", "too-early", "not-measured", "not-reported"),
    }
    groups = {
        name: [_case(each, subject.word, notes) for each in _of(kind, subject.findings)]
        for name, kind in kinds.items()
    }
    shown = [case for group in groups.values() for case in group]
    of = {"kind": subject.kind, "title": subject.title, "url": subject.url}
    return page_view(
        "brief",
        f"Brief: {subject.title}",
        f"{subject.url}brief/",
        site,
        library,
        summary=bottom_line(subject.findings, subject.word, subject.helped),
        breadcrumbs=[*subject.crumbs, of],
        of=of,
        objective=subject.objective,
        held=subject.held,
        caution=caution(subject.findings),
        worked=groups["worked"],
        answers=groups["answers"],
        unknown=groups["unknown"],
        more=len(subject.findings) - len(shown),
        people=[case for case in shown if case["population"]],
        preconditions=[case for case in shown if case["preconditions"]],
        problems=[case for case in shown if case["what_went_wrong"]],
        gaps=subject.gaps + _evidence_gaps(subject.findings, subject.word),
        nearest=subject.nearest,
        through=[each for each in subject.through if each["cards"]],
        footnotes=notes.listed(),
        docx_url=f"{subject.url}brief.docx",
    )


def _of(kinds: Iterable[str], findings: Sequence[Finding]) -> list[Finding]:
    return [each for each in findings if each.kind in kinds][:MOST]


def _case(found: Finding, one: str, notes: Footnotes) -> dict[str, Any]:
    """Return what a brief says of a case: results with footnotes, never aims or inputs."""
    entry, case = found.entry, found.case
    results = [
        {
            "sentence": claim_sentence(claim),
            "note": claim.note or "",
            "footnotes": [notes.number(each) for each in claim.references],
        }
        for claim in found.results
    ]
    return {
        "card": case_card(entry, notes.library),
        "contribution": found.contribution,
        "results": results,
        "shown": SHOWN[found.kind][0].format(one=one),
        "evidence_why": case.evidence_why,
        "place": places_text(case, notes.library),
        "population": " ".join(entry.blocks("population")),
        "preconditions": list(entry.blocks("preconditions")),
        "preconditions_basis": basis_text(case.preconditions) if case.preconditions else "",
        "what_went_wrong": list(entry.blocks("what_went_wrong")),
        "footnotes": sorted({notes.number(reference) for reference in case.sources}),
    }


def _evidence_gaps(findings: Sequence[Finding], one: str) -> list[str]:
    """Return what would have to be measured for the library to know more."""
    if not findings:
        return []
    gaps = []
    if not any(each.answers or each.results for each in findings):
        gaps.append(f"No case study here gives a result for this {one}.")
    if not any(each.shows_cause for each in findings):
        gaps.append(f"No comparison here shows what difference the work made for this {one}.")
    return gaps
