"""Owns the start of a new case study."""

from typing import Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from case_studies.model.case_study import CaseStudy
from case_studies.model.objectives import framework_of
from case_studies.model.psa import names_of
from case_studies.model.reference import markdown_fields

TEXTS = {way[0] for way in markdown_fields(CaseStudy)}
SAY_HOW = "Say how this case helps to deliver it"  # a draft may say so; `check` knows it again


def skeleton(title: str, *, theme: str = "", objective: str = "") -> str:
    """Return a valid draft for `title`: every field, what it holds and which words it allows."""
    filled = {"title": _quoted(title), "status": "draft"}
    if theme:
        filled["themes"] = f"[{{theme: {_quoted(theme)}, basis: source}}]"
    if objective:
        names = names_of(framework_of(objective))
        filled[names.links] = (
            f'[{{{names.key}: {names.value(objective)}, contribution: "{SAY_HOW}", basis: source}}]'
        )
    lines = ["---"]
    for name, info in CaseStudy.model_fields.items():
        lines += _field_lines(name, info, filled.get(name))
    return "\n".join([*lines, "---", ""])


def _field_lines(name: str, info: FieldInfo, value: str | None) -> list[str]:
    needed = "" if info.is_required() else " (optional)"
    comment = f"# {info.description}{needed}{_allowed(info)}"
    if value:
        return [comment, f"{name}: {value}"]
    if name in TEXTS and info.is_required():
        return [comment, f"{name}: |"]
    return [comment, f"{name}:" if info.is_required() else f"# {name}: {_example(info)}".rstrip()]


def _allowed(info: FieldInfo) -> str:
    if get_origin(info.annotation) is Literal:
        return ": " + " | ".join(map(str, get_args(info.annotation)))
    example = _example(info)
    return f", for example: {example}" if info.is_required() and example else ""


def _example(info: FieldInfo) -> str:
    return str(info.examples[0]) if info.examples else ""


def _quoted(text: str) -> str:
    """Return `text` as a YAML value in single quotes."""
    return "'" + text.replace("'", "''") + "'"
