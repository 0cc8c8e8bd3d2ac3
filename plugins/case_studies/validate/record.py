"""Owns the order of one file's checks, and what a draft may leave out."""

from pathlib import PurePosixPath
from typing import Any, TypeVar

from pydantic import ValidationError

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import claims, fields, reading
from case_studies.model import DRAFT_FILL, CaseStudy, Programme, Psa, Record
from case_studies.model.fields import SLUG
from case_studies.model.slugs import better_slug
from case_studies.prose import Prose
from case_studies.reading import Document, Marks
from case_studies.reading.marks import Keys
from case_studies.validate.consistency import consistency_problems
from case_studies.validate.entry import Entry
from case_studies.validate.figures import Gate, unclaimed_problems
from case_studies.validate.leftovers import leftover_problems
from case_studies.validate.mend import mended
from case_studies.validate.outcomes import outcome_problems
from case_studies.validate.pages import page_problems
from case_studies.validate.plausible import plausible_problems
from case_studies.validate.readability import readability_problems
from case_studies.validate.spelling import respelt
from case_studies.validate.tangles import texts_of, untangled
from case_studies.validate.text import read_text
from case_studies.validate.wording import flaws_of, worded

AnyRecord = TypeVar("AnyRecord", bound=Record)
Checked = tuple[AnyRecord, frozenset[Keys], list[Diagnostic]]

ACCOUNTS = ("claims", "not_claims")  # fields that account for figures
FIGURES = {"before", "after", "value", "range", "text", "unit"}  # fields of a claim with its figure
FIGURE_AT = 3  # names and numbers in the way to such a field

# What a draft may leave out: it is not published yet.
LENIENT = {
    fields.MISSING_FIELD.name,
    fields.EMPTY_FIELD.name,
    fields.PLACE_MISSING.name,
    claims.CLAIM_WITHOUT_SOURCE.name,
    fields.SOURCE_WITHOUT_PLACE.name,
    fields.PSA_WITHOUT_CONTRIBUTION.name,
    claims.CLAIM_WITHOUT_FIGURE.name,
    fields.EDITOR_WITHOUT_WHY.name,
    fields.OBJECTIVE_MISSING.name,
    fields.NONE_WITHOUT_WHY.name,
}


def validate(
    document: Document, model: type[AnyRecord], name: str
) -> tuple[Entry[AnyRecord], list[Diagnostic]]:
    """Return the entry for a file of kind `model`, and everything that is wrong with it alone."""
    document, slips = respelt(document, model)
    slug, marks = PurePosixPath(name).stem, document.marks
    document, tangles = untangled(document, model)
    record, flaws, problems = _record_of_file(document, model, slug)
    proses = {keys: Prose.read(text) for keys, text in texts_of(document, model).items()}
    read = [read_text(prose, keys, marks) for keys, prose in proses.items()]
    entry = Entry(
        name=name,
        slug=slug,
        record=record,
        marks=marks,
        links=tuple(link for text in read for link in text.links),
        proses={str(keys[0]): prose for keys, prose in proses.items()},
        flaws=flaws | tangles.keys(),
        gate=_gate(document, model, proses, flaws),
    )
    problems += [
        *slips,
        *tangles.values(),
        *(problem for text in read for problem in text.problems),
    ]
    if not _is_draft(document.data):
        said = {"body": document.body} | (document.data if isinstance(document.data, dict) else {})
        problems += [*leftover_problems(said, marks), *page_problems(said, marks)]
        problems += plausible_problems(said, marks)
        if isinstance(record, CaseStudy) and not _unsure(flaws):
            problems += outcome_problems(record, marks)
    for keys, prose in proses.items():
        problems += readability_problems(prose, keys, marks)
    if isinstance(document.data, dict):
        problems += unclaimed_problems(document.data, model, proses, marks)
    return entry, [*_name_problems(name, model, marks), *problems]


def validate_list(
    document: Document, model: type[AnyRecord]
) -> tuple[list[Entry[AnyRecord]], list[Diagnostic]]:
    """Return an entry for each item of a YAML list, such as places.yml."""
    document, problems = respelt(document, model)
    marks, entries = document.marks, []
    if not isinstance(document.data, list):
        wrong = _not_fields(document.data, marks.value(), expected="a list")
        return [], [wrong] if document.readable else []
    for index, item in enumerate(document.data):
        if marks.told((index,)):
            unread = mended({}, model, frozenset())
            entries.append(Entry(marks.path, str(index), unread, marks, flaws=frozenset({()})))
            continue
        if not isinstance(item, dict):
            problems.append(_not_fields(item, marks.value(index)))
            continue
        record, flaws, found = _record(item, model, marks, at=(index,))
        problems += [*found, *leftover_problems(item, marks, (index,))]
        problems += unclaimed_problems(item, model, {}, marks, at=(index,))
        entries.append(Entry(marks.path, str(index), record, marks, flaws=flaws))
    return entries, problems


def _gate(
    document: Document, model: type[Record], proses: dict[Keys, Prose], flaws: frozenset[Keys]
) -> Gate | None:
    """Return what the gate of figures reads of a case or programme that readers see."""
    data = document.data
    if model not in (CaseStudy, Programme) or not isinstance(data, dict) or _is_draft(data):
        return None
    if _figures_unsure(document.marks, flaws):
        return None
    return Gate(data, proses, document.marks)


def _record_of_file(document: Document, model: type[AnyRecord], slug: str) -> Checked[AnyRecord]:
    data, marks = document.data, document.marks
    if not isinstance(data, dict) or not document.readable:
        named = {"number": int(slug)} if model is Psa and slug.isdecimal() and int(slug) else {}
        problems = [_not_fields(data, marks.value())] if document.readable else []
        return mended(named, model, frozenset()), frozenset({()}), problems
    if model is not CaseStudy or not _is_draft(data):
        return _record(data, model, marks)
    said = {key: value for key, value in data.items() if value not in (None, "")}
    record, flaws, problems = _record(DRAFT_FILL | said, model, marks)
    problems = [problem for problem in problems if problem.rule not in LENIENT]
    if "title" not in said:
        where = marks.key("title")
        problems.append(fields.MISSING_FIELD.at(where, field="title", example="title: Ash"))
    return record, flaws, problems


def _unsure(flaws: frozenset[Keys]) -> bool:
    """Whether something is faulty that says what came of a case, or how it is known."""
    fields = {"claims", "evidence", "outcome", "objectives", "programme", "psas", "stage"}
    return any(not keys or keys[0] in fields for keys in flaws)


def _figures_unsure(marks: Marks, flaws: frozenset[Keys]) -> bool:
    """Whether something that may account for a figure could not be read, or is of another kind."""
    unread = (keys for keys in marks.values if marks.told(keys))
    faulty = (keys for keys in flaws if len(keys) < FIGURE_AT or FIGURES & set(keys))
    return any(keys[:1] and keys[0] in ACCOUNTS for keys in (*unread, *faulty))


def _is_draft(data: object) -> bool:
    return isinstance(data, dict) and data.get("status") == "draft"


def _record(
    data: dict[str, Any], model: type[AnyRecord], marks: Marks, *, at: Keys = ()
) -> Checked[AnyRecord]:
    problems = consistency_problems(data, model, marks)
    try:
        return model.model_validate(data), frozenset(), problems
    except ValidationError as error:
        flaws = flaws_of(error, model)
        problems += worded(flaws, model, marks, at)
        record = mended(data, model, flaws.keys())
        return record, frozenset((*at, *keys) for keys in flaws), problems


def _name_problems(name: str, model: type[Record], marks: Marks) -> list[Diagnostic]:
    parts = PurePosixPath(name).with_suffix("").parts
    wrong = next((part for part in reversed(parts) if not SLUG.fullmatch(part)), "")
    if not wrong:
        return []
    better = "12" if model is Psa else better_slug(wrong) or "oak-tree-centre"
    better += PurePosixPath(name).suffix if wrong == parts[-1] else "/"
    return [fields.BAD_SLUG.at(Place(marks.path), slug=wrong, better=better)]


def _not_fields(data: object, where: Place, expected: str = "") -> Diagnostic:
    kinds: dict[type, str] = {list: "a list", str: "text", dict: "fields"}
    found = kinds.get(type(data), "a single value")
    if expected:
        found = f"{found} where {expected} should be"
    return reading.NOT_FIELDS.at(where, found=found)
