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
from case_studies.reading.characters import hidden_in
from case_studies.reading.marks import Keys, Span
from case_studies.reading.scalars import read_scalar
from case_studies.reading.yaml_words import broken_yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser is 14 times faster
MOST_VALUES = 10_000  # names and values in a record; the longest case has some hundreds
DEEPEST = 20  # levels; the front matter of a case has four

OUTER = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)


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
    builder = _Builder(path, first_line, most)
    try:
        events = builder.events(yaml.parse(text, Loader=LOADER))
    except yaml.MarkedYAMLError as error:
        return None, [
            *builder.problems,
            broken_yaml(error, text, Place(path, first_line), builder.opened),
        ]
    if not events:
        return None, builder.problems or [reading.NOT_FIELDS.at(Place(path), found="nothing")]
    first, *rest = events
    builder.values.data = builder.build(first, iter(rest), ())
    return builder.values, builder.problems


class _Builder:
    """Walks the events of one file, collecting values, places and problems."""

    def __init__(self, path: str, first_line: int, most: int) -> None:
        self.path = path
        self.first_line = first_line
        self.most = most
        self.values = Values()
        self.problems: list[Diagnostic] = []
        self.opened: list[Any] = []  # where lists and fields that are not closed yet start

    def events(self, parsed: Iterator[Any]) -> list[Any]:
        """Return the events of the first document, or none where it goes too deep to build."""
        found, documents = [], 0
        for event in parsed:
            documents += isinstance(event, yaml.DocumentStartEvent)
            if isinstance(event, yaml.CollectionStartEvent):
                self.opened.append(event.start_mark)
            elif isinstance(event, yaml.CollectionEndEvent):
                self.opened.pop()
            depth = len(self.opened)
            if feature := _feature(event, depth, documents):
                values = {"feature": feature[0], "text": feature[1]}
                self.problems.append(reading.YAML_FEATURE.at(self._place(event), **values))
            if depth > DEEPEST:  # the parser's time grows with the square of the depth
                return []
            if documents == 1 and not isinstance(event, OUTER):
                found.append(event)
            if len(found) > self.most:
                place = self._place(found[0])
                self.problems.append(reading.TOO_MANY_VALUES.at(place, limit=f"{self.most:,}"))
                return []
        return found

    def build(self, event: Any, events: Iterator[Any], at: Keys) -> object:
        """Return the value that `event` starts and `events` go on with; mark where it stands."""
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, at)
        self.values.spans[at] = self._span(event, told=isinstance(event, yaml.AliasEvent))
        if isinstance(event, yaml.AliasEvent):
            return event.anchor
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, at)
        return self._mapping(events, at)

    def _sequence(self, events: Iterator[Any], at: Keys) -> list[object]:
        items: list[object] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self.build(event, events, (*at, len(items))))
        return items

    def _mapping(self, events: Iterator[Any], at: Keys) -> dict[str, object]:
        fields: dict[str, object] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                found = "a list or fields where a name should be"
                self.problems.append(reading.NOT_FIELDS.at(self._place(event), found=found))
                self.build(event, events, (*at, "?"))
                self.build(next(events), events, (*at, "?"))
                continue
            key = event.value
            if key in fields:
                first = self.values.keys[(*at, key)].line
                where = self._place(event)
                self.problems.append(reading.DUPLICATE_KEY.at(where, key=key, first=first))
                self.build(next(events), events, (*at, f"{key} again"))
                continue
            self.values.keys[(*at, key)] = self._span(event)
            fields[key] = self.build(next(events), events, (*at, key))
        return fields

    def _scalar(self, event: Any, at: Keys) -> object:
        value, told = event.value, event.tag is not None
        if event.implicit[0]:
            value, broken = read_scalar(event.value)
            if broken:
                read = "a number" if value == event.value else value
                words = {"text": event.value, "value": read}
                self.problems.append(broken.at(self._place(event), **words))
                told = True
        elif event.style == '"' and (name := hidden_in(event.value)):  # written as an escape
            self.problems.append(reading.CONTROL_CHARACTER.at(self._place(event), character=name))
        self.values.spans[at] = self._span(event, told=told)
        return value

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + self.first_line, mark.column + 1)

    def _span(self, event: Any, *, told: bool = False) -> Span:
        place, scalar = self._place(event), isinstance(event, yaml.ScalarEvent)
        plain = scalar and event.implicit[0]
        return Span(
            line=place.line,
            column=place.column,
            end_line=event.end_mark.line + self.first_line,
            style=event.style or "" if scalar else "",
            text=event.value if plain else None,
            told=told,
        )


def _feature(event: Any, depth: int, documents: int) -> tuple[str, str] | None:
    """Return the name and the text of a YAML feature that content may not use."""
    if isinstance(event, yaml.AliasEvent):
        return "aliases", f"*{event.anchor}"
    if isinstance(event, yaml.DocumentStartEvent) and documents > 1:
        return "documents", "a second ---"
    if isinstance(event, yaml.NodeEvent) and event.anchor:
        return "anchors", f"&{event.anchor}"
    if getattr(event, "tag", None) and event.tag != "!":
        return "tags", event.tag.replace("tag:yaml.org,2002:", "!!")
    if depth > DEEPEST:
        return "values inside values", f"more than {DEEPEST} levels"
    return None
