"""Owns what many tests share: built sites, made once a run, and how many examples are tried.

Ask for a built site by its fixture, and never build in a test what one of them shows:

- `odd`: the library of tests/odd, with a draft, an archived and a hostile case;
- `rich`: the library of tests/rich, with one of each thing that a page can show;
- `aims`: the library of tests/base with a second framework;
- `started`: what the wheel's `init` writes;
- `site`: the real library. A test that uses it is a test of content: it gets the marker `content`,
  `make test-content` runs it, and it must hold for any content that `check` lets through.

The processes of a run (pytest-xdist) share these sites: the first that needs one builds it.
What takes long for the last tenth of its worth is marked `long`: `make test-long` runs it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock
from hypothesis import settings

from builds import RICH, ROOT, Built, build, copy_project
from contents import project
from frameworks import framework, oak_for_aims
from wheels import installed_wheel, run

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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how often the gate of figures is wrong; each process of a run hands it on."""
    reports = [each for every in terminalreporter.stats.values() for each in every]
    properties = [pair for each in reports for pair in getattr(each, "user_properties", ())]
    for told in sorted({told for name, told in properties if name == "figures"}):
        terminalreporter.write_line(f"The gate of figures, {told}.")


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
def rich(shared: Path) -> Built:
    """Return the small library of tests/rich, built: one of each thing that a page can show."""

    def make(folder: Path) -> Built:
        return build(copy_project(folder / "project", RICH / "content"), folder / "site")

    return built_once(shared / "rich", make)


@pytest.fixture(scope="session")
def aims(shared: Path) -> Built:
    """Return the small library of tests/base with a second framework, built."""
    files = framework() | {"case-studies/oak.md": oak_for_aims()}

    def make(folder: Path) -> Built:
        content = project(folder / "content", files) / "content"
        return build(copy_project(folder / "project", content), folder / "site")

    return built_once(shared / "aims", make)


@pytest.fixture(scope="session")
def wheel(shared: Path) -> Path:
    """Return the folder of the commands of the wheel, installed alone."""
    made_once(shared / "wheel", installed_wheel)
    return shared / "wheel/venv/bin"


@pytest.fixture(scope="session")
def started(wheel: Path, shared: Path) -> Built:
    """Return a library that the wheel's `init` started and its Makefile built."""

    def make(folder: Path) -> Built:
        case_studies = str(wheel / "case-studies")
        run([case_studies, "init", str(folder), "--name", "It's ours", "--framework", "psa"])
        run([case_studies, "new", "Trees in the square"], folder)
        run(["make", "site"], folder, PATH=f"{wheel}:{os.environ['PATH']}")
        return Built(folder / "site")

    return built_once(shared / "our-library", make)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the folder that the processes of this run share."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


def built_once(folder: Path, make: Callable[[Path], Built]) -> Built:
    """Return what `make` builds in `folder`."""
    made_once(folder, make)
    return Built(folder / "site")


def made_once(folder: Path, make: Callable[[Path], object]) -> None:
    """Let the first process that comes fill `folder`; one that comes later waits for it."""
    done = folder.with_suffix(".done")
    with FileLock(f"{folder}.lock"):
        if not done.exists():
            make(folder)
            done.touch()
