"""Owns the warning for jargon: words to which the glossary gives a plainer one."""

import re

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import words as rules
from case_studies.library.records import Records


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
            where.at(passage.of_words(found.start())),
            word=found.group(),
            instead=plain[found.group().casefold()],
        )
        for entry in records.with_text()
        for name, prose in entry.proses.items()
        for where in [entry.marks.inside((name,), prose.text)]
        for passage in prose.passages
        for found in pattern.finditer(passage.words)
    ]
