"""Owns slips in the names of fields: a field is checked under the name that is meant.

So one slip is one message, and what stands in the field is checked as well.
"""

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any

from case_studies.diagnostics import Diagnostic, nearest
from case_studies.diagnostics.rules.fields import UNKNOWN_FIELD
from case_studies.model import Record, field_names
from case_studies.model.reference import field_of, record_in
from case_studies.reading import Document
from case_studies.reading.marks import Keys
from case_studies.validate.wording import RESERVED

SURE = 0.8  # of two names' letters
Respelt = dict[Keys, str]  # the way to a field as it is written → the name that is meant


def respelt(document: Document, model: type[Record]) -> tuple[Document, list[Diagnostic]]:
    """Return the document with its misspelt fields under their right names, and the problems.

    It holds a record of kind `model`, or a list of them.
    """
    names = dict(_slips(document.data, model, ()))
    if not names:
        return document, []
    marks = document.marks
    problems = [
        UNKNOWN_FIELD.at(marks.key(*keys), field=keys[-1], advice=f"Did you mean `{name}`?")
        for keys, name in names.items()
    ]
    marks = replace(
        marks,
        values={_right(keys, names): span for keys, span in marks.values.items()},
        keys={_right(keys, names): span for keys, span in marks.keys.items()},
    )
    return replace(document, data=_renamed(document.data, (), names), marks=marks), problems


def _slips(data: Any, model: type[Record] | None, at: Keys) -> Iterator[tuple[Keys, str]]:
    """Yield the way to each misspelt field of a record, with the name that is meant."""
    if isinstance(data, list):
        for index, item in enumerate(data):
            yield from _slips(item, model, (*at, index))
    if not isinstance(data, dict) or model is None:
        return
    free = set(field_names(model)) - data.keys()
    for name, value in data.items():
        right = name
        if name not in field_names(model):
            right = _meant(name, free)
            if right:
                yield (*at, name), right
            free.discard(right)
        info = field_of(model, right)
        yield from _slips(value, record_in(info.annotation) if info else None, (*at, name))


def _meant(name: str, free: set[str]) -> str:
    """Return the name that nobody doubts is meant, of those that the record lacks, if any is."""
    right = "" if name in RESERVED else nearest(name, sorted(free))
    letters = SequenceMatcher(None, name.casefold(), right, autojunk=False)
    return right if letters.ratio() >= SURE else ""


def _right(keys: Keys, names: Respelt) -> Keys:
    return tuple(names.get(keys[: end + 1], key) for end, key in enumerate(keys))


def _renamed(data: Any, at: Keys, names: Respelt) -> Any:
    if isinstance(data, list):
        return [_renamed(item, (*at, index), names) for index, item in enumerate(data)]
    if not isinstance(data, dict):
        return data
    return {
        names.get((*at, name), name): _renamed(value, (*at, name), names)
        for name, value in data.items()
    }
