"""Owns where things stand in a file: each value, each key, and a word inside a text value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from case_studies.diagnostics import Place

# The way to a value inside the front matter, such as ("claims", 0, "source"). () is the whole.
Keys = tuple[str | int, ...]


@dataclass(frozen=True)
class Span:
    """Where a value stands; lines and columns count from 1, the end is exclusive."""

    line: int
    column: int
    end_line: int
    literal: bool = False  # a `|` block: its lines are the file's lines, indented
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

    def inside(self, keys: Keys, line: int, column: int, fragment: str) -> Place:
        """Return where `fragment` stands, at `line` and `column` (from 0) of the text at `keys`.

        Exact in the body and in `|` blocks. In other styles, the first place of the fragment
        in the value, since YAML joins and unescapes their lines.
        """
        if keys == ("body",):
            return Place(self.path, self.body_line + line, column + 1)
        span = self.values.get(keys)
        if span is None:
            return self.value(*keys)
        if span.literal:
            return Place(self.path, span.line + 1 + line, self._indent(span) + column + 1)
        return self._search(span, fragment)

    def _place(self, span: Span | None) -> Place:
        return Place(self.path, span.line, span.column) if span else Place(self.path)

    def _indent(self, span: Span) -> int:
        for text in self.lines[span.line : span.end_line]:
            if text.strip():
                return len(text) - len(text.lstrip(" "))
        return 0

    def _search(self, span: Span, fragment: str) -> Place:
        first_word = fragment.split(maxsplit=1)[0] if fragment.strip() else ""
        for number in range(span.line, min(span.end_line, len(self.lines)) + 1):
            text = self.lines[number - 1]
            found = text.find(first_word, span.column - 1 if number == span.line else 0)
            if first_word and found >= 0:
                return Place(self.path, number, found + 1)
        return self._place(span)
