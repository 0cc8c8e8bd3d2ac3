"""Owns the brief: what a civil servant sends upwards on one PSA or theme.

Every sentence comes from a record; figures carry the number of their source.
"""

from dataclasses import dataclass
from typing import Any

from case_studies.library import Library
from case_studies.model import CaseStudy, Claim, SourceReference
from case_studies.validate import Entry, plain_blocks
from case_studies.views.card import case_card, caution, places_text, rank
from case_studies.views.claim import claim_sentence, place_text
from case_studies.views.page import HOME, PSAS, THEMES, View, page_view
from case_studies.views.psa import nearest_cases
from case_studies.views.site import Site
from case_studies.views.words import LABELS, and_list, counted, date_text

SHOWN = 6  # cases of each kind: a brief is one or two sheets; the full page has the rest
CAUSE_SHOWN = 3  # the level of evidence from which a cause is shown


class Footnotes:
    """The sources of a brief, numbered in the order in which they are first named."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._numbers: dict[tuple[str, str], int] = {}

    def number(self, reference: SourceReference) -> int:
        """Return the number of a reference, a new one at its first use."""
        key = (reference.id, place_text(reference))
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    def listed(self) -> list[dict[str, Any]]:
        """Return all footnotes: number, text and address."""
        return [
            {"number": number, "text": self._text(name, place), "url": f"sources/{name}/"}
            for (name, place), number in self._numbers.items()
        ]

    def _text(self, name: str, place: str) -> str:
        if name not in self.library.sources:
            return f"{name}, {place}"
        source = self.library.sources[name].record
        return f"{source.publisher}, “{source.title}”, {date_text(source.date)}, {place}"


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
    title: str
    url: str
    objective: str
    cases: list[Told]
    gaps: list[str]
    nearest: list[dict[str, Any]]


def brief_of_psa(number: int, library: Library, site: Site) -> View:
    """Return the brief on a PSA: claims count only where they speak to it."""
    title, links = library.psas[number].record.title, library.cases_of_psa[number]
    cases = [
        Told(
            link.case,
            link.link.contribution,
            [claim for claim in link.case.record.claims if claim.psa == number],
        )
        for link in links
    ]
    gaps = [
        f"No case study under the theme “{theme.record.title}”."
        for slug, theme in library.themes.items()
        if links and not library.coverage.at(slug, number)
    ]
    nearest = [] if links else nearest_cases(title, library)
    name, url = f"PSA {number}: {title}", f"psa/{number}/"
    return _brief(Subject("psa", name, url, title, cases, gaps, nearest), library, site)


def brief_of_theme(slug: str, library: Library, site: Site) -> View:
    """Return the brief on a theme."""
    theme, url = library.themes[slug].record, f"themes/{slug}/"
    cases = [
        Told(case, case.record.summary, list(case.record.claims))
        for case in library.cases_of_theme[slug]
    ]
    missing = [number for number in library.psas if not library.coverage.at(slug, number)]
    numbers = and_list([str(number) for number in missing])
    gaps = [f"No case study under this theme helps to deliver PSA {numbers}."] if missing else []
    return _brief(Subject("theme", theme.title, url, theme.summary, cases, gaps, []), library, site)


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
        breadcrumbs=(HOME, PSAS if subject.kind == "psa" else THEMES, of),
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
            "footnote": notes.number(claim.source),
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
        "population": _plain(case.population),
        "preconditions": plain_blocks(case.preconditions or ""),
        "what_went_wrong": _plain(case.what_went_wrong),
        "footnotes": sorted({notes.number(reference) for reference in case.sources}),
    }


def _summary(subject: Subject) -> str:
    what = "this agreement" if subject.kind == "psa" else "this theme"
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


def _plain(text: str | None) -> str:
    return " ".join(plain_blocks(text or ""))
