"""Owns the sources of a brief, numbered."""

from typing import Any

from case_studies.library import Library
from case_studies.model import SourceReference
from case_studies.views.claim import place_text
from case_studies.views.words import date_text


class Footnotes:
    """The sources of a brief, numbered in the order in which they are first named."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._numbers: dict[tuple[str, str], int] = {}

    def number(self, reference: SourceReference) -> int:
        """Return the number of a reference, a new one at its first use."""
        key = (reference.id, place_text(reference))
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    def listed(self) -> list[dict[str, Any]]:
        """Return all footnotes: number, text and address."""
        return [
            {"number": number, "text": self._text(name, place), "url": f"sources/{name}/"}
            for (name, place), number in self._numbers.items()
        ]

    def _text(self, name: str, place: str) -> str:
        if name not in self.library.sources:
            return f"{name}, {place}"
        source = self.library.sources[name].record
        return f"{source.publisher}, “{source.title}”, {date_text(source.date)}, {place}"
