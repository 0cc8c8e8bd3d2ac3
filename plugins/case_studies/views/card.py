"""Owns a case as it stands in any list."""

from collections.abc import Sequence
from typing import Any

from case_studies.library import Library, Objective, Reason, RelatedCase
from case_studies.model import UNKNOWN, CaseStudy
from case_studies.validate import Entry
from case_studies.views.areas import area_of
from case_studies.views.words import LABELS, and_list, at_date, evidence_word, period_text, word


def case_card(entry: Entry[CaseStudy], library: Library) -> dict[str, Any]:
    """Return what a list shows of a case."""
    case = entry.record
    return {
        "slug": entry.slug,
        "url": f"case-studies/{entry.slug}/",
        "title": case.title,
        "summary": case.summary,
        "organisation": organisation_text(case),
        "organisation_type": word("organisation_type", case.organisation_type),
        "places_text": places_text(case, library),
        "period_text": when_text(case, library),
        "stage": word("stage", case.stage),
        "outcome": word("outcome", case.outcome),
        "evidence": evidence_word(case.evidence),
        "themes": [_theme(link, library) for link in case.themes if link.theme in library.themes],
        "objectives": [objective_link(each) for each in library.served_by(case)],
    }


def places_text(case: CaseStudy, library: Library) -> str:
    """Return where the case is, with each place's area."""
    if case.places == UNKNOWN:
        return "Place not reported"
    said = [_place(name, library) for name in case.places]
    if case.nations:
        said.append(f"across {and_list(list(case.nations))}")
    elif case.national:
        said.append("across the country")
    text = "; ".join(said)
    return text[:1].upper() + text[1:]


def organisation_text(case: CaseStudy) -> str:
    """Return who did it: the organisation that leads, and those it worked with."""
    first, *others = case.organisations
    return f"{first} with {and_list(others)}" if others else first


def when_text(case: CaseStudy, library: Library) -> str:
    """Return when the work ran; where its source dates nothing, when that source came out."""
    reported = library.reported(case)
    if case.period.from_ == case.period.to == UNKNOWN != reported:
        return f"Reported {at_date(reported)}"
    return period_text(case.period)


def related_view(related: RelatedCase, library: Library) -> dict[str, Any]:
    """Return a related case and the reasons in words.

    Words that two texts share are a weak reason: they are told only where there is no other.
    """
    told = [each for each in related.reasons if each.kind != "text"] or related.reasons
    return {
        "card": case_card(library.cases[related.slug], library),
        "reasons": [_reason(reason, library) for reason in told],
    }


def spread(values: Sequence[object], field: str) -> list[dict[str, Any]]:
    """Return how many cases have each value of a kind of label; `share` is in per cent.

    A value that no case has is left out: a bar of nothing is no picture.
    """
    return [
        {
            "value": value,
            "label": label,
            "count": values.count(value),
            "share": round(100 * values.count(value) / len(values), 1),
        }
        for value, label in LABELS[field].items()
        if value in values
    ]


def _theme(link: Any, library: Library) -> dict[str, Any]:
    theme = library.themes[link.theme].record
    titles = {approach.id: approach.title for approach in theme.approaches}
    return {
        "slug": link.theme,
        "title": theme.title,
        "url": f"themes/{link.theme}/",
        "approach": link.approach or "",
        "approach_title": titles.get(link.approach, ""),
    }


def objective_link(objective: Objective) -> dict[str, Any]:
    """Return an objective as a link to it shows it."""
    return {
        "id": objective.id,
        "framework": objective.framework,
        "name": objective.name,
        "numbered": objective.numbered,
        "title": objective.title,
        "label": objective.label,
        "full": objective.full,
        "url": objective.url,
    }


def _place(name: str, library: Library) -> str:
    area = area_of(name, library)
    return f"{name}, {area}" if area not in {"", name} else name


def _reason(reason: Reason, library: Library) -> str:
    values = list(reason.values)
    match reason.kind:
        case "objective":
            known = [library.objectives[each] for each in values if each in library.objectives]
            said = f"Also helps to deliver {and_list([each.said for each in known])}"
        case "approach":
            titles = [_approach_title(value, library) for value in values]
            said = f"Same approach: {and_list(titles)}"
        case "theme":
            themes = [library.themes[name] for name in values if name in library.themes]
            titles = [theme.record.title for theme in themes]
            said = f"Same theme: {and_list(titles)}"
        case "place":
            said = f"Same place: {and_list(values)}"
        case "type":
            label = LABELS["organisation_type"][values[0]]
            said = f"Same kind of organisation: {label.lower()}"
        case "text":
            said = f"Both speak of {and_list(values)}"
        case _:
            said = values[0]  # an editor's own words
    return said


def _approach_title(name: str, library: Library) -> str:
    theme, _, approach = name.partition("/")
    known = library.themes[theme].record.approaches if theme in library.themes else ()
    return next((each.title for each in known if each.id == approach), approach)
