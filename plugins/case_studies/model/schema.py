"""Owns the JSON Schemas: what `check` says of one file, as far as a schema can say it."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from case_studies.model.case_study import CaseStudy
from case_studies.model.fields import Record
from case_studies.model.objectives import FrameworkRecord, ObjectiveRecord
from case_studies.model.psa import Psa
from case_studies.model.records import (
    GlossaryEntry,
    GroupRecord,
    Page,
    PlaceRecord,
    Programme,
    Source,
    Theme,
)

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCHEMAS: dict[str, type[Record]] = {
    "case-study": CaseStudy,
    "framework": FrameworkRecord,
    "objective": ObjectiveRecord,
    "psa": Psa,
    "theme": Theme,
    "programme": Programme,
    "source": Source,
    "page": Page,
    "glossary-entry": GlossaryEntry,
    "place": PlaceRecord,
    "group": GroupRecord,
}
# A record's field → the names that it may have in a library.
CHOICES = {
    ("CaseStudy", "for_whom"): "groups",
    ("CaseStudy", "places"): "places",
    ("CaseStudy", "programme"): "programmes",
    ("Claim", "objective"): "objectives",
    ("Claim", "psa"): "psas",
    ("ClaimSource", "id"): "sources",
    ("ObjectiveLink", "objective"): "objectives",
    ("PsaLink", "psa"): "psas",
    ("SameAs", "objective"): "objectives",
    ("SourceReference", "id"): "sources",
    ("ThemeLink", "theme"): "themes",
}
PLACE_IN_DOCUMENT = {"oneOf": [{"required": ["pages"]}, {"required": ["at"]}]}
# What holds between the fields of a record.
BETWEEN: dict[str, Schema] = {
    "CaseStudy": {
        "allOf": [
            {"anyOf": [{"required": ["psas"]}, {"required": ["objectives"]}]},
            {"anyOf": [{"required": ["places"]}, {"required": ["national"]}]},
        ]
    },
    "Claim": {"oneOf": [{"required": ["source"]}, {"required": ["sources"]}]},
    "ClaimSource": PLACE_IN_DOCUMENT,
    "SourceReference": PLACE_IN_DOCUMENT,
}
EMPTY: list[str | None] = [None, ""]


def json_schemas() -> dict[str, Schema]:
    """Return the JSON Schema (draft 2020-12) of each kind of published record, by its name."""
    return {
        name: {"$schema": DIALECT} | _counted(model.model_json_schema())
        for name, model in SCHEMAS.items()
    }


def _counted(part: Any) -> Any:
    """Return a schema whose lists have a least number of items, which pydantic calls a length."""
    if isinstance(part, list):
        return [_counted(each) for each in part]
    if not isinstance(part, dict):
        return part
    is_list = part.get("type") == "array"
    return {
        "minItems" if is_list and key == "minLength" else key: _counted(value)
        for key, value in part.items()
    }


def front_matter_schema(kind: str, names: Mapping[str, Sequence[str | int]]) -> Schema:
    """Return the JSON Schema of what an editor writes of one kind, a draft of a case too.

    `names` are those that a library holds, such as its themes: they are the only choices.
    """
    schema = json_schemas()[kind]
    for record in (schema, *schema.get("$defs", {}).values()):
        _complete(record, names)
    return _with_drafts(schema) if kind == "case-study" else schema


def _complete(record: Schema, names: Mapping[str, Sequence[str | int]]) -> None:
    """Add to a record's schema the choices of its names, and what holds between its fields."""
    title, fields = record.get("title", ""), record.get("properties", {})
    record.update(BETWEEN.get(title, {}))
    for (owner, field), listed in CHOICES.items():
        if owner == title and (choices := names.get(listed)):
            _choose(fields[field], list(choices))
    if {"basis", "why"} <= fields.keys():
        record["if"] = {"properties": {"basis": {"const": "editor"}}, "required": ["basis"]}
        record["then"] = {"required": ["why"]}


def _choose(part: Schema, choices: list[str | int]) -> None:
    """Allow only `choices` for a name, in each of the ways in which a field may be written."""
    for branch in (*part.get("anyOf", []), *part.get("oneOf", [])):
        _choose(branch, choices)
    if part.get("type") == "array":
        _choose(part["items"], choices)
    elif part.get("type") in ("string", "integer") and not {"const", "enum"} & part.keys():
        part["enum"] = choices


def _with_drafts(schema: Schema) -> Schema:
    """Return a schema that asks of a draft for its title only, and lets its fields be empty."""
    fields = schema["properties"]
    outer = {key: schema.pop(key) for key in ("$schema", "title", "description")}
    parts = schema.pop("$defs")
    loose = {f"Draft{name}": _loose(part) for name, part in parts.items()}
    draft = _loose(schema) | {"required": ["title"]}
    draft["properties"]["title"] = fields["title"]
    is_draft = {"properties": {"status": {"const": "draft"}}, "required": ["status"]}
    hints = {name: {"description": part.get("description", "")} for name, part in fields.items()}
    return outer | {
        "type": "object",
        "properties": hints,
        "if": is_draft,
        "then": draft,
        "else": schema,
        "$defs": parts | loose,
    }


def _loose(record: Schema) -> Schema:
    """Return a record's schema that misses no field, and whose fields may be empty."""
    copy = deepcopy(record)
    for key in ("required", "if", "then", "oneOf", "allOf"):
        copy.pop(key, None)
    copy["properties"] = {
        name: {"anyOf": [_loose_ends(part), {"enum": EMPTY}]}
        for name, part in copy["properties"].items()
    }
    return copy


def _loose_ends(part: Any) -> Any:
    """Return a part whose references lead to the loose records."""
    if isinstance(part, dict):
        return {
            key: value.replace("#/$defs/", "#/$defs/Draft") if key == "$ref" else _loose_ends(value)
            for key, value in part.items()
        }
    return [_loose_ends(each) for each in part] if isinstance(part, list) else part
