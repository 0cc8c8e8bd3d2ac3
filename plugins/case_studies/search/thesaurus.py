"""Owns which other words people use for what a text says: the glossary, read from the other side.

The words are added to a case when the index is made, so a browser need not know the glossary.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from case_studies.model import GlossaryEntry

TOKEN = re.compile(r"[A-Za-z0-9]+(?:['’][a-z]+)?")
KEPT_S = ("ss", "us", "is")  # endings that are no plural


class Thesaurus:
    """The glossary's groups of words with one meaning."""

    def __init__(self, entries: Iterable[GlossaryEntry]) -> None:
        self._groups = [_forms(entry) for entry in entries]
        self._group_of: dict[tuple[str, ...], list[int]] = {}
        self._longest: dict[str, int] = {}  # most words of a form, by its first word
        for number, forms in enumerate(self._groups):
            for key in filter(None, map(_key, forms)):
                self._group_of.setdefault(key, []).append(number)
                self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))

    def related(self, text: str) -> list[str]:
        """Return all words of each group of which `text` holds one, sorted, without repeats."""
        found = {number for key in self._phrases(text) for number in self._group_of.get(key, ())}
        return sorted({form for number in found for form in self._groups[number]})

    def _phrases(self, text: str) -> Iterator[tuple[str, ...]]:
        """Yield what could be one of our forms: runs of words that start as one of them does."""
        words = TOKEN.findall(text)
        folded = [fold(word) for word in words]
        for start, word in enumerate(words):
            for end in range(start + 1, start + 1 + self._longest.get(folded[start], 0)):
                yield tuple(folded[start:end])
            abbreviation = word.removesuffix("s")
            if abbreviation in self._longest:
                yield (abbreviation,)


def _forms(entry: GlossaryEntry) -> tuple[str, ...]:
    return (entry.term, *([entry.stands_for] if entry.stands_for else []), *entry.also)


def _key(form: str) -> tuple[str, ...]:
    """Return how a form is looked up; an abbreviation keeps its capitals: IT is not `it`."""
    if _is_abbreviation(form):
        return (form,)
    return tuple(fold(word) for word in TOKEN.findall(form))


def _is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isalnum() and word.isupper() and not word.isdigit()


@cache
def fold(word: str) -> str:
    """Return a word in small letters, without a genitive and in a simple singular."""
    word = re.sub(r"['’][a-z]+$", "", word.lower())
    if word.endswith("ies") and len(word) > len("ties"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(KEPT_S) else word
