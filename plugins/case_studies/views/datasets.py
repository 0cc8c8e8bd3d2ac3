"""Owns the view of the page that says what each data file holds."""

from typing import Any

from case_studies.library import Library
from case_studies.model import PSA, json_schemas, names_of
from case_studies.views.data import FOLDER
from case_studies.views.page import HOME, View, page_view
from case_studies.views.site import Site

FILES = (
    ("case-studies", "Every case study with all its fields", "case-study"),
    ("claims", "Every figure, with its case or programme and its source", "case-study"),
    ("objectives", "Every objective of every framework, with its case studies", "objective"),
    ("themes", "The themes with their approaches and case studies", "theme"),
    ("programmes", "What sister cases share", "programme"),
    ("sources", "The source documents", "source"),
)
TABLES = {"case-studies", "claims"}  # of which there is a spreadsheet file too


def datasets_view(library: Library, site: Site) -> View:
    """Return the view of the page on the data files."""
    return page_view(
        "data",
        "Data",
        "data/",
        site,
        library,
        summary="Everything in the library as files for spreadsheets and programs.",
        breadcrumbs=(HOME,),
        files=[_file(*each) for each in (*FILES, *_agreements(library))],
        tables=[
            {"title": each.record.title, "url": f"{FOLDER}/{names_of(each.id).coverage}"}
            for each in library.frameworks.values()
        ],
        schemas=[
            {"name": name.replace("-", " "), "url": f"{FOLDER}/schema/{name}.json"}
            for name in json_schemas()
        ],
    )


def _agreements(library: Library) -> list[tuple[str, str, str]]:
    """Return the file of the first framework, which is older than the one of all objectives."""
    if PSA.framework not in library.frameworks:
        return []
    title = library.frameworks[PSA.framework].record.title
    return [(PSA.links, f"{title}, with their case studies", PSA.framework)]


def _file(name: str, what: str, schema: str) -> dict[str, Any]:
    kinds = ["json", *(["csv"] if name in TABLES else [])]
    return {
        "name": name,
        "what": what,
        "files": [{"label": kind.upper(), "url": f"{FOLDER}/{name}.{kind}"} for kind in kinds],
        "schema": f"{FOLDER}/schema/{schema}.json",
    }
