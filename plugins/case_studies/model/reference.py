"""Owns what is derived from the models: the field reference, and names and examples for hints."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_origin

import yaml
from pydantic.fields import FieldInfo

from case_studies.model.fields import MARKDOWN, Record
from case_studies.model.schema import json_schemas


def field_reference() -> list[dict[str, Any]]:
    """Return each kind of record, nested ones too, with what an editor must know of its fields."""
    records: dict[str, dict[str, Any]] = {}
    for schema in json_schemas().values():
        records.setdefault(schema["title"], schema)
        for name, part in schema.get("$defs", {}).items():
            records.setdefault(name, part)
    return [
        {
            "id": "-".join(_words_in(name)),
            "name": " ".join(_words_in(name)).capitalize(),
            "description": schema["description"],
            "fields": [
                {
                    "name": field,
                    "description": part.get("description", ""),
                    "required": field in schema.get("required", []),
                    "allowed": list(_words_of(part)),
                    "example": str(next(iter(part.get("examples", [])), "")),
                }
                for field, part in schema["properties"].items()
            ],
        }
        for name, schema in records.items()
    ]


def _words_in(name: str) -> list[str]:
    """Return the words of a model's name, such as `CaseStudy`, in small letters."""
    return [word.lower() for word in re.findall("[A-Z][a-z]+", name)]


def _words_of(part: dict[str, Any]) -> Iterator[str]:
    """Yield the fixed words that a field allows, in the order of the model."""
    yield from map(str, part.get("enum", []))
    for branch in part.get("anyOf", []):
        yield from _words_of(branch)


@cache
def field_names(model: type[Record]) -> tuple[str, ...]:
    """Return the names of a record's fields as an editor writes them."""
    return tuple(info.alias or name for name, info in model.model_fields.items())


@cache
def markdown_fields(model: type[Record]) -> tuple[tuple[str, ...], ...]:
    """Return the way to each field whose text is Markdown, such as `challenge` or `now.text`."""
    return tuple(_markdown_ways(model))


def _markdown_ways(model: type[Record]) -> Iterator[tuple[str, ...]]:
    for name, info in model.model_fields.items():
        inner = record_in(info.annotation)
        if MARKDOWN in str(_schema_extras(info)):
            yield (name,)
        elif inner and get_origin(info.annotation) is not tuple:
            yield from ((name, *way) for way in _markdown_ways(inner))


def _schema_extras(info: FieldInfo) -> list[object]:
    nested = [item for part in get_args(info.annotation) for item in get_args(part)]
    extras = [getattr(item, "json_schema_extra", None) for item in (*info.metadata, *nested)]
    return [info.json_schema_extra, *extras]


def example_of(model: type[Record], name: str) -> str:
    """Return an example of a field as an editor would write it, such as `evidence: 2`."""
    info = field_of(model, name)
    return f"{name}: {info.examples[0] if info and info.examples else '…'}"


def example_value(model: type[Record], name: str) -> Any:
    """Return the value of the example of a field that has one."""
    return yaml.safe_load(example_of(model, name))[name]


def model_at(model: type[Record], keys: tuple[str | int, ...]) -> type[Record] | None:
    """Return the model of the record at `keys` inside a record of `model`, or None."""
    current: type[Record] | None = model
    for key in keys:
        if isinstance(key, int) or current is None:
            continue
        info = field_of(current, key)
        current = record_in(info.annotation) if info else None
    return current


def field_of(model: type[Record], name: str) -> FieldInfo | None:
    """Return a field of a record by the name that an editor writes."""
    for own_name, info in model.model_fields.items():
        if name in (own_name, info.alias):
            return info
    return None


def record_in(annotation: object) -> type[Record] | None:
    """Return the record type that an annotation is, holds or lists."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := record_in(part))), None)
