"""Owns how a number is printed with its unit."""

import re
from decimal import Decimal
from typing import Literal

MINUS = "\N{MINUS SIGN}"
CODES = "AUD|BRL|CAD|CHF|CLP|CNY|DKK|EUR|GBP|INR|JPY|MXN|NOK|NZD|PLN|SEK|USD|ZAR"
# A sign or a code of money, then what multiplies the number or what it is paid for.
MONEY = re.compile(rf"(?P<sign>[A-Z]{{0,3}}[£€$¥₹]|(?:{CODES})(?![A-Za-z]))\s*(?P<rest>.*)")
TIMES = re.compile(r"(?:k|m|mn|bn|tn|thousand|million|billion|trillion)\b")
PENCE = 2  # decimals of a sum of money that is not a whole number
ONE_BY_ONE = {
    "people": "person", "children": "child", "men": "man", "women": "woman", "mothers": "mother",
    "lives": "life", "wives": "wife",
}  # fmt: skip
INSIDE = frozenset(
    ("a", "an", "at", "by", "for", "from", "in", "of", "on", "per", "to", "who", "with")
)

TIME = re.compile(r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE)
SCALE = re.compile(r"%|.*\b(?:points?|deviations?|scores?|rates?|per)\b", re.IGNORECASE)


def number_text(value: float, unit: str | None) -> str:
    """Return a number with its unit: `49%`, `£13 million`, `1 person`, `R$3,000`.

    The sign comes first, before that of the money.
    """
    sign, digits = MINUS if value < 0 else "", digits_text(abs(value))
    if not unit:
        return f"{sign}{digits}"
    if money := MONEY.fullmatch(unit):
        return f"{sign}{_money(digits, money['sign'], money['rest'])}"
    if unit.startswith("%"):
        return f"{sign}{digits}{unit}"
    return f"{sign}{digits} {singular(unit) if value in (1, -1) else unit}"


def digits_text(value: float) -> str:
    """Return the digits of a number as it was written, thousands parted: never `1e-05`."""
    return f"{Decimal(repr(value)):,f}"


def unit_kind(unit: str | None) -> Literal["scale", "money", "time", "count"]:
    """Return whether a unit is one of a scale (shares, points), of money, time, or of a count."""
    if unit and MONEY.fullmatch(unit):
        return "money"
    if not unit or SCALE.match(unit):
        return "scale"
    return "time" if TIME.match(unit) else "count"


def singular(unit: str) -> str:
    """Return a unit as it stands after one: `person`, `hour a day`, `primary care trust`."""
    words = unit.split(" ")
    last = next((n for n, word in enumerate(words) if word in INSIDE and n), len(words)) - 1
    return " ".join([*words[:last], _one(words[last]), *words[last + 1 :]])


def _one(word: str) -> str:
    if word in ONE_BY_ONE:
        return ONE_BY_ONE[word]
    if word.endswith("ies") and len(word) > len("ties"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word


def _money(digits: str, sign: str, rest: str) -> str:
    whole, _, decimals = digits.partition(".")
    many = TIMES.match(rest)
    if decimals and not many and len(decimals) < PENCE:
        digits = f"{whole}.{decimals:0<{PENCE}}"
    gap = " " if sign.isalpha() else ""
    if not rest:
        return f"{sign}{gap}{digits}"
    short = many and len(many.group()) <= len("mn")
    return f"{sign}{gap}{digits}{'' if short else ' '}{rest}"
