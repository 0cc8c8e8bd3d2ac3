"""Owns whether a cited page exists: a document has only so many."""

from collections.abc import Iterator
from typing import Any

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import plausible as rules
from case_studies.library.records import Records
from case_studies.model import Record, SourceReference
from case_studies.reading.marks import Keys
from case_studies.validate.pages import last_page


def page_end_problems(records: Records) -> list[Diagnostic]:
    """Return a problem for each reference to a page that lies beyond the end of its document."""
    ends = {entry.slug: entry.record.pages for entry in records.sources if entry.says("pages")}
    return [
        rules.PAGE_BEYOND_END.at(
            entry.marks.value(*keys, "pages"), page=page, source=reference.id, count=_pages(count)
        )
        for entry in records.with_text()
        for keys, reference in _references(entry.record, ())
        if entry.says(*keys, "pages") and isinstance(count := ends.get(reference.id), int)
        if (page := last_page(reference.pages or "")) > count
    ]


def _references(value: Any, at: Keys) -> Iterator[tuple[Keys, SourceReference]]:
    """Yield each reference in a record, with the way to it."""
    if isinstance(value, SourceReference):
        yield at, value
    elif isinstance(value, Record):
        for name, info in type(value).model_fields.items():
            yield from _references(getattr(value, name), (*at, info.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _references(item, (*at, index))


def _pages(count: int) -> str:
    return "one page" if count == 1 else f"{count} pages"
