"""Owns `case-studies schema`: the JSON Schema of the front matter."""

import argparse
import json
from typing import Any

from case_studies.cli.answers import FINE
from case_studies.cli.project import project_here
from case_studies.library import Library
from case_studies.model import PSA, SCHEMAS, framework_of, front_matter_schema


def add(commands: Any) -> None:
    """Add the command's words."""
    schema = commands.add_parser(
        "schema",
        help="print the JSON Schema of the front matter, with the names of the library as choices",
    )
    schema.add_argument("--kind", choices=list(SCHEMAS), default="case-study")
    schema.set_defaults(run=_schema)


def _schema(options: argparse.Namespace) -> int:
    project = project_here()
    names = {} if project.wrong else names_of(project.load().library)
    print(json.dumps(front_matter_schema(options.kind, names), indent=2, ensure_ascii=False))
    return FINE


def names_of(library: Library) -> dict[str, list[str | int]]:
    """Return the names that records of a library may use."""
    psas = [each for each in library.objectives if framework_of(each) == PSA.framework]
    return {
        "groups": [*library.groups],
        "objectives": [*library.objectives],
        "places": [*library.places],
        "programmes": [*library.programmes],
        "psas": [PSA.value(each) for each in psas],
        "sources": [*library.sources],
        "themes": [*library.themes],
    }
