"""Owns the way through the lists of a record as it was written."""

from collections.abc import Iterator
from typing import Any

from case_studies.reading.marks import Keys


def items_of(data: dict[str, Any], field: str) -> Iterator[tuple[Keys, dict[str, Any]]]:
    """Yield each item of the list `field` that holds fields, with the way to it."""
    items = data.get(field)
    for index, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, dict):
            yield (field, index), item
