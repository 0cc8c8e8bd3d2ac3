"""Owns what a figure is: every number in a text that has to be accounted for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from case_studies.validate.figures.context import Context, context
from case_studies.validate.figures.free import spans, without_free
from case_studies.validate.figures.numbers import (
    DIGITS,
    FRACTION,
    GLYPHS,
    LOOSE,
    SMALL,
    SPELLED,
    TIMES,
    fraction,
    number,
)
from case_studies.validate.figures.units import (
    COUNT,
    FUNCTION,
    MAGNITUDES,
    PEOPLE,
    UNITS,
    Unit,
    stem,
    words_of,
)

SHORT = ("p", "g")  # units that stand right behind the digits
_NO_WORDS = {"r$", "us$", "£", "€", "$", "-fold", "fold", "ratio", *SHORT}
_UNIT = "|".join(
    re.escape(each).replace(r"\ ", r"\s")
    for each in sorted(UNITS.keys() - _NO_WORDS, key=len, reverse=True)
)
_SIZE = "|".join(sorted(MAGNITUDES, key=len, reverse=True))
_GLYPH = "".join(GLYPHS)
_LENGTH = "hour|day|week|month|year|mile|decade"
_NUMBER = rf"(?:{DIGITS}|{SPELLED})"
_FIGURE = re.compile(
    rf"""
      (?P<longer>\ban?\s(?P<length>{_LENGTH})\sand\sa\shalf\b)
    | (?P<ratio>(?<![\w.,£$€])(?P<part>{_NUMBER})\s(?:in|out\sof)\s(?:every\s|each\s)?
        (?P<whole>{_NUMBER})\b(?![.,]?\d|\s?%|\s(?:{_UNIT}|{_SIZE})\b))
    | (?P<share>(?<![\w.,])(?:(?:{FRACTION})(?!\sof\sa\s(?:{_SIZE})\b)|[{_GLYPH}]|half\b(?!\sas\b|\sa\s(?:{_SIZE})\b))
        (?:\s(?:of\s)?an?\s(?P<whose>{_LENGTH})\b)?)
    | (?P<times>\b(?:(?P<multiple>doubled|doubles|doubling|trebled|trebling|tripled|tripling
          |threefold|quadrupled|halved|halves|halving)\b
        |(?P<twice>twice|double)(?=\s(?:as|the|what|that|its|their)\b)
        |(?P<half>half)(?=\sas\b)
        |(?P<many>{DIGITS}|{SMALL})(?:[-\s]?fold\b|\stimes(?=\s(?:as|more|higher|larger|greater|lower|fewer
          |less|the|that|its|what)\b))))
    | (?P<loose>\b(?:tens\sof\sthousands|hundreds\sof\sthousands|dozens|scores|hundreds|thousands
        |millions|billions)\b)
    | (?P<number>(?:(?<![\w.,£$€%)])(?P<sign>[-−+]))?
        (?:(?P<money>(?<![A-Za-z])(?:US|R)?\$|[£€])\s?)?
        (?:(?<![A-Za-z\d])(?P<digits>{DIGITS})(?P<glyph>[{_GLYPH}])?
          |(?<![A-Za-z\d])(?P<spelled>{SPELLED}))
        (?P<half_more>\sand\sa\shalf\b)?
        (?:[\s-]?(?P<size>{_SIZE})\b)?
        (?P<unit>[\s-]{{0,2}}(?:{_UNIT})(?![A-Za-z])|(?:{"|".join(SHORT)})\b)?
        (?![A-Za-z\d]))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_JOINED = re.compile(r"\s?(?:to|and|or|[-–])\s?(?:about\s|around\s)?")
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
    r"\b(?:no|any|every|each|this|that|which|some|on|in|at|of|for|with|by|from|to)\s$", re.IGNORECASE
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
    said: Context = Context()
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
        while found := _FIGURE.search(text, position, end):
            position = found.end()
            if found["ratio"] and number(found["part"]) >= number(found["whole"]):
                position = found.end("part")
                found = _FIGURE.match(text[:position], found.start()) or found
            if not _idle(found, text):
                yield _read(found, text)


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
    value, unit, place = _worth(found)
    after = _END.split(text[found.end() : found.end() + NEAR], maxsplit=1)[0]
    words = words_of(after)[:6]
    noun = bool(words) and words[0] not in FUNCTION and after[:1].isspace()
    if unit is COUNT and noun and any(each in PEOPLE for each in words[:3]):
        unit = Unit("people", stem(words[0]))
    behind = words_of(text[max(found.start() - 30, 0) : found.start()])[-2:]
    behind = [] if behind[-1:] in (["and"], ["or"]) else behind  # another thing is counted
    near = frozenset(stem(each) for each in (*behind, *words) if each not in FUNCTION)
    change = unit.kind in ("share", "points", "ratio")
    said = context(text, found.start(), found.end(), change=change)
    if found["times"] and not found["many"]:
        said = said._replace(role="change", way=_way_of(found))
    elif found["times"]:
        said = said._replace(role="change", way=0)
    sign = found["sign"]
    if sign:
        said = said._replace(way=1 if sign == "+" else -1)
    figure = Figure(found.group().strip(), found.start(), found.end(), value, unit, said, near, noun)
    low, high = LOOSE.get(re.sub(r"\s", " ", found["loose"] or "").lower(), (0, 0))
    return replace(figure, low=low, high=high, place=place)


def _way_of(found: re.Match[str]) -> int:
    multiple = TIMES.get((found["multiple"] or "").lower(), 0)
    return 0 if not multiple else 1 if multiple > 1 else -1


def _worth(found: re.Match[str]) -> tuple[float, Unit, float]:
    """Return a figure's value in the base of its unit, the unit, and what its last digit is worth."""
    if found["longer"]:
        unit = UNITS[found["length"].lower()]
        return 1.5 * unit.scale, unit, 0
    if found["ratio"]:
        return 100 * number(found["part"]) / number(found["whole"]), UNITS["%"], 1
    if found["share"]:
        return _share(found)
    if found["times"]:
        said = (found["multiple"] or found["twice"] or found["half"] or "").lower()
        value = TIMES.get(said, 0.5) if said else number(found["many"])
        return value, UNITS["ratio"], value * 0.1
    if found["loose"]:
        return 0, COUNT, 0
    return _number(found)


def _share(found: re.Match[str]) -> tuple[float, Unit, float]:
    written = re.split(r"\s(?:of\s)?an?\s(?:hour|day|week|month|year|mile|decade)", found["share"])[0]
    part = GLYPHS.get(written) or (0.5 if written.lower() == "half" else fraction(written))
    if found["whose"]:
        unit = UNITS[found["whose"].lower()]
        return part * unit.scale, unit, 0
    return 100 * part, UNITS["%"], 1


def _number(found: re.Match[str]) -> tuple[float, Unit, float]:
    written = found["digits"] or found["spelled"]
    value = number(written) + GLYPHS.get(found["glyph"] or "", 0) + bool(found["half_more"]) / 2
    unit = _unit(found)
    factor = unit.scale * MAGNITUDES.get((found["size"] or "").lower(), 1)
    decimals = len(written.partition(".")[2])
    return value * factor, unit, factor * 10.0**-decimals


def _unit(found: re.Match[str]) -> Unit:
    if found["money"]:
        return UNITS[found["money"].lower()]
    written = re.sub(r"\s+", " ", (found["unit"] or "").lower()).strip(" -")
    return UNITS.get(written, COUNT)


def _joined(text: str, first: Figure, second: Figure) -> tuple[Figure, Figure]:
    """Let two figures of one statement, such as `16 to 21 per cent`, share unit and role."""
    gap = text[first.end : second.start]
    if len(gap) > len("  to about  ") or not _JOINED.fullmatch(gap):
        return first, second
    if first.unit is COUNT and second.unit.kind not in ("number", "people") and not first.noun:
        first = replace(first, unit=second.unit, value=first.value * _factor(second))
    elif second.unit is COUNT and first.unit.kind not in ("number", "people") and not second.noun:
        second = replace(second, unit=first.unit, value=second.value * _factor(first))
        return first, second
    if first.said.role == "change":
        second = replace(second, said=first.said)
    return first, second


def _factor(figure: Figure) -> float:
    """Return what one of the figure's unit is worth, with its size, such as a million pounds."""
    decimals = len(re.sub(r"[^\d.].*", "", figure.text).partition(".")[2])
    return figure.place * 10.0**decimals if figure.place else 1
