"""Owns what is kept of a faulty file: what is right in it, and stand-ins for the rest.

Nothing faulty is published. But a mended record still has its name and its links, so that one slip
does not hide another, and pages that point here are not reported as well.
"""

from collections.abc import Set as AbstractSet
from typing import Any, TypeVar

from case_studies.model import STAND_INS, UNKNOWN, Record
from case_studies.model.reference import record_in
from case_studies.reading.marks import Keys

AnyRecord = TypeVar("AnyRecord", bound=Record)


def mended(data: Any, model: type[AnyRecord], flaws: AbstractSet[Keys]) -> AnyRecord:
    """Return a record of what is right in `data`; `flaws` are the ways to what is not."""
    return model.model_validate(_fields(data, model, (), flaws))


def _fields(
    data: Any, model: type[Record], at: Keys, flaws: AbstractSet[Keys]
) -> dict[str, object]:
    kept = {}
    for own_name, info in model.model_fields.items():
        keys = (*at, info.alias or own_name)
        if at not in flaws and keys not in flaws and keys[-1] in data:
            kept[str(keys[-1])] = _value(data[keys[-1]], record_in(info.annotation), keys, flaws)
    return STAND_INS[model] | kept


def _value(value: Any, inner: type[Record] | None, at: Keys, flaws: AbstractSet[Keys]) -> object:
    if inner and (at in flaws or isinstance(value, dict)):
        return _fields(value, inner, at, flaws)
    if at in flaws:
        return UNKNOWN
    if isinstance(value, list):
        return [_value(item, inner, (*at, index), flaws) for index, item in enumerate(value)]
    return value
