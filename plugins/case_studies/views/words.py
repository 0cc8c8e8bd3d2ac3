"""Owns the words that readers see for values, dates and numbers."""

from datetime import date
from typing import Any

from case_studies.model import UNKNOWN, Period

NOT_REPORTED = "not reported"

LABELS: dict[str, dict[Any, str]] = {
    "outcome": {
        "worked": "Worked",
        "mixed": "Mixed results",
        "no-effect": "No effect found",
        "stopped": "Stopped",
        "too-early": "Too early to say",
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
        "private-company": "Private company",
        "local-authority": "Local authority",
        "central-government": "Central government",
        "health-service": "Health service",
        "police": "Police",
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

BOUNDS = {"exact": "", "over": "over ", "under": "under ", "up-to": "up to ", "about": "about "}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def word(kind: str, value: object) -> dict[str, Any]:
    """Return a value with the words that readers see for it."""
    return {"value": value, "label": LABELS[kind][value]}


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


def period_text(period: Period) -> str:
    """Return a period in words; what is not known is said."""
    start, end = period.from_, period.to
    if start == end == UNKNOWN:
        return "Dates not reported"
    if start == end:
        return date_text(start)
    if end == UNKNOWN:
        return f"From {date_text(start)}; end not reported"
    if start == UNKNOWN:
        return f"Until {date_text(end)}; start not reported"
    return f"{date_text(start)} to {date_text(end)}"


def number_text(value: float, unit: str | None) -> str:
    """Return a number with its unit: `49%`, `£13 million`, `1,300 members`."""
    digits = f"{value:,}"
    if not unit:
        return digits
    if unit.startswith(("£", "€", "$")):
        rest = unit[1:].strip()
        if not rest.startswith(("million", "billion")) and value % 1:
            digits = f"{value:,.2f}"  # pounds and pence
        return f"{unit[0]}{digits}{f' {rest}' if rest else ''}"
    return f"{digits}{unit}" if unit.startswith("%") else f"{digits} {unit}"


def and_list(items: list[str]) -> str:
    """Return items as a list in a sentence: `one, two and three`."""
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def capitalised(words: str) -> str:
    """Return words as they start a sentence or a label."""
    return words[:1].upper() + words[1:]


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: `1 case study`, `2 case studies`."""
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"
