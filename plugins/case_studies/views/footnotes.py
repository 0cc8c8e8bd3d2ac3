"""Owns the sources of a brief, numbered."""

from typing import Any

from case_studies.library import Library
from case_studies.model import SourceReference
from case_studies.views.claim import place_text
from case_studies.views.words import date_text, quoted


class Footnotes:
    """The documents of a brief, numbered in the order in which they are first named."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._places: dict[str, dict[str, None]] = {}

    def number(self, reference: SourceReference) -> int:
        """Return the number of a document, a new one at its first use, and keep the place."""
        self._places.setdefault(reference.id, {})[place_text(reference)] = None
        return list(self._places).index(reference.id) + 1

    def listed(self) -> list[dict[str, Any]]:
        """Return each document once: number, text with all its places, and address."""
        return [
            {"number": number, "text": self._text(name, list(places)), "url": f"sources/{name}/"}
            for number, (name, places) in enumerate(self._places.items(), 1)
        ]

    def _text(self, name: str, places: list[str]) -> str:
        where = "; ".join(places)
        if name not in self.library.sources:
            return f"{name}, {where}"
        source = self.library.sources[name].record
        return f"{source.publisher}, {quoted(source.title)}, {date_text(source.date)}, {where}"
