"""Owns the order of one file's checks, and what a draft may leave out."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import TypeVar

from pydantic import ValidationError

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import fields, reading
from case_studies.diagnostics.rules.text import UNSOURCED_FIGURE
from case_studies.model import DRAFT_FILL, CaseStudy, Psa, Record, markdown_fields
from case_studies.model.fields import SLUG, better_slug
from case_studies.source import Document, Marks
from case_studies.source.marks import Keys
from case_studies.validate.consistency import consistency_problems
from case_studies.validate.entry import Entry
from case_studies.validate.figures import figure_problems
from case_studies.validate.text import Text, read_text
from case_studies.validate.wording import worded

AnyRecord = TypeVar("AnyRecord", bound=Record)

# What a draft may leave out: it is not published yet.
LENIENT = {
    fields.MISSING_FIELD.name,
    fields.EMPTY_FIELD.name,
    fields.PLACE_MISSING.name,
    fields.CLAIM_WITHOUT_SOURCE.name,
    fields.PSA_WITHOUT_CONTRIBUTION.name,
    fields.CLAIM_WITHOUT_FIGURE.name,
    fields.EDITOR_WITHOUT_WHY.name,
    UNSOURCED_FIGURE.name,
}


def validate(
    document: Document, model: type[AnyRecord], name: str
) -> tuple[Entry[AnyRecord] | None, list[Diagnostic]]:
    """Return the entry for a file of kind `model`, and everything that is wrong with it alone."""
    slug, marks = PurePosixPath(name).stem, document.marks
    problems = _slug_problems(slug, model, marks)
    if not isinstance(document.data, dict):
        return None, [*problems, _not_fields(document.data, marks)]
    draft = model is CaseStudy and document.data.get("status") == "draft"
    record, found = _record(document.data, model, marks, draft=draft)
    texts = {("body",): document.body} | _markdown(document.data, model)
    read = [read_text(text, keys, marks) for keys, text in texts.items()]
    problems += found + [problem for text in read for problem in text.problems]
    if record is None:
        return None, problems
    return _entry(name, slug, record, document, read), problems


def validate_list(
    document: Document, model: type[AnyRecord]
) -> tuple[list[Entry[AnyRecord]], list[Diagnostic]]:
    """Return an entry for each item of a YAML list, such as places.yml."""
    if not isinstance(document.data, list):
        return [], [_not_fields(document.data, document.marks, expected="a list")]
    entries, problems = [], []
    for index, item in enumerate(document.data):
        record, found = _record(item, model, document.marks, at=(index,))
        problems += found
        if record is not None:
            name = document.path
            entries.append(Entry(name, str(index), record, "", document.marks))
    return entries, problems


def _record(
    data: object, model: type[AnyRecord], marks: Marks, *, at: Keys = (), draft: bool = False
) -> tuple[AnyRecord | None, list[Diagnostic]]:
    if draft and isinstance(data, dict):
        data = DRAFT_FILL | {key: value for key, value in data.items() if value not in (None, "")}
    problems = []
    if model is CaseStudy:
        problems += consistency_problems(data, marks) + figure_problems(data, marks)
    record = None
    try:
        record = model.model_validate(data)
    except ValidationError as error:
        problems += worded(error, data, model, marks, at)
    if draft:
        problems = [problem for problem in problems if problem.rule not in LENIENT]
    return record, problems


def _markdown(data: Mapping[str, object], model: type[Record]) -> dict[Keys, str]:
    names = markdown_fields(model)
    return {(name,): text for name in names if isinstance(text := data.get(name), str)}


def _entry(
    name: str, slug: str, record: AnyRecord, document: Document, read: list[Text]
) -> Entry[AnyRecord]:
    return Entry(
        name=name,
        slug=slug,
        record=record,
        body=document.body.strip("\n"),
        marks=document.marks,
        links=tuple(link for text in read for link in text.links),
        headings=tuple(heading for text in read for heading in text.headings),
    )


def _slug_problems(slug: str, model: type[Record], marks: Marks) -> list[Diagnostic]:
    if SLUG.fullmatch(slug):
        return []
    better = "12" if model is Psa else better_slug(slug) or "little-angels"
    return [fields.BAD_SLUG.at(Place(marks.path), slug=slug, better=better)]


def _not_fields(data: object, marks: Marks, expected: str = "") -> Diagnostic:
    found = {list: "a list", str: "text", dict: "fields"}.get(type(data), "a single value")
    if expected:
        found = f"{found} where {expected} should be"
    return reading.NOT_FIELDS.at(marks.value(), found=found)
