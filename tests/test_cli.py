"""The command line: what it prints, and its exit codes."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from case_studies.cli import main
from contents import project
from frameworks import framework

MIXED = {
    "case-studies/ash.md": "---\ntitle: Ash\nstatus: draft\nsumary: x\n---\n",
    "trees.md": "---\ntitle: Trees\n---\n\n<b>x</b>\n",
}
VALID = {"case-studies/ash.md": "---\ntitle: Ash\nstatus: draft\n---\n"}


@pytest.fixture(autouse=True)
def _date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")


def start(folder: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str]) -> None:
    monkeypatch.chdir(project(folder, files))


def test_check_finds_nothing(tmp_path, monkeypatch, capsys):
    start(tmp_path, monkeypatch, VALID)
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "no problems in 11 files\n"


def test_check_prints_all_problems(tmp_path, monkeypatch, capsys):
    start(tmp_path, monkeypatch, MIXED)
    assert main(["check"]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "2 errors in 2 files"


@pytest.mark.parametrize(
    ("paths", "last"),
    [
        (["content/trees.md"], "1 error in 1 file"),
        (["content/index.md"], "no problems in 12 files"),
        (["content/case-studies", "./content/trees.md"], "2 errors in 2 files"),
    ],
)
def test_check_of_some_files(paths, last, tmp_path, monkeypatch, capsys):
    start(tmp_path, monkeypatch, MIXED)
    assert main(["check", *paths]) == int("error" in last)
    assert capsys.readouterr().out.splitlines()[-1] == last


def test_check_in_another_form(tmp_path, monkeypatch, capsys):
    start(tmp_path, monkeypatch, MIXED)
    assert main(["check", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["summary"] == "2 errors in 2 files"


@pytest.mark.parametrize(
    "arguments", [["check"], ["new", "Ash"], ["export", "out"], ["diff", "main"]]
)
def test_a_folder_without_content_is_wrong_usage(arguments, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    assert "There is no folder content/" in capsys.readouterr().err


def test_check_of_a_file_that_is_gone_is_wrong_usage(tmp_path, monkeypatch, capsys):
    start(tmp_path, monkeypatch, VALID)
    assert main(["check", "content/gone.md"]) == 2
    assert "content/gone.md" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["bend"], ["check", "--format", "xml"]])
def test_unknown_words_are_wrong_usage(arguments):
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2


def test_every_command_stands_in_the_readme(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    commands = re.findall(r"^    ([a-z]+) ", capsys.readouterr().out, re.MULTILINE)
    assert {"check", "upgrade"} <= set(commands)
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    assert [each for each in commands if f"`case-studies {each}`" not in readme] == []


def test_new_writes_a_draft_that_passes(tmp_path, monkeypatch, capsys):
    start(tmp_path, monkeypatch, {})
    assert main(["new", "  Ash: 'a' tree  "]) == 0
    assert capsys.readouterr().out.startswith(
        "Wrote the draft content/case-studies/ash-a-tree.md\n"
    )
    assert main(["check"]) == 0
    assert main(["new", "Ash a tree"]) == 2


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (["--psa", "2"], "psas: [{psa: 2, "),
        (["--objective", "psa/2"], "psas: [{psa: 2, "),
        (["--objective", "aims-2015/3"], "objectives: [{objective: aims-2015/3, "),
    ],
)
def test_new_ties_the_draft_to_an_objective(words, field, tmp_path, monkeypatch):
    start(tmp_path, monkeypatch, framework())
    assert main(["new", "Ash", *words]) == 0
    assert f"\n{field}" in (tmp_path / "content/case-studies/ash.md").read_text()
    assert main(["check"]) == 0


@pytest.mark.parametrize("title", ["", "…", "two\nlines", "a <b>tag</b>", "long " * 60, "Con"])
def test_new_needs_a_title(title, tmp_path, monkeypatch):
    start(tmp_path, monkeypatch, {})
    assert main(["new", title]) == 2


def test_export_writes_the_data_files(tmp_path, monkeypatch):
    start(tmp_path, monkeypatch, VALID)
    monkeypatch.setenv("SITE_URL", "https://library.example/path")
    assert main(["export", "out"]) == 0
    cases = json.loads((tmp_path / "out/data/v1/case-studies.json").read_text())
    assert cases["version"] == 1
    assert [case["slug"] for case in cases["case_studies"]] == ["elm", "oak"]
    assert cases["case_studies"][1]["url"].startswith("https://library.example/path/")


def test_export_writes_nothing_broken(tmp_path, monkeypatch, capsys):
    start(tmp_path, monkeypatch, MIXED)
    assert main(["export", "out"]) == 1
    assert not (tmp_path / "out").exists()
    assert "2 errors in 2 files" in capsys.readouterr().err


def test_schema(capsys):
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "CaseStudy"
    assert main(["schema", "--kind", "psa"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Psa"


def git(folder: Path, *words: str) -> None:
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@b.example", *words]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def test_diff_says_what_a_change_does(tmp_path, monkeypatch, capsys):
    start(tmp_path, monkeypatch, {})
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "x")
    assert main(["diff", "HEAD"]) == 0
    assert capsys.readouterr().out == "no changes\n"
    oak = tmp_path / "content/case-studies/oak.md"
    oak.rename(oak.with_name("ash.md"))
    assert main(["diff", "HEAD"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "+ page /case-studies/ash/" in lines
    assert "- page /case-studies/oak/" in lines
    assert "! vanished address /case-studies/oak/: add an alias, or keep the file's name" in lines


def test_diff_with_an_unknown_commit_is_wrong_usage(tmp_path, monkeypatch, capsys):
    start(tmp_path, monkeypatch, {})
    git(tmp_path, "init")
    assert main(["diff", "nowhere"]) == 2
    assert "Git cannot give the content at nowhere" in capsys.readouterr().err
