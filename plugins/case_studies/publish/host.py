"""Owns how MkDocs is called: as a child process, without its notices on its own future."""

import os
import sys

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def command(*words: str) -> list[str]:
    """Return the words that run MkDocs in the Python that we run in."""
    return [sys.executable, "-m", "mkdocs", *words]


def environment(epoch: int) -> dict[str, str]:
    """Return a child's environment; `epoch` is the library's date in seconds since 1970."""
    return {**os.environ, **QUIET, "SOURCE_DATE_EPOCH": str(epoch)}
