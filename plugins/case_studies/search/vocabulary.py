"""Owns the words that spelling is mended with: those of the library, the most common first."""

from collections import Counter
from collections.abc import Iterable

SHORTEST = 4  # letters of a word that is mended
MOST = 12_000  # words in the file: it stays below 50 KB however large the library is


def vocabulary(rows: Iterable[Iterable[str]]) -> list[str]:
    """Return the words of all rows in bands, each a sorted text.

    Words of a band are about twice as common as those of the next.
    """
    counts = Counter(
        word for row in rows for word in row if word.isalpha() and len(word) >= SHORTEST
    )
    kept = sorted(counts, key=lambda word: (-counts[word], word))[:MOST]
    bands: dict[int, list[str]] = {}
    for word in sorted(kept):
        bands.setdefault(counts[word].bit_length(), []).append(word)
    return [" ".join(bands[band]) for band in sorted(bands, reverse=True)]
