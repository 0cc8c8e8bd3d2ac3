"""Owns the events of PyYAML's parser: those of one document, and the features it may not use."""

from typing import Any

import yaml

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import reading

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser is 14 times faster
DEEPEST = 20  # levels; the front matter of a case has four

OUTER = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)


class Events:
    """The events of a text that starts at `start`, with what is wrong with them."""

    def __init__(self, start: Place, most: int) -> None:
        self.start = start
        self.most = most
        self.problems: list[Diagnostic] = []
        self.opened: list[Any] = []  # where lists and fields that are not closed yet start

    def read(self, text: str) -> list[Any]:
        """Return the events of the first document, or none where it goes too deep to build.

        Raises MarkedYAMLError where the text is no YAML.
        """
        found: list[Any] = []
        documents = 0
        for event in yaml.parse(text, Loader=LOADER):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if isinstance(event, yaml.CollectionStartEvent):
                self.opened.append(event.start_mark)
            elif isinstance(event, yaml.CollectionEndEvent):
                self.opened.pop()
            depth = len(self.opened)
            if feature := _feature(event, depth, documents):
                values = {"feature": feature[0], "text": feature[1]}
                self.problems.append(reading.YAML_FEATURE.at(place_of(event, self.start), **values))
            if depth > DEEPEST:  # the parser's time grows with the square of the depth
                return []
            if documents == 1 and not isinstance(event, OUTER):
                found.append(event)
            if len(found) > self.most:
                place = place_of(found[0], self.start)
                self.problems.append(reading.TOO_MANY_VALUES.at(place, limit=f"{self.most:,}"))
                return []
        return found


def place_of(event: Any, start: Place) -> Place:
    """Return where an event of a text that starts at `start` stands in the file."""
    mark = event.start_mark
    return Place(start.path, start.line + mark.line, mark.column + 1)


def is_nothing(event: Any) -> bool:
    """Whether a value is not written at all."""
    return isinstance(event, yaml.ScalarEvent) and event.implicit[0] and not event.value


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
