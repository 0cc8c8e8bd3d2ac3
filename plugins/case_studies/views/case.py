"""Owns the view of one case study."""

from typing import Any

from case_studies.library import Library, review_due
from case_studies.model import UNKNOWN, CaseStudy, Claim, Now, SourceReference
from case_studies.validate import Entry
from case_studies.views.card import case_card, objective_link, related_view
from case_studies.views.citation import citation
from case_studies.views.claim import claim_view, place_text
from case_studies.views.numbers import unit_kind
from case_studies.views.page import CASES, HOME, View, page_view
from case_studies.views.programme import programme_of
from case_studies.views.site import Site
from case_studies.views.words import LABELS, and_list, at_date, basis_text, date_text, word

KEY = 3  # figures that stand under the lead
USEFUL = ("improved", "worsened", "unchanged", "unclear", "")  # which of them stand there first

AFTER_TEXT = (
    ("figures", "Figures"),
    ("related", "Related cases"),
    ("sources", "Sources"),
    ("cite", "How to cite"),
    ("review", "Review"),
)


def case_view(
    entry: Entry[CaseStudy], library: Library, site: Site, contents: list[tuple[str, str]]
) -> View:
    """Return the view of a case's page; `contents` are the sections of its text."""
    case = entry.record
    card = case_card(entry, library)
    claims = [claim_view(claim, library) for claim in case.claims]
    key = _key(case)
    related = [related_view(each, library) for each in library.related.get(entry.slug, ())]
    after = [part for part in AFTER_TEXT if part[0] != "related" or related]
    return page_view(
        "case-study",
        case.title,
        card["url"],
        site,
        library,
        summary=case.summary,
        breadcrumbs=(HOME, CASES),
        source_path=entry.name,
        contents=[*contents, *after],
        **{name: value for name, value in card.items() if name not in ("title", "summary", "url")}
        | {
            "themes": _themes(case, card),
            "themes_why": case.themes_why or "",
            "objectives": _objectives(case, library),
            "objectives_why": case.objectives_why or "",
            "evidence_why": case.evidence_why,
            "archived": case.status == "archived",
            "for_whom": [library.groups[each] for each in case.for_whom if each in library.groups],
            "programme": programme_of(case, library),
            "outcome_why": case.outcome_why or "",
            "corrections": [
                {"date_text": date_text(each.date), "what": each.what}
                for each in sorted(case.corrections, key=lambda each: each.date, reverse=True)
            ],
            "content_warning": case.content_warning or "",
            "licence": case.licence or "",
            "claims": claims,
            "key": [view for claim, view in zip(case.claims, claims, strict=True) if claim in key],
            "unreported": unreported(case),
            "charts": [claim for claim in claims if claim["bars"]],
            "related": related,
            "sources": _sources(case, library),
            "cite": citation(entry, library, site),
            "review": _review(case, library),
            "statements": statements(case, library),
        },
    )


def _key(case: CaseStudy) -> list[Claim]:
    """Return the results under the lead: one of each way that figures went, before a second."""
    results = [claim for claim in case.claims if claim.kind == "result"]
    first = {claim.direction: claim.id for claim in reversed(results) if claim.direction}
    return sorted(
        results,
        key=lambda claim: (claim.id not in first.values(), USEFUL.index(claim.direction)),
    )[:KEY]


def statements(case: CaseStudy, library: Library) -> list[str]:
    """Return what is known of the case over time, in plain sentences."""
    reported = library.reported(case)
    known = reported != UNKNOWN
    when = at_date(reported) if known else "in a document without a known date"
    what = "Aims" if case.outcome == "too-early" else "Impact"
    if case.now is None:
        return [f"{what} reported {when}, not checked since."]
    checked = date_text(case.now.checked)
    return [
        f"{what} reported {when}.",
        f"What became of it: {LABELS['now'][case.now.status]} (checked on {checked}).",
    ]


def unreported(case: CaseStudy) -> list[str]:
    """Return what the case study does not give, in a reader's words."""
    results = [claim for claim in case.claims if claim.kind == "result"]
    money = any(unit_kind(claim.unit) == "money" for claim in case.claims)
    compared = any(claim.comparison for claim in results)
    missing = {
        "where it was": case.places == UNKNOWN,
        "when it was": case.period.from_ == case.period.to == UNKNOWN,
        "what it cost": case.cost is None and not money,
        "how many were measured": bool(results) and not any(claim.sample for claim in results),
        "what happened to others without it": case.outcome != "too-early" and not compared,
    }
    return [words for words, is_missing in missing.items() if is_missing]


def whose_word(case: CaseStudy, library: Library) -> dict[str, str]:
    """Return, for each text that may not be the source's, on whose word it stands."""
    judged = {"preconditions": case.preconditions, "why_it_worked": case.why_it_worked}
    said = {name: f"{basis_text(text)}." for name, text in judged.items() if text}
    return said | ({"now": _since(case.now, library)} if case.now else {})


def _since(now: Now, library: Library) -> str:
    """Return when what has happened since was looked up, and where."""
    where = [
        f"{library.sources[each.id].record.title}, {place_text(each)}"
        for each in now.sources
        if each.id in library.sources
    ]
    return f"Looked up on {date_text(now.checked)}. " + (
        f"From: {'; '.join(where)}." if where else "No document tells of it."
    )


def _themes(case: CaseStudy, card: dict[str, Any]) -> list[dict[str, Any]]:
    links = {(link.theme, link.approach or ""): link for link in case.themes}
    return [
        theme | {"basis": word("basis", link.basis), "why": link.why or ""}
        for theme in card["themes"]
        for link in [links[theme["slug"], theme["approach"]]]
    ]


def _objectives(case: CaseStudy, library: Library) -> list[dict[str, Any]]:
    """Return the objectives a case helps to deliver, then those it names in passing."""
    return [
        objective_link(library.objectives[link.objective])
        | {
            "contribution": link.contribution,
            "basis": word("basis", link.basis),
            "why": link.why or "",
            "note": link.note or "",
            "weak": link.weak,
        }
        for link in sorted(case.links, key=lambda each: each.weak)
        if link.objective in library.objectives
    ]


def _sources(case: CaseStudy, library: Library) -> list[dict[str, Any]]:
    """Return each document once, with all the places in it that the case rests on."""
    places: dict[str, list[SourceReference]] = {}
    for reference in case.references:
        places.setdefault(reference.id, []).append(reference)
    return [
        {
            "id": name,
            "title": library.sources[name].record.title,
            "url": f"sources/{name}/",
            "publisher": library.sources[name].record.publisher,
            "date_text": date_text(library.sources[name].record.date),
            "places": [place_text(each) for each in references],
            "place": and_list([place_text(each) for each in references]),
        }
        for name, references in places.items()
        if name in library.sources
    ]


def _review(case: CaseStudy, library: Library) -> dict[str, Any]:
    due = review_due(case)
    return {
        "owner": case.review.owner,
        "checked": date_text(case.review.checked),
        "every": case.review.every,
        "due": date_text(due),
        "is_due": due < library.updated,
    }
