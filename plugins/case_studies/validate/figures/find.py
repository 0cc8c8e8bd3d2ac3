"""Owns what a figure is: every number in a text that has to be accounted for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from case_studies.validate.figures.context import LEVEL, Context, context
from case_studies.validate.figures.free import spans, without_free
from case_studies.validate.figures.numbers import LOOSE, number
from case_studies.validate.figures.units import COUNT, Unit
from case_studies.validate.figures.words import FUNCTION, NAMELESS, PEOPLE, stem, words_of
from case_studies.validate.figures.written import FIGURE, way_of, worth

_JOINED = re.compile(r"\s?(?:to|and|or|[-–])\s?(?:about\s|around\s)?")
_AGAINST = re.compile(
    r",?\s(?:compared\s(?:with|to)|against|up\sfrom|down\sfrom|instead\sof|rather\sthan)\s"
    r"(?:an?\s(?:average|mean)\sof\s)?",
    re.IGNORECASE,
)
TO = ("to", "-", "–")
RATE = 1_000
COUNTS = ("number", "people")
# Words after `one` and `two` that make a count of them a result.
_RESULT = re.compile(
    r"(?:\s[\w'’-]+){1,4}?\s(?:died|were\s(?:killed|hurt|injured|helped|housed|arrested|rescued|"
    r"closed|opened|built|saved|lost|hired|jailed|convicted|reoffended)|killed|found\s(?:work|jobs?|"
    r"homes?|a\s(?:job|home))|got\s(?:work|jobs?|homes?)|opened|closed|joined|left|quit|returned|"
    r"reoffended|passed|failed|graduated|recovered|survived|moved\s(?:in|out|on|into))\b",
    re.IGNORECASE,
)
# Words before `one` and `two` that make no count of them, such as `no one` and `on one estate`.
_ASIDE = re.compile(
    r"\b(?:no|any|every|each|this|that|which|some|on|in|at|of|for|with|by|from|to)\s$",
    re.IGNORECASE,
)
BLANK = re.compile(r"\s")
NEAR = 70  # characters after a figure in which its noun stands
_END = re.compile(r"[.,;:!?](?=\s|$)")


@dataclass(frozen=True)
class Figure:
    """A figure in a text: how it is written, where, what it is worth and what is said of it.

    `low` and `high` are the ends of what was said loosely. `noun` is whether what it counts is
    named; `near` are the words around it. `place` is what its last digit is worth.
    """

    text: str
    start: int
    end: int
    value: float
    unit: Unit
    said: Context = LEVEL
    near: frozenset[str] = frozenset()
    noun: bool = False
    low: float = 0
    high: float = 0
    place: float = 0


def figures(text: str) -> Iterator[Figure]:
    """Yield each figure of a text, in order."""
    text = without_free(BLANK.sub(" ", text))
    before: Figure | None = None
    for figure in _counted(text):
        if before:
            before, figure = _joined(text, before, figure)  # noqa: PLW2901 - they complete each other
            yield before
        before = figure
    if before:
        yield before


def _counted(text: str) -> Iterator[Figure]:
    position = 0
    for start, end in spans(text):
        position = max(position, start)
        while found := FIGURE.search(text, position, end):
            position = found.end()
            if found["ratio"] and not _is_share(found["part"], found["whole"]):
                position = found.end("part")
                found = FIGURE.match(text[:position], found.start()) or found
            if not _idle(found, text):
                yield _read(found, text)


def _is_share(part: str, whole: str) -> bool:
    """Whether `3 in 10` is a share; `5.9 in 1,000` is a rate, and both are figures."""
    return "." not in part and number(part) < number(whole) < RATE


def _idle(found: re.Match[str], text: str) -> bool:
    """Whether a number is `one` or `two`, and neither has a unit nor is a result."""
    if not found["spelled"] or found["spelled"].lower() not in ("one", "two", "a", "an"):
        return False
    if found["size"] or found["money"] or found["half_more"]:
        return False
    unit = found["unit"]
    if unit:
        return unit.startswith("-")
    aside = _ASIDE.search(text[max(found.start() - 20, 0) : found.start()])
    return bool(aside) or not _RESULT.match(text, found.end())


def _read(found: re.Match[str], text: str) -> Figure:
    value, unit, place = worth(found)
    after = _END.split(text[found.end() : found.end() + NEAR], maxsplit=1)[0]
    words = words_of(after)[:6]
    noun = after[1:2].isalpha() and words[0] not in FUNCTION and stem(words[0]) not in NAMELESS
    if unit is COUNT and noun and any(each in PEOPLE for each in words[:3]):
        unit = Unit("people", stem(words[0]))
    behind = words_of(text[max(found.start() - 30, 0) : found.start()])[-2:]
    behind = [] if behind[-1:] in (["and"], ["or"]) else behind  # another thing is counted
    near = frozenset(stem(each) for each in (*behind, *words) if each not in FUNCTION)
    change = unit.kind in ("share", "points", "ratio")
    counted = unit.kind in COUNTS
    said = context(text, found.start(), found.end(), change=change, counted=counted)
    if found["times"] and not found["many"]:
        said = said._replace(role="change", way=way_of(found))
    elif found["times"]:
        said = said._replace(role="change", way=0)
    if found["more"]:
        said = said._replace(role="change", way=-1 if found["more"].lower() == "fewer" else 1)
    sign = found["sign"]
    if sign:
        said = said._replace(way=1 if sign == "+" else -1)
    figure = Figure(
        found.group().strip(), found.start(), found.end(), value, unit, said, near, noun
    )
    low, high = LOOSE.get(re.sub(r"\s", " ", found["loose"] or "").lower(), (0, 0))
    return replace(figure, low=low, high=high, place=place)


def _joined(text: str, first: Figure, second: Figure) -> tuple[Figure, Figure]:
    """Let two figures of one statement, such as `16 to 21 per cent`, share unit and role."""
    gap = text[first.end : second.start]
    if _AGAINST.fullmatch(gap) and second.unit is COUNT and not second.noun:
        return first, _like(second, first)
    if not _JOINED.fullmatch(gap):
        return first, second
    joint = gap.strip()
    ranges = joint != "to"  # `by 3% to 45%` says by how much, and to what
    if first.unit is COUNT and second.unit.kind not in COUNTS and not first.noun:
        first = _like(first, second)
        ranges = True
    elif joint in TO and second.unit is COUNT and not second.noun and not _falls_to(first):
        second = _like(second, first)
    if first.said.role == "change" and ranges:
        second = replace(second, said=first.said)
    return first, second


def _falls_to(figure: Figure) -> bool:
    """Whether a bare figure after this one is of another kind: `fell 37% to 190`."""
    return figure.unit.kind in COUNTS or (
        figure.unit.kind in ("share", "points") and figure.said.role == "change"
    )


def _like(figure: Figure, other: Figure) -> Figure:
    """Return a bare figure in the unit of the other."""
    return replace(figure, unit=other.unit, value=figure.value * _factor(other))


def _factor(figure: Figure) -> float:
    """Return what one of the figure's unit is worth, with its size, such as a million pounds."""
    decimals = len(re.sub(r"[^\d.].*", "", figure.text).partition(".")[2])
    return figure.place * 10.0**decimals if figure.place else 1
