"""Owns how numbers are written: in digits, in words, as fractions, shares of so many, and sizes."""

import re

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SIZES = {"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "dozen": 12}
GLYPHS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5,
    "⅘": 4 / 5, "⅙": 1 / 6, "⅛": 1 / 8,
}  # fmt: skip
PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twentieth": 20,
}  # fmt: skip
PARTS_OF_A = {"half a": 0.5, "a quarter of a": 0.25, "three quarters of a": 0.75}  # ... million
# What is said loosely → from how many, to how many.
LOOSE = {
    "tens of thousands": (2e4, 2e5), "hundreds of thousands": (2e5, 2e6), "dozens": (24, 120),
    "scores": (40, 200), "hundreds": (200, 2e3), "several hundred": (200, 1e3),
    "a few hundred": (200, 1e3), "a couple of hundred": (150, 300), "several thousand": (2e3, 1e4),
    "a few thousand": (2e3, 1e4), "thousands": (2e3, 1e5), "millions": (2e6, 1e9),
    "billions": (2e9, 1e12),
}  # fmt: skip
TIMES = {
    "doubled": 2, "doubles": 2, "doubling": 2, "double": 2, "twice": 2, "trebled": 3, "tripled": 3,
    "trebling": 3, "tripling": 3, "threefold": 3, "quadrupled": 4, "quadrupling": 4,
    "halved": 0.5, "halves": 0.5,
    "halving": 0.5,
}  # fmt: skip

_ONE = "|".join(ONES)
SMALL = rf"(?:{'|'.join(TENS)})(?:[-\s](?:{_ONE}))?|{'|'.join(TEENS)}|{_ONE}"
_SIZE = "|".join(SIZES)
SPELLED = (
    rf"(?:(?:{SMALL})\b|(?:an?|half\sa|(?:a|three)\squarters?\sof\sa)(?=\s(?:{_SIZE})\b))(?:[-\s](?:{_SIZE})\b){{0,3}}"
    rf"(?:(?:(?<=hundred)|(?<=thousand))\sand\s(?:{SMALL})\b)?"
)
DIGITS = r"\d+(?:,\d+)*+(?:\.\d+)?"
FRACTION = (
    rf"(?:an?|{_ONE})[-\s](?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth)\b"
    rf"|(?:{_ONE})[-\s](?:halves|(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth)s)\b"
)


def number(written: str) -> float:
    """Return what a number in digits or in words is worth."""
    plain = re.sub(r"\s+", " ", written.lower().replace(",", ""))
    if plain[0].isdecimal():
        return float(plain)
    for part, worth in PARTS_OF_A.items():
        if plain.startswith(part):
            return worth * number(f"one {plain.removeprefix(part)}")
    total, size = 0.0, 0.0
    for word in re.findall(r"[a-z]+", plain):
        if word in SIZES:
            size = (size or 1) * SIZES[word]
        elif word == "and":
            total, size = total + size, 0
        else:
            size += _small(word)
    return total + size


def _small(word: str) -> float:
    return ONES.get(word) or TEENS.get(word) or TENS.get(word) or 1


def fraction(written: str) -> float:
    """Return what a fraction in words is worth, such as 0.75 for `three quarters`."""
    top, bottom = re.split(r"[-\s]", written.lower())
    parts = PARTS.get(bottom) or PARTS[bottom.removesuffix("s")]
    return ONES.get(top, 1) / parts
