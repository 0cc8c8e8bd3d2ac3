"""The prose gate: which figures there are, and which of them a claim accounts for."""

import pytest

from case_studies.prose import Prose
from case_studies.reading import Marks
from case_studies.validate.figures import figure_problems, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 20% to 49 per cent", [("20%", 20), ("49 per cent", 49)]),
        ("£1.5 million, £13m and 2k", [("1.5 million", 1.5e6), ("13m", 13e6), ("2k", 2e3)]),
        ("1,300 members, 2,", [("1,300", 1300), ("2,", 2)]),
        ("twenty-five, twenty-one", [("twenty-five", 25), ("twenty-one", 21)]),
        ("two hundred", [("hundred", 100)]),
        ("Three thousand", [("Three thousand", 3000)]),
        ("doubled; a five-fold rise", [("doubled", 2), ("five", 5)]),
        ("in 2009, July 2009, 2008/09, 27 February 2015, (2010)", []),
        ("PSAs 18, 19 and 25; pages 3-5; 21st; one-to-one; Level 3", []),
        ("A4, B12 and often", []),
        ("https://a.example/?b=2 and A4", []),
        ("about 2009 people", [("2009", 2009)]),
    ],
)
def test_figures(text: str, expected: list[tuple[str, float]]):
    assert expected == [(figure.text, figure.value) for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "fields", "expected"),
    [
        ("5 and 6", {"claims": [{"before": 5, "after": 6}]}, []),
        ("5 and 6", {"claims": [{"value": 5}, "x"]}, ["6"]),
        ("5 and 6", {"claims": "x"}, ["5", "6"]),
        ("£3 million", {"claims": [{"value": 3, "unit": "£ million"}]}, []),
        ("47", {"claims": [{"value": True, "comparison": {"value": 47}}]}, []),
        ("half", {"claims": [{"value": 50}]}, []),
        ("48 hours", {"claims": [{"note": "within 48 hours"}]}, []),
        ("24 hour care, 240", {"not_claims": [{"figure": "24 hour"}]}, ["240"]),
        ("24 and 240", {"not_claims": [{"figure": "24"}, {"figure": None}, "x"]}, ["240"]),
        ("24", {"not_claims": "24"}, ["24"]),
        ("1. plan\n   - ask\n2. do 3 things\n\n> 12) x", {}, ["3"]),
        ("<https://a.example/?b=2> [c](d-3.md) `4`", {}, ["4"]),
    ],
)
def test_what_claims_account_for(text: str, fields: dict, expected: list[str]):
    found = figure_problems(fields, {("solution",): Prose.read(text)}, Marks("a.md"))
    assert [f"No claim accounts for the figure {each} in `solution`." for each in expected] == [
        each.message for each in found
    ]
