"""Owns the warning for jargon: words to which the glossary gives a plainer one."""

import re
from collections.abc import Iterator

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import words as rules
from case_studies.library.records import Records
from case_studies.model import Record, markdown_fields
from case_studies.validate import Entry


def jargon_problems(records: Records) -> list[Diagnostic]:
    """Return a warning for each place in a text where a jargon word of the glossary stands."""
    plain = {
        word.casefold(): entry.record.instead
        for entry in records.glossary
        if entry.record.instead
        for word in (entry.record.term, *entry.record.also)
    }
    if not plain:
        return []
    listed = "|".join(sorted(map(re.escape, plain), key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w-])(?:{listed})(?![\w-])", re.IGNORECASE)
    return [
        rules.JARGON.at(
            where.at(found.start()),
            word=found.group(),
            instead=plain[found.group().casefold()],
        )
        for entry in records.with_text()
        for keys, text in _texts(entry)
        for where in [entry.marks.inside(keys, text)]
        for found in pattern.finditer(text)
    ]


def _texts(entry: Entry[Record]) -> Iterator[tuple[tuple[str], str]]:
    for name in markdown_fields(type(entry.record)):
        if text := getattr(entry.record, name):
            yield (name,), text
    yield ("body",), entry.body
