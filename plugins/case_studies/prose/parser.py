"""Owns the one Markdown parser: CommonMark with tables, struck-out words and bare addresses.

To markdown-it-py it adds where in a paragraph each word stands.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from linkify_it import LinkifyIt
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from case_studies.prose.html import Html

SHOWN = ("text", "text_special", "code_inline", "image")

Said = tuple[str, str, int]  # words, what of them is typed as it is, and where they begin


@cache
def markdown() -> MarkdownIt:
    """Return the parser. It keeps every link as it was written, so that each can be judged."""
    made = MarkdownIt(
        "commonmark", {"linkify": True, "store_labels": True, "xhtmlOut": False}, renderer_cls=Html
    )
    made.enable(["table", "strikethrough", "linkify"])
    made.validateLink = _kept  # type: ignore[method-assign,assignment] # its way to set this
    made.normalizeLink = str  # type: ignore[method-assign,assignment]
    made.normalizeLinkText = str  # type: ignore[method-assign,assignment]
    made.core.ruler.at("inline", _read_inline)
    made.linkify = LinkifyIt(options={"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    for scheme in ("ftp:", "mailto:", "//"):
        made.linkify.add(scheme, None)
    return made


def _kept(_url: str) -> bool:
    return True


class _State(StateInline):
    """Notes in each token's `meta` where in the paragraph it begins."""

    _begin: int | None = None

    def append_pending(self, text: str) -> None:
        if self._begin is None:
            self._begin = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - its name there
        token = super().pushPending()
        token.meta["at"] = self._begin
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["at"], self._begin = self.pos, None
        return token


def _read_inline(state: StateCore) -> None:
    """Read each paragraph, heading and cell, in the place of the parser's own rule.

    What other programs take for a footnote is no link here.
    """
    definitions = state.env.setdefault("references", {})
    notes = [label for label in definitions if label.startswith("^")]
    state.env["notes"] = {label: definitions.pop(label) for label in notes}
    for token in state.tokens:
        if token.type == "inline":
            token.children = []
            inline = _State(token.content, state.md, state.env, token.children)
            state.md.inline.tokenize(inline)
            *pairs, join = state.md.inline.ruler2.getRules("")
            for rule in pairs:
                rule(inline)
            token.meta["said"] = list(_said(inline.tokens))
            join(inline)


def words_of(token: Token) -> str:
    """Return what a reader sees of a piece of text; of a picture, what it is said to show."""
    return "".join(map(words_of, token.children)) if token.children else token.content


def _said(tokens: Sequence[Token]) -> Iterator[Said]:
    """Yield each piece of words, before pieces are joined and forget where they begin."""
    for token in tokens:
        words, at = words_of(token), token.meta["at"]
        if token.type in ("softbreak", "hardbreak"):
            yield " ", " ", at
        elif token.type == "code_inline":
            yield words, "·" * len(words), at + len(token.markup)
        elif token.type in SHOWN:
            yield words, words if token.type == "text" else "·" * len(words), at
