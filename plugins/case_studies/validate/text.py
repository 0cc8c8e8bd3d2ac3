"""Owns what may stand in a Markdown text: no HTML, no code, safe links, headings in order."""

import re
from dataclasses import dataclass
from html import unescape
from itertools import accumulate

from markdown_it.token import Token

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import text as rules
from case_studies.prose import Prose
from case_studies.reading import Marks
from case_studies.reading.marks import Keys
from case_studies.validate.entry import Link
from case_studies.validate.unsupported import FOOTNOTE, Sign, unsupported

SAFE_SCHEMES = {"http", "https", "mailto"}
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
INVISIBLE = re.compile(r"[\x00-\x20\x7f]")  # what browsers leave out of an address
EVENT = re.compile(r"(?:<[A-Za-z][^<>]*?|\{[^{}]*?)\b(on[a-z]{3,})\s*=", re.IGNORECASE)
TAG_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
LONGEST_FRAGMENT = 60


@dataclass(frozen=True)
class Text:
    """What one Markdown text holds."""

    problems: tuple[Diagnostic, ...]
    links: tuple[Link, ...]


def read_text(prose: Prose, keys: Keys, marks: Marks) -> Text:
    """Return the links of the text at `keys`, and what is wrong in it."""
    reader = _Reader(prose, keys, marks)
    reader.read()
    return Text(tuple(reader.problems), tuple(reader.links))


class _Reader:
    """Walks the tokens of one text."""

    def __init__(self, prose: Prose, keys: Keys, marks: Marks) -> None:
        self.prose, self.text = prose, prose.text
        self.lines = self.text.split("\n")
        self.starts = [0, *accumulate(len(line) + 1 for line in self.lines)]
        self.keys, self.marks = keys, marks.inside(keys, self.text)
        self.found: dict[str, int] = {}  # where each fragment stands first
        self.lowest = 2 if keys == ("body",) else 3  # a field's text stands under its own heading
        self.level = self.lowest - 1
        self.opened: set[str] = set()  # names of the HTML tags that were told
        self.footnotes = {
            each["href"] for label, each in prose.definitions.items() if label.startswith("^")
        }
        self.problems: list[Diagnostic] = []
        self.links: list[Link] = []

    def read(self) -> None:
        for token in self.prose.tokens:
            first, last = token.map or (0, 0)
            if token.type == "html_block":
                self._html(token.content, first)
            elif token.type == "heading_open":
                self._heading(token, first)
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                self._list(token, first)
            elif token.type == "inline":
                self._inline(token, first, last)
        self._unused_definitions()

    def _unused_definitions(self) -> None:
        """Judge the link definitions that no link uses: the next edit may use them."""
        used = {link.place for link in self.links} | {each.place for each in self.problems}
        for label, definition in self.prose.definitions.items():
            if label.startswith("^"):  # to the parser, a footnote of one word is an address
                self._unsupported(FOOTNOTE, f"[{label.lower()}]:", definition["map"][0])
                continue
            if self._at(definition["map"][0], definition["href"]) not in used:
                self._link(definition["href"], *definition["map"])

    def _inline(self, token: Token, line: int, last: int) -> None:
        before = ""  # the type of what stands before, nothing at the start of a line
        for child in token.children or []:
            if child.type == "text":
                self._text(child.content, line, at_start=not before)
            before = child.type
            if child.type in ("softbreak", "hardbreak"):
                line, before = line + 1, ""
            elif child.type == "html_inline":
                self._html(child.content, line)
                line += child.content.count("\n")
            elif child.type == "link_open":
                self._link(str(child.attrGet("href") or ""), line, last)
            elif child.type == "image":
                self._image(str(child.attrGet("src") or ""), child.content, line, last)

    def _text(self, content: str, line: int, *, at_start: bool) -> None:
        self._events(content, line)
        for sign, text in unsupported(content, at_start=at_start):
            self._unsupported(sign, text, line)

    def _unsupported(self, sign: Sign, text: str, line: int) -> None:
        values = {"what": sign.what, "text": text[:LONGEST_FRAGMENT], "instead": sign.instead}
        self.problems.append(rules.UNSUPPORTED_MARKDOWN.at(self._at(line, text), **values))

    def _html(self, fragment: str, line: int) -> None:
        for offset, part in enumerate(fragment.rstrip("\n").split("\n")):
            if offset and "<" not in part:
                continue
            if self._events(part, line + offset):
                self.opened.update(TAG_NAME.findall(part))
                continue
            tag, names = part.strip()[:LONGEST_FRAGMENT], TAG_NAME.findall(part)
            if tag.startswith("</") and names and names[0] in self.opened:
                continue  # told at its start
            self.opened.update(names)
            self.problems.append(rules.RAW_HTML.at(self._at(line + offset, tag), tag=tag))

    def _events(self, fragment: str, line: int) -> bool:
        found = EVENT.search(fragment)
        if found:
            name = found.group(1)
            self.problems.append(rules.EVENT_ATTRIBUTE.at(self._at(line, name), attribute=name))
        return bool(found)

    def _link(self, target: str, line: int, last: int) -> None:
        if target in self.footnotes:
            return
        where, shown = self._at(line, target, last), target[:LONGEST_FRAGMENT]
        address = INVISIBLE.sub("", unescape(target))
        scheme = SCHEME.match(address)
        outside = address.startswith(("//", "\\", "/\\"))
        if outside or (scheme and scheme[1].lower() not in SAFE_SCHEMES):
            self.problems.append(rules.UNSAFE_LINK.at(where, target=shown))
        elif not scheme:
            self.links.append(Link(target, where))

    def _image(self, target: str, alternative: str, line: int, last: int) -> None:
        where, shown = self._at(line, target, last), target[:LONGEST_FRAGMENT]
        if not alternative.strip():
            self.problems.append(rules.IMAGE_WITHOUT_TEXT.at(where, target=shown))
        if SCHEME.match(INVISIBLE.sub("", unescape(target))) or target.startswith("//"):
            self.problems.append(rules.EXTERNAL_IMAGE.at(where, target=shown))
        else:
            self.links.append(Link(target, where))

    def _heading(self, token: Token, line: int) -> None:
        level = int(token.tag[1:])
        if not self.lowest <= level <= self.level + 1:
            expected = (
                f"from {self.lowest} to {self.level + 1}"
                if self.level >= self.lowest
                else self.lowest
            )
            values = {"level": level, "expected": expected, "marks": "#" * self.lowest}
            self.problems.append(rules.HEADING_LEVEL.at(self._at(line), **values))
        self.level = max(level, self.lowest)

    def _list(self, token: Token, line: int) -> None:
        above = self.lines[line - 1] if line else ""
        outermost = token.level == 0
        if outermost and above.strip() and not above.lstrip().startswith(("#", ">")):
            self.problems.append(rules.LIST_NEEDS_BLANK_LINE.at(self._at(line)))

    def _at(self, line: int, fragment: str = "", last: int = 0) -> Place:
        """Return where `fragment` stands: in a block from `line` to `last`, else anywhere.

        The parser gives the line a block starts on. A link may be defined far from its use.
        """
        starts = self.starts
        offset = self.text.find(fragment, starts[line], starts[max(last, line + 1)])
        if offset < 0:
            if fragment not in self.found:
                self.found[fragment] = self.text.find(fragment)
            offset = self.found[fragment]
        if offset < 0 or not fragment:  # written with entities or escapes
            offset = starts[line] + len(self.lines[line]) - len(self.lines[line].lstrip())
        return self.marks.at(offset)
