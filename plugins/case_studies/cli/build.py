"""Owns `case-studies build`: the checks, then the site, put in the place of the old one."""

import argparse
import signal
from typing import Any

from case_studies.cli.answers import FINE, PROBLEMS, say, usage
from case_studies.cli.project import project_here
from case_studies.diagnostics import render
from case_studies.machine import MachineError, fault_line
from case_studies.pipeline import load
from case_studies.publish import renew, time_limit


def add(commands: Any) -> None:
    """Add the command's words."""
    build = commands.add_parser("build", help="check the content and build the site")
    build.add_argument(
        "--allow-fewer",
        action="store_true",
        help="let the new site have fewer cases or addresses than the old one",
    )
    build.set_defaults(run=_build)


def _build(options: argparse.Namespace) -> int:
    project = project_here()
    if wrong := project.without_settings:
        return usage(wrong)
    date = project.date()
    loaded = load(project.root, project.site, today=date.day, latest=date.latest)
    print(render(loaded.problems, "text", files=loaded.files), flush=True)
    if not loaded.publishable:
        return PROBLEMS
    name = project.settings.site_dir
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # end as after Ctrl-C, tidily
    try:
        renew(
            project.root,
            project.root / name,
            epoch=date.epoch,
            seconds=time_limit(loaded.files),
            allow_fewer=options.allow_fewer,
            say=say,
        )
    except (MachineError, OSError) as error:
        raise MachineError(f"{fault_line(error)} {name}/ is as it was.") from error
    print(f"The library is in {name}/. To see it: case-studies serve")
    return FINE
