"""Owns the order of the steps: `load` is the whole flow on one screen. Decides nothing."""

import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules.reading import UNEXPECTED_FILE
from case_studies.library import (
    Library,
    Records,
    address_problems,
    build_library,
    jargon_problems,
    link_problems,
    missing_list_problems,
    near_duplicates,
    reference_problems,
    review_problems,
)
from case_studies.model import (
    CaseStudy,
    GlossaryEntry,
    Page,
    PlaceRecord,
    Psa,
    Record,
    Source,
    Theme,
)
from case_studies.pages import GeneratedPage, build_pages, link_targets
from case_studies.reading import ContentFile, find_files, read_document, read_list
from case_studies.validate import validate, validate_list
from case_studies.views import Site

FOLDERS: dict[str, type[Record]] = {
    "case-studies": CaseStudy,
    "psa": Psa,
    "themes": Theme,
    "sources": Source,
}
LISTS: dict[str, type[Record]] = {"glossary.yml": GlossaryEntry, "places.yml": PlaceRecord}


@dataclass(frozen=True)
class Loaded:
    """What the content folder gave: the library and its pages, and all problems, sorted."""

    library: Library
    pages: tuple[GeneratedPage, ...]
    pictures: tuple[ContentFile, ...]
    problems: tuple[Diagnostic, ...]
    files: int

    @property
    def publishable(self) -> bool:
        """Whether nothing stands against publishing; warnings never do."""
        return not any(problem.severity == "error" for problem in self.problems)


def load(root: Path, site: Site, *, today: date | None = None) -> Loaded:
    """Read, check and index the content below `root`, and compose its pages.

    `today` is the library's date; without it, the one that `library_date` finds.
    """
    today = today or library_date(root)
    files, problems = find_files(root)
    records, found = _records([file for file in files if not file.is_picture])
    problems += found
    problems += reference_problems(records) + address_problems(records)
    problems += missing_list_problems(records, problems)
    problems += jargon_problems(records)
    library = build_library(records, today)
    problems += near_duplicates(library) + review_problems(records, today)
    pages = build_pages(library, site)
    pictures = tuple(file for file in files if file.is_picture)
    targets = link_targets(pages, [file.name for file in pictures])
    problems += link_problems(records.with_text(), targets)
    return Loaded(library, pages, pictures, tuple(sorted(set(problems))), len(files))


def library_date(root: Path) -> date:
    """Return SOURCE_DATE_EPOCH's day, else the newest commit's, else today's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or _newest_commit(root)
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.date()


def _newest_commit(root: Path) -> str:
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - fixed words
        return done.stdout.strip()
    except FileNotFoundError:  # no git on this machine
        return ""


def _records(files: list[ContentFile]) -> tuple[Records, list[Diagnostic]]:
    records, problems = Records(), []
    shelves: dict[type, list[Any]] = {
        CaseStudy: records.cases,
        Psa: records.psas,
        Theme: records.themes,
        Source: records.sources,
        Page: records.pages,
        GlossaryEntry: records.glossary,
        PlaceRecord: records.places,
    }
    for file in files:
        entries, found = _entries(file)
        problems += found
        for entry in entries:
            shelves[type(entry.record)].append(entry)
    return records, problems


def _entries(file: ContentFile) -> tuple[list[Any], list[Diagnostic]]:
    """Return the entries of one file, whose folder says what kind of record it holds."""
    folder, _, name = file.name.rpartition("/")
    if file.name in LISTS:
        document, problems = read_list(file)
        entries, found = validate_list(document, LISTS[file.name])
        return entries, problems + found
    misplaced = folder not in FOLDERS and folder.split("/")[0] in FOLDERS
    if misplaced or not name.endswith(".md"):
        return [], [UNEXPECTED_FILE.at(Place(file.path), kind=file.name)]
    document, problems = read_document(file)
    entry, found = validate(document, FOLDERS.get(folder, Page), file.name)
    return [entry], problems + found
