"""Owns how Markdown becomes HTML, where that is more than the parser's own way."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from case_studies.prose.links import Addresses


class Spelt:
    """Abbreviations and what each stands for."""

    def __init__(self, known: dict[str, str]) -> None:
        self._known = known
        terms = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
        self._terms = re.compile(rf"(?<![\w&])(?:{terms or '(?!)'})(?![\w&])")

    def html(self, text: str) -> str:
        """Return plain text as HTML in which each abbreviation says what it stands for."""
        parts, end = [], 0
        for found in self._terms.finditer(text):
            meaning = escapeHtml(self._known[found.group()])
            parts += [
                escapeHtml(text[end : found.start()]),
                f'<abbr title="{meaning}">{escapeHtml(found.group())}</abbr>',
            ]
            end = found.end()
        return "".join([*parts, escapeHtml(text[end:])])


@dataclass(frozen=True)
class Setting:
    """What a page lends to its texts: ids, addresses, abbreviations, the number of a table."""

    ids: Iterator[str]
    addresses: Addresses
    spelt: Spelt
    tables: Iterator[int] = field(default_factory=lambda: count(1))


class Html(RendererHTML):
    """The parser's renderer. `env["setting"]` is the Setting of the page."""

    def heading_open(self, tokens: Sequence[Token], index: int, _o: Any, env: Any) -> str:
        return f'<{tokens[index].tag} id="{escapeHtml(next(env["setting"].ids))}">'

    def text(self, tokens: Sequence[Token], index: int, _options: Any, env: Any) -> str:
        html: str = env["setting"].spelt.html(tokens[index].content)
        return html

    def link_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Any) -> str:
        return self.renderToken(self._led(tokens[index], "href", env), 0, options, env)

    def image(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Any) -> str:
        return super().image(self._led(tokens[index], "src", env), 0, options, env)

    def table_open(self, _tokens: Any, _index: int, _options: Any, env: Any) -> str:
        """A wide table scrolls in a box of its own, which the keyboard can reach."""
        label = f"Table {next(env['setting'].tables)}"
        return f'<div class="table-box" role="region" tabindex="0" aria-label="{label}"><table>\n'

    def table_close(self, _tokens: Any, _index: int, _options: Any, _env: Any) -> str:
        return "</table></div>\n"

    def th_open(self, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
        return _cell(tokens[index], ' scope="col"')

    def td_open(self, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
        return _cell(tokens[index], "")

    @staticmethod
    def _led(token: Token, name: str, env: Any) -> list[Token]:
        """Return the token with the address that it has from the page."""
        address = env["setting"].addresses.address(str(token.attrs[name]))
        return [token.copy(attrs=token.attrs | {name: address})]


def _cell(token: Token, more: str) -> str:
    """Return a cell's tag without a style: a strict Content-Security-Policy forbids it."""
    align = str(token.attrs.get("style", "")).removeprefix("text-align:")
    return f"<{token.tag}{more}" + (f' align="{align}">' if align else ">")
