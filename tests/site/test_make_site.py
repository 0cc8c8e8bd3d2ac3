"""`make site` on a copy of the project: whatever goes wrong, the last good site stays."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from builds import ROOT, Built, copy_project, environment

STEPS = ("Makefile", ".ci", "pyproject.toml", "requirements.lock", "requirements-dev.lock")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project whose site is made, with our virtual environment."""
    project = copy_project(tmp_path_factory.mktemp("made") / "project")
    for name in STEPS:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, project / name)
    borrow_environment(project)
    done = make_site(project)
    assert done.returncode == 0, done.stdout + done.stderr
    return project


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Path:
    """Return a copy of the project, with its site, to break."""
    folder = tmp_path / "project"
    shutil.copytree(made, folder, symlinks=True)
    (folder / ".venv/.folder").write_text(f"{folder}\n")
    return folder


def test_wrong_content_leaves_the_last_site(project: Path):
    before = Built(project / "site").bytes()
    case = project / "content/case-studies/plain.md"
    case.write_text(case.read_text().replace("outcome: worked", "outcome: wonderful"))
    done = make_site(project)
    assert done.returncode != 0
    assert "content/case-studies/plain.md:10:10: error[" in done.stdout + done.stderr
    assert Built(project / "site").bytes() == before
    assert leftovers(project) == []


def test_a_broken_template_leaves_the_last_site(project: Path):
    before = Built(project / "site").bytes()
    (project / "overrides/home.html").write_text("{% if %}")
    done = make_site(project)
    assert done.returncode != 0
    assert Built(project / "site").bytes() == before
    assert leftovers(project) == []


def test_right_content_replaces_the_last_site(project: Path):
    case = project / "content/case-studies/plain.md"
    case.rename(case.with_name("plainer.md"))
    for path in (project / "content").rglob("*.md"):
        path.write_text(path.read_text().replace("/plain.md", "/plainer.md"))
    hostile = project / "content/case-studies/hostile.md"
    hostile.write_text(hostile.read_text().replace("case: plain,", "case: plainer,"))
    done = make_site(project)
    assert done.returncode == 0, done.stdout + done.stderr
    names = [
        name for name in ("plain", "plainer") if (project / "site/case-studies" / name).exists()
    ]
    assert names == ["plainer"]
    assert "MkDocs 2" not in done.stdout + done.stderr


def borrow_environment(project: Path) -> None:
    """Stamp a .venv that links to ours, so that nothing is installed."""
    (project / ".venv").mkdir()
    for path in Path(sys.prefix).iterdir():
        if not path.name.startswith("."):
            (project / ".venv" / path.name).symlink_to(path)
    (project / ".venv/.folder").write_text(f"{project}\n")
    for stamp in (".deps", ".package"):
        (project / ".venv" / stamp).touch()


def leftovers(project: Path) -> list[str]:
    """Return what a build left beside the site; the lock's file stays, empty."""
    return sorted(path.name for path in project.glob(".site.*") if path.name != ".site.lock")


def make_site(project: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", "site"],
        cwd=project,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
