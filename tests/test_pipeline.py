"""The whole flow: which records it finds, its date, and what stands against publishing."""

import os
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from case_studies.machine import library_date
from case_studies.pipeline import load
from case_studies.views import Site
from contents import BASE, OAK, loaded, problems, project


def test_the_base_library():
    found = loaded(BASE)
    assert found.problems == ()
    assert found.publishable
    assert found.files == 10
    assert list(found.library.cases) == ["elm", "oak"]
    assert [link.case.slug for link in found.library.cases_of("psa/1")] == ["oak"]
    assert [use.claim.id for use in found.library.claims_of_source["tree-report"]] == [
        "oaks",
        "days-off-sick",
    ]


def test_two_loads_are_equal():
    one, other = loaded(BASE), loaded(BASE)
    assert one.pages == other.pages


def test_warnings_do_not_stop_publishing(tmp_path: Path):
    root = project(tmp_path, {"case-studies/oak.md": OAK.replace("2026-11-22", "2020-11-22")})
    found = loaded(root)
    assert [problem.severity for problem in found.problems] == ["warning"]
    assert found.publishable


def test_drafts_have_no_page_and_archived_cases_are_in_no_list(tmp_path: Path):
    files = {
        "case-studies/ash.md": "---\ntitle: Ash\nstatus: draft\n---\n",
        "case-studies/oak.md": OAK.replace(
            "status: published", "status: archived\naliases: [acorn]"
        ),
    }
    found = loaded(project(tmp_path, files))
    names = {page.name: page for page in found.pages}
    assert list(found.library.cases) == ["elm"]
    assert "case-studies/oak.md" in names
    assert "case-studies/ash.md" not in names
    assert not names["case-studies/acorn.md"].listed
    assert names["case-studies/acorn.md"].view["target"] == "case-studies/oak/"
    assert found.library.cases_of("psa/1") == ()


@pytest.mark.parametrize(
    "name",
    [
        "psa/12/brief.md",
        "case-studies/page/2.md",
        "notes.yml",
        "objectives/1.md",
        "objectives/psa/1.md",
    ],
)
def test_files_in_the_wrong_place(name: str, tmp_path: Path):
    (found,) = problems(project(tmp_path, {name: "---\ntitle: x\n---\n"}))
    assert found.startswith(f"content/{name}:1:1: error[unexpected-file] ")
    assert found.endswith(f" “{name}”.")


def test_the_date_comes_from_the_environment_then_the_commit_then_today(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    assert library_date(tmp_path).day == date(2026, 12, 1)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert library_date(tmp_path).day == datetime.now(UTC).date()
    commit(tmp_path)
    assert library_date(tmp_path).day == date(2020, 1, 2)
    monkeypatch.setenv("PATH", "")
    assert library_date(tmp_path).day == datetime.now(UTC).date()


def test_an_editor_may_write_todays_date_though_the_newest_commit_is_older(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    commit(tmp_path)
    late = datetime.now(UTC).date() + timedelta(days=1)  # somewhere it is tomorrow already
    assert late - timedelta(days=1) <= library_date(tmp_path).latest <= late
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    assert library_date(tmp_path).latest == date(2026, 12, 1)


def commit(folder: Path) -> None:
    moment = {
        "GIT_AUTHOR_DATE": "2020-01-02T00:00:00Z",
        "GIT_COMMITTER_DATE": "2020-01-02T00:00:00Z",
    }
    name = ["-c", "user.name=A", "-c", "user.email=a@b.example"]
    for words in (["init", "-q"], [*name, "commit", "-q", "--allow-empty", "-m", "x"]):
        subprocess.run(["git", *words], cwd=folder, env=os.environ | moment, check=True)


def test_the_date_is_found_where_none_is_given(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    assert load(BASE, Site()).library.updated == date(2026, 12, 1)
