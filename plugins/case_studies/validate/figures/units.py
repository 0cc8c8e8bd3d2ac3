"""Owns the units of figures: one table from what people write to the kind that it is.

A share is no money and no number of people. Units of one kind are compared in one base: hours are
seconds, a currency is itself, kilograms are kilograms. A word that is not here counts its own noun.
"""

import re
from dataclasses import dataclass
from typing import Literal

from case_studies.validate.figures.words import FUNCTION, PEOPLE, stem, words_of

Kind = Literal["share", "points", "money", "time", "measure", "ratio", "people", "number"]

DAY = 86_400
KINDS: dict[Kind, dict[str, tuple[str, float]]] = {
    # What is written → what it is measured in, and how much of that one of it is.
    "share": dict.fromkeys(("%", "per cent", "percent", "pc", "pct"), ("%", 1)),
    "points": dict.fromkeys(
        ("percentage points", "percentage point", "per cent points", "% points", "ppts", "ppt",
         "pp", "points", "point"), ("points", 1)),
    "money": {
        **dict.fromkeys(("£", "gbp", "pounds", "pound"), ("£", 1)),
        **dict.fromkeys(("pence", "p"), ("£", 0.01)),
        **dict.fromkeys(("€", "eur", "euros", "euro"), ("€", 1)),
        **dict.fromkeys(("$", "us$", "usd", "dollars", "dollar"), ("$", 1)),
        **dict.fromkeys(("r$", "brl", "reais"), ("R$", 1)),
    },
    "time": {
        **dict.fromkeys(("seconds", "second", "secs", "sec"), ("time", 1)),
        **dict.fromkeys(("minutes", "minute", "mins", "min"), ("time", 60)),
        **dict.fromkeys(("hours", "hour", "hrs", "hr"), ("time", 3_600)),
        **dict.fromkeys(("days", "day"), ("time", DAY)),
        **dict.fromkeys(("weeks", "week", "wks"), ("time", 7 * DAY)),
        **dict.fromkeys(("fortnights", "fortnight"), ("time", 14 * DAY)),
        **dict.fromkeys(("months", "month"), ("time", 365.25 * DAY / 12)),
        **dict.fromkeys(("years", "year", "yrs"), ("time", 365.25 * DAY)),
        **dict.fromkeys(("decades", "decade"), ("time", 3652.5 * DAY)),
    },
    "measure": {
        **dict.fromkeys(("kg", "kilograms", "kilogrammes", "kilos"), ("kg", 1)),
        **dict.fromkeys(("g", "grams", "grammes"), ("kg", 0.001)),
        **dict.fromkeys(("tonnes", "tonne"), ("kg", 1_000)),
        **dict.fromkeys(("tons", "ton"), ("ton", 1)),
        **dict.fromkeys(("km", "kilometres", "kilometre"), ("metre", 1_000)),
        **dict.fromkeys(("metres", "metre"), ("metre", 1)),
        **dict.fromkeys(("miles", "mile"), ("mile", 1)),
        **dict.fromkeys(("mph", "miles an hour", "miles per hour"), ("mph", 1)),
        **dict.fromkeys(("litres", "litre"), ("litre", 1)),
        **dict.fromkeys(("hectares", "hectare"), ("hectare", 1)),
        **dict.fromkeys(("acres", "acre"), ("acre", 1)),
        **dict.fromkeys(("sqm", "square metres", "square metre"), ("square metre", 1)),
        **dict.fromkeys(("kwh", "kilowatt-hours"), ("kwh", 1)),
        **dict.fromkeys(("mwh", "megawatt-hours"), ("kwh", 1_000)),
        **dict.fromkeys(("kw", "kilowatts"), ("kw", 1)),
        **dict.fromkeys(("mw", "megawatts"), ("kw", 1_000)),
        **dict.fromkeys(("mbps", "megabits"), ("mbps", 1)),
    },
    "ratio": dict.fromkeys(("-fold", "fold", "times over", "x"), ("ratio", 1)),
}  # fmt: skip
MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6,
    "billion": 1e9, "bn": 1e9, "trillion": 1e12, "dozen": 12,
}  # fmt: skip


@dataclass(frozen=True)
class Unit:
    """What a figure is measured in: its kind, its name, and how much of the base one of it is."""

    kind: Kind
    name: str = ""
    scale: float = 1


UNITS = {
    written: Unit(kind, name, scale)
    for kind, table in KINDS.items()
    for written, (name, scale) in table.items()
}
COUNT = Unit("number")
RATIO = Unit("ratio", "ratio")


def unit_of_claim(written: str) -> Unit:
    """Return the unit that a claim names, such as `£ million` or `customers a year`."""
    text, scale = written.lower().strip(), 1.0
    sign = re.match(r"us\$|r\$|[£$€%]|(?:gbp|eur|usd|brl)\b", text)
    rest = text[sign.end() :].strip() if sign else text
    size = re.match(rf"({'|'.join(MAGNITUDES)})\b\s*", rest)
    if size:
        scale, rest = MAGNITUDES[size[1]], rest[size.end() :]
    found = UNITS[sign[0]] if sign and not rest.startswith("point") else _named(rest)
    return Unit(found.kind, found.name, found.scale * scale)


def _named(text: str) -> Unit:
    """Return the unit that a text begins with, or the noun that it counts."""
    for length in (3, 2, 1):
        known = UNITS.get(" ".join(text.split()[:length]))
        if known:
            return known
    words = [each for each in words_of(text) if each not in FUNCTION]
    if any(each in PEOPLE for each in words[:3]):
        return Unit("people", stem(words[0]))
    return Unit("number", stem(words[0])) if words else COUNT
