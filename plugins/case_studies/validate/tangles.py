"""Owns the limits of a Markdown text, which are tried before any parser reads it.

A Markdown parser takes minutes over a text made to tangle it: a thousand open brackets, a list in
a list in a list. No text for readers comes near these limits.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules.text import TANGLED_TEXT
from case_studies.model import UNKNOWN, Record, markdown_fields
from case_studies.reading import Document
from case_studies.reading.marks import Keys

MOST = {"[": 500, "]": 500, "<": 200}  # of a sign in one text
MOST_LINES = 5_000  # that are not empty
MOST_CELLS = 10_000  # of all tables: a parser fills up short rows
LONGEST = 15_000  # characters between two empty lines
DEEPEST = 10  # lists and quotations in one another

BLOCK = re.compile(r"(?:^.*\S.*\n?)++", re.MULTILINE)
LINE = re.compile(r"^.*\S", re.MULTILINE)
RULE = re.compile(r"^[ \t>:|-]++$", re.MULTILINE)  # under the titles of a table's columns
OPENING = re.compile(r"(?:\s|>|(?:[-+*]|\d{1,9}[.)])(?=\s|$))*+")
MARK = re.compile(r"[>+*-]|\d+[.)]")
RULER = re.compile(r"(?:- ?){3,40}|(?:\* ?){3,40}")


def untangled(document: Document, model: type[Record]) -> tuple[Document, dict[Keys, Diagnostic]]:
    """Return the document without the texts that no parser should read, and what is wrong there."""
    found = {
        keys: TANGLED_TEXT.at(document.marks.inside(keys, text).at(tangle[0]), what=tangle[1])
        for keys, text in texts_of(document, model).items()
        if (tangle := next(_tangles(text), None))
    }
    data = document.data
    for keys in found.keys() - {("body",)}:
        data = _without(data, keys)
    body = "" if ("body",) in found else document.body
    return replace(document, data=data, body=body), found


def texts_of(document: Document, model: type[Record]) -> dict[Keys, str]:
    """Return each Markdown text of the document, by the way to it."""
    said: dict[str, Any] = document.data if isinstance(document.data, dict) else {}
    texts: dict[Keys, Any] = {way: _at(said, way) for way in markdown_fields(model)}
    texts = {("body",): document.body} | texts
    return {keys: text for keys, text in texts.items() if isinstance(text, str)}


def _at(data: Any, way: Sequence[str]) -> Any:
    """Return what stands at the end of `way`; None where it breaks off."""
    for key in way:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def _without(data: Any, keys: Keys) -> Any:
    """Return the fields `data` with no word for the text at `keys`."""
    key, *rest = keys
    return {**data, key: _without(data[key], tuple(rest)) if rest else UNKNOWN}


def _tangles(text: str) -> Iterator[tuple[int, str]]:
    """Yield where a limit is passed, and what is said of it."""
    for sign, most in MOST.items():
        if (count := text.count(sign)) > most:
            yield text.index(sign), f"{count:,} of the sign {sign} in one text; the most is {most}"
    for block in BLOCK.finditer(text):
        if (length := len(block.group().strip())) > LONGEST:
            what = f"{length:,} characters without an empty line; the most is {LONGEST:,}"
            yield block.start(), what
    lines = list(LINE.finditer(text))
    if len(lines) > MOST_LINES:
        yield lines[0].start(), f"{len(lines):,} lines; the most is {MOST_LINES:,}"
    if (cells := sum(_cells(block.group()) for block in BLOCK.finditer(text))) > MOST_CELLS:
        yield lines[0].start(), f"{cells:,} cells of tables; the most is {MOST_CELLS:,}"
    yield from _depths(lines)


def _depths(lines: list[re.Match[str]]) -> Iterator[tuple[int, str]]:
    for line in lines:
        if (depth := _depth(line.group())) > DEEPEST:
            yield line.start(), f"{depth:,} levels in one another; the most is {DEEPEST}"


def _cells(block: str) -> int:
    """Return how many cells a table would have that began with a block's first line."""
    rules = [rule.group() for rule in RULE.finditer(block) if "-" in rule.group()]
    columns = max((rule.count("|") for rule in rules), default=-1) + 1
    return columns * (block.count("\n") + 1)


def _depth(line: str) -> int:
    """Return how many lists and quotations a line starts in; an indent of four is a level."""
    opening = OPENING.match(line)
    if not opening or RULER.fullmatch(line.strip()):
        return 0
    start = opening.group()
    indent = len(start.expandtabs(4)) - len(start.expandtabs(4).lstrip())
    return len(MARK.findall(start)) + indent // 4
