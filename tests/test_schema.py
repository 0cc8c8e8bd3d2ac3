"""The JSON Schemas agree with `check`: a real validator reads every file of the tests."""

import json
import shutil
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from builds import ROOT
from case_studies.cli import main
from case_studies.cli.schema import names_of
from case_studies.library import Library
from case_studies.model import SCHEMAS, front_matter_schema, json_schemas, skeleton
from case_studies.reading import ContentFile, read_document, read_list
from case_studies.validate.placement import LISTS, model_of
from contents import BASE, loaded, oak, project

CASES = Path(__file__).parent / "cases"
KINDS = {model: kind for kind, model in SCHEMAS.items()}
PLAIN = {"case-studies", "about"}  # folders whose records no other names

# The rules whose failing file a schema can judge, with the names of the library as choices.
JUDGED = {
    "bad-address",
    "bad-date",
    "claim-without-source",
    "editor-without-why",
    "empty-field",
    "missing-field",
    "not-fields",
    "not-in-list",
    "not-one-line",
    "objective-missing",
    "objective-without-framework",
    "out-of-range",
    "psa-without-contribution",
    "reserved-field",
    "source-with-two-places",
    "source-without-place",
    "title-for-name",
    "too-long",
    "unknown-field",
    "unknown-framework",
    "unknown-group",
    "unknown-objective",
    "unknown-place",
    "unknown-programme",
    "unknown-psa",
    "unknown-source",
    "unknown-theme",
    "unquoted-text",
    "wrong-type",
}


def judge(kind: str, root: Path) -> Draft202012Validator:
    """Return a validator of a kind of record, with the names of the library in `root`."""
    return judge_with(kind, json.dumps(names_of(library_in(root))))


@cache
def library_in(root: Path) -> Library:
    return loaded(root).library


@cache
def judge_with(kind: str, names: str) -> Draft202012Validator:
    return validator(front_matter_schema(kind, json.loads(names)))


def validator(schema: dict[str, Any]) -> Draft202012Validator:
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def named_in(overlay: Path) -> bool:
    """Whether a folder holds records that others name."""
    return any(path.is_dir() and path.name not in PLAIN for path in overlay.iterdir()) or any(
        overlay.glob("*.yml")
    )


def refused(content: Path, root: Path) -> list[str]:
    """Return what the schemas of the library in `root` refuse in a content folder."""
    return [
        f"{path.relative_to(content)}: {error.message}"
        for path in sorted(content.rglob("*"))
        for kind, record in records(path, content)
        for error in judge(kind, root).iter_errors(record)
    ]


def records(path: Path, content: Path) -> list[tuple[str, Any]]:
    """Return each record of a file with its kind; none for a file that no schema is for."""
    name = path.relative_to(content).as_posix()
    if not path.is_file() or not name.endswith((".md", ".yml")):
        return []
    file = ContentFile(name, name, path, path.stat().st_size)
    if name.endswith(".md"):
        document, problems = read_document(file)
        model = model_of(name)
        items = [document.data] if document.readable else []
    else:
        document, problems = read_list(file)
        model = LISTS.get(name)
        items = document.data if isinstance(document.data, list) else []
    readable = not problems and model in KINDS
    return [(KINDS[model], as_json(item)) for item in items] if readable else []


def as_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: as_json(each) for key, each in value.items()}
    if isinstance(value, list):
        return [as_json(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def test_the_librarys_own_files_pass():
    assert refused(ROOT / "content", ROOT) == []


def test_the_draft_of_new_passes(tmp_path: Path):
    draft = {"case-studies/ash.md": skeleton("Ash", theme="helping-hands", objective="psa/2")}
    root = project(tmp_path, draft)
    assert refused(root / "content", root) == []


def test_a_year_may_be_a_number_and_a_date_may_not_be_any_word(tmp_path: Path):
    root = project(tmp_path)
    for period, passes in [
        ("{from: 2008, to: 2009-07}", True),
        ("{from: unknown, to: ongoing}", True),
        ("{from: soon, to: 2009}", False),
        ("{from: ongoing, to: 2009}", False),
    ]:
        text = oak('{from: "2008", to: unknown}', period)
        content = project(tmp_path / "other", {"case-studies/oak.md": text}) / "content"
        assert (refused(content, root) == []) is passes, period
        assert (loaded(tmp_path / "other").problems == ()) is passes, period


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - theme: helping-hands", "  - theme: helping-hand"),
        ("places: [Hackney]", "places: [Hackny]"),
        ("  - psa: 1\n", "  - psa: 3\n"),
        ('  - {id: tree-report, pages: "3-5"}', '  - {id: tree-reports, pages: "3-5"}'),
        ("stage: running", "stage: walking"),
        ("evidence: 2", "evidence: 6"),
        ("title: Oak", "title:"),
        ("organisation: Oak Trust", "organisation: 12"),
        ("title: Oak", "titel: Oak"),
    ],
)
def test_what_check_refuses_the_schema_refuses(old: str, new: str, tmp_path: Path):
    root = project(tmp_path / "base")
    other = project(tmp_path / "other", {"case-studies/oak.md": oak(old, new)})
    assert refused(other / "content", root) != []
    assert loaded(other).problems != ()


def test_a_case_needs_a_theme_or_none(tmp_path: Path):
    root = project(tmp_path / "base")
    themes = "themes:\n  - theme: helping-hands\n    approach: side-by-side\n    basis: source\n"
    for written, passes in [
        ("themes: []\n", False),
        ("themes: none\nthemes_why: None is about trees.\n", True),
    ]:
        other = project(tmp_path / "other", {"case-studies/oak.md": oak(themes, written)})
        assert (refused(other / "content", root) == []) is passes
        assert (loaded(other).problems == ()) is passes


def test_the_command_prints_the_schema_with_the_names_of_the_library(tmp_path, monkeypatch, capsys):
    record = records(BASE / "content/case-studies/oak.md", BASE / "content")[0][1]
    record["themes"][0]["theme"] = "any-theme"
    for folder, passes in ((project(tmp_path / "base"), False), (tmp_path, True)):
        monkeypatch.chdir(folder)
        assert main(["schema"]) == 0
        assert validator(json.loads(capsys.readouterr().out)).is_valid(record) is passes


def test_the_published_schema_is_that_of_a_published_record():
    published = Draft202012Validator(json_schemas()["case-study"])
    assert not published.is_valid({"title": "Ash", "status": "draft"})


def test_the_schemas_judge_the_cases_of_the_rules_as_check_does(tmp_path: Path):
    told, wrong = set(), {}
    for folder in sorted(CASES.iterdir()):
        for kind in ("passes", "fails"):
            if not (folder / kind).is_dir():
                continue
            names = BASE
            if named_in(folder / kind):
                names = project(tmp_path / folder.name / kind)
                shutil.copytree(folder / kind, names / "content", dirs_exist_ok=True)
            found = refused(folder / kind, names)
            if kind == "fails":
                told |= {folder.name} if found else set()
            elif found:
                wrong[folder.name] = found
    assert wrong == {}
    assert told == JUDGED
