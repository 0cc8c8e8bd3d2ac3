"""Owns the lists of words that are no search words, or hardly: a file each, beside this one."""

from functools import cache
from pathlib import Path


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the words of a list.

    `stop` says nothing of what is wanted; `weak` could stand in half the library; `everyday` is
    spelled right, so that none of it is mended where the library has no such word.
    """
    text = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(text.split())
