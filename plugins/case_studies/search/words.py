"""Owns how a text falls into search words; overrides/assets/js/find/words.js reads questions alike.

`A&E`, `10,000` and `5.5` are words. What is written with a hyphen is its parts, and the whole.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

TOKEN = re.compile(r"[^\W_]+(?:(?:[&'’-]|(?<=\d)[.,](?=\d))[^\W_]+)*")
NUMBER = re.compile(r"(\d+(?:\.\d+)?)(s|k|m|bn|st|nd|rd|th)?")
AMOUNTS = {"m": "million", "bn": "billion", "k": "thousand"}
ABBREVIATION = re.compile(r"([A-Z][A-Z&]*[A-Z])s?")


@cache
def stop_words() -> frozenset[str]:
    """Return the words that say nothing of what is wanted."""
    text = Path(__file__).with_name("stop.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


def words_of(text: str) -> Iterator[str]:
    """Yield the search words of a text, in small letters and without words that say nothing.

    A text of nothing but such words is one word: `what if` is what-if.
    """
    tokens = TOKEN.findall(text)
    found = [word for token in tokens for word in _words(token)]
    yield from found or (["-".join(tokens).lower()] if tokens else [])


def _words(token: str) -> Iterator[str]:
    if found := ABBREVIATION.fullmatch(token):
        yield found[1].lower()  # IT is not `it`, and GPs are GP
    else:
        yield from (word for word in _parts(token.lower()) if word not in stop_words())


def _parts(token: str) -> Iterator[str]:
    word = token.replace("’", "'").replace(",", "").removesuffix("'s")
    if number := NUMBER.fullmatch(word):
        yield number[1]
        if number[2] in AMOUNTS:
            yield AMOUNTS[number[2]]
    elif "-" in word:
        yield from (part for each in word.split("-") if each for part in _parts(each))
        yield word.replace("-", "")
    else:
        yield word
