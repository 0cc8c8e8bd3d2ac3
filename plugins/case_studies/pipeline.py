"""Owns the order of the steps: `load` is the whole flow on one screen. Decides nothing."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules.library import NO_CASE_STUDIES, NO_HOME_PAGE
from case_studies.diagnostics.rules.reading import UNEXPECTED_FILE
from case_studies.library import (
    Library,
    Records,
    address_problems,
    build_library,
    jargon_problems,
    link_problems,
    linked_names,
    made_address_problems,
    missing_list_problems,
    near_duplicates,
    reference_problems,
    review_problems,
    unused_picture_problems,
)
from case_studies.machine import library_date
from case_studies.model import (
    OBJECTIVE_FOLDERS,
    AreaRecord,
    CaseStudy,
    FrameworkRecord,
    GlossaryEntry,
    ObjectiveRecord,
    Page,
    PlaceRecord,
    Psa,
    Record,
    Source,
    Theme,
    framework_in,
    objective_model,
)
from case_studies.pages import GeneratedPage, build_pages, link_targets
from case_studies.pictures import picture_problems
from case_studies.reading import ContentFile, find_files, read_document, read_list
from case_studies.validate import validate, validate_list
from case_studies.views import Site

FOLDERS: dict[str, type[Record]] = {
    "case-studies": CaseStudy,
    "themes": Theme,
    "sources": Source,
}
LISTS: dict[str, type[Record]] = {
    "areas.yml": AreaRecord,
    "glossary.yml": GlossaryEntry,
    "places.yml": PlaceRecord,
}


@dataclass(frozen=True)
class Loaded:
    """What the content folder gave: the library, its pages and their pictures.

    `problems` are all there are, sorted; `files` says how many files were read.
    """

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
    """Read, check and index the content of the project in `root`, and compose its pages.

    `today` is the library's date; without it, the one that `library_date` finds.
    """
    today = today or library_date(root).day
    files, problems = find_files(root, site.folder)
    records, found = _records([file for file in files if not file.is_picture])
    problems += found
    problems += reference_problems(records) + address_problems(records)
    problems += missing_list_problems(records, problems, site.folder)
    problems += _missing(root / site.folder, site.folder)
    problems += jargon_problems(records)
    library = build_library(records, today)
    problems += near_duplicates(library) + review_problems(records, today)
    pages = build_pages(library, site)
    pictures = [file for file in files if file.is_picture]
    targets = link_targets(pages, [file.name for file in pictures])
    made = [page.name for page in pages if page.listed]
    problems += made_address_problems(records, made)
    problems += link_problems(records.with_text(), targets)
    problems += unused_picture_problems(pictures, records)
    published, found = _published(pictures, records)
    problems += found
    return Loaded(library, pages, published, tuple(sorted(set(problems))), len(files))


def _published(
    pictures: list[ContentFile], records: Records
) -> tuple[tuple[ContentFile, ...], list[Diagnostic]]:
    """Return the sound pictures that pages show, and what is wrong with any."""
    found = {file: picture_problems(file) for file in pictures}
    shown = linked_names(records.with_page())
    published = tuple(file for file in pictures if file.name in shown and not found[file])
    return published, [problem for problems in found.values() for problem in problems]


def _missing(content: Path, folder: str) -> list[Diagnostic]:
    """Return a problem for each part without which there is no library."""
    parts = (("case-studies", NO_CASE_STUDIES), ("index.md", NO_HOME_PAGE))
    return [
        rule.at(Place(f"{folder}/{name}")) for name, rule in parts if not (content / name).exists()
    ]


def _records(files: list[ContentFile]) -> tuple[Records, list[Diagnostic]]:
    records, problems = Records(), []
    shelves: dict[type, list[Any]] = {
        CaseStudy: records.cases,
        FrameworkRecord: records.frameworks,
        ObjectiveRecord: records.objectives,
        Psa: records.objectives,
        Theme: records.themes,
        Source: records.sources,
        Page: records.pages,
        GlossaryEntry: records.glossary,
        PlaceRecord: records.places,
        AreaRecord: records.areas,
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
    model = _model_of(folder, name)
    if model is None or not name.endswith(".md"):
        return [], [UNEXPECTED_FILE.at(Place(file.path), kind=file.name)]
    document, problems = read_document(file)
    entry, found = validate(document, model, file.name)
    return [entry], problems + found


def _model_of(folder: str, name: str) -> type[Record] | None:
    """Return the kind of record that a file of a folder holds; None where it can hold none."""
    if framework := framework_in(folder):
        return FrameworkRecord if name == "index.md" else objective_model(framework)
    misplaced = folder.split("/", maxsplit=1)[0] in (*FOLDERS, *OBJECTIVE_FOLDERS)
    return FOLDERS.get(folder, None if misplaced else Page)
