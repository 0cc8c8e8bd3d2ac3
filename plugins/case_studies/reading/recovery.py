"""Owns what is done when YAML cannot be parsed: the slip is told, and the rest is read."""

from typing import Any

import yaml

from case_studies.diagnostics import Place
from case_studies.reading.lines import Line, own_lines
from case_studies.reading.looks import plain_blanks
from case_studies.reading.slips import slip_in
from case_studies.reading.yaml_words import broken_yaml

MOST_SLIPS = 20  # of one file: a file can be hostile


class Unread:
    """Stands for a value that could not be read. What is wrong with it has been told."""


class Recovery:
    """The lines of a YAML text, an empty value in place of each that cannot be read.

    `start` is where the text starts in its file; `unread` are the numbers of such lines, from 0,
    and `moved` those that stood too far right.
    """

    def __init__(self, text: str, start: Place) -> None:
        self.lines = text.split("\n")
        self.start = start
        self.unread: set[int] = set()
        self.moved: set[int] = set()
        self.problems = list(plain_blanks(self.lines, start))

    @property
    def text(self) -> str:
        """The text that is left to read."""
        return "\n".join(self.lines)

    def line(self, number: int) -> str:
        """Return a line; the end of the text may be on none."""
        return self.lines[number] if number < len(self.lines) else ""

    def steps_over(self, error: yaml.MarkedYAMLError, unclosed: list[Any]) -> bool:
        """Tell the slip behind a parser's `error`, and whether the rest may be read now.

        `unclosed` are the marks of lists and fields that do not end.
        """
        marks = [mark.line for mark in (error.context_mark, error.problem_mark) if mark]
        near = slip_in(self.lines, min(marks), max(marks), self.start)
        if slip := near or slip_in(self.lines, 0, max(marks), self.start):
            line, problem = slip
            first, end = line.number, line.end
            if line.is_text:
                first, end = self._text_around(line)
        else:
            problem = broken_yaml(error, self.lines, self.start, unclosed)
            number = problem.place.line - self.start.line
            first, end = self._field_around(number)
            if self.moved & set(range(first, end)):  # a line of it is told
                self.moved -= set(range(first, end))
                self._leave_out(first, end)
                return True
            first, end = self._indented_field(number) or (first, end)
        if first in self.unread:
            return False
        self.problems.append(problem)
        self._leave_out(first, end)
        return len(self.problems) < MOST_SLIPS

    def _leave_out(self, first: int, end: int) -> None:
        """Put an empty value in place of what stands in the lines from `first` to `end`."""
        nothing = Line(first, end, "", "", "", "")
        line, *others = [*own_lines(self.lines[first:end]), nothing]
        in_fields = not next(own_lines(self.lines), nothing).lead.startswith("-")
        self.lines[first:end] = [""] * (end - first)
        if in_fields:
            self.lines[first] = line.unread.removeprefix("- ")
        else:  # an item of which more than one field is left out is no record any more
            self.lines[first] = f"{line.lead}''" if others[:-1] else line.unread
        self.unread.add(first)

    def _indented_field(self, number: int) -> tuple[int, int] | None:
        """Return a line that is a field, but stands too far right, as part of the value above."""
        above = [each for each in own_lines(self.lines) if each.number < number < each.end]
        field = next(own_lines(self.lines[number : number + 1]), None)
        if not above or not field or not field.colon:
            return None
        self.lines[number] = " " * len(above[0].lead) + self.lines[number].lstrip()
        self.moved.add(number)
        return number, number + 1

    def _field_around(self, number: int) -> tuple[int, int]:
        """Return the first line and the end of the field or item of a list around a line."""
        outer = [line.number for line in own_lines(self.lines) if not line.lead[:1].isspace()]
        first = max((each for each in outer if each <= number), default=0)
        return first, min((each for each in outer if each > number), default=len(self.lines))

    def _text_around(self, line: Line) -> tuple[int, int]:
        """Return the first line and the end of a text without a name, and of the field it is in."""
        lines = list(own_lines(self.lines))
        at = next(index for index, each in enumerate(lines) if each.number == line.number)
        first = lines[at - 1].number if at and lines[at - 1].opens_text else line.number
        while at < len(lines) and lines[at].is_text:
            at += 1
        return first, lines[at].number if at < len(lines) else len(self.lines)
