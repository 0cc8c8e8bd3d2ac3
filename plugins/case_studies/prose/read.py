"""Owns the step from a text to all that is known of it."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, Literal

from markdown_it.token import Token

from case_studies.prose.headings import heading_id
from case_studies.prose.parser import markdown, words_of
from case_studies.prose.parts import Heading, Html, Kind, Link, Passage, moved

TARGET = re.compile(r"\]\(\s*<?")  # from the end of a link's text to its address


class Reader:
    """Walks the tokens of one text, once."""

    def __init__(self, text: str) -> None:
        self.text, self.lines = text, text.split("\n")
        self.starts = [0, *accumulate(len(line) + 1 for line in self.lines)]
        self.passages: list[Passage] = []
        self.links: list[Link] = []
        self.headings: list[Heading] = []
        self.pieces: list[Html] = []
        self.code: list[int] = []
        self.row, self.cell = -1, 0  # the line of a table, and where its last cell ended
        env: dict[str, Any] = {}
        self.tokens = markdown().parse(text, env)
        self.targets = {label: each["href"] for label, each in env["references"].items()}
        self.labels = {label: self._defined(each) for label, each in env["references"].items()}
        self.notes = {label: self._line(each["map"][0]) for label, each in env["notes"].items()}
        self.used: set[str] = set()
        for index, token in enumerate(self.tokens):
            self._read(token, self.tokens[max(index - 2, 0) : index])

    def _read(self, token: Token, before: Sequence[Token]) -> None:
        """Note what a token says; `before` are the two in front of it."""
        first = token.map[0] if token.map else 0
        if token.type == "inline":
            self._inline(token, before, first)
        elif token.type == "html_block":
            lines = token.content.rstrip("\n").split("\n")
            self._html(lines, [self._line(first + number) for number in range(len(lines))])
        elif token.type == "code_block":
            self.code.append(self._line(first))

    def unused(self) -> Iterator[Link]:
        """Yield the definitions that no link uses."""
        for label, target in self.targets.items():
            if label not in self.used:
                yield Link("definition", target, "", self.labels[label])

    def _defined(self, definition: dict[str, Any]) -> int:
        """Return where the address of a definition stands."""
        first, last = definition["map"]
        found = self.text.find(definition["href"], self.starts[first], self.starts[last])
        return found if found >= 0 else self._line(first)

    def _inline(self, token: Token, before: Sequence[Token], first: int) -> None:
        passage = self._passage(token, _kind(before), first)
        self.passages.append(passage)
        if passage.kind == "heading":
            opening = before[-1]
            level, underlined = int(opening.tag[1:]), opening.markup in ("-", "=")
            name, start = heading_id(passage.words), self._line(first)
            self.headings.append(Heading(level, passage.words, name, start, underlined))
        opened, shown = token, [""]  # what opens the link that is closed next, and what it shows
        for child in token.children or []:
            shown.append(words_of(child))
            if child.type == "link_open":
                opened, shown = child, []
            elif child.type == "link_close":
                self._link(opened, "".join(shown), child.meta.get("at", 0), passage)
            elif child.type == "image":
                end = child.meta["at"] + len("![") + len(child.content)
                self._link(child, words_of(child), end, passage)
            elif child.type == "html_inline":
                self._html_inside(child, passage)

    def _passage(self, token: Token, kind: Kind, first: int) -> Passage:
        source, said = token.content, token.meta["said"]
        from_source = [*self._origins(source, first, in_row=kind == "cell")]
        ends = accumulate((len(words) for words, _, _ in said), initial=0)
        from_words = [
            (end, moved(at, from_source)) for end, (_, _, at) in zip(ends, said, strict=False)
        ]
        return Passage(
            kind=kind,
            source=source,
            words="".join(words for words, _, _ in said),
            typed="".join(typed for _, typed, _ in said),
            from_source=from_source,
            from_words=from_words or [(0, self._line(first))],
        )

    def _origins(self, source: str, first: int, *, in_row: bool) -> Iterator[tuple[int, int]]:
        """Yield where each line of a passage begins, in it and in the text."""
        offset = 0
        if in_row and first != self.row:
            self.row, self.cell = first, 0
        for number, part in enumerate(source.split("\n"), first):
            line, inner = self.lines[number], part.strip()
            if in_row:
                column = max(line.find(inner, self.cell), self.cell)
                self.cell = column + len(inner)
            else:
                column = max(line.rfind(inner), 0)
            yield offset + len(part) - len(part.lstrip()), self.starts[number] + column
            offset += len(part) + 1

    def _link(self, token: Token, text: str, end: int, passage: Passage) -> None:
        """Note a link or picture whose text ends at `end` of its passage."""
        target = str(token.attrs.get("href" if token.type == "link_open" else "src", ""))
        label = str(token.meta.get("label"))
        if label in self.labels:
            self.used.add(label)
            start = self.labels[label]
        else:
            start = passage.of_source(_target(token, target, end, passage.source))
        kind: Literal["link", "image"] = "link" if token.type == "link_open" else "image"
        self.links.append(Link(kind, target, text, start))

    def _html_inside(self, token: Token, passage: Passage) -> None:
        lines, at = token.content.split("\n"), token.meta["at"]
        begins = accumulate((len(line) + 1 for line in lines[:-1]), initial=at)
        indents = [len(line) - len(line.lstrip()) for line in lines]
        starts = [
            passage.of_source(begin + ind) for begin, ind in zip(begins, indents, strict=True)
        ]
        self._html(lines, starts)

    def _html(self, lines: Sequence[str], starts: Sequence[int]) -> None:
        for number, (line, start) in enumerate(zip(lines, starts, strict=True)):
            self.pieces.append(Html(line.strip(), start, first=not number))

    def _line(self, number: int) -> int:
        """Return where the first sign of a line stands."""
        line = self.lines[number]
        return self.starts[number] + len(line) - len(line.lstrip())


def _target(token: Token, target: str, end: int, source: str) -> int:
    """Return where in a passage an address stands, or what it belongs to where it is escaped."""
    begin: int = token.meta.get("at", 0)
    if token.markup == "autolink":
        return begin + len("<")
    found = TARGET.match(source, end)
    if found and target and source.startswith(target, found.end()):
        return found.end()
    return begin - len("[") if token.type == "link_open" and begin else begin


def _kind(before: Sequence[Token]) -> Kind:
    opening = before[-1].type
    if opening == "heading_open":
        return "heading"
    if opening in ("th_open", "td_open"):
        return "cell"
    return "item" if before[0].type == "list_item_open" else "paragraph"
