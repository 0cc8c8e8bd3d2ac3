"""Owns a Markdown text that has been read: its blocks, its headings, its HTML."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from markdown_it.token import Token

from case_studies.prose.headings import heading_id
from case_studies.prose.html import Setting
from case_studies.prose.parser import markdown, words_of


@dataclass(frozen=True)
class Heading:
    """A heading in a text: its level, its words and its id in the page."""

    level: int
    text: str
    id: str


@dataclass(frozen=True)
class Prose:
    """A text by itself: what it defines holds in no other."""

    text: str
    tokens: tuple[Token, ...]
    definitions: Mapping[str, Any]

    @classmethod
    def read(cls, text: str) -> "Prose":
        """Return the Markdown `text`, read."""
        found: dict[str, Any] = {}
        tokens = markdown().parse(text, found)
        return cls(text, tuple(tokens), found.get("references", {}))

    @cached_property
    def blocks(self) -> tuple[str, ...]:
        """The words of each paragraph, heading and list item, without markup."""
        return tuple(words_of(token) for token in self.tokens if token.type == "inline")

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, str], ...]:
        """The line on which each block of words starts, counted from 0, and its words."""
        return tuple(
            (token.map[0], words_of(token))
            for token in self.tokens
            if token.type == "inline" and token.map
        )

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings, each with the id that it has where no other on the page has the same."""
        return tuple(
            Heading(int(token.tag[1:]), words, heading_id(words))
            for index, token in enumerate(self.tokens)
            if token.type == "heading_open"
            for words in [words_of(self.tokens[index + 1])]
        )

    def html(self, setting: Setting) -> str:
        """Return the text as HTML; `setting` is what the page lends to it."""
        html: str = markdown().renderer.render(
            self.tokens, markdown().options, {"setting": setting}
        )
        return html
