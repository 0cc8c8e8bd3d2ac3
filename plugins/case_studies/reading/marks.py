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

    def inside(self, keys: Keys, text: str, offset: int) -> Place:
        """Return where the character at `offset` of `text`, the value at `keys`, stands.

        Exact but for what follows an escape in a quoted value.
        """
        span = self.values.get(keys)
        if keys != ("body",) and span is None:
            return self.value(*keys)
        if span is not None and span.style != "|":
            return self._folded(span, text[:offset])
        line, column = text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset)
        if span is None:
            return Place(self.path, self.body_line + line, column)
        return Place(self.path, span.line + 1 + line, self._indent(span) + column)

    def _place(self, span: Span | None) -> Place:
        return Place(self.path, span.line, span.column) if span else Place(self.path)

    def _indent(self, span: Span) -> int:
        texts = (text for text in self.lines[span.line : span.end_line] if text.strip())
        first = next(texts, "")
        return len(first) - len(first.lstrip(" "))

    def _folded(self, span: Span, before: str) -> Place:
        """Return where the text after `before` stands: YAML folds white space, nothing else."""
        left = len("".join(before.split())) + (span.style in ("'", '"'))
        start = 0 if span.style == ">" else span.column - 1
        for number in range(span.line + (span.style == ">"), len(self.lines) + 1):
            for column, character in enumerate(self.lines[number - 1][start:], start + 1):
                if character.isspace():
                    continue
                if not left:
                    return Place(self.path, number, column)
                left -= 1
            start = 0
        return self._place(span)
