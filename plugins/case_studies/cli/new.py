"""Owns `case-studies new`: the draft of a new case study."""

import argparse
from typing import Any

from case_studies.cli.answers import FINE, usage
from case_studies.cli.project import project_here
from case_studies.model import linked_objective, skeleton
from case_studies.model.fields import HTML_TAG
from case_studies.model.slugs import better_slug
from case_studies.reading.file_names import on_windows

LONGEST_TITLE = 150  # characters; the file is named after it


def add(commands: Any) -> None:
    """Add the command's words."""
    new = commands.add_parser("new", help="write the draft of a new case study")
    new.add_argument("title", metavar="TITLE")
    new.add_argument("--theme", default="", help="the name of its theme")
    new.add_argument("--objective", default="", help="an objective, such as sdg-2015/3")
    new.add_argument("--psa", type=_psa, dest="objective", help="the number of its PSA")
    new.set_defaults(run=_new)


def _psa(number: str) -> str:
    return linked_objective("psa", int(number))


def _new(options: argparse.Namespace) -> int:
    title = options.title.strip()
    if not (slug := better_slug(title)) or not title.isprintable() or HTML_TAG.search(title):
        return usage("The title needs a letter or digit, and may have no line breaks or HTML.")
    if len(title) > LONGEST_TITLE:
        return usage(f"The title has {len(title)} characters; the most is {LONGEST_TITLE}.")
    if on_windows(slug):
        return usage(f"No file on Windows can be called {slug}.md. Add a word to the title.")
    project = project_here()
    if project.wrong:
        return usage(project.wrong)
    path = project.content / "case-studies" / f"{slug}.md"
    shown = path.relative_to(project.root)
    if path.exists():
        return usage(f"{shown} exists already. Choose another title, or edit that file.")
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = skeleton(title, theme=options.theme, objective=options.objective)
    path.write_text(draft, encoding="utf-8")
    print(f"Wrote the draft {shown}")
    print("Fill it in, run `case-studies check`, then set its status to published.")
    return FINE
