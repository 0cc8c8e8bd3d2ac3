"""Owns a YAML parser's complaint in an editor's words."""

from typing import Any

import yaml

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import reading

# What the parser says → what an editor reads: the problem, and what to do.
NO_VALUE = "did not find expected node content"
WORDS = (
    (
        NO_VALUE,
        "a bracket is never closed, or a value is missing after it",
        "Close the list with ] or the fields with }, and write a value between two commas.",
    ),
    (
        "mapping values are not allowed",
        "there is a colon where none can be",
        "Put the value in quotes, since it contains a colon and a space; or check the indent.",
    ),
    (
        "cannot start any token",
        "a value starts with a character that YAML keeps for itself",
        "Use spaces, not tabs, to indent; put a value that starts with @, ` or % in quotes.",
    ),
    (
        "unexpected end of stream",
        "a quotation mark is never closed",
        "Close the quotation mark, or use the other kind around the whole value.",
    ),
    (
        "unknown escape character",
        "there is a backslash inside double quotes",
        "Use single quotes around the value, or write two backslashes.",
    ),
    (
        "could not find expected ':'",
        "a line has a name without a colon",
        "Write a colon and a space after the field's name, or indent the line if it is text.",
    ),
    (
        "did not find expected key",
        "the indent or a quotation mark is wrong near here",
        "Line up the fields of one level; put a value with quotation marks inside in quotes.",
    ),
    (
        "did not find expected ',' or",
        "a bracket is never closed",
        "Close the list with ] or the fields with }, and separate the items with commas.",
    ),
    (
        "block sequence entries are not allowed",
        "a list starts on the line of its field's name",
        "Start the first item on a line of its own, or put the value in quotes if it is no list.",
    ),
    (
        "did not find expected comment or line break",
        "there is text after the | or > that starts a block",
        "Write the text on the next line, indented.",
    ),
    (
        "found a tab character",
        "a line is indented with a tab",
        "Use spaces to indent.",
    ),
    (
        "did not find expected '-' indicator",
        "an item of the list does not start with a dash",
        "Start each item with a dash and a space, at the same indent.",
    ),
)


def broken_yaml(
    error: yaml.MarkedYAMLError, lines: list[str], start: Place, unclosed: list[Any]
) -> Diagnostic:
    """Return the problem where the mistake begins: at an open quote or bracket, not after it.

    `lines` start at `start`; `unclosed` are the marks of lists and fields that do not end.
    """
    words = str(error.problem)
    opened = any(part in str(error.context) for part in ("quoted scalar", "flow", "simple key"))
    mark = error.context_mark if opened and error.context_mark else error.problem_mark
    if NO_VALUE in words and unclosed:
        mark = unclosed[-1]
    where = _place(mark, lines, start)
    for said, problem, advice in WORDS:
        if said in words:
            return reading.BROKEN_YAML.at(where, problem=problem, advice=advice)
    advice = "Look at this line and the one above it: indent, colons and quotation marks."
    return reading.BROKEN_YAML.at(where, problem=words, advice=advice)


def _place(mark: Any, lines: list[str], start: Place) -> Place:
    """Return where `mark` stands; for the end of the text, its last line that is not empty."""
    line, column = min(mark.line, len(lines) - 1), mark.column
    if not lines[line].strip():
        line = max((n for n in range(line) if lines[n].strip()), default=0)
        column = 0
    return Place(start.path, start.line + line, column + 1)
