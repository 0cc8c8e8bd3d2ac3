"""Owns the one Markdown parser: CommonMark with tables and struck-out words, and positions."""

from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from case_studies.prose.html import Html


@cache
def markdown() -> MarkdownIt:
    """Return a parser that keeps every link as it is written, so that each can be judged."""
    parser = MarkdownIt("commonmark", renderer_cls=Html).enable(["table", "strikethrough"])
    parser.validateLink = _kept  # type: ignore[method-assign,assignment] # its way to set this
    parser.normalizeLink = str  # type: ignore[method-assign,assignment] # as written, not escaped
    return parser


def _kept(_url: str) -> bool:
    return True


def words_of(token: Token) -> str:
    """Return the words of a paragraph or heading, without its markup."""
    return "".join(_words(token.children or []))


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline", "image"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
