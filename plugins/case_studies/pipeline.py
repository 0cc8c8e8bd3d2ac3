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
    date_problems,
    figure_problems,
    jargon_problems,
    keyword_problems,
    link_problems,
    linked_names,
    made_address_problems,
    missing_list_problems,
    near_duplicates,
    page_end_problems,
    picture_address_problems,
    reference_problems,
    review_problems,
    unused_picture_problems,
    with_strays,
)
from case_studies.machine import library_date
from case_studies.model import (
    AreaRecord,
    CaseStudy,
    FrameworkRecord,
    GlossaryEntry,
    GroupRecord,
    ObjectiveRecord,
    Page,
    PlaceRecord,
    Programme,
    Psa,
    Source,
    Theme,
)
from case_studies.pages import GeneratedPage, build_pages, link_targets
from case_studies.pictures import picture_problems
from case_studies.reading import ContentFile, find_files, read_document, read_list
from case_studies.validate import validate, validate_list
from case_studies.validate.names import well_named
from case_studies.validate.placement import LISTS, advice_for, model_of
from case_studies.validate.strays import move_home, told_alone
from case_studies.views import Site


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


def load(
    root: Path, site: Site, *, today: date | None = None, latest: date | None = None
) -> Loaded:
    """Read, check and index the content of the project in `root`, and compose its pages.

    `today` is the library's date; without it, the one that `library_date` finds. `latest` is the
    last day that an editor can have written, if it is another.
    """
    today = today or library_date(root).day
    files, problems = find_files(root, site.folder)
    files, found = well_named(files, site.folder)
    problems += found
    records, found = _records([file for file in files if not file.is_picture], site.folder)
    problems += found
    problems += reference_problems(records) + address_problems(records)
    problems += missing_list_problems(records, problems, site.folder)
    problems += _missing(root, site.folder, records)
    problems += jargon_problems(records) + figure_problems(records)
    problems += keyword_problems(records)
    library = build_library(records, today)
    problems += near_duplicates(library) + review_problems(records, today)
    problems += date_problems(records, latest or today) + page_end_problems(records)
    pages = build_pages(library, site)
    pictures = [file for file in files if file.is_picture]
    targets = link_targets(pages, [file.name for file in pictures])
    made = [page.name for page in pages if page.listed]
    problems += made_address_problems(records, made)
    problems += link_problems(records.with_text(), with_strays(targets, records, site.folder))
    problems += unused_picture_problems(pictures, records) + picture_address_problems(pictures)
    published, found = _published(pictures, records)
    problems = told_alone([*problems, *found])
    return Loaded(library, pages, published, tuple(sorted(set(problems))), len(files))


def _published(
    pictures: list[ContentFile], records: Records
) -> tuple[tuple[ContentFile, ...], list[Diagnostic]]:
    """Return the sound pictures that pages show, and what is wrong with any."""
    found = {file: picture_problems(file) for file in pictures}
    shown = linked_names(records.with_page())
    published = tuple(file for file in pictures if file.name in shown and not found[file])
    return published, [problem for problems in found.values() for problem in problems]


def _missing(root: Path, folder: str, records: Records) -> list[Diagnostic]:
    """Return a problem for each part without which there is no library."""
    parts = (
        ("case-studies", NO_CASE_STUDIES, records.cases),
        ("index.md", NO_HOME_PAGE, [each for each in records.pages if each.name == "index.md"]),
    )
    return [
        rule.at(Place(f"{folder}/{name}"))
        for name, rule, found in parts
        if not found and not (root / folder / name).exists()
    ]


def _records(files: list[ContentFile], folder: str) -> tuple[Records, list[Diagnostic]]:
    records, problems = Records(), []
    shelves: dict[type, list[Any]] = {
        CaseStudy: records.cases,
        FrameworkRecord: records.frameworks,
        ObjectiveRecord: records.objectives,
        Psa: records.objectives,
        Theme: records.themes,
        Programme: records.programmes,
        Source: records.sources,
        Page: records.pages,
        GlossaryEntry: records.glossary,
        PlaceRecord: records.places,
        AreaRecord: records.areas,
        GroupRecord: records.groups,
    }
    taken = {file.name for file in files}
    for file in files:
        entries, found = _entries(file, taken, folder)
        problems += found
        for entry in entries:
            shelves[type(entry.record)].append(entry)
    return records, problems


def _entries(file: ContentFile, taken: set[str], folder: str) -> tuple[list[Any], list[Diagnostic]]:
    """Return the entries of one file: its place, or else its fields, say what kind it holds."""
    if file.name in LISTS:
        document, problems = read_list(file)
        entries, found = validate_list(document, LISTS[file.name])
        return entries, problems + found
    if not file.name.endswith(".md"):
        return [], [_unexpected(file, folder)]
    document, problems = read_document(file)
    home, strays = move_home(document, file, taken, folder)
    if home is None:
        return [], strays
    taken.add(home.name)
    model = model_of(home.name)
    if model is None:
        return [], [_unexpected(file, folder)]
    entry, found = validate(document, model, home.name)
    return [entry], problems + strays + found


def _unexpected(file: ContentFile, folder: str) -> Diagnostic:
    advice = advice_for(file.name, folder)
    return UNEXPECTED_FILE.at(Place(file.path), kind=file.name, advice=advice)
