"""Owns `case-studies diff`: what a change does to the library."""

import argparse
from typing import Any

from case_studies.changes import UnknownBaseError, changes_since
from case_studies.cli.answers import FINE, PROBLEMS, usage
from case_studies.cli.project import project_here


def add(commands: Any) -> None:
    """Add the command's words."""
    diff = commands.add_parser("diff", help="print what a change does to the library")
    diff.add_argument("base", metavar="BASE", help="the commit to compare with, such as main")
    diff.set_defaults(run=_diff)


def _diff(options: argparse.Namespace) -> int:
    project = project_here()
    if project.wrong:
        return usage(project.wrong)
    try:
        changes = changes_since(options.base, project.root, project.site, project.date().day)
    except UnknownBaseError as error:
        return usage(f"Git cannot give the content at {options.base}: {error}")
    print("\n".join(changes.lines))
    return PROBLEMS if changes.vanished else FINE
