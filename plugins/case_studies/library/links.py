"""Owns the rules of links inside the library: each leads somewhere; pictures are there for one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from posixpath import basename, dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from case_studies.diagnostics import Diagnostic, Names, Place
from case_studies.diagnostics.rules import text as rules
from case_studies.diagnostics.rules.pictures import UNUSED_PICTURE
from case_studies.library.records import Records
from case_studies.model import page_stem
from case_studies.reading import ContentFile
from case_studies.validate import Entry, Link


@dataclass(frozen=True)
class Target:
    """A page or picture that texts can link to, with the ids of its headings."""

    anchors: frozenset[str] = frozenset()

    @cached_property
    def near(self) -> Names:
        """The ids of the headings, for slips."""
        return Names(self.anchors)

    @cached_property
    def known(self) -> str:
        """The ids of the headings in words."""
        return ", ".join(f"#{each}" for each in sorted(self.anchors)) or "none"


def link_problems(entries: Iterable[Entry[Any]], targets: Mapping[str, Target]) -> list[Diagnostic]:
    """Return a problem for each link whose file or heading is not among `targets`.

    `targets` has the names of files below content/, as texts link to them.
    """
    near = Names(targets)
    return [
        problem
        for entry in entries
        for link in entry.links
        for problem in _problem(link, entry.name, targets, near)
    ]


def linked_names(entries: Iterable[Entry[Any]]) -> frozenset[str]:
    """Return the names below content/ that the texts of `entries` show or link to."""
    return frozenset(_name(link, entry.name)[0] for entry in entries for link in entry.links)


def unused_picture_problems(pictures: Iterable[ContentFile], records: Records) -> list[Diagnostic]:
    """Return a problem for each picture that no text names; the text of a draft counts."""
    used = linked_names(records.with_text())
    return [
        UNUSED_PICTURE.at(Place(file.path), name=basename(file.name))
        for file in pictures
        if file.name not in used
    ]


def with_strays(targets: Mapping[str, Target], records: Records, folder: str) -> dict[str, Target]:
    """Return also the pages of files that belong elsewhere, by the names under which they lie.

    `folder` is the content folder.
    """
    strays = {}
    for entry in records.with_text():
        page, own = _page_name(entry.name), entry.path.removeprefix(f"{folder}/")
        if own != entry.name and page in targets:
            strays[own] = strays[join(dirname(own), basename(page))] = targets[page]
    return {**targets, **strays}


def _page_name(own: str) -> str:
    """Return the name of the page made from the file `own`: psa/1.md for psa/01.md."""
    path = PurePosixPath(own)
    return str(path.with_stem(page_stem(path.parent.as_posix(), path.stem)))


def _problem(link: Link, own: str, targets: Mapping[str, Target], near: Names) -> list[Diagnostic]:
    name, anchor = _name(link, own)
    if name == _page_name(own) and name not in targets:
        return []  # a draft, which has no page yet
    if name not in targets:
        close = near.nearest(name)
        advice = "Link to a file below content/, such as ../case-studies/oak.md."
        if close:
            advice = f"Did you mean {_relative(close, own)}?"
        return [rules.BROKEN_LINK.at(link.place, target=link.target, page=name, advice=advice)]
    if anchor and anchor not in targets[name].anchors:
        close = targets[name].near.nearest(anchor)
        advice = f"Did you mean #{close}?" if close else f"Its headings are: {targets[name].known}."
        return [rules.BROKEN_ANCHOR.at(link.place, page=name, anchor=anchor, advice=advice)]
    return []


def _name(link: Link, own: str) -> tuple[str, str]:
    """Return the name of the file that a link in the file `own` leads to, and its anchor."""
    path, _, anchor = unquote(link.target).partition("#")
    path = path.partition("?")[0]
    return (normpath(join(dirname(own), path)) if path else _page_name(own)), anchor


def _relative(name: str, own: str) -> str:
    """Return the link to the file `name` as it is written in the file `own`."""
    folder = dirname(own)
    if folder and name.startswith(f"{folder}/"):
        return name.removeprefix(f"{folder}/")
    return "../" * len(folder.split("/") if folder else []) + name
