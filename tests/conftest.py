"""Owns what many tests share: built sites, made once a run, and how many examples are tried.

Ask for a built site by its fixture, and never build in a test what one of them shows:

- `odd`: the library of tests/odd, with a draft, an archived and a hostile case;
- `site`: the real library. A test that uses it is a test of content: it gets the marker `content`,
  `make test-content` runs it, and it must hold for any content that `check` lets through.

The processes of a run (pytest-xdist) share these sites: the first that needs one builds it.
What takes long for the last tenth of its worth is marked `long`: `make test-long` runs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from filelock import FileLock
from hypothesis import settings

from builds import ROOT, Built, build, copy_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

settings.register_profile("short", max_examples=30, deadline=None)
settings.register_profile("long", max_examples=1000, deadline=None)
settings.load_profile("short")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of the real library."""
    for item in items:
        if "site" in getattr(item, "fixturenames", ()):
            item.add_marker("content")


@pytest.fixture(scope="session")
def site(shared: Path) -> Built:
    """Return the library itself, built."""
    return built_once(shared / "library", lambda folder: build(ROOT, folder / "site"))


@pytest.fixture(scope="session")
def odd(shared: Path) -> Built:
    """Return the small library of tests/odd, built: a draft, an archived and a hostile case."""
    return built_once(
        shared / "odd",
        lambda folder: build(copy_project(folder / "project"), folder / "site"),
    )


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the folder that the processes of this run share."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


def built_once(folder: Path, make: Callable[[Path], Built]) -> Built:
    """Return what `make` builds in `folder`; a process that comes later waits, and reads it."""
    done = folder / "done"
    with FileLock(f"{folder}.lock"):
        if not done.exists():
            make(folder)
            done.touch()
    return Built(folder / "site")
