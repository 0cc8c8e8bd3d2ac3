"""Owns the step from pydantic's errors to problems in an editor's words, each at its place."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from case_studies.diagnostics import Diagnostic, nearest, rule_named
from case_studies.diagnostics.rules import fields
from case_studies.model import Record, example_of, field_names
from case_studies.model.reference import model_at
from case_studies.source import Marks
from case_studies.source.marks import Keys

# Front matter that MkDocs, Material or their plugins act on.
RESERVED = {
    "template", "hide", "search", "tags", "icon", "description", "author", "subtitle", "social",
    "location", "render_macros", "boost", "comments", "view", "date", "draft", "categories",
}  # fmt: skip

EXPECTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "float_type": "a number",
    "finite_number": "a number",
    "bool_type": "true or false",
    "date_type": "a date such as 2026-11-22",
    "tuple_type": "a list, one item a line or in square brackets",
    "model_type": "fields, such as {from: 2001, to: unknown}",
    "literal_error": "one of the known words",
}
KINDS = {
    bool: "a truth value",
    int: "a number",
    float: "a number",
    str: "text",
    list: "a list",
    dict: "fields",
    type(None): "empty",
}


def worded(
    error: ValidationError, data: object, model: type[Record], marks: Marks, at: Keys = ()
) -> list[Diagnostic]:
    """Return one problem for each place in `data` that does not fit `model`."""
    found: dict[Keys, dict[str, Any]] = {}
    for each in error.errors(include_url=False):
        keys = _keys(each, data)
        inside = [other for other in found if other[: len(keys)] == keys]
        if not inside:  # a union reports every branch: the first, or the deepest, says most
            for outer in [keys[:end] for end in range(len(keys))]:
                if found.get(outer, {}).get("type") in ("literal_error", "string_type"):
                    del found[outer]
            found[keys] = dict(each)
    return [_problem(each, keys, model, marks, at) for keys, each in found.items()]


def _keys(error: Mapping[str, Any], data: object) -> Keys:
    """Return the way to the value, without the names of a union's branches."""
    keys: list[str | int] = []
    for key in error["loc"]:
        if isinstance(data, dict) and key in data:
            data = data[key]
        elif isinstance(data, list) and isinstance(key, int) and key < len(data):
            data = data[key]
        elif not (error["type"] == "missing" and key == error["loc"][-1]):
            continue
        keys.append(key)
    return tuple(keys)


def _problem(
    error: dict[str, Any], keys: Keys, model: type[Record], marks: Marks, at: Keys
) -> Diagnostic:
    owner = model_at(model, keys[:-1]) or model
    field = next((key for key in reversed(keys) if isinstance(key, str)), "file")
    where, value, kind = marks.value(*at, *keys), error["input"], error["type"]
    if kind == "missing":
        return _missing(keys, owner, marks, at, value)
    if kind == "extra_forbidden":
        return _unknown_field(str(keys[-1]), owner, marks, (*at, *keys))
    if value is None or kind == "too_short":
        return fields.EMPTY_FIELD.at(marks.key(*at, *keys), field=field)
    if rule := rule_named(kind):
        return rule.at(where, **({"field": field} | error.get("ctx", {})))
    written = marks.written((*at, *keys))
    if kind == "literal_error":
        return _not_in_list(error, field, model_at(model, keys[:-1]) or model, where, written)
    if kind == "string_too_long":
        limit = error["ctx"]["max_length"]
        return fields.TOO_LONG.at(where, field=field, length=len(value), limit=limit)
    if kind in ("greater_than_equal", "less_than_equal"):
        return fields.OUT_OF_RANGE.at(where, field=field, value=value, limit=_limit(error))
    if kind == "string_type" and written is not None and not isinstance(value, str):
        words = KINDS.get(type(value), "a date")
        return fields.UNQUOTED_TEXT.at(where, field=field, text=written, kind=words)
    return fields.WRONG_TYPE.at(
        where,
        field=field,
        expected=EXPECTED.get(kind, "of another kind"),
        found=KINDS.get(type(value), "a date"),
        example=example_of(owner, field),
    )


def _missing(keys: Keys, owner: type[Record], marks: Marks, at: Keys, around: object) -> Diagnostic:
    match keys:
        case ("claims", int(), "source"):
            claim = around.get("id", "?") if isinstance(around, dict) else "?"
            return fields.CLAIM_WITHOUT_SOURCE.at(marks.value(*keys[:-1]), claim=claim)
        case ("psas", int(), "contribution"):
            psa = around.get("psa", "?") if isinstance(around, dict) else "?"
            return fields.PSA_WITHOUT_CONTRIBUTION.at(marks.value(*keys[:-1]), psa=psa)
    name = str(keys[-1])
    where = marks.value(*at, *keys[:-1]) if len(keys) > 1 or at else marks.key("?")
    return fields.MISSING_FIELD.at(where, field=name, example=example_of(owner, name))


def _unknown_field(name: str, owner: type[Record], marks: Marks, keys: Keys) -> Diagnostic:
    known = field_names(owner)
    if name in RESERVED:
        return fields.RESERVED_FIELD.at(marks.key(*keys), field=name)
    close = nearest(name, known)
    advice = f"Did you mean `{close}`?" if close else f"The fields are: {', '.join(known)}."
    return fields.UNKNOWN_FIELD.at(marks.key(*keys), field=name, advice=advice)


def _not_in_list(
    error: dict[str, Any], field: str, _owner: type[Record], where: Any, written: str | None
) -> Diagnostic:
    allowed = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
    value = written if written is not None else error["input"]
    close = nearest(str(value), allowed.split(", "))
    advice = f" Did you mean “{close}”?" if close else ""
    return fields.NOT_IN_LIST.at(where, field=field, value=value, allowed=allowed, advice=advice)


def _limit(error: dict[str, Any]) -> str:
    limits = error["ctx"]
    return f"at least {limits['ge']}" if "ge" in limits else f"at most {limits['le']}"
