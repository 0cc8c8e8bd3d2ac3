"""Owns YAML: turns its events into plain values, each with its place.

PyYAML's own loader drops duplicate keys, gives dates without a line and expands aliases, so the
values are built here from its parser's events.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import reading
from case_studies.reading.events import Events, is_nothing, place_of
from case_studies.reading.lines import JOINED
from case_studies.reading.looks import comma_problem
from case_studies.reading.marks import Keys, Span
from case_studies.reading.recovery import Recovery, Unread
from case_studies.reading.slips import colon_problem
from case_studies.reading.written import Written

MOST_VALUES = 10_000  # names and values in a record; the longest case has some hundreds


@dataclass
class Values:
    """Plain values (dict, list, str, int, float, bool, date, None) and where each stands."""

    data: object = None
    spans: dict[Keys, Span] = field(default_factory=dict)
    keys: dict[Keys, Span] = field(default_factory=dict)


def read_values(
    text: str, path: str, *, first_line: int, most: int = MOST_VALUES
) -> tuple[Values | None, list[Diagnostic]]:
    """Return the values of YAML `text`, which starts at `first_line` of the file at `path`."""
    source = Recovery(text, Place(path, first_line))
    events, found = Events(source.start, most), None
    while found is None:
        try:
            found = events.read(source.text)
        except yaml.MarkedYAMLError as error:
            if not source.steps_over(error, events.opened):
                return None, [*source.problems, *events.problems]
            events = Events(source.start, most)
    problems = [*source.problems, *events.problems]
    if not found:
        return None, problems or [reading.NOT_FIELDS.at(Place(path), found="nothing")]
    first, *rest = found
    builder = _Builder(source, problems)
    builder.values.data = builder.build(first, iter(rest), ())
    return builder.values, builder.problems


class _Builder:
    """Walks the events of one file, collecting values, places and problems."""

    def __init__(self, source: Recovery, problems: list[Diagnostic]) -> None:
        self.source = source
        self.values = Values()
        self.problems = problems

    def build(self, event: Any, events: Iterator[Any], at: Keys) -> object:
        """Return the value that `event` starts and `events` go on with; mark where it stands."""
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, at)
        self.values.spans[at] = self._span(event, told=isinstance(event, yaml.AliasEvent))
        if isinstance(event, yaml.AliasEvent):
            return event.anchor
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, at)
        return self._mapping(events, at, in_brackets=event.flow_style)

    def _sequence(self, events: Iterator[Any], at: Keys) -> list[object]:
        items: list[object] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self.build(event, events, (*at, len(items))))
        return items

    def _mapping(self, events: Iterator[Any], at: Keys, *, in_brackets: bool) -> dict[str, object]:
        fields: dict[str, object] = {}
        cut: dict[str, list[Any]] = {}  # fields, and the names that a comma made of a value's rest
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            value = next(events) if isinstance(event, yaml.ScalarEvent) else None
            if value is None:
                self._no_name(event, events, at)
            elif in_brackets and self._is_joined(event, value, at, fields):
                continue
            elif in_brackets and fields and _is_rest(event, value):
                cut.setdefault(next(reversed(fields)), []).append((event, value))
            else:
                self._field(event, value, events, at, fields)
        self.problems += [
            comma_problem(key, fields[key], rest, self._place(rest[0][0]))
            for key, rest in cut.items()
        ]
        return fields

    def _field(
        self, event: Any, value: Any, events: Iterator[Any], at: Keys, fields: dict[str, object]
    ) -> None:
        written = Written(event, self.source)
        key = written.name()
        self.problems += written.problems
        if key not in fields:
            self.values.keys[(*at, key)] = self._span(event)
            fields[key] = self.build(value, events, (*at, key))
            return
        first = self.values.keys[(*at, key)].line
        if event.start_mark.line not in self.source.unread:
            where = self._place(event)
            self.problems.append(reading.DUPLICATE_KEY.at(where, key=key, first=first))
        self.build(value, events, (*at, f"{key} again"))

    def _is_joined(self, event: Any, value: Any, at: Keys, fields: dict[str, object]) -> bool:
        """Whether a name in brackets is a name and its value without a blank; then tell it."""
        joined = JOINED.fullmatch(event.value)
        if not joined or not is_nothing(value):
            return False
        self.problems.append(colon_problem(self._place(event), joined[1], joined[2]))
        fields[joined[1]] = Unread()
        self.values.keys[(*at, joined[1])] = self._span(event)
        self.values.spans[(*at, joined[1])] = self._span(event, told=True)
        return True

    def _no_name(self, event: Any, events: Iterator[Any], at: Keys) -> None:
        found = "a list or fields where a name should be"
        self.problems.append(reading.NOT_FIELDS.at(self._place(event), found=found))
        self.build(event, events, (*at, "?"))
        self.build(next(events), events, (*at, "?"))

    def _scalar(self, event: Any, at: Keys) -> object:
        field = at[-1] if at and isinstance(at[-1], str) else ""
        written = Written(event, self.source, field)
        written.read()
        self.problems += written.problems
        self.values.spans[at] = self._span(event, told=written.told)
        return written.value

    def _place(self, event: Any) -> Place:
        return place_of(event, self.source.start)

    def _span(self, event: Any, *, told: bool = False) -> Span:
        place, scalar = self._place(event), isinstance(event, yaml.ScalarEvent)
        plain = scalar and event.implicit[0]
        return Span(
            line=place.line,
            column=place.column,
            end_line=event.end_mark.line + self.source.start.line,
            style=event.style or "" if scalar else "",
            text=event.value if plain else None,
            told=told,
        )


def _is_rest(event: Any, value: Any) -> bool:
    """Whether a name in brackets is what a comma cut from the value before it."""
    return isinstance(value, yaml.ScalarEvent) and (" " in event.value or is_nothing(value))
