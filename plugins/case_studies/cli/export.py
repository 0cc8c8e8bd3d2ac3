"""Owns `case-studies export`: the data files without a site."""

import argparse
import sys
from pathlib import Path
from typing import Any

from case_studies.cli.answers import FINE, PROBLEMS, usage
from case_studies.cli.project import project_here
from case_studies.diagnostics import render
from case_studies.views import data_files


def add(commands: Any) -> None:
    """Add the command's words."""
    export = commands.add_parser("export", help="write the data files without a site")
    export.add_argument("folder", metavar="DIR", type=Path)
    export.set_defaults(run=_export)


def _export(options: argparse.Namespace) -> int:
    project = project_here()
    if project.wrong:
        return usage(project.wrong)
    loaded = project.load()
    if not loaded.publishable:
        print(render(loaded.problems, "text", files=loaded.files), file=sys.stderr)
        return PROBLEMS
    for name, text in data_files(loaded.library, project.site).items():
        path = options.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    print(f"Wrote the data files to {options.folder}")
    return FINE
