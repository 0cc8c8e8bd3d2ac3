"""`init` starts a library that is valid, asks in a terminal, and writes over nothing."""

import os
import pty
from pathlib import Path

import pytest

from case_studies.cli import main
from contents import problems


def test_the_start_is_valid(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = tmp_path / "ours"
    assert main(["init", str(folder), "--name", "Ours: it's new", "--framework", "psa"]) == 0
    assert problems(folder) == []
    assert f"Next: cd {folder} && make site" in capsys.readouterr().out
    assert "site_name: 'Ours: it''s new'\n" in (folder / "mkdocs.yml").read_text()
    assert (folder / ".github/workflows/publish.yml").is_file()


def test_objectives_of_ones_own_carry_ones_own_word(tmp_path: Path):
    folder = tmp_path / "ours"
    words = ["--name", "Ours", "--framework", "own", "--objective", "mission"]
    assert main(["init", str(folder), *words]) == 0
    assert problems(folder) == []
    assert "one: 'mission'\n" in (folder / "content/objectives/ours/index.md").read_text()


def test_a_folder_that_is_not_empty_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "mine.txt").write_text("mine")
    assert main(["init", str(tmp_path), "--name", "Ours", "--framework", "own"]) == 2
    assert "exists and is not an empty folder" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--framework", "own"], "The library needs a name"),
        (["--name", "<b>", "--framework", "own"], "The library needs a name"),
        (["--name", "Ours"], "Say which objectives to start with: --framework psa"),
    ],
)
def test_without_a_terminal_what_is_missing_is_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    expected: str,
):
    with Path(os.devnull).open() as nothing:
        monkeypatch.setattr("sys.stdin", nothing)
        assert main(["init", str(tmp_path / "ours"), *words]) == 2
    assert expected in capsys.readouterr().err
    assert not (tmp_path / "ours").exists()


def test_in_a_terminal_it_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    keyboard, terminal = pty.openpty()
    os.write(keyboard, b"Our library\nown\nmission\n")
    with os.fdopen(terminal) as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        assert main(["init", str(tmp_path / "ours")]) == 0
    os.close(keyboard)
    assert "one: 'mission'\n" in (tmp_path / "ours/content/objectives/ours/index.md").read_text()
    assert "title: 'Our library'\n" in (tmp_path / "ours/content/index.md").read_text()
