"""Owns the units of figures: one table from what people write to the kind that it is.

A share is no money and no number of people. Units of one kind are compared in one base: hours are
seconds, a currency is itself, kilograms are kilograms. A word that is not here counts its own noun.
"""

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["share", "points", "money", "time", "measure", "ratio", "people", "number"]

DAY = 86_400
KINDS: dict[Kind, dict[str, tuple[str, float]]] = {
    # What is written → what it is measured in, and how much of that one of it is.
    "share": dict.fromkeys(("%", "per cent", "percent", "pc", "pct"), ("%", 1)),
    "points": dict.fromkeys(
        ("percentage points", "percentage point", "per cent points", "% points", "ppts", "pp", "ppt",
         "points", "point"), ("points", 1)),
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
        **dict.fromkeys(("kwh", "kilowatt-hours"), ("kwh", 1)),
        **dict.fromkeys(("mwh", "megawatt-hours"), ("kwh", 1_000)),
        **dict.fromkeys(("kw", "kilowatts"), ("kw", 1)),
        **dict.fromkeys(("mw", "megawatts"), ("kw", 1_000)),
        **dict.fromkeys(("mbps", "megabits"), ("mbps", 1)),
    },
    "ratio": dict.fromkeys(("-fold", "fold", "ratio"), ("ratio", 1)),
}  # fmt: skip
PEOPLE = frozenset(
    "people person persons adult adults child children baby babies infant infants pupil pupils "
    "student students learner learners apprentice apprentices trainee trainees graduate graduates "
    "man men woman women boy boys girl girls mother mothers father fathers parent parents carer "
    "carers teenager teenagers youngster youngsters pensioner pensioners resident residents tenant "
    "tenants neighbour neighbours citizen citizens voter voters patient patients client clients "
    "customer customers user users caller callers visitor visitors participant participants starter "
    "starters member members volunteer volunteers mentor mentors tutor tutors teacher teachers "
    "staff worker workers employee employees officer officers nurse nurses doctor doctors midwife "
    "midwives gp gps ranger rangers professional professionals adviser advisers prisoner prisoners "
    "offender offenders victim victims claimant claimants jobseeker jobseekers smoker smokers "
    "quitter quitters respondent respondents passenger passengers driver drivers guest guests "
    "refugee refugees veteran veterans individuals households-members".split()
)
# Words for one thing; each is read as the first.
ALIKE = {
    word: words.split()[0]
    for words in (
        "home house houses homes dwelling dwellings property properties flat flats",
        "family families household households",
        "school schools academy academies",
        "council councils authority authorities",
        "visit visits",
        "crime crimes offence offences incident incidents",
    )
    for word in words.split()
}
MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6,
    "billion": 1e9, "bn": 1e9, "trillion": 1e12, "dozen": 12,
}  # fmt: skip
# What begins no noun: a figure before one of these counts nothing that is named.
FUNCTION = frozenset(
    "a an the of in on at by to from for with and or but nor than that which who whom whose as is "
    "are was were be been had has have did do does will would can could may might should must more "
    "fewer less per each every all both not no it its they them their there this these those he she "
    "his her we our you your out up down over under after before between during since until when "
    "while where if so because then also only just about around nearly almost said say says".split()
)
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


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


def unit_of_claim(written: str) -> Unit:
    """Return the unit that a claim names, such as `£ million` or `customers a year`."""
    text, scale = written.lower().strip(), 1.0
    sign = re.match(r"us\$|r\$|[£$€%]", text)
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


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return [found.group().lower() for found in WORD.finditer(text)]


def stem(word: str) -> str:
    """Return a word without the ending of its plural, and one word for things that are alike."""
    word = word.removesuffix("'s").removesuffix("’s")
    word = ALIKE.get(word, word)
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def stems(text: str) -> frozenset[str]:
    """Return the stems of the words of a text that say what it is about."""
    return frozenset(stem(each) for each in words_of(text) if each not in FUNCTION)
