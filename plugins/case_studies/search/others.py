"""Owns what the search finds beside cases: objectives, themes, programmes, sources and terms."""

from collections.abc import Iterator
from dataclasses import dataclass

from case_studies.library import Library
from case_studies.prose import heading_id
from case_studies.search.words import words_of

TITLE, TEXT = 7, 1


@dataclass(frozen=True)
class Other:
    """A page, or a place on one, that is no case."""

    kind: str
    title: str
    url: str
    text: str = ""

    @property
    def words(self) -> dict[str, float]:
        """The words that find it, each with its weight."""
        weights = dict.fromkeys(words_of(self.text), float(TEXT))
        return weights | dict.fromkeys(words_of(self.title), float(TITLE))

    @property
    def card(self) -> dict[str, str]:
        """What is shown of it."""
        return {"kind": self.kind, "title": self.title, "url": self.url}


def other_pages(library: Library) -> Iterator[Other]:
    """Yield the pages that are found beside cases."""
    for objective in library.objectives.values():
        yield Other("Objective", objective.full, objective.url)
    for slug, theme in library.themes.items():
        yield Other("Theme", theme.record.title, f"themes/{slug}/", theme.record.summary)
    for slug, programme in library.programmes.items():
        record = programme.record
        yield Other("Programme", record.title, f"programmes/{slug}/", record.summary)
    for slug, source in library.sources.items():
        text = " ".join([source.record.publisher, *source.record.authors])
        yield Other("Source", source.record.title, f"sources/{slug}/", text)
    for entry in library.glossary:
        term = entry.record
        url = f"glossary/#{heading_id(term.term)}"
        yield Other("Term", term.term, url, " ".join([term.stands_for or "", *term.also]))
