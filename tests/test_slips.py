"""Slips in YAML: each is named for what it is, once, at its own line, and hides no other."""

from pathlib import Path

import pytest

from case_studies.diagnostics import Diagnostic
from contents import OAK, loaded, project

SUMMARY = "summary: Neighbours planted oaks, and fewer people fell ill in the heat."
PERIOD = 'period: {from: "2008", to: unknown}'
SOURCE = 'source: {id: tree-report, pages: "3"}'
PSA = """  - psa: 1
    contribution: Shade keeps people well in the heat.
    basis: source"""
NBSP = "\u00a0"

SLIPS = [
    ("title: Oak", "title:Oak", "2:7 colon-without-space"),
    ("title: Oak", "title Oak", "2:1 broken-yaml"),
    ("title: Oak", 'title: "Give" back', "2:8 needs-quotes"),
    ("title: Oak", "title: 'It's Oak'", "2:8 needs-quotes"),
    ("title: Oak", 'title: "Say "yes" now"', "2:8 needs-quotes"),
    ("title: Oak", "title: [Draft] Oak", "2:8 needs-quotes"),
    ("title: Oak", "title: @oak", "2:8 needs-quotes"),
    ("title: Oak", "title: *Oak* tree", "2:8 needs-quotes"),
    ("title: Oak", "title: > 5 oaks", "2:8 needs-quotes"),
    ("title: Oak", 'title: "Oak', "2:8 broken-yaml"),
    ("title: Oak", "title: “Oak: a tree”", "2:8 smart-quotes"),
    ("title: Oak", "“title”: Oak", "2:1 smart-quotes"),
    ("title: Oak", f"title:{NBSP}Oak", "2:7 odd-space"),
    ("title: Oak", f"title{NBSP}: Oak", "2:6 odd-space"),
    ("title: Oak", f"{NBSP}title: Oak", "2:1 odd-space"),
    ("title: Oak", f"title: Oak{NBSP}", "2:11 odd-space"),
    ("title: Oak", f"title: Oak{NBSP}tree", "2:8 space-in-value"),
    ("title: Oak", f'title: "Oak{NBSP}tree"', "2:8 space-in-value"),
    ("title: Oak", "title: #2 Oak", "2:8 cut-value"),
    ("title: Oak", 'title: "Oak" #2', "2:14 cut-value"),
    ("title: Oak", "title: Oak tree # 2", "2:17 comment-after-text"),
    ("title: Oak", "title: Oak # the tree", ""),
    ("title: Oak", 'title: "Oak #2"', ""),
    ("title: Oak", "title: Oak:tree “in” town", ""),
    ("title: Oak", "title: '“Oak”'", ""),
    (SUMMARY, "summary: Neighbours planted #1\n  and fewer fell ill.", "3:29 cut-value"),
    (SUMMARY, "summary: Neighbours: planted\n  and fewer fell ill.", "3:10 needs-quotes"),
    (SUMMARY, "summary: >-\n  Neighbours: planted #oaks\n  “and” fewer fell ill.", ""),
    (SUMMARY, 'summary: "Neighbours: planted\n  and fewer fell ill."', ""),
    ("places: [Hackney]", "places: [Hackney #2, Cumbria]", "7:18 cut-value"),
    ("places: [Hackney]", "places: [“Hackney”]", "7:10 smart-quotes"),
    ("places: [Hackney]", f"places: [Cumbria,{NBSP}Hackney]", "7:18 odd-space"),
    ("places: [Hackney]", "places: [Hackney", "7:9 broken-yaml"),
    ("places: [Hackney]", "places:\n  -Hackney", "8:3 broken-yaml"),
    ("places: [Hackney]", "places:\n  - Hackney\n  -Cumbria", "9:3 broken-yaml"),
    (PERIOD, "period:{from: unknown, to: unknown}", "8:8 colon-without-space"),
    (PERIOD, "period: {from:unknown, to: unknown}", "8:10 colon-without-space"),
    (PERIOD, "period: {from: unknown; to: unknown}", "8:10 broken-yaml"),
    (PERIOD, "period: {from: unknown, to: unknown", "8:9 broken-yaml"),
    (PERIOD, "period:\n\tfrom: unknown\n\tto: unknown", "9:1 odd-space"),
    (PERIOD, f"period:\n{NBSP}{NBSP}from: unknown\n{NBSP}{NBSP}to: unknown", "9:1 odd-space"),
    (PERIOD, "period:\n  from: unknown\n to: unknown", "10:2 broken-yaml"),
    ("stage: running", "  stage: running", "9:3 broken-yaml"),
    ("stage: running", "- stage: running", "9:1 broken-yaml"),
    ("stage: running", "stage: running\nand some more words\nand more", "10:1 broken-yaml"),
    ("stage: running", "stage: “running”", "9:8 smart-quotes"),
    ("  Streets without", "Streets without", "22:1 broken-yaml"),
    (PSA, "  - {psa: 1, contribution: Shade, keeps well, basis: source}", "18:35 comma-in-value"),
    (PSA, "  - {psa: 1, contribution: Shade: yes, basis: source}", "18:14 broken-yaml"),
    (SOURCE, "source: {id: tree-report, pages: 3, 4}", "32:41 comma-in-value"),
    (SOURCE, "source: {id: tree-report, at: Box, on trees: old}", "32:40 comma-in-value"),
    (SOURCE, 'source: {id: tree-report, pages: "3}', "32:38 broken-yaml"),
    (SOURCE, "source: {id: tree-report, pages:3}", "32:31 colon-without-space"),
    ("value: 12", "value: 12\n    unit: “oaks”", "31:11 smart-quotes"),
    ("value: 12", "value: 12\n    comparison: {label: Elms, value: 1,000}", "31:40 comma-in-value"),
    ("value: 12", "value: 12\n    unit: %", "31:11 needs-quotes"),
    ("title: Oak", "title: Oak\n? strange", "3:3 unknown-field"),
    ("title: Oak", "title: Oak\ntitle: @x", "3:8 needs-quotes"),
    (SOURCE, "source: {id: tree-report, pages: 3, 4, 5}", "32:41 comma-in-value"),
    ("  - id: oaks", "  - id:oaks", "28:8 colon-without-space"),
    ("  - id: oaks", "  -id: oaks", "28:3 broken-yaml"),
    ("  - id: oaks", "  id: oaks", "29:12 broken-yaml"),
    ("  - id: oaks", "   - id: oaks", "29:5 broken-yaml"),
]


def with_slips(*slips: tuple[str, str]) -> str:
    text = OAK
    for old, new in slips:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def found(folder: Path, text: str) -> tuple[Diagnostic, ...]:
    return loaded(project(folder, {"case-studies/oak.md": text})).problems


def told(problems: tuple[Diagnostic, ...]) -> list[str]:
    return [f"{each.place.line}:{each.place.column} {each.rule}" for each in problems]


@pytest.mark.parametrize(("old", "new", "expected"), SLIPS)
def test_one_slip_is_one_message(old: str, new: str, expected: str, tmp_path: Path):
    assert told(found(tmp_path, with_slips((old, new)))) == [expected][: len(expected)]


# A slip of a whole line, whose advice shows the line as it should be.
PASTED = [
    (old, new)
    for old, new, expected in SLIPS
    if expected.endswith(("-quotes", "-without-space", "cut-value"))
    if not {"\n", "{", "["} & set(new) or "[Draft]" in new
]


@pytest.mark.parametrize(("old", "new"), PASTED)
def test_what_the_advice_shows_mends_the_slip(old: str, new: str, tmp_path: Path):
    (problem,) = found(tmp_path, with_slips((old, new)))
    advice = problem.help.partition(": ")[2]
    mended = f"{new[: new.index(advice[:2])]}{advice}" if old.startswith(" ") else advice
    rules = {each.rule for each in found(tmp_path / "mended", with_slips((old, mended)))}
    assert not rules & {problem.rule, "broken-yaml"}


def test_a_number_parted_by_a_comma_is_shown_in_digits(tmp_path: Path):
    new = "value: 12\n    comparison: {label: Elms, value: 1,000}"
    (problem,) = found(tmp_path, with_slips(("value: 12", new)))
    assert problem.help == "Write the number in plain digits: value: 1000"


def test_slips_do_not_hide_one_another(tmp_path: Path):
    text = with_slips(
        ("title: Oak", "title:Oak"),
        (SUMMARY, "summary: Neighbours: planted oaks"),
        (PERIOD, "period: {from: unknown"),
        ("stage: running", "stage: walking"),
        ("measure: Oaks planted in a street", "measure: Oaks: planted"),
        ("measure: Days off sick in a heat wave", "measure: @days"),
    )
    assert told(found(tmp_path, text)) == [
        "2:7 colon-without-space",
        "3:10 needs-quotes",
        "8:9 broken-yaml",
        "9:8 not-in-list",
        "29:14 needs-quotes",
        "34:14 needs-quotes",
    ]


def test_no_more_than_twenty_slips_of_a_file_are_told(tmp_path: Path):
    text = OAK.replace("title: Oak\n", "".join(f"field{n}: @{n}\n" for n in range(30)))
    assert told(found(tmp_path, text)) == [f"{n}:9 needs-quotes" for n in range(2, 12)] + [
        f"{n}:10 needs-quotes" for n in range(12, 22)
    ]


def test_a_slip_in_a_list_leaves_the_other_items(tmp_path: Path):
    places = "- name: Hackney\n  area: London: East\n- name: @x\n- [\n- name: Cumbria\n"
    problems = loaded(project(tmp_path, {"places.yml": places})).problems
    assert [f"{each.place.path} {told((each,))[0]}" for each in problems] == [
        "content/places.yml 2:9 needs-quotes",
        "content/places.yml 3:9 needs-quotes",
        "content/places.yml 4:3 broken-yaml",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<<<<<<< HEAD\nstage: running\n=======\nstage: pilot\n>>>>>>> b", ["9:1 merge-marker"]),
        ("<<<<<<<\nstage: running\n||||||| a\n=======\nx\n>>>>>>> b", ["9:1 merge-marker"]),
        ("<<<<<<< HEAD\nstage: running", ["9:1 merge-marker"]),
        ("stage: running\n>>>>>>> b", ["10:1 merge-marker"]),
        ("<<<<<<< a\nstage: running\n<<<<<<< a", ["9:1 merge-marker", "11:1 merge-marker"]),
    ],
)
def test_the_first_of_two_versions_is_read(text: str, expected: list[str], tmp_path: Path):
    assert told(found(tmp_path, with_slips(("stage: running", text)))) == expected


def test_versions_that_meet_in_a_text_are_told(tmp_path: Path):
    text = f"{OAK}\n<<<<<<< HEAD\nOak.\n=======\nElm.\n>>>>>>> b\n\nHeading\n=======\n"
    rules = [each.rule for each in found(tmp_path, text)]
    assert rules == ["merge-marker", "underlined-heading"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("title: Oak", "Title: Oak", "2:1 unknown-field"),
        ("title: Oak", "titel: Oak", "2:1 unknown-field"),
        ("places: [Hackney]", "place: [Hackney]", "7:1 unknown-field"),
        ("claims:", "claim:", "27:1 unknown-field"),
        ("psas:", "psa:", "17:1 unknown-field"),
        ("    measure: Oaks", "    mesure: Oaks", "29:5 unknown-field"),
        (SOURCE, 'source: {id: tree-report, page: "3"}', "32:31 unknown-field"),
        ("value: 12", "value: 12 oaks", "30:12 wrong-type"),
    ],
)
def test_a_slip_in_a_name_or_a_figure_is_one_message(old, new, expected, tmp_path: Path):
    assert told(found(tmp_path, with_slips((old, new)))) == [expected]


def test_what_stands_in_a_misspelt_field_is_checked(tmp_path: Path):
    text = with_slips(("stage: running", "Stage: walking"), ("title: Oak", "title: Oak\nTitle: x"))
    assert told(found(tmp_path, text)) == [
        "3:1 unknown-field",
        "10:1 unknown-field",
        "10:8 not-in-list",
    ]


def test_a_name_that_is_like_none_is_left_as_it_is(tmp_path: Path):
    assert told(found(tmp_path, with_slips(("title: Oak", "title: Oak\nfruit: x")))) == [
        "3:1 unknown-field"
    ]


def test_a_misspelt_field_of_a_list_is_one_message(tmp_path: Path):
    places = "- name: Hackney\n  aera: London\n- {Name: Cumbria, area: North West}\n"
    problems = loaded(project(tmp_path, {"places.yml": places})).problems
    assert told(problems) == ["2:3 unknown-field", "3:4 unknown-field"]
