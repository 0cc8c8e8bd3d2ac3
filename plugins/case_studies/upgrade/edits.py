"""Owns edits of YAML that leave everything else as it was written: comments, order, line ends."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml

END_OF_LINE = re.compile(r"\r\n|\r|\n|\Z")
Pair = tuple[Any, Any]  # the nodes of a name and its value


@dataclass(frozen=True, order=True)
class Edit:
    """What stands between two offsets of a text, and what shall stand there."""

    start: int
    end: int
    new: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with all edits made; they do not overlap."""
    parts, done = [], 0
    for edit in sorted(edits):
        parts += [text[done : edit.start], edit.new]
        done = edit.end
    return "".join([*parts, text[done:]])


def fields(node: yaml.MappingNode) -> dict[str, Pair]:
    """Return the fields of a mapping that hold something, by their names."""
    return {
        key.value: (key, value)
        for key, value in node.value
        if isinstance(key, yaml.ScalarNode) and value.end_mark.index > value.start_mark.index
    }


def with_field(text: str, node: yaml.MappingNode, field: str) -> Iterator[Edit]:
    """Put a field such as `basis: source` behind the others of a mapping that has some."""
    _, last = list(fields(node).values())[-1]
    end, start = written_end(text, last), node.start_mark.index
    if not node.flow_style:
        yield line_after(text, end, node.start_mark.column, field)
    elif text[start] == "{":
        yield Edit(end, end, f", {field}")
    else:  # [theme: acting-early] holds a mapping of one field without its braces
        yield Edit(start, start, "{")
        yield Edit(end, end, f", {field}}}")


def line_after(text: str, offset: int, column: int, field: str) -> Edit:
    """Put a field into a line of its own, below the line that `offset` is in."""
    end = next(END_OF_LINE.finditer(text, offset)).start()
    return Edit(end, end, f"{line_end(text)}{' ' * column}{field}")


def line_end(text: str) -> str:
    """Return how the lines of a text end, by its first."""
    return next(END_OF_LINE.finditer(text))[0] or "\n"


def written_end(text: str, node: yaml.Node) -> int:
    """Return where the last sign of a value stands: YAML counts the blank lines below it in."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        return written_end(text, last[1] if isinstance(last, tuple) else last)
    return len(text[: node.end_mark.index].rstrip())
