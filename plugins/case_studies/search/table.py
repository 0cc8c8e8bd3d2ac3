"""Owns the table that answers questions: for a word, as it may be typed, the rows that it finds.

A row that has the word, in any form, is told apart from one that has only words near it in meaning.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Any

from case_studies.search.english import English

NEAREST = 5  # words near to one in meaning that are taken for it
HALF = 4  # the weight at which a word has half of its full effect: more of it adds less and less
LEVELS = 20
MOST_NEAR = 200  # rows of a word that they do not have

Rows = Sequence[Mapping[str, float]]
Postings = dict[str, dict[int, float]]


@dataclass(frozen=True)
class Found:
    """What a word finds: levels by row, and the library's words that are near it."""

    own: Mapping[int, int]
    near: Mapping[int, int]
    words: tuple[str, ...]

    def as_lists(self) -> list[Any]:
        """Return what a browser reads: for each level its rows, each as a step from the last."""
        return [_steps(self.own), _steps(self.near), " ".join(self.words)]


class Table:
    """The words of all rows and of the English language, each with what it finds."""

    def __init__(self, cases: Rows, others: Rows, language: English) -> None:
        """Take the words of the cases, and then of the other pages, each with its weight."""
        self._language = language
        self._forms: dict[str, Counter[str]] = defaultdict(Counter)
        self._cases = self._postings(enumerate(cases))
        self._others = self._postings(enumerate(others, len(cases)))
        self._as_near = {
            stem: [(row, _rarity(len(hits), len(cases)) * hits[row]) for row in hits]
            for stem, hits in self._cases.items()
        }

    def families(self) -> Iterator[tuple[tuple[str, ...], Found | None]]:
        """Yield the forms of each word, and what it finds, if anything."""
        language = self._language
        near = dict(language.near())
        for stem in sorted({*language.stems, *self._forms}):
            forms = (*language.forms.get(stem, ()), *self._forms.get(stem, ()))
            yield tuple(sorted(set(forms))), self._find(stem, near.get(stem, []))

    def _postings(self, rows: Iterable[tuple[int, Mapping[str, float]]]) -> Postings:
        """Return the rows of each stem."""
        postings: Postings = defaultdict(dict)
        for row, weights in rows:
            for word, weight in weights.items():
                stem = self._language.stem(word)
                postings[stem][row] = postings[stem].get(row, 0) + weight
                self._forms[stem][word] += 1
        return dict(postings)

    def _find(self, stem: str, near: list[tuple[str, float]]) -> Found | None:
        own, others = self._cases.get(stem, {}), self._others.get(stem, {})
        known = [each for each in near if each[0] in self._cases][:NEAREST]
        if not (own or others or known):
            return None
        worth = self._worth(known)
        best = nlargest(MOST_NEAR, ((worth[row], -row) for row in worth.keys() - own.keys()))
        levels = {row: _level(weight + worth.get(row, 0)) for row, weight in own.items()}
        return Found(
            own=levels | {row: _level(weight) for row, weight in others.items()},
            near={-row: _level(weight) for weight, row in best},
            words=tuple(self._said(other) for other, _ in known),
        )

    def _worth(self, near: list[tuple[str, float]]) -> dict[int, float]:
        """Return what the words near to one are worth in each case."""
        worth: dict[int, float] = {}
        for other, nearness in near:
            square = nearness**2
            for row, weight in self._as_near[other]:
                worth[row] = worth.get(row, 0) + square * weight
        return worth

    def _said(self, stem: str) -> str:
        """Return the form of a word that most rows have."""
        forms = self._forms[stem]
        return min(forms, key=lambda form: (-forms[form], form))


def _rarity(number: int, cases: int) -> float:
    """Return how much it says that a case has a word, which so many of them have."""
    return math.log(1 + (cases - number + 0.5) / (number + 0.5))


def _level(weight: float) -> int:
    return math.ceil(LEVELS * weight / (weight + HALF))


def _steps(levels: Mapping[int, int]) -> list[list[int]]:
    rows: dict[int, list[int]] = {}
    for row in sorted(levels):
        rows.setdefault(levels[row], []).append(row)
    return [
        [level, *(row - last for last, row in zip([0, *found], found, strict=False))]
        for level, found in sorted(rows.items(), reverse=True)
    ]
