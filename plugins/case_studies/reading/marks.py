"""Owns where things stand in a file: each value, each key, and a word inside a text value."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from case_studies.diagnostics import Place

# The way to a value inside the front matter, such as ("claims", 0, "source"). () is the whole.
Keys = tuple[str | int, ...]

LINE_END = re.compile("\n")
SIGN = re.compile(r"\S")


@dataclass(frozen=True)
class Span:
    """Where a value stands; lines and columns count from 1, the end is exclusive."""

    line: int
    column: int
    end_line: int
    style: str = ""  # |, >, ' or " of a text; a `|` block's lines are the file's, indented
    text: str | None = None  # a plain scalar as it was written
    told: bool = False  # what is wrong with it has been said


@dataclass(frozen=True)
class Marks:
    """Where every value and key of one file stands."""

    path: str
    lines: Sequence[str] = ()
    values: Mapping[Keys, Span] = field(default_factory=dict)
    keys: Mapping[Keys, Span] = field(default_factory=dict)
    body_line: int = 1

    def value(self, *keys: str | int) -> Place:
        """Return where the value at `keys` starts, or the nearest value around it."""
        while keys and keys not in self.values:
            keys = keys[:-1]
        return self._place(self.values.get(keys))

    def key(self, *keys: str | int) -> Place:
        """Return where the key of the value at `keys` stands, or the value itself in a list."""
        return self._place(self.keys[keys]) if keys in self.keys else self.value(*keys)

    def written(self, keys: Keys) -> str | None:
        """Return a plain scalar as it was written, such as `012`; None for any other value."""
        span = self.values.get(keys)
        return span.text if span else None

    def told(self, keys: Keys) -> bool:
        """Whether the reader has said what is wrong with the value at `keys`."""
        return keys in self.values and self.values[keys].told

    def inside(self, keys: Keys, text: str) -> "TextMarks":
        """Return where each character of `text`, the value at `keys`, stands."""
        return TextMarks(self, keys, text)

    def _place(self, span: Span | None) -> Place:
        return Place(self.path, span.line, span.column) if span else Place(self.path)


@dataclass(frozen=True)
class TextMarks:
    """Where the characters of one text stand; the file is gone through once, however many."""

    marks: Marks
    keys: Keys
    text: str

    def at(self, offset: int) -> Place:
        """Return where the character at `offset` stands.

        Exact but for what follows an escape in a quoted value.
        """
        span = self.marks.values.get(self.keys)
        if self.keys != ("body",) and span is None:
            return self.marks.value(*self.keys)
        if span is not None and span.style != "|":
            return self._folded(span, offset)
        line = bisect_right(self._starts, offset) - 1
        column = offset - self._starts[line] + 1
        if span is None:
            return Place(self.marks.path, self.marks.body_line + line, column)
        return Place(self.marks.path, span.line + 1 + line, self._indent + column)

    def _folded(self, span: Span, offset: int) -> Place:
        """Return where a character stands: YAML folds white space, nothing else."""
        left = bisect_left(self._signs, offset) + (span.style in ("'", '"'))
        if left >= len(self._written):
            return self.marks.value(*self.keys)
        return Place(self.marks.path, *self._written[left])

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in LINE_END.finditer(self.text))]

    @cached_property
    def _indent(self) -> int:
        span = self.marks.values[self.keys]
        texts = (text for text in self.marks.lines[span.line : span.end_line] if text.strip())
        first = next(texts, "")
        return len(first) - len(first.lstrip(" "))

    @cached_property
    def _signs(self) -> list[int]:
        """The offset of each character that is not white space."""
        return [found.start() for found in SIGN.finditer(self.text)]

    @cached_property
    def _written(self) -> list[tuple[int, int]]:
        """The line and column of each character in the file that is not white space."""
        span = self.marks.values[self.keys]
        first = span.line + (span.style == ">")
        skipped = 0 if span.style == ">" else span.column - 1
        return [
            (number, found.start() + 1)
            for number, line in enumerate(self.marks.lines[first - 1 : span.end_line], first)
            for found in SIGN.finditer(line, skipped if number == first else 0)
        ]
