"""Owns `case-studies init`: the start of a library of one's own."""

import argparse
import sys
from pathlib import Path
from typing import Any

from case_studies.cli.answers import FINE, usage
from case_studies.model.fields import HTML_TAG
from case_studies.starter import OWN, frameworks, start_library


def add(commands: Any) -> None:
    """Add the command's words."""
    init = commands.add_parser("init", help="start a library of your own in a new folder")
    init.add_argument("folder", metavar="DIR", type=Path)
    init.add_argument("--name", help="the name of the library")
    init.add_argument(
        "--framework",
        action="append",
        choices=[*frameworks(), OWN],
        help="objectives to start with; own: your own, of which it writes an example",
    )
    init.add_argument("--objective", help="your word for one objective of your own, such as goal")
    init.set_defaults(run=_init)


def _init(options: argparse.Namespace) -> int:
    folder: Path = options.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        return usage(f"{folder} exists and is not an empty folder. Name a new one.")
    name = options.name or _asked("Name of the library: ")
    offered = [*frameworks(), OWN]
    offer = f"Objectives to start with ({', '.join(offered)}): "
    chosen = options.framework or _asked(offer).split()
    if not name.strip() or not name.isprintable() or HTML_TAG.search(name):
        return usage("The library needs a name without HTML: --name “Our library”.")
    if not chosen or not set(chosen) <= set(offered):
        return usage(f"Say which objectives to start with: --framework {' | '.join(offered)}.")
    one = options.objective or (OWN in chosen and _asked("Your word for one objective: ")) or "goal"
    start_library(folder, name.strip(), chosen, one)
    print(f"Started the library in {folder}. Next: cd {folder} && make site")
    return FINE


def _asked(question: str) -> str:
    """Ask in a terminal; elsewhere there is nobody to answer."""
    return input(question).strip() if sys.stdin and sys.stdin.isatty() else ""
