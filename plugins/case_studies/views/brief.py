"""Owns the brief: what a civil servant sends upwards on one PSA or theme.

Every sentence comes from a record; figures carry the number of their source.
"""

from collections.abc import Iterable
from typing import Any

from case_studies.library import Library
from case_studies.model import Claim, SourceReference
from case_studies.validate import Entry, plain_blocks
from case_studies.views.card import case_card, caution, places_text
from case_studies.views.claim import claim_sentence, place_text
from case_studies.views.page import HOME, PSAS, THEMES, View, page_view
from case_studies.views.psa import nearest_cases
from case_studies.views.site import Site
from case_studies.views.words import LABELS, counted, date_text


class Footnotes:
    """The sources of a brief, numbered in the order in which they are first named."""

    def __init__(self, library: Library) -> None:
        self._library = library
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
        if name not in self._library.sources:
            return f"{name}, {place}"
        source = self._library.sources[name].record
        return f"{source.publisher}, “{source.title}”, {date_text(source.date)}, {place}"


def brief_of_psa(number: int, library: Library, site: Site) -> View:
    """Return the brief on a PSA: claims count only where they speak to it."""
    title = library.psas[number].record.title
    links = library.cases_of_psa[number]
    notes = Footnotes(library)
    cases = [
        _case(
            link.case,
            link.link.contribution,
            [claim for claim in link.case.record.claims if claim.psa == number],
            notes,
            library,
        )
        for link in links
    ]
    of = {"kind": "psa", "title": f"PSA {number}: {title}", "url": f"psa/{number}/"}
    gaps = [
        f"No case study under the theme “{theme.record.title}”."
        for slug, theme in library.themes.items()
        if links and not library.coverage.at(slug, number)
    ]
    nearest = [] if links else nearest_cases(title, library)
    return _brief(of, title, cases, gaps, nearest, notes, library, site)


def brief_of_theme(slug: str, library: Library, site: Site) -> View:
    """Return the brief on a theme."""
    theme = library.themes[slug].record
    notes = Footnotes(library)
    cases = [
        _case(case, case.record.summary, list(case.record.claims), notes, library)
        for case in library.cases_of_theme[slug]
    ]
    missing = [number for number in library.psas if not library.coverage.at(slug, number)]
    gaps = []
    if missing:
        numbers = ", ".join(map(str, missing))
        gaps = [f"No case study under this theme helps to deliver PSA {numbers}."]
    of = {"kind": "theme", "title": theme.title, "url": f"themes/{slug}/"}
    return _brief(of, theme.summary, cases, gaps, [], notes, library, site)


def _brief(
    of: dict[str, str],
    objective: str,
    cases: list[dict[str, Any]],
    gaps: list[str],
    nearest: list[dict[str, Any]],
    notes: Footnotes,
    library: Library,
    site: Site,
) -> View:
    worked = [case for case in cases if case["worked"] and case["results"]]
    other = [case for case in cases if case not in worked]
    records = [library.cases[case["card"]["slug"]].record for case in cases]
    parents = (HOME, PSAS if of["kind"] == "psa" else THEMES, of)
    return page_view(
        "brief",
        f"Brief: {of['title']}",
        f"{of['url']}brief/",
        site,
        library,
        summary=_summary(of, cases, worked),
        breadcrumbs=parents,
        of=of,
        objective=objective,
        caution=caution(records),
        worked=worked,
        other=other,
        people=[case for case in cases if case["population"]],
        preconditions=[case for case in cases if case["preconditions"]],
        problems=[case for case in cases if case["what_went_wrong"]],
        gaps=gaps + _evidence_gaps(cases),
        nearest=nearest,
        footnotes=notes.listed(),
        docx_url=f"{of['url']}brief.docx",
    )


def _case(
    entry: Entry[Any], contribution: str, claims: list[Claim], notes: Footnotes, library: Library
) -> dict[str, Any]:
    """Return what a brief says of a case: results with footnotes, never aims or inputs."""
    case = entry.record
    results = [
        {
            "sentence": claim_sentence(claim),
            "note": claim.note or "",
            "footnote": notes.number(claim.source),
        }
        for claim in claims
        if claim.kind == "result"
    ]
    return {
        "card": case_card(entry, library),
        "contribution": contribution,
        "results": results,
        "worked": case.outcome == "worked",
        "outcome_text": LABELS["outcome"][case.outcome],
        "evidence_why": case.evidence_why,
        "place": places_text(case, library),
        "population": _plain(case.population),
        "preconditions": plain_blocks(case.preconditions or ""),
        "what_went_wrong": _plain(case.what_went_wrong),
        "footnotes": sorted({notes.number(reference) for reference in case.sources}),
    }


def _summary(of: dict[str, str], cases: list[dict[str, Any]], worked: Iterable[Any]) -> str:
    subject = "this agreement" if of["kind"] == "psa" else "this theme"
    if not cases:
        return f"The library holds no case study on {subject} yet."
    held = counted(len(cases), "case study", "case studies")
    number = len(list(worked))
    shown = f"{number} of them reported" if number else "None of them reported"
    return f"The library holds {held} on {subject}. {shown} a measured result that speaks to it."


def _evidence_gaps(cases: list[dict[str, Any]]) -> list[str]:
    best = max((case["card"]["evidence"]["value"] for case in cases), default=None)
    if best is None or best >= 3:  # noqa: PLR2004 - the level at which a cause is shown
        return []
    return ["No case here shows by a comparison group that the change came from the work."]


def _plain(text: str | None) -> str:
    return " ".join(plain_blocks(text or ""))
