"""Owns the rule about lists and folders without an entry, though records name what is in them."""

from collections.abc import Iterable, Sized
from typing import Any

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules.library import MISSING_LIST
from case_studies.library.records import Records
from case_studies.model import PSA
from case_studies.validate import Entry


def missing_list_problems(
    records: Records, told: Iterable[Diagnostic], folder: str
) -> list[Diagnostic]:
    """Return one problem for each list or folder without an entry, though records name it.

    A list that cannot be read is among what was `told`.
    """
    faulty = {problem.place.path for problem in told}
    uses: dict[str, tuple[Sized, Sized]] = {
        "places.yml": (records.places, _saying(records.cases, "places", 0)),
        "groups.yml": (records.groups, _saying(records.cases, "for_whom", 0)),
        "themes": (records.themes, _saying(records.cases, "themes", 0, "theme")),
        PSA.folder: (
            [each for each in records.objectives if each.folder == PSA.folder],
            _saying(records.cases, PSA.links, 0, PSA.key),
        ),
        "programmes": (records.programmes, _saying(records.cases, "programme")),
        "sources": (records.sources, _saying(records.with_text(), "sources", 0, "id")),
    }
    return [
        MISSING_LIST.at(Place(path), what=path, count=_need(len(users)))
        for name, (entries, users) in uses.items()
        if users and not entries and (path := f"{folder}/{name}") not in faulty
    ]


def _saying(entries: Iterable[Entry[Any]], *keys: str | int) -> list[Entry[Any]]:
    return [entry for entry in entries if entry.says(*keys)]


def _need(files: int) -> str:
    return "one file names it" if files == 1 else f"{files:,} files name it"
