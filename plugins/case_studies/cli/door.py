"""Owns the way in and out of the command line: its words, and what an end is called."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper

from case_studies.cli import build, check, diff, export, init, new, schema, serve, upgrade
from case_studies.cli.answers import INTERRUPTED, PROBLEMS, problem, say
from case_studies.machine import fault_line


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    0 fine, 1 problems or a fault of the machine, 2 wrong usage, 130 interrupted.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal that lacks a letter gets its number
            stream.reconfigure(errors="backslashreplace")
    try:
        options = _parser().parse_args(arguments)
        run: Callable[[argparse.Namespace], int] = options.run
        code = run(options)
        if sys.stdout:
            sys.stdout.flush()
    except BrokenPipeError:  # `| head` has read enough; Python would flush once more at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except KeyboardInterrupt:
        say("Stopped.")
        return INTERRUPTED
    except Exception as error:
        if not (line := fault_line(error)):
            raise  # a bug, which needs its traceback
        return problem(line)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="case-studies", description="Check, start, build and export case studies."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in (check, new, init, build, serve, export, diff, schema, upgrade):
        command.add(commands)
    return parser
