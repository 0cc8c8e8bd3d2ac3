"""Owns the example in an advice: it has the shape that the field wants, with what was written."""

from typing import Any

import yaml

from case_studies.model import Record, field_names
from case_studies.model.reference import example_of, example_value, field_of, record_in

WIDE = 10_000  # characters: an example stands on one line


def example_for(owner: type[Record], name: str, value: object) -> str:
    """Return how the field of a record is written right; `value` is what stands there."""
    info, example = field_of(owner, name), example_value(owner, name)
    if info is None or not isinstance(example, list):
        return example_of(owner, name)
    inner, items = record_in(info.annotation), value if isinstance(value, list) else [value]
    fitted = [_item(example[0], inner, item) for item in items]
    right = [item for item in fitted if item]
    return f"{name}: {_on_one_line(right or example)}"


def _item(example: Any, inner: type[Record] | None, value: Any) -> Any:
    """Return an item of a list with what was written; None where that is of no use."""
    if inner is None:
        return value if type(value) is type(example) else None
    if isinstance(value, dict):
        known = {key: said for key, said in value.items() if key in field_names(inner)}
        return example | {key: said for key, said in known.items() if _fits(said, example, key)}
    first = next(iter(example))
    return example | {first: value} if _fits(value, example, first) else None


def _fits(value: Any, example: dict[str, Any], key: str) -> bool:
    """Whether a value is of the same kind as in the example."""
    return type(value) is type(example.get(key))


def _on_one_line(value: Any) -> str:
    return yaml.safe_dump(
        value, default_flow_style=True, allow_unicode=True, sort_keys=False, width=WIDE
    ).strip()
