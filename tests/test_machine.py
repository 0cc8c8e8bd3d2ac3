"""Faults of the machine: each is one line that says what, where and what to do."""

import errno
import subprocess
import sys

import pytest

from case_studies.cli import main
from case_studies.machine import MachineError, fault_line, library_date, run
from case_studies.machine.faults import ADVICE
from case_studies.reading import Settings, find_files, read_settings
from contents import project


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (MachineError("Said already."), "Said already."),
        (
            OSError(errno.ENOSPC, "No space left on device", "site/x"),
            f"No space left on device: site/x. {ADVICE[errno.ENOSPC]}",
        ),
        (OSError(errno.EIO, "Input/output error"), "Input/output error. Run the command again."),
        (
            MemoryError(),
            "There is not enough memory. Free some memory, then run the command again.",
        ),
        (
            RecursionError(),
            "A text is nested too deep, such as a list in hundreds of lists. Flatten it.",
        ),
        (ValueError("a bug"), ""),
    ],
)
def test_a_fault_is_one_line_and_a_bug_is_none(error: BaseException, line: str):
    assert fault_line(error) == line


def test_a_program_that_is_missing_or_never_ends():
    with pytest.raises(MachineError, match=r"There is no program no-such-program"):
        run(["no-such-program"], 1)
    with pytest.raises(MachineError, match=r"gave no answer in 0 seconds"):
        run([sys.executable, "-c", "import time; time.sleep(60)"], 0.1)


@pytest.mark.parametrize("epoch", ["yesterday", "9" * 30])
def test_a_wrong_date_is_one_line(epoch, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(project(tmp_path))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert main(["check"]) == 1
    assert f"SOURCE_DATE_EPOCH is “{epoch}”; it must be seconds" in capsys.readouterr().err


def test_a_repository_that_git_does_not_trust_is_told(tmp_path, monkeypatch, capsys):
    subprocess.run(["git", "init", "-q", str(project(tmp_path))], check=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")  # git's own way to try it
    assert main(["check"]) == 0
    mend = f"git config --global --add safe.directory '{tmp_path}'"
    assert mend in capsys.readouterr().err


def test_a_history_that_cannot_be_read_is_told(tmp_path, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert library_date(tmp_path).doubt == ""
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / ".git/config").write_text("[broken")
    assert "Git cannot read the history of" in library_date(tmp_path).doubt
    monkeypatch.setenv("PATH", "")
    assert "There is no program git" in library_date(tmp_path).doubt


def test_settings_are_read_whatever_else_stands_there(tmp_path, monkeypatch):
    assert read_settings(tmp_path) == Settings()
    (tmp_path / "base.yml").write_text("site_name: Base\ndocs_dir: text\nplugins: [case-studies]\n")
    (tmp_path / "mkdocs.yml").write_text(
        "INHERIT: base.yml\n"
        "site_url: !ENV [NO_SUCH_NAME, SITE_URL, 'http://a.example']\n"
        "repo_url: !ENV REPO_URL\n"
        "hooks: !!python/name:os.system\n"
        "extra: !ENV {a: b}\n"
        "plugins: [search, {other: {}}, {case-studies: {branch: trunk}}]\n"
    )
    monkeypatch.delenv("REPO_URL", raising=False)
    monkeypatch.setenv("SITE_URL", "https://b.example")
    assert read_settings(tmp_path) == Settings(
        "text", "site", "Base", "", "https://b.example", "", "trunk"
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("docs_dir: ../elsewhere", "`docs_dir` in mkdocs.yml is ../elsewhere; it must be"),
        ("docs_dir: .", "it must be a folder inside"),
        ("a: [", "mkdocs.yml cannot be read"),
        ("words", "mkdocs.yml holds no settings"),
    ],
)
def test_settings_that_cannot_be_are_one_line(text, line, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(project(tmp_path))
    (tmp_path / "mkdocs.yml").write_text(text)
    assert main(["check"]) == 1
    assert line in capsys.readouterr().err


def test_another_docs_dir_is_honoured(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(project(tmp_path))
    (tmp_path / "content").rename(tmp_path / "text")
    (tmp_path / "mkdocs.yml").write_text("docs_dir: text\n")
    (tmp_path / "text/trees.md").write_text("---\ntitle: Trees\nx: 1\n---\n")
    assert main(["check"]) == 1
    assert capsys.readouterr().out.startswith("text/trees.md:3:1: error[")


def test_a_folder_that_cannot_be_read_is_not_an_empty_one(tmp_path):
    with pytest.raises(FileNotFoundError):
        find_files(tmp_path, "gone")
