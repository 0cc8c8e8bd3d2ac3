"""Owns the builds that many tests read, each made once."""

import os
from pathlib import Path

import pytest

from builds import ROOT, Built, build, copy_project
from contents import project
from frameworks import framework, oak_for_aims
from wheels import installed_wheel, run


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the library itself, built."""
    return build(ROOT, tmp_path_factory.mktemp("library") / "site")


@pytest.fixture(scope="session")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the small library of tests/odd, built: a draft, an archived and a hostile case."""
    folder = tmp_path_factory.mktemp("odd")
    return build(copy_project(folder / "project"), folder / "site")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the commands of the wheel, installed alone."""
    return installed_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def started(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return a library that the wheel's `init` started and its Makefile built."""
    folder = tmp_path_factory.mktemp("started") / "our-library"
    case_studies = str(wheel / "case-studies")
    run([case_studies, "init", str(folder), "--name", "It's ours", "--framework", "psa"])
    run([case_studies, "new", "Trees in the square"], folder)
    run(["make", "site"], folder, PATH=f"{wheel}:{os.environ['PATH']}")
    return Built(folder / "site")


@pytest.fixture(scope="session")
def aims(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the small library of tests/base with a second framework, built."""
    folder = tmp_path_factory.mktemp("aims")
    files = framework() | {"case-studies/oak.md": oak_for_aims()}
    content = project(folder / "content", files) / "content"
    return build(copy_project(folder / "project", content), folder / "site")
