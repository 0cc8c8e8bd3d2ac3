"""Owns what English words mean to the search: the forms of each word, and the words near it.

Read from english.gz, which `python -m bench.english` made; english.md says from what.
A word is called by its stem.
"""

import gzip
import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from snowballstemmer import stemmer

FULL = 255  # the nearness of a word to itself
STEMMER = stemmer("english")


class English:
    """Common English words in all their forms, and the nearest words of each."""

    def __init__(self, content: bytes) -> None:
        lines, _, self._table = content.partition(b"\0")
        families = [line.split() for line in lines.decode().splitlines()]
        self.stems = [stem for stem, *_ in families]
        self.forms = {stem: tuple(forms) for stem, *forms in families}
        self._stem_of = {form: stem for stem, *forms in families for form in forms}

    def stem(self, word: str) -> str:
        """Return the stem of a word in small letters."""
        if word not in self._stem_of:
            self._stem_of[word] = STEMMER.stemWord(word)
        return self._stem_of[word]

    def near(self) -> Iterator[tuple[str, list[tuple[str, float]]]]:
        """Yield each word with those near it, the nearest first, and how near: 1 is the same."""
        at = 0
        for stem in self.stems:
            count = self._table[at]
            numbers = struct.unpack_from(f"<{count}H{count}B", self._table, at + 1)
            at += 1 + 3 * count
            words = (self.stems[number] for number in numbers[:count])
            yield stem, [(word, n / FULL) for word, n in zip(words, numbers[count:], strict=True)]


@cache
def english() -> English:
    """Return the words that come with the package."""
    return English(gzip.decompress(Path(__file__).with_name("english.gz").read_bytes()))
