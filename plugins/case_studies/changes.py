"""Owns what a change does to the library: pages, counts, coverage, vanished addresses."""

import tarfile
import tempfile
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

from case_studies.library import Library
from case_studies.machine import run
from case_studies.pages import GeneratedPage
from case_studies.pipeline import Loaded, load
from case_studies.views import Site

PATIENCE = 600  # seconds that git may take to hand over the content of a commit


@dataclass(frozen=True)
class Changes:
    """The lines of the report, and the addresses that would lead nowhere."""

    lines: tuple[str, ...]
    vanished: tuple[str, ...]


class UnknownBaseError(Exception):
    """Git does not know the commit, or it holds no content."""


def changes_since(base: str, root: Path, site: Site, today: date) -> Changes:
    """Return what has changed since the commit `base` of the repository at `root`.

    Raises UnknownBaseError, and MachineError where git does not answer.
    """
    archive = run(["git", "-C", str(root), "archive", base, "--", site.folder], PATIENCE)
    if archive.returncode:
        raise UnknownBaseError(archive.stderr.decode(errors="replace").strip())
    new = load(root, site, today=today)
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=BytesIO(archive.stdout)) as files:
            files.extractall(folder, filter="data")
        old = load(Path(folder), site, today=today)
    return compare(old, new)


def compare(old: Loaded, new: Loaded) -> Changes:
    """Return what differs between two states of the library."""
    before, after = _pages(old), _pages(new)
    gone = sorted(before.keys() - after.keys())
    lines = [f"+ page /{url}" for url in sorted(after.keys() - before.keys())]
    lines += [f"- page /{url}" for url in gone]
    lines += [
        f"~ page /{url}"
        for url in sorted(before.keys() & after.keys())
        if _content(before[url]) != _content(after[url])
    ]
    had, has = _counts(old.library), _counts(new.library)
    lines += [
        f"  {name}: {had.get(name, 0)} → {has.get(name, 0)}"
        for name in dict.fromkeys([*had, *has])
        if had.get(name, 0) != has.get(name, 0)
    ]
    lines += _coverage(old.library, new.library)
    lines += [f"! vanished address /{url}: add an alias, or keep the file's name" for url in gone]
    return Changes(tuple(lines) or ("no changes",), tuple(gone))


def _pages(loaded: Loaded) -> dict[str, GeneratedPage]:
    return {page.view["url"]: page for page in loaded.pages}


def _content(page: GeneratedPage) -> object:
    """Return what a reader sees; the day of the change is the same for both."""
    return page.html, page.template, page.view


def _counts(library: Library) -> dict[str, int]:
    counts = {
        "case studies": len(library.cases),
        "archived": len(library.archived),
        "claims": sum(len(entry.record.claims) for entry in library.cases.values()),
        "themes": len(library.themes),
        "source documents": len(library.sources),
    }
    for framework in library.frameworks.values():
        many = framework.record.plural
        counts[many] = len(framework.objectives)
        counts[f"{many} with a case study"] = library.covered(framework)
    return counts


def _coverage(old: Library, new: Library) -> list[str]:
    cells = sorted(
        old.coverage.cells.keys() | new.coverage.cells.keys(), key=lambda cell: cell[::-1]
    )
    return [
        f"  coverage of {_label(name, old, new)} × {theme}: {len(was)} → {len(now)}"
        for theme, name in cells
        if len(was := old.coverage.at(theme, name)) != len(now := new.coverage.at(theme, name))
    ]


def _label(name: str, old: Library, new: Library) -> str:
    objectives = {**old.objectives, **new.objectives}
    return objectives[name].label if name in objectives else name
