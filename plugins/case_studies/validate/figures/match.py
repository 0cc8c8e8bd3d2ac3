"""Owns whether a claim accounts for a figure: the same kind, the same way, the same value."""

import re
from dataclasses import dataclass

from case_studies.validate.figures.context import Hedge
from case_studies.validate.figures.find import Figure
from case_studies.validate.figures.said import Ledger, Said
from case_studies.validate.figures.units import Kind
from case_studies.validate.figures.words import NAMELESS

EXACT = 1e-6  # what counting in seconds or millions may add
# How far a claim may lie below and above a figure that is said so, as a share of it.
REACH: dict[Hedge, tuple[float, float]] = {
    "limit": (0, 0),
    "about": (0.1, 0.1),
    "nearly": (0.1, 0),
    "just_over": (0, 0.1),
    "over": (0, 0.3),
    "under": (0.3, 0),
}
# Which kinds of claims a figure of each kind may be accounted for by.
KINDS: dict[Kind, tuple[Kind, ...]] = {
    "points": ("points", "share"),
    "people": ("people", "number"),
    "number": ("number", "people", "points"),
    "ratio": ("ratio", "number"),
}
FEW = 3  # digits of a decimal that is known without its unit
NO_CHANCE = 4  # digits: that two things have the same number of so many is no chance


@dataclass(frozen=True)
class Verdict:
    """Why no claim accounts for a figure: the nearest claim, and what differs."""

    claim: str = ""
    differs: str = ""


def unaccounted(figure: Figure, ledger: Ledger) -> Verdict | None:
    """Return why no claim accounts for a figure; None where one does."""
    low, high = _reach(figure, derived=True)
    differs: dict[str, Said] = {}
    for said in ledger.between(_kinds(figure), low, high):
        found = _differs(figure, said)
        if not found:
            return None
        differs.setdefault(found, said)
    for name in ("way", "role", "noun"):
        if name in differs:
            return Verdict(differs[name].claim, name)
    return _nearest(figure, ledger)


def _kinds(figure: Figure) -> tuple[Kind, ...]:
    """Return which kinds of claims may account for a figure: for a bare `73.9` a share too."""
    kinds = KINDS.get(figure.unit.kind, (figure.unit.kind,))
    bare = figure.unit.kind == "number" and not figure.noun and "." in figure.text
    return (*kinds, "share") if bare and _digits(figure) >= FEW else kinds


def _differs(figure: Figure, said: Said) -> str:
    """Return in what a figure differs from one of a claim that has about its value."""
    low, high = _reach(figure, derived=said.derived)
    if not low <= said.value <= high:
        return "value"
    if not _same_unit(figure, said):
        return "noun"
    if figure.said.way * said.way < 0:
        return "way"
    return "" if _same_role(figure, said) else "role"


def _reach(figure: Figure, *, derived: bool) -> tuple[float, float]:
    """Return from what to what a claim's value may lie."""
    if figure.high:
        return figure.low, figure.high
    value = abs(figure.value)
    if figure.said.hedge:
        below, above = (share * value for share in REACH[figure.said.hedge])
        if figure.unit.kind == "ratio" and value < 1:  # more than halved is less than a half
            below, above = above, below
        if figure.said.hedge == "about":
            below = above = min(below, _rounding(figure))
    elif derived or figure.place == 0 or _in_words(figure):
        below = above = figure.place / 2
    else:
        below = above = 0
    spare = EXACT * value
    return value - below - spare, value + above + spare


def _in_words(figure: Figure) -> bool:
    """Whether a share is said as a fraction, which rounds."""
    return figure.unit.kind in ("share", "ratio") and not figure.text.rstrip("% ")[-1:].isdecimal()


def _rounding(figure: Figure) -> float:
    """Return half of the step to which a figure is rounded: 25 for 450, 50 for 400."""
    value, step = abs(figure.value), figure.place or 1
    if _in_words(figure) or not value:
        return value
    while round(value / step) % 10 == 0:
        step *= 10
    return step * (5 if round(value / step) % 10 == 5 else 1) / 2  # noqa: PLR2004 - 450 is nine fifties


def _same_unit(figure: Figure, said: Said) -> bool:
    """Whether both are of one unit: one currency, one measure; of what is counted, one noun."""
    mine, theirs = figure.unit, said.unit
    if mine.kind not in ("number", "people", "ratio"):
        return mine.name == theirs.name or {mine.kind, theirs.kind} == {"points", "share"}
    if mine.kind == "ratio":
        return theirs.kind == "ratio" or theirs.name in ("time", "ratio", "")
    named = theirs.name and theirs.name not in NAMELESS
    if not (figure.noun and named) or said.any_role or _digits(figure) >= NO_CHANCE:
        return True
    people = mine.kind == theirs.kind == "people"
    return people or theirs.name in figure.near or bool(figure.near & said.words)


def _digits(figure: Figure) -> int:
    """Return how many digits a number has, without the zeros at its ends."""
    return len(re.sub(r"\D", "", figure.text).strip("0"))


def _same_role(figure: Figure, said: Said) -> bool:
    if said.any_role:
        return True
    mine, theirs = figure.said.role, said.role
    if mine == "level":
        return not said.derived or figure.unit.kind in ("points", "ratio")
    if mine == "change":
        return theirs in ("change", "level")
    return theirs in (mine, "level")


def _nearest(figure: Figure, ledger: Ledger) -> Verdict:
    """Return the claim that comes nearest: of the same value, else about the same thing."""
    same = [
        said
        for said in ledger.every
        if not said.derived and abs(said.value - abs(figure.value)) <= EXACT * abs(figure.value)
    ]
    if same:
        return Verdict(same[0].claim, "kind")
    alike = [
        said for said in ledger.every
        if said.unit.kind == figure.unit.kind and not said.derived and figure.near & said.words
    ]  # fmt: skip
    if alike:
        return Verdict(min(alike, key=lambda each: abs(each.value - figure.value)).claim, "value")
    return Verdict()
