"""Owns what may stand in a Markdown text: no HTML, no code, safe links, headings in order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import text as rules
from case_studies.source import Marks
from case_studies.source.marks import Keys
from case_studies.validate.entry import Heading, Link
from case_studies.validate.headings import heading_id

SAFE_SCHEMES = {"http", "https", "mailto"}
SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*)\s*:")
EVENT = re.compile(r"(?:<[A-Za-z][^>]*?|\{[^{}]*?)\b(on[a-z]{3,})\s*=", re.IGNORECASE)
LONGEST_FRAGMENT = 60


@dataclass(frozen=True)
class Text:
    """What one Markdown text holds."""

    problems: tuple[Diagnostic, ...]
    links: tuple[Link, ...]
    headings: tuple[Heading, ...]


@cache
def markdown() -> MarkdownIt:
    """Return a CommonMark parser that keeps every link, so that each can be judged."""
    parser = MarkdownIt("commonmark").enable("table")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


def read_text(text: str, keys: Keys, marks: Marks) -> Text:
    """Return the links and headings of the Markdown `text` at `keys`, and what is wrong in it."""
    reader = _Reader(text, keys, marks)
    reader.read()
    return Text(tuple(reader.problems), tuple(reader.links), tuple(reader.headings))


class _Reader:
    """Walks the tokens of one text."""

    def __init__(self, text: str, keys: Keys, marks: Marks) -> None:
        self.text, self.lines = text, text.split("\n")
        self.keys, self.marks = keys, marks
        self.level = 1 if keys == ("body",) else 2
        self.problems: list[Diagnostic] = []
        self.links: list[Link] = []
        self.headings: list[Heading] = []

    def read(self) -> None:
        tokens = markdown().parse(self.text)
        for index, token in enumerate(tokens):
            line = token.map[0] if token.map else 0
            if token.type == "html_block":
                self._html(token.content, line)
            elif token.type == "heading_open":
                self._heading(token, tokens[index + 1], line)
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                self._list(token, line)
            elif token.type == "inline":
                self._inline(token, line)

    def _inline(self, token: Token, line: int) -> None:
        for child in token.children or []:
            if child.type in ("softbreak", "hardbreak"):
                line += 1
            elif child.type == "html_inline":
                self._html(child.content, line)
            elif child.type == "link_open":
                self._link(str(child.attrGet("href") or ""), line)
            elif child.type == "image":
                self._image(str(child.attrGet("src") or ""), child.content, line)
            elif child.type == "text":
                self._events(child.content, line)

    def _html(self, fragment: str, line: int) -> None:
        for offset, part in enumerate(fragment.rstrip("\n").split("\n")):
            if self._events(part, line + offset) or (offset and "<" not in part):
                continue
            tag = part.strip()[:LONGEST_FRAGMENT]
            if tag:
                self.problems.append(rules.RAW_HTML.at(self._at(line + offset, tag), tag=tag))

    def _events(self, fragment: str, line: int) -> bool:
        found = EVENT.search(fragment)
        if found:
            name = found.group(1)
            self.problems.append(rules.EVENT_ATTRIBUTE.at(self._at(line, name), attribute=name))
        return bool(found)

    def _link(self, target: str, line: int) -> None:
        where, shown = self._at(line, target), target[:LONGEST_FRAGMENT]
        scheme = SCHEME.match(target)
        if target.startswith(("//", "\\")) or (scheme and scheme[1].lower() not in SAFE_SCHEMES):
            self.problems.append(rules.UNSAFE_LINK.at(where, target=shown))
        elif not scheme:
            self.links.append(Link(target, where))

    def _image(self, target: str, alternative: str, line: int) -> None:
        where, shown = self._at(line, target), target[:LONGEST_FRAGMENT]
        if not alternative.strip():
            self.problems.append(rules.IMAGE_WITHOUT_TEXT.at(where, target=shown))
        if SCHEME.match(target) or target.startswith("//"):
            self.problems.append(rules.EXTERNAL_IMAGE.at(where, target=shown))
        else:
            self.links.append(Link(target, where))

    def _heading(self, token: Token, inline: Token, line: int) -> None:
        level, lowest = int(token.tag[1:]), 2 if self.keys == ("body",) else 3
        if not lowest <= level <= self.level + 1:
            expected = lowest if level < lowest else f"{lowest} to {self.level + 1}"
            values = {"level": level, "expected": expected, "marks": "#" * lowest}
            self.problems.append(rules.HEADING_LEVEL.at(self._at(line, "#"), **values))
        self.level = max(level, lowest)
        words = words_of(inline)
        self.headings.append(Heading(level, words, heading_id(words)))

    def _list(self, token: Token, line: int) -> None:
        above = self.lines[line - 1] if line else ""
        outermost = token.level == 0
        if outermost and above.strip() and not above.lstrip().startswith(("#", ">")):
            first = self.lines[line].strip()[:1]
            self.problems.append(rules.LIST_NEEDS_BLANK_LINE.at(self._at(line, first)))

    def _at(self, line: int, fragment: str) -> Place:
        line = min(line, len(self.lines) - 1)
        column = max(self.lines[line].find(fragment), 0)
        return self.marks.inside(self.keys, line, column, fragment)


def words_of(token: Token) -> str:
    """Return the words of a paragraph or heading, without its markup."""
    return "".join(_words(token.children or []))


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline", "image"):
            yield token.content
        elif token.type == "softbreak":
            yield " "
