"""The locks are complete, and the set-up installs what they hold, whatever is published since."""

import re
import sys
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from builds import ROOT
from locks import Entry, asked, entries, held, our_lock, reached
from tiny import lock_line, offer, tiny_wheel
from wheels import run

LOCKS = ["requirements.lock", "requirements-dev.lock", "requirements-lowest.lock"]
OURS = our_lock()
WALKS = [(OURS, "dev")]
if OURS == "requirements-dev.lock":
    WALKS.append(("requirements.lock", "build"))


@pytest.mark.parametrize(("lock", "group"), WALKS)
def test_a_lock_holds_all_that_follows_from_the_project(lock: str, group: str):
    versions = held(lock)
    lacking = [
        str(each)
        for each in reached(asked(group))
        if (name := canonicalize_name(each.name)) not in versions
        or versions[name] not in each.specifier
    ]
    assert lacking == []


@pytest.mark.parametrize(("lock", "group"), WALKS)
def test_a_lock_holds_nothing_else(lock: str, group: str):
    assert held(lock).keys() == {canonicalize_name(each.name) for each in reached(asked(group))}


@pytest.mark.parametrize("lock", LOCKS)
def test_an_entry_is_a_version_and_its_hashes(lock: str):
    text = (ROOT / lock).read_text(encoding="utf-8")
    lines = re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE).replace(" \\\n", "").splitlines()
    entry = r"[a-z0-9-]+==\S+( ; .*?)?( {4}--hash=sha256:[0-9a-f]{64})+"
    assert [line for line in lines if not re.fullmatch(entry, line)] == []
    assert len(lines) == len(entries(lock))
    assert "://" not in text


def test_the_tests_run_with_what_the_site_is_built_with():
    assert set(entries("requirements.lock")) <= set(entries("requirements-dev.lock"))


def test_the_set_up_installs_what_the_lock_holds_though_newer_is_offered(tmp_path: Path):
    python = set_up(tmp_path, offer(tmp_path, entries(OURS)))
    assert distributions(python) == held(OURS)
    assert "No broken requirements found" in run([str(python), "-m", "pip", "check"])


def test_the_set_up_adds_nothing_by_itself(tmp_path: Path):
    tiny_wheel(tmp_path, "needed", "1")
    asks = tiny_wheel(tmp_path, "asks", "1", ["Requires-Dist: needed"])
    lock = tmp_path / "requirements.lock"
    lock.write_text(lock_line(Entry("asks", "1", ""), asks))
    assert distributions(set_up(tmp_path, lock)) == {"asks": "1"}


def test_what_pip_refuses_is_told_whole(tmp_path: Path):
    tiny_wheel(tmp_path, "asks", "1")
    lock = tmp_path / "requirements.lock"
    lock.write_text(f"asks==1 --hash=sha256:{'0' * 64}")
    with pytest.raises(AssertionError) as failed:
        set_up(tmp_path, lock)
    said = str(failed.value)
    assert "Set-up stopped: THESE PACKAGES DO NOT MATCH THE HASHES" in said
    assert re.search(r"^ +asks==1 .*\n +Expected sha256 0{64}\n +Got +\w+\n", said, re.MULTILINE)
    assert re.search(r"^Mend this .*\nAll that pip said: /.*set-up\.log$", said, re.MULTILINE)


def test_what_is_not_there_is_one_line(tmp_path: Path):
    lock = tmp_path / "requirements.lock"
    lock.write_text(f"asks==1 --hash=sha256:{'0' * 64}")
    with pytest.raises(AssertionError) as failed:
        set_up(tmp_path, lock)
    assert "Set-up stopped: No matching distribution found for asks==1\nMend" in str(failed.value)


def set_up(folder: Path, lock: Path) -> Path:
    """Do what `make setup` does, with this lock and an index in `folder`; return the Python."""
    python = folder / "venv/bin/python"
    run(["sh", ".ci/venv", str(folder / "venv")], ROOT, PYTHON=sys.executable)
    command = [str(python), ".ci/install.py", "--require-hashes", "--requirement", str(lock)]
    run(command, ROOT, PIP_NO_INDEX="1", PIP_FIND_LINKS=str(folder))
    return python


def distributions(python: Path) -> dict[str, str]:
    """Return what is installed beside the tools that a new environment has, by name."""
    lines = run([str(python), "-m", "pip", "list", "--format", "freeze"]).split()
    versions = dict(line.split("==") for line in lines)
    return {name: v for name, v in versions.items() if name not in {"pip", "setuptools"}}
