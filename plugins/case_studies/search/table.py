"""Owns the table that answers questions: for a word, as it may be typed, the rows that it finds.

A row that has the word, in any form, is told apart from one that has only words near it in meaning.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Any

from case_studies.search.english import English

NEAR = 0.9  # what a near word weighs, beside the word itself
HALF = 4  # the weight at which a word has half of its full effect: more of it adds less and less
LEVELS = 20
MOST_NEAR = 200  # rows of a word that they do not have
REASONS = 6  # near words that are named


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

    def __init__(self, rows: Sequence[Mapping[str, float]], cases: int, language: English) -> None:
        """Take the words of each row with their weights; the first `cases` rows are cases."""
        self._cases = cases
        self._language = language
        self._forms: dict[str, Counter[str]] = defaultdict(Counter)
        self._own: dict[str, dict[int, float]] = defaultdict(dict)
        for row, weights in enumerate(rows):
            self._add(row, weights)

    def families(self) -> Iterable[tuple[tuple[str, ...], Found | None]]:
        """Yield the forms of each word, and what it finds, if anything."""
        language = self._language
        near = dict(language.near())
        for stem in sorted({*language.stems, *self._own}):
            forms = (*language.forms.get(stem, ()), *self._forms.get(stem, ()))
            yield tuple(sorted(set(forms))), self._find(stem, near.get(stem, []))

    def _add(self, row: int, weights: Mapping[str, float]) -> None:
        for word, weight in weights.items():
            stem = self._language.stem(word)
            self._own[stem][row] = self._own[stem].get(row, 0) + weight
            self._forms[stem][word] += 1

    def _find(self, stem: str, near: list[tuple[str, float]]) -> Found | None:
        own = self._own.get(stem, {})
        known = [(other, nearness) for other, nearness in near if self._is_in_cases(other)]
        worth = self._worth(known)
        others = nlargest(MOST_NEAR, worth.keys() - own.keys(), key=lambda row: (worth[row], -row))
        found = Found(
            own={row: _level(weight + worth.get(row, 0)) for row, weight in own.items()},
            near={row: _level(worth[row]) for row in others},
            words=tuple(self._said(other) for other, _ in known[:REASONS]),
        )
        return found if own or known else None

    def _worth(self, near: list[tuple[str, float]]) -> dict[int, float]:
        """Return what the words near to one are worth in each case."""
        worth: dict[int, float] = defaultdict(float)
        for other, nearness in near:
            rarity = self._rarity(self._own[other])
            for row, weight in self._own[other].items():
                if row < self._cases:
                    worth[row] += NEAR * nearness**2 * rarity * weight
        return worth

    def _said(self, stem: str) -> str:
        """Return the form of a word that most rows have."""
        forms = self._forms[stem]
        return min(forms, key=lambda form: (-forms[form], form))

    def _is_in_cases(self, stem: str) -> bool:
        return any(row < self._cases for row in self._own.get(stem, ()))

    def _rarity(self, hits: Mapping[int, float]) -> float:
        """Return how much it says that a case has a word."""
        number = sum(row < self._cases for row in hits)
        return math.log(1 + (self._cases - number + 0.5) / (number + 0.5))


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
