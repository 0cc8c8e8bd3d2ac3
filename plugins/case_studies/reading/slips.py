"""Owns the slips of YAML that have a name: what an editor meant, seen in the line alone."""

import re
import unicodedata
from collections.abc import Sequence

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import yaml as rules
from case_studies.diagnostics.rules.reading import BROKEN_YAML
from case_studies.reading.lines import DASH, Line, own_lines

SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")  # that look like a blank
CUT = re.compile(r"\s+#(?=\S)")
NOTE = re.compile(r"\s+#(?=\s|$)")
SMART = {"“": "”", "‘": "’", "„": "“”", "«": "»"}
QUOTES = "'\""
BRACKETS = {"[": "]", "{": "}"}
# Signs with which a value cannot start unless it is in quotes.
RESERVED = re.compile(r"[@`%*&!]|>(?![-+0-9]*(?:\s+#.*)?$)|\?\s")
WHOLE = re.compile(r"(?:\"(?:[^\"\\]|\\.)*+\"|'(?:[^']|'')*+')\s*(?:\s#.*)?")
NEVER_CLOSED = (
    "a quotation mark is never closed",
    "Close the quotation mark, or use the other kind around the whole value.",
)
NO_COLON = (
    "a line has a name without a colon",
    "Write a colon and a space after the field's name, or indent the line if it is text.",
)
NO_BLANK = (
    "there is no blank after the dash of an item",
    "Start each item with a dash and a space, at the same indent.",
)
NO_COMMA = (
    "a comma is missing in the brackets, or a value there has a colon",
    "Put a comma between two fields, and a value with a colon into quotes.",
)
PART = re.compile(r"(?:[^,{}\[\]'\"]|'[^']*'|\"[^\"]*\")+")


def character(sign: str) -> str:
    """Return the number and the name of a character."""
    return f"U+{ord(sign):04X} {unicodedata.name(sign, 'TAB')}"


def quoted(value: str) -> str:
    """Return `value` in the quotes that it does not hold itself."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def in_smart_quotes(value: str) -> str:
    """Return what stands between smart quotes around the whole of a value, or an empty text."""
    first, last, inner = value[:1], value[-1:], value[1:-1]
    if first in SMART and last in SMART[first] and inner.strip():
        return "" if first in inner or last in inner else inner
    return ""


def slip_in(
    lines: Sequence[str], first: int, last: int, start: Place
) -> tuple[Line, Diagnostic] | None:
    """Return the first line with a slip that has a name, and the problem.

    `first` to `last` are where to look; `start` is where `lines` start in their file.
    """
    for line in own_lines(lines):
        if line.end > first and line.number <= last and (problem := _slip(line, lines, start)):
            return line, problem
    return None


def _slip(line: Line, lines: Sequence[str], start: Place) -> Diagnostic | None:
    """Return what is wrong with a line, as far as it alone shows."""
    value, field = line.value, line.key if line.colon else ""
    where = Place(start.path, start.line + line.number, line.column)
    if field and line.rest[:1].strip() and not value.startswith("//"):
        return colon_problem(where, field, value)
    if line.is_text and line.key:
        return _broken(where, NO_COLON)
    if not line.colon and DASH.match(value):
        return dash_problem(where)
    if not value or not (field or line.lead.strip()):
        return None
    below = "\n".join(lines[line.number + 1 : line.end])
    return _value_slip(value, field, where, below)


def _value_slip(value: str, field: str, where: Place, below: str) -> Diagnostic | None:
    if value[0] in QUOTES and value.count(value[0]) == 1:
        return None if value[0] in below else _broken(where, NEVER_CLOSED)
    if value[0] in BRACKETS and (problem := bracket_slip(value, where)):
        return problem
    if in_smart_quotes(value):
        return smart_quotes(where, value, named(field, quoted(in_smart_quotes(value))))
    if value[0] not in QUOTES and (cut := CUT.search(value)):
        place = Place(where.path, where.line, where.column + cut.end() - 1)
        return cut_by(place, value[cut.end() - 1 :], named(field, quoted(value)))
    if needed := _needs_quotes(value):
        sign = _sign(value)
        return rules.NEEDS_QUOTES.at(where, sign=sign, better=named(field, quoted(needed)))
    return None


def colon_problem(where: Place, field: str, value: str) -> Diagnostic:
    """Return the problem of a name and a value without a blank between them."""
    better = quoted(value) if _needs_quotes(value) else value
    return rules.COLON_WITHOUT_SPACE.at(where, field=field, better=better)


def dash_problem(where: Place) -> Diagnostic:
    """Return the problem of an item of a list whose dash has no blank after it."""
    return _broken(where, NO_BLANK)


def smart_quotes(where: Place, value: str, better: str) -> Diagnostic:
    """Return the problem of a name or value in typographic quotation marks."""
    return rules.SMART_QUOTES.at(where, character=character(value[0]), better=better)


def cut_by(place: Place, rest: str, better: str) -> Diagnostic:
    """Return the problem of a value that a # at `place` cuts; `rest` is what is lost."""
    return rules.CUT_VALUE.at(place, rest=rest, better=better)


def named(field: str, value: str) -> str:
    """Return a value with the name of its field before it, if it has one."""
    return f"{field}: {value}" if field else value


def _broken(where: Place, words: tuple[str, str]) -> Diagnostic:
    return BROKEN_YAML.at(where, problem=words[0], advice=words[1])


def _needs_quotes(value: str) -> str:
    """Return the text that has to go into quotes, or an empty text."""
    if value[0] in QUOTES:
        return "" if WHOLE.fullmatch(value) else _inside(value)
    if value[0] in BRACKETS:
        return value if _closes_early(value) else ""
    value = NOTE.split(value)[0]
    return value if ": " in value or value.endswith(":") or RESERVED.match(value) else ""


def _inside(value: str) -> str:
    """Return the text meant by a value with quotes inside its quotes, or after them."""
    mark, inner = value[0], value[1:-1]
    before, _, after = inner.partition(mark)
    nested = before.endswith(" ") or after[:1].isalnum()
    return inner if value.endswith(mark) and nested else value


def _closes_early(value: str) -> bool:
    """Whether text follows the bracket that closes the first one."""
    depth = 0
    for index, sign in enumerate(value):
        depth += (sign in BRACKETS) - (sign in BRACKETS.values())
        if not depth:
            return not re.fullmatch(r"\s*(?:\s#.*)?", value[index + 1 :])
    return False


def _sign(value: str) -> str:
    """Return the sign in a value that YAML keeps for itself."""
    return value[0] if value[0] in "'\"[{" or RESERVED.match(value) else ":"


def bracket_slip(value: str, where: Place) -> Diagnostic | None:
    """Return what is wrong between brackets: an open quote, a # or a second colon in one part."""
    for part in PART.finditer(value):
        blanks = len(part.group()) - len(part.group().lstrip())
        place = Place(where.path, where.line, where.column + part.start() + blanks)
        field, colon, text = part.group().strip().rpartition(": ")
        if cut := CUT.search(part.group()):
            at = Place(place.path, place.line, place.column - blanks + cut.end() - 1)
            return cut_by(at, part.group()[cut.end() - 1 :].strip(), named(field, quoted(text)))
        if colon and ": " in field:
            return _broken(place, NO_COMMA)
    rest = PART.sub("", value)
    if mark := re.search("['\"]", rest):
        column = where.column + value.rindex(mark.group())
        return _broken(Place(where.path, where.line, column), NEVER_CLOSED)
    return None
