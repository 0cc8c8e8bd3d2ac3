"""What the pipeline runs exists, and what judges a change judges it rightly."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from builds import ROOT, copy_repository, environment
from locks import PROJECT
from wheels import run

SLIP = "We recieve it.\n"
SOURCE = """\
---
title: What the Pleace did
publisher: Pleace & Fo
date: unknown
pages: unknown
---

```python
pleace  =  1
```
"""
OURS = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
AUTHOR = ["-c", "user.name=A", "-c", "user.email=a@a.example"]
STARTER = ROOT / "plugins/case_studies/starter/library"
WORKFLOWS = [
    *sorted((ROOT / ".github/workflows").glob("*.yml")),
    *sorted((STARTER / "dot-github/workflows").glob("*.yml")),
]
NAMES = [path.relative_to(ROOT).as_posix() for path in WORKFLOWS]
RUNNER = {"echo", "exit", "gh", "rm"}  # what every runner has
COMMANDS = RUNNER | {f".venv/bin/{name}" for name in PROJECT["project"]["scripts"]}


# --- Style and spelling ---------------------------------------------------------------------------


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the repository whose set-up is done: the tools are those of this run."""
    venv = copy_repository(tmp_path) / ".venv"
    venv.mkdir()
    (venv / "bin").symlink_to(Path(sys.executable).parent)
    (venv / ".folder").write_text(str(tmp_path))
    for stamp in (".deps", ".package", ".dev"):
        (venv / stamp).touch()
    return tmp_path


def test_a_name_in_content_is_told_and_fails_nothing(copy: Path):
    (copy / "content/sources/pleace.md").write_text(SOURCE)
    assert "`Pleace` should be" in run(["make", "lint"], copy)


def test_a_slip_elsewhere_fails(copy: Path):
    with (copy / "README.md").open("a") as readme:
        readme.write(SLIP)
    done = subprocess.run(
        ["make", "lint"], cwd=copy, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert "`recieve` should be `receive`" in done.stdout


# --- What a change needs --------------------------------------------------------------------------


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """Return a small repository with one commit, `start`, and a branch on it."""
    for name in ("content/a.md", "content/b.md", "plugins/a.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"This is {name}.\n" * 9)
    git(tmp_path, "init", "--quiet", "--initial-branch", "start")
    commit(tmp_path)
    git(tmp_path, "switch", "--quiet", "--create", "change")
    return tmp_path


@pytest.mark.parametrize(
    ("change", "needs"),
    [
        ("echo more >> content/a.md", "content"),
        ("rm content/a.md; echo new > content/c.md", "content"),
        ("git mv content/a.md content/c.md", "content"),
        ("echo more >> plugins/a.py", "all"),
        ("echo more >> content/a.md; echo more >> plugins/a.py", "all"),
        ("git mv content/a.md plugins/a.md", "all"),
        ("git mv plugins/a.py content/a.py", "all"),
        ("mkdir plugins/content; echo more > plugins/content/a.md", "all"),
        ("true", "all"),
    ],
)
def test_a_change_of_content_alone_needs_the_tests_of_content(
    history: Path, change: str, needs: str
):
    run(["sh", "-c", change], history)
    commit(history)
    assert needed(history, "start") == needs
    assert needed(history / "content", "start") == needs


def test_what_others_changed_meanwhile_does_not_count(history: Path):
    (history / "content/a.md").write_text("Changed.\n")
    commit(history)
    git(history, "switch", "--quiet", "start")
    (history / "plugins/a.py").write_text("Changed.\n")
    commit(history)
    git(history, "switch", "--quiet", "change")
    assert needed(history, "start") == "content"


@pytest.mark.parametrize("base", ["", "no-such-commit", "0" * 40])
def test_everything_is_tested_where_git_cannot_tell(history: Path, base: str):
    (history / "content/a.md").write_text("Changed.\n")
    commit(history)
    assert needed(history, base) == "all"


def needed(folder: Path, base: str) -> str:
    return run(["sh", str(ROOT / ".ci/content-only"), base], folder, **OURS).strip()


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "A change")


def git(folder: Path, *words: str) -> None:
    run(["git", *AUTHOR, *words], folder, **OURS)


# --- The weekly issue -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("already_open", "command"),
    [
        ("", ["issue", "create", "--title", "The weekly run fails"]),
        ("7", ["issue", "comment", "7"]),
    ],
)
def test_what_broke_in_the_week_has_one_issue(
    tmp_path: Path, already_open: str, command: list[str]
):
    gh = tmp_path / "gh"
    gh.write_text('#!/bin/sh\n[ "$2" = list ] && echo "$OPEN" || printf "%s\\n" "$@"\n')
    gh.chmod(0o755)
    asked = {
        "OPEN": already_open,
        "NEWEST": "failure",
        "LONG": "success",
        "RUN": "https://a.example",
    }
    path = f"{tmp_path}:{os.environ['PATH']}"
    said = run(["sh", ".ci/weekly-issue"], ROOT, PATH=path, **asked).splitlines()
    body = "With the newest versions: failure. Long tests: success. What they printed: https://a.example"
    assert said == [*command, "--body", body]


# --- The workflows --------------------------------------------------------------------------------


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_every_step_is_a_verb_or_a_command_that_exists(path: Path):
    commands = [each["run"] for each in steps(path) if "run" in each]
    assert [each for each in commands if not exists(each, path.parents[2])] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_every_action_is_named_by_its_whole_commit(path: Path):
    actions = [each["uses"] for each in steps(path) if "uses" in each]
    assert [each for each in actions if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", each)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_every_job_ends_in_time(path: Path):
    assert [name for name, job in jobs(path).items() if "timeout-minutes" not in job] == []


def steps(path: Path) -> list[dict]:
    return [step for job in jobs(path).values() for step in job["steps"]]


def jobs(path: Path) -> dict[str, dict]:
    return yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]


def exists(command: str, root: Path) -> bool:
    """Say whether the project in `root` has what a step starts, also in its $(...)."""
    inner = re.findall(r"\$\(([^)]*)\)", command)
    return all(is_known(each.split(), root) for each in [command, *inner])


def is_known(words: list[str], root: Path) -> bool:
    match words:
        case ["make", *targets]:
            return {each for each in targets if "=" not in each} <= verbs(root)
        case ["sh", script, *_]:
            return (root / script).is_file()
        case [program, *_]:
            return program in COMMANDS
    return False


def verbs(root: Path) -> set[str]:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
