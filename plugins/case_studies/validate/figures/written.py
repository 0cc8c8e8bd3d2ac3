"""Owns how a figure is written: with its sign, size and unit, as a share, a multiple or loosely."""

import re

from case_studies.validate.figures.numbers import (
    DIGITS,
    FRACTION,
    GLYPHS,
    SMALL,
    SPELLED,
    TIMES,
    fraction,
    number,
)
from case_studies.validate.figures.units import COUNT, MAGNITUDES, RATIO, UNITS, Unit

SHORT = ("p", "g", "x")  # units that stand right behind the digits
_NO_WORDS = {"r$", "us$", "£", "€", "$", "-fold", "fold", "times over", *SHORT}
_UNIT = "|".join(
    re.escape(each).replace(r"\ ", r"\s")
    for each in sorted(UNITS.keys() - _NO_WORDS, key=len, reverse=True)
)
_SIZE = "|".join(sorted(MAGNITUDES, key=len, reverse=True))
_GLYPH = "".join(GLYPHS)
_LENGTH = "hour|day|week|month|year|mile|decade"
_NUMBER = rf"(?:{DIGITS}|{SPELLED})"
FIGURE = re.compile(
    rf"""
      (?P<longer>\ban?\s(?P<length>{_LENGTH})\sand\sa\shalf\b)
    | (?P<ratio>(?<![\w.,£$€])(?P<part>{_NUMBER})\s(?:in|out\sof)\s(?:every\s|each\s)?
        (?P<whole>{_NUMBER})\b(?![.,]?\d|\s?%|\s(?:{_UNIT}|{_SIZE})\b))
    | (?P<times>\b(?:(?P<multiple>doubled|doubles|doubling|trebled|trebling|tripled|tripling
          |threefold|quadrupled|quadrupling|halved|halves|halving)\b
        |(?P<twice>twice|double)(?=\s(?:as|the|what|that|its|their)\b)
        |(?P<half>half)(?=\sas\b)
        |(?P<of_what>{FRACTION}|half)(?=\sof\swhat\b)
        |(?P<many>{DIGITS}|{SMALL})(?:[-\s]?fold\b|\stimes(?=\s(?:as|more|higher|larger|greater|lower|fewer
          |less|the|that|its|what)\b))))
    | (?P<share>(?<![\w.,])(?:(?:{FRACTION})(?!\sof\sa\s(?:{_SIZE})\b)
          |[{_GLYPH}]|half\b(?!\sas\b|\sa\s(?:{_SIZE})\b))
        (?:\s(?:of\s)?an?\s(?P<whose>{_LENGTH})\b)?)
    | (?P<loose>\b(?:tens\sof\sthousands|hundreds\sof\sthousands
        |(?:several|a\sfew)\s(?:hundred|thousand)
        |a\scouple\sof\shundred|dozens|hundreds|thousands
        |(?-i:Scores)(?=\sof\s[a-z])
        |millions|billions)\b)
    | (?P<number>(?:(?<![\w.,£$€%)])(?P<sign>[-+\u2212]))?
        (?:(?P<money>(?<![A-Za-z])(?:US|R)?\$|[£€])\s?)?
        (?:(?<![A-Za-z\d])(?P<digits>{DIGITS})(?P<glyph>[{_GLYPH}])?
          |(?<![A-Za-z\d])(?P<spelled>{SPELLED}))
        (?P<half_more>\sand\sa\shalf\b)?
        (?:[\s-]?(?P<size>{_SIZE})\b)?
        (?:\s(?P<more>more|fewer|extra|additional)(?=\s(?:{_UNIT})\b))?
        (?P<unit>[\s-]{{0,2}}(?:{_UNIT})(?![A-Za-z])|(?:{"|".join(SHORT)})\b)?
        (?=(?:p[aw]|pcm)\b|[^A-Za-z\d]|$))
    """,
    re.VERBOSE | re.IGNORECASE,
)


def way_of(found: re.Match[str]) -> int:
    multiple = TIMES.get((found["multiple"] or "").lower(), 0)
    return 0 if not multiple else 1 if multiple > 1 else -1


def worth(found: re.Match[str]) -> tuple[float, Unit, float]:
    """Return a figure's value in its unit's base, the unit, and what its last digit is worth."""
    if found["longer"]:
        unit = UNITS[found["length"].lower()]
        return 1.5 * unit.scale, unit, 0
    if found["ratio"]:
        return 100 * number(found["part"]) / number(found["whole"]), UNITS["%"], 1
    if found["share"]:
        return _share(found)
    if found["times"]:
        said = (found["multiple"] or found["twice"] or found["half"] or "").lower()
        value = TIMES.get(said, 0.5) if said else _times(found)
        return value, RATIO, value * 0.1
    if found["loose"]:
        return 0, COUNT, 0
    return _number(found)


def _times(found: re.Match[str]) -> float:
    written = found["of_what"]
    return _part(written) if written else number(found["many"])


def _part(written: str) -> float:
    return 0.5 if written.lower() == "half" else fraction(written)


def _share(found: re.Match[str]) -> tuple[float, Unit, float]:
    written = re.split(r"\s(?:of\s)?an?\s(?:hour|day|week|month|year|mile|decade)", found["share"])[
        0
    ]
    part = GLYPHS.get(written) or _part(written)
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
