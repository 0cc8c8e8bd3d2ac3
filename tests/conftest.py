"""Owns the builds that many tests read, each made once."""

import pytest

from builds import ROOT, Built, build, copy_project


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the library itself, built."""
    return build(ROOT, tmp_path_factory.mktemp("library") / "site")


@pytest.fixture(scope="session")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the small library of tests/odd, built: a draft, an archived and a hostile case."""
    folder = tmp_path_factory.mktemp("odd")
    return build(copy_project(folder / "project"), folder / "site")
