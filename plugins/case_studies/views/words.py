"""Owns the words that readers see for values, dates and numbers."""

import re
from datetime import date
from typing import Any, Protocol

from case_studies.model import ONGOING, UNKNOWN, Period

NOT_REPORTED = "not reported"


class Judged(Protocol):
    """What stands on the word of a source or of an editor."""

    @property
    def basis(self) -> str:
        """Whose word it is: source or editor."""

    @property
    def why(self) -> str | None:
        """The editor's reason."""


LABELS: dict[str, dict[Any, str]] = {
    "outcome": {
        "worked": "Worked",
        "mixed": "Mixed results",
        "no-effect": "No effect found",
        "harmful": "Did harm",
        "stopped": "Stopped",
        "too-early": "Too early to say",
        "not-measured": "Could not be measured",
        "not-reported": "Result not reported",
    },
    "finding": {
        "worked": "Worked",
        "mixed": "Mixed results",
        "no-effect": "No effect found",
        "worse": "Made things worse",
        "unmeasured": "Said to have worked, no result for this",
        "stopped": "Stopped",
        "too-early": "Too early to say",
        "not-measured": "Could not be measured",
        "not-reported": "Result not reported",
    },
    "stage": {
        "idea": "Idea",
        "pilot": "Pilot",
        "running": "Running",
        "mainstreamed": "Part of mainstream practice",
        "ended": "Ended",
    },
    "evidence": {
        0: "Not enough to rate",
        1: "Account of impact",
        2: "Change measured",
        3: "Cause shown by comparison",
        4: "Independently confirmed",
        5: "Proven at scale",
    },
    "organisation_type": {
        "social-enterprise": "Social enterprise",
        "co-operative": "Co-operative",
        "charity": "Charity",
        "community-group": "Community group",
        "faith-group": "Faith group",
        "trade-union": "Trade union",
        "housing-association": "Housing association",
        "private-company": "Private company",
        "school": "School",
        "college": "College",
        "university": "University",
        "research-institute": "Research institute",
        "local-authority": "Local authority",
        "regional-government": "Regional or devolved government",
        "central-government": "Central government",
        "health-service": "Health service",
        "police": "Police",
        "fire-service": "Fire and rescue service",
        "justice-service": "Prison, probation or court service",
        "international-organisation": "International organisation",
        "partnership": "Partnership",
        "unknown": "Kind of organisation not reported",
    },
    "basis": {"source": "Named in the source", "editor": "Editor's judgement"},
    "kind": {
        "result": "Result",
        "output": "Output",
        "input": "Input",
        "aim": "Aim",
        "context": "Context",
    },
    "direction": {
        "improved": "Improved",
        "worsened": "Worsened",
        "unchanged": "Unchanged",
        "unclear": "Could be no change at all",
        "": "",
    },
    "source_kind": {
        "report": "Report",
        "booklet": "Booklet",
        "web-page": "Web page",
        "blog": "Blog",
        "evaluation": "Evaluation",
        "other": "Document",
    },
    "now": {
        "running": "still running",
        "scaled": "running more widely",
        "replaced": "replaced by something else",
        "ended": "ended",
        "unknown": "not known",
    },
}

BOUNDS = {
    "exact": "",
    "over": "over ",
    "at-least": "at least ",
    "under": "under ",
    "at-most": "at most ",
    "up-to": "up to ",
    "about": "about ",
}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def word(kind: str, value: object) -> dict[str, Any]:
    """Return a value with the words that readers see for it."""
    return {"value": value, "label": LABELS[kind][value]}


def basis_text(judged: Judged) -> str:
    """Return on whose word something stands, with an editor's reason."""
    return ": ".join(filter(None, [LABELS["basis"][judged.basis], judged.why])).rstrip(".")


def evidence_word(level: int) -> dict[str, Any]:
    """Return an evidence level with its words, alone and with its place on the scale."""
    label = LABELS["evidence"][level]
    text = f"{level} of 5: {label.lower()}" if level else label
    return {"value": level, "label": label, "text": text}


def date_text(value: str | date) -> str:
    """Return `2009-07-14`, `2009-07` or `2009` as words."""
    parts = [int(part) for part in str(value).split("-")] if value != UNKNOWN else []
    match parts:
        case [year, month, day]:
            return f"{day} {MONTHS[month - 1]} {year}"
        case [year, month]:
            return f"{MONTHS[month - 1]} {year}"
        case [year]:
            return str(year)
        case _:
            return "date not known"


def at_date(value: str | date) -> str:
    """Return `on 14 July 2009`, `in July 2009` or `in 2009`."""
    return f"{'on' if len(str(value)) > len('2009-07') else 'in'} {date_text(value)}"


def period_text(period: Period) -> str:
    """Return a period in words; what is not known is said."""
    start, end = period.from_, period.to
    if start == end == UNKNOWN:
        return "Dates not reported"
    if end == ONGOING:
        known = f"From {date_text(start)}, still" if start != UNKNOWN else "Still"
        return f"{known} going on{'' if start != UNKNOWN else '; start not reported'}"
    if start == end:
        return date_text(start)
    if end == UNKNOWN:
        return f"From {date_text(start)}; end not reported"
    if start == UNKNOWN:
        return f"Until {date_text(end)}; start not reported"
    return f"{date_text(start)} to {date_text(end)}"


def and_list(items: list[str], last: str = "and") -> str:
    """Return items as a list in a sentence: `one, two and three`, or with `or` after a “no”."""
    return f" {last} ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def quoted(title: str) -> str:
    """Return a title in quotation marks; its own become single ones."""
    inner = title.replace("“", "‘").replace("”", "’")
    inner = re.sub(r'"([^"]*)"', r"‘\1’", inner)
    return f"“{inner}”"


def capitalised(words: str) -> str:
    """Return words as they start a sentence or a label."""
    return words[:1].upper() + words[1:]


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: `1 case study`, `2 case studies`."""
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"
