"""Owns `case-studies upgrade`: files written for an older version, as this one wants them."""

import argparse
import shutil
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Any

from case_studies.cli.answers import FINE, PROBLEMS, usage
from case_studies.cli.project import Project, project_here
from case_studies.diagnostics import Diagnostic, render
from case_studies.reading import ContentFile, find_files, read_document
from case_studies.upgrade import missing_files, upgraded
from case_studies.validate.placement import model_of


def add(commands: Any) -> None:
    """Add the command's words."""
    upgrade = commands.add_parser(
        "upgrade", help="carry the content from an older version of the fields to this one"
    )
    upgrade.add_argument("--dry-run", action="store_true", help="print the changes, make none")
    upgrade.set_defaults(run=_upgrade)


def _upgrade(options: argparse.Namespace) -> int:
    project = project_here()
    if project.wrong:
        return usage(project.wrong)
    files, _ = find_files(project.root, project.settings.docs_dir)
    problems: list[Diagnostic] = []
    changes = list(_changes(project, files, problems))
    for path, before, after in changes:
        shown = path.relative_to(project.root).as_posix()
        if options.dry_run:
            print(_difference(shown, before, after), end="")
        else:
            _write(path, after)
            print(f"{'Upgraded' if before else 'Wrote'} {shown}")
    if problems:
        print(render(problems, "text", files=len(files)))
        print("Files with errors are as they were. Mend them, then run the command again.")
        return PROBLEMS
    if not changes:
        print("Nothing to upgrade.")
    return FINE


def _changes(
    project: Project, files: list[ContentFile], problems: list[Diagnostic]
) -> Iterator[tuple[Path, str, str]]:
    """Yield each file that has to change, its text and its new text; note what is unreadable."""
    for name, text in missing_files({file.name for file in files}).items():
        yield project.content / name, "", text
    for file in files:
        model = model_of(file.name) if file.name.endswith(".md") else None
        if model is None:
            continue
        _, found = read_document(file)
        if errors := [each for each in found if each.severity == "error"]:
            problems += errors
            continue
        before = file.location.read_bytes().decode()
        if (after := upgraded(before, model)) != before:
            yield file.location, before, after


def _difference(path: str, before: str, after: str) -> str:
    """Return the lines that change, as git shows them."""
    lines = unified_diff(before.splitlines(), after.splitlines(), path, path, lineterm="")
    return "".join(f"{line}\n" for line in lines)


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.new")
    aside.write_bytes(text.encode())
    if path.exists():
        shutil.copymode(path, aside)
    aside.replace(path)
