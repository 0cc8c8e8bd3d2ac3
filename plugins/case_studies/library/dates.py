"""Owns which dates may lie ahead of the library's own: what is planned, and nothing else."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import plausible as rules
from case_studies.library.records import Records
from case_studies.model import FrameworkRecord, Record
from case_studies.reading.marks import Keys

DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
PLAN = "aim"  # the kind of a claim about what is to come
DATES = {"checked", "date", "from", "opened", "period", "to"}  # fields that hold a date
END = ("period", "to")  # of a framework, it may lie ahead


def date_problems(records: Records, latest: date) -> list[Diagnostic]:
    """Return a problem for each date after the day `latest`, which no editor can have seen."""
    day = latest.isoformat()
    return [
        rules.DATE_AHEAD.at(entry.marks.value(*keys), field=keys[-1], value=value, today=day)
        for entry in records.with_text()
        for keys, value in _dates(entry.record, ())
        if value > day[: len(value)] and entry.says(*keys)
        if not (isinstance(entry.record, FrameworkRecord) and keys == END)
    ]


def _dates(value: Any, at: Keys) -> Iterator[tuple[Keys, str]]:
    """Yield each date in a record, with the way to it, but for those of what is planned."""
    if isinstance(value, Record) and getattr(value, "kind", "") != PLAN:
        for name, info in type(value).model_fields.items():
            yield from _dates(getattr(value, name), (*at, info.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _dates(item, (*at, index))
    elif isinstance(value, date):
        yield at, value.isoformat()
    elif at[-1] in DATES and isinstance(value, str) and DATE.fullmatch(value):
        yield at, value
