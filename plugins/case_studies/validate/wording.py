"""Owns the step from pydantic's errors to problems in an editor's words, each at its place."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from case_studies.diagnostics import Diagnostic, Place, Rule, nearest, rule_named
from case_studies.diagnostics.rules import fields
from case_studies.model import (
    CaseStudy,
    ClaimSource,
    PsaLink,
    Record,
    Related,
    SourceReference,
    ThemeLink,
    example_of,
    field_names,
)
from case_studies.model.reference import model_at
from case_studies.reading import Marks
from case_studies.reading.marks import Keys
from case_studies.validate.examples import example_for

# Front matter that MkDocs, Material or their plugins act on.
RESERVED = {
    "template", "hide", "search", "tags", "icon", "description", "author", "subtitle", "social",
    "location", "render_macros", "boost", "comments", "view", "date", "draft", "categories",
}  # fmt: skip

# Fields that take the name of a file or another short name, where an editor may write a title.
NAMES_OF_FILES = {
    (CaseStudy, "for_whom"), (CaseStudy, "programme"), (ClaimSource, "id"), (Related, "case"),
    (SourceReference, "id"), (ThemeLink, "approach"), (ThemeLink, "theme"),
}  # fmt: skip

Flaw = Mapping[str, Any]  # one error of pydantic's

LIMITS = {
    "greater_than_equal": "at least",
    "less_than_equal": "at most",
    "string_too_long": "",
}
EXPECTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "date_type": "a date such as 2026-11-22",
    "tuple_type": "a list, one item a line or in square brackets",
    "model_type": "fields with a name each",
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


def flaws_of(error: ValidationError, model: type[Record]) -> dict[Keys, Flaw]:
    """Return the first error at each place in `data`, by the way to it."""
    flaws: dict[Keys, Flaw] = {}
    for each in error.errors(include_url=False):
        flaws.setdefault(_keys(each, model), dict(each))
    return flaws


def worded(
    flaws: Mapping[Keys, Flaw], model: type[Record], marks: Marks, at: Keys = ()
) -> list[Diagnostic]:
    """Return the problem of each flaw, but for those that the reader has told already."""
    return [
        _problem(flaw, keys, model, marks, at)
        for keys, flaw in flaws.items()
        if not marks.told((*at, *keys))
    ]


def _keys(flaw: Flaw, model: type[Record]) -> Keys:
    """Return the way to the value, without the names of a union's branches."""
    keys: list[str | int] = []
    *outer, last = flaw["loc"]
    for key in outer:
        if isinstance(key, int) or _is_field(key, model_at(model, tuple(keys))):
            keys.append(key)
    record = model_at(model, tuple(keys))
    if isinstance(last, int) or flaw["type"] == "extra_forbidden" or _is_field(last, record):
        keys.append(last)
    return tuple(keys)


def _is_field(name: str, model: type[Record] | None) -> bool:
    return model is not None and name in field_names(model)


def _problem(flaw: Flaw, keys: Keys, model: type[Record], marks: Marks, at: Keys) -> Diagnostic:
    last = max(index for index, key in enumerate(keys) if isinstance(key, str))
    field, owner = str(keys[last]), model_at(model, keys[:last]) or model
    if flaw["type"] == "missing":
        return _missing(keys, owner, marks.value(*at, *keys[:-1]), flaw["input"])
    if flaw["type"] == "extra_forbidden":
        return _unknown_field(field, owner, marks, (*at, *keys))
    if flaw["input"] is None or flaw["type"] == "too_short":
        return fields.EMPTY_FIELD.at(marks.key(*at, *keys), field=field)
    where, written = marks.value(*at, *keys), marks.written((*at, *keys))
    shown = f"{field}: " if keys[-1] == field else ""  # an item of a list has no name
    if flaw["type"] == "string_type" and written is not None:
        values = {"field": field, "text": written, "kind": _kind(flaw), "shown": shown}
        return fields.UNQUOTED_TEXT.at(where, **values)
    if rule := _named_rule(flaw, owner, field):
        return rule.at(where, **({"field": field, "shown": shown} | flaw.get("ctx", {})))
    return _misfit(flaw, field, where, written, example_for(owner, field, flaw["input"]))


def _named_rule(flaw: Flaw, owner: type[Record], field: str) -> Rule | None:
    """Return the rule that the model itself names, if it does."""
    if flaw["type"] == fields.BAD_SLUG.name and (owner, field) in NAMES_OF_FILES:
        return fields.TITLE_FOR_NAME
    return rule_named(flaw["type"])


def _missing(keys: Keys, owner: type[Record], where: Place, around: Any) -> Diagnostic:
    name = str(keys[-1])
    if owner is PsaLink and name == "contribution":
        return fields.PSA_WITHOUT_CONTRIBUTION.at(where, psa=around.get("psa", "?"))
    return fields.MISSING_FIELD.at(where, field=name, example=example_of(owner, name))


def _unknown_field(name: str, owner: type[Record], marks: Marks, keys: Keys) -> Diagnostic:
    known = field_names(owner)
    if name in RESERVED:
        return fields.RESERVED_FIELD.at(marks.key(*keys), field=name)
    close = nearest(name, known)
    advice = f"Did you mean `{close}`?" if close else f"Use one of: {', '.join(known)}."
    return fields.UNKNOWN_FIELD.at(marks.key(*keys), field=name, advice=advice)


def _misfit(flaw: Flaw, field: str, where: Place, written: str | None, example: str) -> Diagnostic:
    """Return the problem of a value of another kind, or outside its bounds."""
    kind = flaw["type"]
    if kind in LIMITS:
        return _beyond(flaw, field, where)
    if kind == "literal_error":
        return _not_in_list(flaw, field, where, written)
    expected = EXPECTED.get(kind, "of another kind")
    values = {"field": field, "expected": expected, "found": _kind(flaw), "example": example}
    return fields.WRONG_TYPE.at(where, **values)


def _kind(flaw: Flaw) -> str:
    """Return what kind of value was found."""
    return KINDS.get(type(flaw["input"]), "a date")


def _beyond(flaw: Flaw, field: str, where: Place) -> Diagnostic:
    value, limit = flaw["input"], next(iter(flaw["ctx"].values()))
    if flaw["type"] == "string_too_long":
        return fields.TOO_LONG.at(where, field=field, length=len(value), limit=limit)
    limit = f"{LIMITS[flaw['type']]} {limit}"
    return fields.OUT_OF_RANGE.at(where, field=field, value=value, limit=limit)


def _not_in_list(flaw: Flaw, field: str, where: Place, written: str | None) -> Diagnostic:
    allowed = flaw["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
    value = written if written is not None else flaw["input"]
    close = nearest(str(value), allowed.split(", "))
    advice = f"; did you mean “{close}”?" if close else "."
    return fields.NOT_IN_LIST.at(where, field=field, value=value, allowed=allowed, advice=advice)
