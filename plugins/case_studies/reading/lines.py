"""Owns the lines of a YAML text as an editor sees them: a name, a value, and what goes on below.

Does not read YAML: it tells where a slip is when the parser cannot, and lets the rest be read.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LINE = re.compile(r"^(\s*(?:-\s+)*)(?:([A-Za-z_][\w-]*)(:?))?(.*)")  # indent, name, colon, rest

JOINED = re.compile(r"([A-Za-z_][\w-]*):([^\s/].*)")  # a name and its value without a blank
OPENS = re.compile(r"[|>][-+0-9]*")
DASH = re.compile(r"-(?=[^\W\d])")  # of an item of a list, without the blank after it


@dataclass(frozen=True)
class Line:
    """A line that is no part of the value above it; `number` counts from 0, `end` is exclusive."""

    number: int
    end: int
    lead: str  # the indent, and the dashes of list items
    key: str
    colon: str
    rest: str  # what follows, with the blanks before it

    @property
    def value(self) -> str:
        """What stands after the name and its colon; the whole text where there is no colon."""
        return (self.rest if self.colon else self.key + self.rest).strip()

    @property
    def column(self) -> int:
        """The column of the value, counted from 1."""
        if not self.colon:
            return len(self.lead) + 1
        before = len(self.lead) + len(self.key) + len(self.colon)
        return before + len(self.rest) - len(self.rest.lstrip()) + 1

    @property
    def is_text(self) -> bool:
        """Whether it has no name, though nothing is above it whose text it could be."""
        return not self.lead and not self.colon

    @property
    def opens_text(self) -> bool:
        """Whether a text should follow below, and none does."""
        return bool(self.colon) and OPENS.fullmatch(self.value) is not None

    @property
    def unread(self) -> str:
        """The line with an empty text as its value, so that the rest can be read."""
        dash = "- " if DASH.match(self.value) else ""
        return f"{self.lead}{dash}{self.key}: ''" if self.key else f"{self.lead}{dash}''"


def own_lines(lines: Sequence[str]) -> Iterator[Line]:
    """Yield the lines that start something: a field, an item, or a text without a name."""
    number = 0
    while number < len(lines):
        text = lines[number]
        if not text.strip() or text.lstrip().startswith("#"):
            number += 1
            continue
        line = _line(number, lines)
        yield line
        number = line.end


def _line(number: int, lines: Sequence[str]) -> Line:
    (found,) = LINE.findall(lines[number])
    words = dict(zip(("lead", "key", "colon", "rest"), found, strict=True))
    goes_on = words["rest"].strip() or not words["colon"]  # else fields or a list may follow
    end = number + 1
    while goes_on and end < len(lines) and _is_below(lines[end], len(words["lead"])):
        end += 1
    return Line(number, end, **words)


def _is_below(text: str, indent: int) -> bool:
    return not text.strip() or len(text) - len(text.lstrip()) > indent
