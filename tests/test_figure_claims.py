"""The prose gate: which claim accounts for a figure, what is excused, and which texts are read."""

import re
from pathlib import Path
from typing import Any

import pytest

from case_studies.model import CaseStudy, Programme
from case_studies.prose import Prose
from case_studies.reading import Marks
from case_studies.validate.figures import Gate
from case_studies.validate.figures.texts import lines
from contents import OAK, oak, problems, project

RATE = {"id": "rate", "measure": "Rate of return", "before": 20, "after": 49, "unit": "%"}
STAFF = {"id": "staff", "measure": "Staff", "value": 20, "unit": "staff"}
FALL = {"id": "fall", "measure": "Crime", "value": -12, "unit": "%", "form": "change"}


def _told(says: str, *claims: Any, excused: Any = ()) -> list[str]:
    """Return what the gate says of each figure that it stops."""
    excuses = [{"figure": each} for each in excused] if isinstance(excused, tuple) else excused
    data = {"claims": list(claims), "not_claims": excuses}
    found = Gate(data, {("impact",): Prose.read(says)}, Marks("a.md")).problems()
    start, end = "No claim accounts for the figure ", " in `impact`"
    return [each.message.removeprefix(start).replace(end, "").rstrip(".") for each in found]


@pytest.mark.parametrize(
    ("says", "claims", "expected"),
    [
        ("from 20% to 49%", [RATE], []),
        ("up 29 points", [RATE], []),
        ("up by 145%", [RATE], []),
        ("more than doubled", [RATE], []),
        ("more than halved", [{"before": 9, "after": 4}], []),
        ("nearly halved", [{"before": 9, "after": 4}], ["halved"]),
        ("a ratio of 0.97", [{"value": 0.97, "unit": "ratio"}], []),
        ("a cut of 2% to 8%", [{"range": {"low": -8, "high": -2}, "unit": "%", "form": "change"}],
         []),
        ("twice the rate", [{"measure": "x", "value": 30, "comparison": {"value": 15}}], []),
        ("£3 million", [{"value": 3, "unit": "£ million"}], []),
        ("£3,000,000", [{"value": 3, "unit": "£m"}], []),
        ("€12m", [{"value": 12, "unit": "EUR million"}], []),
        ("36 hours", [{"value": 1.5, "unit": "days"}], []),
        ("47%", [{"value": 65, "unit": "%", "comparison": {"value": 47}}], []),
        ("47", [{"text": "more", "comparison": {"value": 47}}], []),
        ("up from 0 to 5", [{"before": 0, "after": 5}], []),
        ("fell from 30% to 28%", [RATE | {"comparison": {"before": 30, "after": 28}}], []),
        ("10% to 20%", [{"range": {"low": 10, "high": 20}, "unit": "%"}], []),
        ("from 2% to 5%", [{"interval": {"low": 2, "high": 5}, "unit": "%", "form": "change"}], []),
        ("2 to 5 points, at 95%", [{"interval": {"low": 2, "high": 5, "level": 95}, "unit": "pp"}],
         []),
        ("of 805 men in 76 schools", [{"sample": 805}, {"sample": "9 boys in 76 schools"}], []),
        ("9% or 9.4%", [{"value": 9.4, "unit": "%", "sources": [{"says": "9%"}]}], []),
        ("9% or 9.4%", [{"value": 9.4, "unit": "%", "sources": [{"says": 9}, "x"]}], []),
        ("for 3 months, boys of 7", [{"measure": "Calls in 3 months", "group": "Boys of 7"}], []),
        ("fell by 12%", [FALL], []),
        ("fell by half", [{"value": -50, "unit": "%", "form": "change"}], []),
        ("halved", [{"value": -50, "unit": "%", "form": "change"}], []),
        ("fell by 12%", [{"measure": "Fall in crime", "value": 12, "unit": "%"}], []),
        ("an effect of -3", [{"value": -3}], []),
        ("20 trainees", [STAFF], []),
        ("20 in all", [STAFF], []),
        ("England: 73.9", [{"value": 71, "unit": "%", "comparison": {"value": 73.9}}], []),
        ("England: 74", [{"value": 71, "unit": "%", "comparison": {"value": 74}}],
         ["74: the claim `?` has this number in another unit (71%)"]),
        ("from 4.1 to 6.3", [{"before": 4.1, "after": 6.3, "unit": "points"}], []),
        ("20 times", [STAFF], []),
        ("20 homes", [STAFF | {"unit": "entries"}], []),
        ("20 rooms for staff", [STAFF], []),
        ("537,081 visits", [{"measure": "Checks", "value": 537_081, "unit": "checks"}], []),
        ("three times as high", [{"value": 3, "unit": "times"}], []),
        ("dozens of boys", [{"value": 48, "unit": "boys"}], []),
        ("12 oaks and 12 ashes", [{"id": "a", "measure": "Oaks", "value": 12, "unit": "oaks"}],
         ["12: the claim `a` counts something else (12 oaks)"]),
        # --- Said in words ---
        ("about 450", [{"value": 437}], []),
        ("about 437", [{"value": 450}], ["437"]),
        ("about 400", [{"value": 437}], []),
        ("nearly half", [{"value": 49, "unit": "%"}], []),
        ("nearly half", [{"value": 51, "unit": "%"}], ["half"]),
        ("over 900", [{"value": 1_000}], []),
        ("over 900", [{"value": 890}], ["900"]),
        ("up to 900", [{"value": 900}], []),
        ("up to 900", [{"value": 890}], ["900"]),
        ("at least 900", [{"value": 910}], ["900"]),
        ("just over 900", [{"value": 1_000}], ["900"]),
        ("under 900", [{"value": 890}], []),
        ("9%", [{"value": 9.4, "unit": "%"}], ["9%"]),
        ("two thirds", [{"value": 67, "unit": "%"}], []),
        ("two thirds", [{"value": 65, "unit": "%"}], ["two thirds"]),
        ("about two thirds", [{"value": 65, "unit": "%"}], []),
        # --- Not accounted for ---
        ("20%", [STAFF], ["20%: the claim `staff` has this number in another unit (20 staff)"]),
        ("20 homes", [STAFF], ["20: the claim `staff` counts something else (20 staff)"]),
        ("$20", [STAFF | {"unit": "£"}], ["$20: the claim `staff` counts something else (£20)"]),
        ("30% rate", [RATE], ["30%: the nearest claim, `rate`, says from 20% to 49%"]),
        ("fell to 49%", [RATE], ["49%: the claim `rate` goes the other way (from 20% to 49%)"]),
        ("to 20%", [RATE], ["20%: the claim `rate` has it in another place (from 20% to 49%)"]),
        ("up by 49%", [RATE], ["49%: the claim `rate` has it in another place (from 20% to 49%)"]),
        ("rose by 12%", [FALL], ["12%: the claim `fall` goes the other way (-12%)"]),
        ("an effect of 3", [{"value": -3}], []),
        ("48 hours", [{"value": 9, "unit": "calls", "note": "x"}], ["48 hours"]),
        ("3, 4", [{"value": True}, "x", {"value": "4"}], ["3", "4"]),
        ("7% of homes",
         [{"id": "a", "measure": "Homes", "range": {"low": 1, "high": 2}, "unit": "%"}],
         ["7%: the nearest claim, `a`, says 1% to 2%"]),
        ("7 homes", [{"id": "a", "measure": "Homes", "text": "5 homes"}],
         ["7: the nearest claim, `a`, says 5 homes"]),
    ],
)  # fmt: skip
def test_what_claims_account_for(says: str, claims: list[Any], expected: list[str]):
    assert _told(says, *claims) == expected


@pytest.mark.parametrize(
    ("says", "excused", "expected"),
    [
        ("24 hour care, 24 people", ("24 hour",), ["24"]),
        ("12 oaks and 12 ashes", ("12 oaks",), ["12"]),
        ("24 and 240", ("24", ""), ["240"]),
        ("24 homes and 24", ("24",), ["24"]),
        ("24% of it", ("24",), ["24%"]),
        ("The Solutions club had 4", ("Solutions 4",), ["4"]),
        ("24", "24", ["24"]),
        ("24", [{"figure": None}, "x"], ["24"]),
    ],
)
def test_an_excuse_holds_for_its_phrase(says: str, excused: Any, expected: list[str]):
    assert _told(says, excused=excused) == expected


def test_claims_that_are_no_list_account_for_nothing():
    data = {"claims": "x", "not_claims": "x"}
    found = Gate(data, {("impact",): Prose.read("5 and 6")}, Marks("a.md")).problems()
    assert len(found) == 2


def test_lists_code_and_addresses_are_read_as_readers_see_them():
    assert _told("1. plan\n   - ask\n2. do 3 things\n\n> 12) x") == ["3"]
    assert _told("<https://a.example/?b=2> [c](d-3.md) `4`") == ["4"]


def test_a_figure_that_is_said_often_is_judged_each_time():
    assert (
        _told("30% and 30% rate", RATE)
        == ["30%: the nearest claim, `rate`, says from 20% to 49%"] * 2
    )


# A field of a case → its text, with a false figure of its own.
READ = {
    name: f"{name}: Shade cut it by {number}%."
    for number, name in enumerate(
        ("summary", "evidence_why", "outcome_why", "themes_why", "objectives_why",
         "content_warning", "challenge", "solution", "impact", "what_if", "mainstreamed",
         "what_went_wrong", "cost", "population"), 21)
} | {
    "preconditions": "preconditions: {text: It cut 41%, basis: editor, why: It cut 51%}",
    "why_it_worked": "why_it_worked: {text: It cut 42%, basis: editor, why: It cut 52%}",
    "now": "now: {status: running, checked: 2026-11-22, text: It cut 43%}",
    "related": "related: [{case: oak, why: It cut 54%}]",
    "themes": "themes: [{theme: helping-hands, basis: editor, why: It cut 55%}]",
    "psas": (
        "psas: [{psa: 1, contribution: It cut 56%, basis: editor, why: It cut 57%, "
        "note: It cut 58%}]"
    ),
    "objectives": (
        "objectives: [{objective: psa/1, contribution: It cut 59%, basis: editor, why: It cut 60%}]"
    ),
    "claims": "claims: [{id: a, measure: Trees, value: 12, kind: output, note: It cut 61%}]",
}  # fmt: skip


def test_every_text_of_a_case_is_read(tmp_path: Path):
    fence, *blocks = _blocks(OAK)
    kept = [block for block in blocks if block.partition(":")[0] not in READ]
    case = "".join([fence, *(f"{line}\n" for line in READ.values()), *kept, "\nIt cut 62%.\n"])
    found = problems(project(tmp_path, {"case-studies/oak.md": case}))
    told = [each.partition("the figure ")[2] for each in found if "[unsourced-figure]" in each]
    fields = {each.partition("%")[0]: each.partition("`")[2].partition("`")[0] for each in told}
    named = {figure: name for name, line in READ.items() for figure in re.findall(r"(\d\d)%", line)}
    inside = {"51": "why", "52": "why", "54": "why", "55": "why", "56": "contribution", "57": "why",
              "58": "note", "59": "contribution", "60": "why", "61": "note",
              "62": "body"}  # fmt: skip
    assert fields == named | inside


# What is not read: names, choices, places in documents, corrections, and what is about the file.
NOT_READ = {
    "title", "organisation", "places", "national", "licence", "keywords", "aliases", "programme",
    "for_whom", "organisation_type", "status", "stage", "outcome", "period", "sources", "review",
    "corrections", "not_claims", "evidence",
}  # fmt: skip


def test_every_field_of_a_case_is_read_or_has_no_words_of_its_own():
    assert READ.keys() | NOT_READ == CaseStudy.model_fields.keys()


def test_ratings_and_drafts_are_no_figures(tmp_path: Path):
    why = "evidence_why: Figures before and after, but nothing to compare them with."
    rated = oak(why, "evidence_why: We rate this 2 because it is measured; it is not 3, nor 14.")
    rated = rated.replace("fewer people fell ill in the heat.", "shade came to 4, of 5 homes.")
    draft = oak("status: published", "status: draft").replace("planted 12 oaks", "planted 13 oaks")
    files = {"case-studies/oak.md": rated, "case-studies/ash.md": draft}
    told = [each for each in problems(project(tmp_path, files)) if "[unsourced-figure]" in each]
    assert [each.partition("the figure ")[2].partition("`")[0] for each in told] == [
        "4 in ",
        "5 in ",
        "14 in ",
    ]


PROGRAMME = """\
---
title: The Tree Fund
summary: The fund gave £5 million to 40 streets.
text: |
  It gave {gave} a street.
claims:
  - id: fund
    measure: Money of the fund
    value: 5
    unit: £ million
    kind: input
    source: {{id: tree-report, pages: "3"}}
  - id: streets
    measure: Streets
    value: 40
    unit: streets
    kind: output
    source: {{id: tree-report, pages: "3"}}
sources:
  - {{id: tree-report, pages: "3"}}
---
"""


@pytest.mark.parametrize(
    ("named", "gave", "expected"),
    [
        ("programme: tree-fund\n", "trees to", []),
        ("", "trees to", ["oak.md: £5 million in `solution`"]),
        ("programme: tree-fond\n", "trees to", ["oak.md: £5 million in `solution`"]),
        ("programme: tree-fund\n", "£9", ["tree-fund.md: £9 in `text`"]),
    ],
)
def test_a_case_shares_the_claims_of_its_programme(
    named: str, gave: str, expected: list[str], tmp_path: Path
):
    case = oak("planted 12 oaks in a street.", "planted 12 oaks with part of £5 million.")
    files = {
        "programmes/tree-fund.md": PROGRAMME.format(gave=gave),
        "case-studies/oak.md": case.replace("sources:\n  -", f"{named}sources:\n  -"),
    }
    told = [each for each in problems(project(tmp_path, files)) if "[unsourced-figure]" in each]
    assert [
        f"{each.partition(':')[0].rpartition('/')[2]}: "
        f"{each.partition('the figure ')[2].partition('.')[0].partition(': ')[0]}"
        for each in told
    ] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [("Crime fell by 20 cases.", ["20"]), ("It costs £5, in half of them.", ["£5", "half"]),
     ("There are 30 agreements and three themes, for three years.", [])],
)  # fmt: skip
def test_a_page_without_sources_may_count_and_not_measure(
    body: str, expected: list[str], tmp_path: Path
):
    page = f"---\ntitle: Trees\n---\n\n{body}\n"
    found = problems(project(tmp_path, {"trees.md": page}))
    assert [
        each.partition("The figure ")[2].partition(" in `body`")[0] for each in found
    ] == expected


def test_a_term_is_explained_without_a_share(tmp_path: Path):
    term = "- {term: Oak, meaning: A tree of half the streets.}\n"
    glossary = Path(__file__).parent.joinpath("base/content/glossary.yml").read_text()
    found = problems(project(tmp_path, {"glossary.yml": glossary + term}))
    assert ["[figure-without-source] The figure half in `meaning`" in each for each in found] == [
        True
    ]


def _blocks(text: str) -> list[str]:
    """Return the front matter's fence and fields, each with the lines that belong to it."""
    blocks: list[str] = []
    for line in text.splitlines(keepends=True):
        if line[0] in " \n" and blocks:
            blocks[-1] += line
        else:
            blocks.append(line)
    return blocks


def test_lines_of_another_kind_are_no_lines():
    data = {"summary": 5, "themes": [{"why": 5}, "x"], "now": "x", "psas": "x"}
    assert list(lines(data)) == []
    assert Programme.model_fields.keys() == {"title", "summary", "text", "claims", "sources"}
