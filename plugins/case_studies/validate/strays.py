"""Owns records in a wrong folder: what kind a file's fields show it to be, and its right place."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import reading as rules
from case_studies.model import (
    OBJECTIVE_FOLDERS,
    PSA,
    CaseStudy,
    FrameworkRecord,
    ObjectiveRecord,
    Record,
    field_names,
    framework_in,
    names_of,
)
from case_studies.reading import ContentFile, Document
from case_studies.validate.names import slug_of
from case_studies.validate.placement import FOLDERS, KINDS, Kind, model_of

ANYWHERE = {"title", "status"}  # fields that tell nothing: authors write them on any page
INDEX = "index.md"  # the record that names a framework
PAGES = "about"  # its index is a page
MARGIN = 2  # fields by which another kind fits better


def move_home(
    document: Document, file: ContentFile, taken: Collection[str], folder: str
) -> tuple[ContentFile | None, list[Diagnostic]]:
    """Return the file under the name that its record should have, and the problem if it has not.

    `folder` is the content folder. None where the name is `taken`, or only an editor can know it.
    """
    fields = document.data if isinstance(document.data, dict) else {}
    kind = _better_kind(fields, file.name, taken)
    if kind is None:
        return file, []
    home = kind.home.format(slug=slug_of(file.name), number=_number(fields, file.name))
    if "*" in home:
        home = _in_framework(kind, home, file.name, taken)
    free = "*" not in home and home not in taken
    problem = _misplaced(file, kind, home, folder, _advice(home, taken, folder))
    return (replace(file, name=home) if free else None), [problem]


def told_alone(problems: list[Diagnostic]) -> list[Diagnostic]:
    """Return the problems but the others of files that are to be moved or renamed first."""
    first = {rules.MISNAMED_FILE.name, rules.MISPLACED_FILE.name}
    strays = {problem.place.path for problem in problems if problem.rule in first}
    return [each for each in problems if each.rule in first or each.place.path not in strays]


def _misplaced(file: ContentFile, kind: Kind, home: str, folder: str, advice: str) -> Diagnostic:
    place, own, right = Place(file.path), PurePosixPath(file.name), PurePosixPath(home)
    if own.parent == right.parent:
        advice = f"Rename it to {right.name}."
        return rules.MISNAMED_FILE.at(place, name=file.name, advice=advice)
    values = {"what": kind.what, "folder": PurePosixPath(folder, own.parent), "home": right.parent}
    return rules.MISPLACED_FILE.at(place, **values, advice=advice)


def _in_framework(kind: Kind, home: str, name: str, taken: Collection[str]) -> str:
    """Return `home` in the one framework that the file can be of, else with its star."""
    path, file = PurePosixPath(name), PurePosixPath(home).name
    if f"{path.parent}/{INDEX}" in taken and str(path.parent) not in (*FOLDERS, PAGES):
        return f"{names_of(path.parent.name).folder}/{file}"  # the framework's folder was moved
    folders = {each.rpartition("/")[0] for each in taken}
    free = [each for each in folders if framework_in(each) and f"{each}/{file}" not in taken]
    if kind.model is ObjectiveRecord:
        free = [each for each in free if each != PSA.folder]
    named = [each for each in free if framework_in(each) == path.stem] or free
    return f"{named[0]}/{file}" if len(named) == 1 else home


def _better_kind(fields: Mapping[str, Any], name: str, taken: Collection[str]) -> Kind | None:
    """Return the kind that a file's fields fit clearly better than that of its folder."""
    model = model_of(name)
    if model and not fields.keys() - set(field_names(model)):
        return None
    kinds = [kind for kind in KINDS if kind.model is not model and not _is_near(kind, name, taken)]
    *_, second, best = sorted(kinds, key=lambda kind: _fit(fields, kind.model))
    fit = _fit(fields, best.model)
    rivals = [_fit(fields, second.model) + 1, 1]
    if model:
        rivals.append(_fit(fields, model) + MARGIN)
    return best if fit >= max(rivals) else None


def _is_near(kind: Kind, name: str, taken: Collection[str]) -> bool:
    """Whether a file of a framework's folder would be another of a framework's files.

    They have the same fields but one, which authors mistake; only PSAs lie in one folder, and a
    folder without its index may have it under another name.
    """
    folder = name.rpartition("/")[0]
    if kind.model is FrameworkRecord and f"{folder}/{INDEX}" not in taken:
        return False
    framework = framework_in(folder)
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
