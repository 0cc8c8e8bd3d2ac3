"""Owns the words that spelling is mended with: those of the library, the most common first."""

import re
from collections import Counter
from typing import Any

from case_studies.library import Library
from case_studies.search.document import full_text
from case_studies.search.thesaurus import Thesaurus
from case_studies.search.words import word_list
from case_studies.views.facets import listed_places

WORD = re.compile(r"[a-z]{4,}")
MOST = 12_000  # words in the file: it stays below 50 KB however large the library is


def vocabulary(library: Library, thesaurus: Thesaurus) -> dict[str, Any]:
    """Return the words of the library, and everyday words that it lacks and that are no slips.

    The library's are in bands, each a sorted text; words of a band are about twice as common as
    those of the next.
    """
    in_cases: Counter[str] = Counter()
    for entry in library.cases.values():
        text = full_text(entry)
        words = " ".join([text, *listed_places(entry.record), *thesaurus.related(text)])
        in_cases.update(set(WORD.findall(words.lower())))
    kept = sorted(in_cases, key=lambda word: (-in_cases[word], word))[:MOST]
    bands: dict[int, list[str]] = {}
    for word in sorted(kept):
        bands.setdefault(in_cases[word].bit_length(), []).append(word)
    return {
        "bands": [" ".join(bands[band]) for band in sorted(bands, reverse=True)],
        "everyday": " ".join(sorted(word_list("everyday") - in_cases.keys())),
    }
