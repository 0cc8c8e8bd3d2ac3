"""Owns what one name or value is read as, and all that is wrong with it by itself."""

from typing import Any

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import reading
from case_studies.reading.characters import hidden_in
from case_studies.reading.events import place_of
from case_studies.reading.lines import DASH
from case_studies.reading.looks import comment_problem, odd_space, space_problem
from case_studies.reading.recovery import Recovery, Unread
from case_studies.reading.scalars import read_scalar
from case_studies.reading.slips import dash_problem, in_smart_quotes, named, quoted, smart_quotes


class Written:
    """A name or value as it is written in a file.

    `value` is what it is read as; `told` says whether one of the `problems` accounts for it.
    """

    def __init__(self, event: Any, source: Recovery, field: str = "") -> None:
        self.event, self.source, self.field = event, source, field
        self.where = place_of(event, source.start)
        self.problems: list[Diagnostic] = []
        self.value: object = event.value
        self.told = event.tag is not None

    def name(self) -> str:
        """Return the name of a field, without odd blanks and quotation marks around it."""
        return self._bare("{}:")

    def read(self) -> None:
        """Find out what a value is."""
        event = self.event
        if event.start_mark.line in self.source.unread:
            self.value, self.told = Unread(), True
            return
        if event.implicit[0]:
            self._plain()
        elif event.style == '"' and (hidden := hidden_in(event.value)):  # written as an escape
            self.problems.append(reading.CONTROL_CHARACTER.at(self.where, character=hidden))
        if event.style not in ("|", ">"):
            self._tell(self._cut())
            space = space_problem(event.value, self.where)
            self.problems += [space] if space else []

    def _plain(self) -> None:
        text = self._bare("")
        before = self.source.line(self.event.start_mark.line)[: self.event.start_mark.column]
        if DASH.match(text) and not before.strip():
            self._tell(dash_problem(self.where))
        self.value, broken = read_scalar(text)
        if broken:
            read = "a number" if self.value == text else self.value
            self._tell(broken.at(self.where, text=text, value=read))

    def _bare(self, form: str) -> str:
        """Return the text as it is meant; `form` is how the advice shows it, if not as a value."""
        text = self._without_odd_space()
        if not (inner := in_smart_quotes(text)):
            return text
        better = form.format(inner) or named(self.field, quoted(inner))
        self.problems.append(smart_quotes(self.where, text, better))
        return inner

    def _without_odd_space(self) -> str:
        text, end = self.event.value, self.event.end_mark
        bare: str = text.strip()
        if text[:1].isspace():
            self.problems.append(odd_space(self.where, text[0]))
        elif bare != text:
            line, behind = self.source.start.line + end.line, len(text) - len(bare)
            where = Place(self.where.path, line, end.column - behind + 1)
            self.problems.append(odd_space(where, text[-1]))
        return bare

    def _cut(self) -> Diagnostic | None:
        """Return the problem if a # cuts the value."""
        start, end = self.source.start, self.event.end_mark
        after = Place(start.path, start.line + end.line, end.column + 1)
        rest = self.source.line(end.line)[end.column :]
        return comment_problem(self.event.value, rest, self.field, after)

    def _tell(self, problem: Diagnostic | None) -> None:
        if problem:
            self.problems.append(problem)
            self.told = True
