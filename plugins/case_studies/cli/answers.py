"""Owns what a command answers: its exit code, and lines on standard error."""

import sys

FINE, PROBLEMS, USAGE, INTERRUPTED = 0, 1, 2, 130


def say(message: str) -> None:
    """Print a line for the user beside what the command prints."""
    print(f"case-studies: {message}", file=sys.stderr, flush=True)


def problem(message: str) -> int:
    """Say what went wrong, and return its exit code."""
    say(message)
    return PROBLEMS


def usage(message: str) -> int:
    """Say what is wrong with the words of the command, and return its exit code."""
    say(message)
    return USAGE
