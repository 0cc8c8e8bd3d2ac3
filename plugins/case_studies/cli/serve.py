"""Owns `case-studies serve`: a live preview, which MkDocs serves as a child process."""

import argparse
import socket
import subprocess
from typing import Any

from case_studies.cli.answers import FINE, problem, usage
from case_studies.cli.project import project_here
from case_studies.publish import command, environment

PATIENCE = 2  # seconds to end after an interrupt


def add(commands: Any) -> None:
    """Add the command's words."""
    serve = commands.add_parser("serve", help="show the site, and follow edits")
    serve.add_argument(
        "--address", default="127.0.0.1", help="default: 127.0.0.1, this machine only"
    )
    serve.add_argument("--port", type=int, default=8000, help="default: 8000")
    serve.set_defaults(run=_serve)


def _serve(options: argparse.Namespace) -> int:
    project = project_here()
    if wrong := project.without_settings or _taken(options.address, options.port):
        return usage(wrong)
    words = command("serve", "--dev-addr", f"{options.address}:{options.port}")
    with subprocess.Popen(  # noqa: S603 - our own words; no shell
        words, cwd=project.root, env=environment(project.date().epoch), stdin=subprocess.DEVNULL
    ) as preview:
        try:
            code = preview.wait()
        except KeyboardInterrupt:  # MkDocs got it too, and closes down
            return _ended(preview)
    return problem("MkDocs ended with an error.") if code else FINE


def _ended(preview: subprocess.Popen[bytes]) -> int:
    try:
        preview.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        preview.kill()
    return FINE


def _taken(address: str, port: int) -> str:
    """Return why nothing can be served at the port, or an empty text."""
    try:
        with socket.create_server((address, port)):
            return ""
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        return f"Cannot serve at {address}:{port}: {reason}. Choose another with --port."
