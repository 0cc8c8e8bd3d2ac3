"""Owns `case-studies check`: all problems of the content at once."""

import argparse
import os
from pathlib import Path
from typing import Any

from case_studies.cli.answers import FINE, PROBLEMS, usage
from case_studies.cli.project import project_here
from case_studies.diagnostics import FORMATS, render


def add(commands: Any) -> None:
    """Add the command's words."""
    check = commands.add_parser("check", help="print all problems of the content at once")
    check.add_argument("paths", nargs="*", metavar="PATH", help="only problems in these files")
    check.add_argument("--format", choices=list(FORMATS), default="text", dest="form")
    check.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    project = project_here()
    if wrong := project.wrong or _missing(options.paths):
        return usage(wrong)
    loaded = project.load()
    problems = [
        each for each in loaded.problems if _chosen(each.place.path, options.paths, project.root)
    ]
    print(render(problems, options.form, files=loaded.files))
    return PROBLEMS if any(each.severity == "error" for each in problems) else FINE


def _missing(paths: list[str]) -> str:
    gone = [path for path in paths if not os.path.lexists(path)]
    return f"There is no file or folder {', '.join(gone)}." if gone else ""


def _chosen(path: str, paths: list[str], root: Path) -> bool:
    """Whether the file at `path` is one of `paths`, or below one of them."""
    wanted = [Path(os.path.abspath(each)) for each in paths]  # noqa: PTH100 - keeps links unresolved
    return not wanted or any((root / path).is_relative_to(each) for each in wanted)
