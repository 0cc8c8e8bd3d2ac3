"""How problems are printed, and how names are guessed."""

import json

import pytest

from case_studies.diagnostics import (
    RULES,
    Diagnostic,
    Names,
    Place,
    nearest,
    render,
    rule_named,
    shown,
)
from case_studies.diagnostics.rules.library import UNKNOWN_THEME
from case_studies.diagnostics.rules.reading import EMPTY_FILE

ERROR = Diagnostic(Place("content/ä b.md", 2, 3), "raw-html", "100%: a", "Do, b", "error")
WARNING = Diagnostic(Place("content/b.md"), "jargon", "c", "d", "warning")


def test_text():
    assert render([WARNING, ERROR], "text", files=3) == (
        "content/b.md:1:1: warning[jargon] c\n  help: d\n"
        "content/ä b.md:2:3: error[raw-html] 100%: a\n  help: Do, b\n"
        "1 error, 1 warning in 2 files"
    )


@pytest.mark.parametrize(
    ("problems", "last"),
    [
        ([], "no problems in 3 files"),
        ([ERROR], "1 error in 1 file"),
        ([WARNING, WARNING], "2 warnings in 1 file"),
        ([ERROR, ERROR, ERROR, WARNING], "3 errors, 1 warning in 2 files"),
    ],
)
def test_the_last_line_counts(problems: list[Diagnostic], last: str):
    assert last == render(problems, "text", files=3).splitlines()[-1]


def test_json():
    assert json.loads(render([ERROR], "json", files=3)) == {
        "version": 1,
        "files": 3,
        "summary": "1 error in 1 file",
        "problems": [
            {
                "path": "content/ä b.md",
                "line": 2,
                "column": 3,
                "severity": "error",
                "rule": "raw-html",
                "message": "100%: a",
                "help": "Do, b",
                "also": [],
            }
        ],
    }


def test_github_annotations_are_escaped():
    assert render([ERROR], "github", files=1) == (
        "::error file=content/ä b.md,line=2,col=3,title=raw-html::100%25: a Do, b\n"
        "1 error in 1 file"
    )


def test_sarif():
    report = json.loads(render([ERROR, WARNING], "sarif", files=2))
    assert (report["version"], report["$schema"]) == (
        "2.1.0",
        "https://json.schemastore.org/sarif-2.1.0.json",
    )
    (run,) = report["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "case-studies"
    assert [rule["id"] for rule in driver["rules"]] == [rule.name for rule in RULES]
    assert all(rule["shortDescription"]["text"] for rule in driver["rules"])
    levels = {rule["defaultConfiguration"]["level"] for rule in driver["rules"]}
    assert levels == {"error", "warning"}
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][1] == {
        "ruleId": "raw-html",
        "level": "error",
        "message": {"text": "100%: a Do, b"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "content/%C3%A4%20b.md"},
                    "region": {"startLine": 2, "startColumn": 3},
                }
            }
        ],
    }


def test_content_cannot_write_to_the_terminal_or_fill_it():
    assert shown("a\x1b[31mb\nc") == "a [31mb c"
    assert shown("x" * 1000) == "x" * 400 + "…"


def test_rules_are_known_by_their_name():
    assert rule_named("empty-file") is EMPTY_FILE
    assert rule_named("no-such-rule") is None


def test_the_nearest_name():
    assert nearest("Sumary", ["title", "summary"]) == "summary"
    assert nearest("xyz", ["title", "summary"]) == ""


def test_one_cause_is_one_message():
    places = [Place("content/c.md", 4), Place("content/a.md", 7, 2), Place("content/b.md")]
    found = [
        UNKNOWN_THEME.at(place, name=name, known="c", advice=".")
        for name in ("gone", "slip")
        for place in places
        if name == "gone" or place.path == "content/b.md"
    ]
    assert render(found, "text", files=3).splitlines() == [
        (
            "content/a.md:7:2: error[unknown-theme] "
            "There is no theme “gone”, here and in 2 other places."
        ),
        "  help: Name one of the themes: c.",
        "content/b.md:1:1: error[unknown-theme] There is no theme “slip”.",
        "  help: Name one of the themes: c.",
        "2 errors in 2 files",
    ]
    (one, _) = json.loads(render(found, "json", files=3))["problems"]
    assert [place["path"] for place in one["also"]] == ["content/b.md", "content/c.md"]
    result = json.loads(render(found[:2], "sarif", files=2))["runs"][0]["results"][0]
    assert len(result["relatedLocations"]) == 1
    assert result["message"]["text"].startswith("There is no theme “gone”, here and in one other")


def test_a_name_among_thousands_is_found_whatever_its_kin_are_called():
    names = Names(f"case-studies/case-{number:05}.md" for number in range(3000))
    assert names.nearest("case-studies/case-01243x.md") == "case-studies/case-01243.md"
    assert names.nearest("CASE-STUDIES/case-01243.md") == "case-studies/case-01243.md"
    assert names.nearest("x" * 10_000) == ""
    assert {names.nearest("no such name") for _ in range(2)} == {""}


def test_only_the_first_of_thousands_of_slips_are_looked_into():
    names = Names(["oak-tree"])
    found = [names.nearest(f"oak-tre{number}") for number in range(3000)]
    assert (found[0], found[-1], names.nearest("oak-tre0")) == ("oak-tree", "", "oak-tree")
