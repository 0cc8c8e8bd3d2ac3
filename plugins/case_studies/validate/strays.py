"""Owns records in a wrong folder: what kind a file's fields show it to be, and its right place."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import reading as rules
from case_studies.model import OBJECTIVE_FOLDERS, PSA, CaseStudy, Record, field_names, framework_in
from case_studies.reading import ContentFile, Document
from case_studies.validate.names import slug_of
from case_studies.validate.placement import KINDS, Kind, model_of

ANYWHERE = {"title", "status"}  # fields that tell nothing: authors write them on any page
MARGIN = 2  # fields by which another kind fits better


def move_home(
    document: Document, file: ContentFile, taken: Collection[str], folder: str
) -> tuple[ContentFile | None, list[Diagnostic]]:
    """Return the file under the name that its record should have, and the problem if it has not.

    `folder` is the content folder. None where the name is `taken`, or only an editor can know it.
    """
    fields = document.data if isinstance(document.data, dict) else {}
    kind = _better_kind(fields, file.name)
    if kind is None:
        return file, []
    home = kind.home.format(slug=slug_of(file.name), number=_number(fields, file.name))
    advice, own = _advice(home, taken, folder), str(PurePosixPath(folder, file.name).parent)
    problem = rules.MISPLACED_FILE.at(Place(file.path), what=kind.what, folder=own, advice=advice)
    free = "*" not in home and home not in taken
    return (replace(file, name=home) if free else None), [problem]


def told_alone(problems: list[Diagnostic]) -> list[Diagnostic]:
    """Return the problems but the others of files that are to be moved or renamed first."""
    first = {rules.MISNAMED_FILE.name, rules.MISPLACED_FILE.name}
    strays = {problem.place.path for problem in problems if problem.rule in first}
    return [each for each in problems if each.rule in first or each.place.path not in strays]


def _better_kind(fields: Mapping[str, Any], name: str) -> Kind | None:
    """Return the kind that a file's fields fit clearly better than that of its folder."""
    model = model_of(name)
    if model and not fields.keys() - set(field_names(model)):
        return None
    kinds = [kind for kind in KINDS if kind.model is not model and not _is_near(kind, name)]
    *_, second, best = sorted(kinds, key=lambda kind: _fit(fields, kind.model))
    fit = _fit(fields, best.model)
    rivals = [_fit(fields, second.model) + 1, 1]
    if model:
        rivals.append(_fit(fields, model) + MARGIN)
    return best if fit >= max(rivals) else None


def _is_near(kind: Kind, name: str) -> bool:
    """Whether a file of a framework's folder would be another of a framework's files.

    They have the same fields but one, which authors mistake; only PSAs lie in one folder.
    """
    framework = framework_in(name.rpartition("/")[0])
    only = kind.folder == PSA.folder and framework != PSA.framework
    return bool(framework) and kind.folder in OBJECTIVE_FOLDERS and not only


def _fit(fields: Mapping[str, Any], model: type[Record]) -> int:
    """Return how many fields the kind knows, without those that it does not know or misses."""
    told, known = fields.keys() - ANYWHERE, set(field_names(model))
    needed = {info.alias or name for name, info in model.model_fields.items() if info.is_required()}
    draft = model is CaseStudy and fields.get("status") == "draft"
    missed = set() if draft else needed - fields.keys()
    return len(told & known) - len(told - known) - len(missed - ANYWHERE)


def _number(fields: Mapping[str, Any], name: str) -> str:
    """Return the name that a PSA's file has by its number."""
    number = fields.get("number")
    return f"{number:02}" if isinstance(number, int) else slug_of(name)


def _advice(home: str, taken: Collection[str], folder: str) -> str:
    if "*" in home:
        return f"Move it to the folder of its framework in {folder}/{home.partition('/')[0]}/."
    if home in taken:
        below = PurePosixPath(folder, home).parent
        return f"Move it to {below}/ under a name that is not taken there."
    return f"Move it to {folder}/{home}."
