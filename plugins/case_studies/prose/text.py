"""Owns a Markdown text that has been read: its words, links and headings, its HTML."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from markdown_it.token import Token

from case_studies.prose.html import Setting
from case_studies.prose.parser import markdown
from case_studies.prose.parts import Heading, Html, Link, Passage
from case_studies.prose.read import Reader


@dataclass(frozen=True)
class Prose:
    """A text by itself: what it defines holds in no other. Offsets count from its start.

    `code` are the lines that are code because they are indented, `notes` the footnotes it defines.
    """

    text: str
    tokens: tuple[Token, ...]
    passages: tuple[Passage, ...]
    links: tuple[Link, ...]
    headings: tuple[Heading, ...]
    pieces: tuple[Html, ...]
    code: tuple[int, ...]
    notes: Mapping[str, int]

    @classmethod
    def read(cls, text: str) -> "Prose":
        """Return the Markdown `text`, read."""
        reader = Reader(text)
        return cls(
            text,
            tuple(reader.tokens),
            tuple(reader.passages),
            (*reader.links, *reader.unused()),
            tuple(reader.headings),
            tuple(reader.pieces),
            tuple(reader.code),
            reader.notes,
        )

    @cached_property
    def blocks(self) -> tuple[str, ...]:
        """The words of each paragraph, heading, list item and cell, without markup."""
        return tuple(each.words for each in self.passages if each.words)

    def html(self, setting: Setting) -> str:
        """Return the text as HTML; `setting` is what the page lends to it."""
        html: str = markdown().renderer.render(
            self.tokens, markdown().options, {"setting": setting}
        )
        return html
