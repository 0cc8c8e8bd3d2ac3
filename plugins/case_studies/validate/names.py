"""Owns slips in the names of files and folders.

A file under a wrong name is checked under its right one: what refers to it is then found, and one
mend is one message.
"""

from collections.abc import Collection
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import reading as rules
from case_studies.model.slugs import better_slug
from case_studies.reading import ContentFile
from case_studies.reading.file_names import right_ending
from case_studies.validate.placement import KNOWN_FOLDERS, LISTS


def well_named(files: list[ContentFile], folder: str) -> tuple[list[ContentFile], list[Diagnostic]]:
    """Return the files under the names they should have, and a problem for each slip in a name.

    `folder` is the content folder. A file whose right name is taken is left out.
    """
    there = {file.name for file in files}
    taken = set(there)
    named: list[ContentFile] = []
    problems: list[Diagnostic] = []
    for file in files:
        placed = _in_right_folder(file.name)
        right = _right_name(placed)
        if placed != file.name:
            problems.append(_misnamed_folder(file.name, placed, there, folder))
        if right != placed:
            problems.append(_misnamed_file(file, right, folder, is_taken=right in taken))
        if right == file.name or right not in taken:
            named.append(replace(file, name=right))
            taken.add(right)
    return named, problems


def slug_of(name: str) -> str:
    """Return what a file's name should be without its ending, as far as its letters say it."""
    stem = PurePosixPath(name).stem
    return better_slug(stem) or stem


def _in_right_folder(name: str) -> str:
    """Return `name` with the known folder that its own is a slip of."""
    top, slash, rest = name.partition("/")
    return f"{_by_form(KNOWN_FOLDERS).get(_form(top), top)}/{rest}" if slash else name


def _right_name(name: str) -> str:
    """Return `name` with the ending and the spelling that the library looks for."""
    path = PurePosixPath(right_ending(name))
    if path.suffix == ".yml":
        known = _by_form(tuple(LISTS)).get(_form(path.stem), "")
        return known if known and (path.name in LISTS or "/" not in name) else name
    if str(path) != name or path.stem.lower() == "index":
        return str(path.with_name(f"{slug_of(path.name)}{path.suffix}"))
    return name


def _form(name: str) -> str:
    """Return what is left of a name without case, marks, blanks and the ending of a plural."""
    letters = "".join(filter(str.isalnum, name.casefold()))
    return f"{letters[:-3]}y" if letters.endswith("ies") else letters.removesuffix("s")


@cache
def _by_form(names: tuple[str, ...]) -> dict[str, str]:
    return {_form(name.removesuffix(".yml")): name for name in names}


def _misnamed_folder(name: str, placed: str, there: Collection[str], folder: str) -> Diagnostic:
    wrong, right = name.partition("/")[0], placed.partition("/")[0]
    advice = f"Rename it to {right}."
    if any(each.startswith(f"{right}/") for each in there):
        advice = f"Move its files to {folder}/{right}/, each under a name that is not taken there."
    return rules.MISNAMED_FOLDER.at(Place(f"{folder}/{wrong}"), name=wrong, advice=advice)


def _misnamed_file(file: ContentFile, right: str, folder: str, *, is_taken: bool) -> Diagnostic:
    advice = f"Rename it to {PurePosixPath(right).name}."
    if right in LISTS and "/" in file.name:
        advice = f"Move it to {folder}/{right}."
    if is_taken:
        advice = f"Bring what it holds into {folder}/{right}, which is there already."
    return rules.MISNAMED_FILE.at(Place(file.path), name=file.name, advice=advice)
