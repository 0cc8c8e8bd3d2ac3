"""A text made to keep a parser busy is refused before anything reads it, told once at its place."""

from pathlib import Path

import pytest

from contents import loaded, oak, problems, project

TRUNK = "---\ntitle: Trees\n---\n\nOaks.\n\n"
TANGLED = [
    ("[" * 501, "7:1", "501 of the sign ["),
    ("a ](" * 501, "7:3", "501 of the sign ]"),
    ("a\n\n" + "<a " * 201, "9:1", "202 of the sign <"),
    ("oak " * 3_751, "7:1", "15,003 characters without an empty line"),
    ("oak\n" * 3_751, "7:1", "15,003 characters without an empty line"),
    ("\n\na" * 5_000, "5:1", "5,002 lines"),
    ("> " * 11 + "a", "7:1", "11 levels in one another"),
    ("1. " * 11 + "a", "7:1", "11 levels in one another"),
    ("+ " * 11 + "a", "7:1", "11 levels in one another"),
    ("|a" * 100 + "\n" + "|-" * 100 + "\n" + "|\n" * 98, "5:1", "10,201 cells of tables"),
    ("- " * 41, "7:1", "41 levels in one another"),
    ("- a\n" + " " * 44 + "a", "8:1", "11 levels in one another"),
]
PLAIN = [
    "[" * 500 + "\n\n" + "]" * 500,
    ("oak " * 300 + "\n\n") * 20,
    "\n\na" * 4_000,
    "\n" * 10_000,
    "> " * 10 + "a",
    "- " * 40,
    "|a" * 100 + "\n" + "|-" * 100 + "\n" + "|\n" * 96,
    "-" * 15_000,
    "- a\n" + " " * 43 + "a",
]


@pytest.mark.parametrize(("body", "place", "words"), TANGLED)
def test_a_tangled_body_is_told_once_and_not_read(body: str, place: str, words: str, tmp_path):
    found = problems(project(tmp_path, {"trees.md": f"{TRUNK}{body}\n\n# <b>\n"}))
    assert len(found) == 1
    assert found[0].startswith(
        f"content/trees.md:{place}: error[tangled-text] The text has {words}"
    )


@pytest.mark.parametrize("body", PLAIN)
def test_a_text_within_the_limits_is_read(body: str, tmp_path: Path):
    found = problems(project(tmp_path, {"trees.md": f"{TRUNK}{body}\n"}))
    assert [each for each in found if "error" in each] == []


@pytest.mark.parametrize(("style", "place"), [("|2", "24:3"), (">2", "24:3")])
def test_a_tangled_field_leaves_the_rest_of_the_case_checked(style: str, place: str, tmp_path):
    field = f"solution: {style}\n  {'[x](' * 600}y 99\n"
    case = oak("solution: |\n  Neighbours planted 12 oaks in a street.\n", field)
    files = {"case-studies/oak.md": case + "\n# Too high\n"}
    found = loaded(project(tmp_path, files)).problems
    told = [(f"{each.place.line}:{each.place.column}", each.rule) for each in found]
    assert told == [(place, "tangled-text"), ("46:1", "heading-level")]


def _challenge(style: str, lines: str) -> str:
    return oak(
        "challenge: |\n  Streets without trees are hot in summer.\n", f"challenge: {style}\n{lines}"
    )


@pytest.mark.parametrize("blanks", ["{}", " - {}"])
def test_blanks_after_a_number_are_passed_over_once(blanks: str, tmp_path: Path):
    text = "  1" + blanks.format(" " * 14_000) + "x\n"
    found = problems(project(tmp_path, {"case-studies/oak.md": _challenge("|", text)}))
    assert len(found) == 1
    assert found[0].startswith("content/case-studies/oak.md:22:3: error[unsourced-figure]")


@pytest.mark.parametrize(("style", "apart"), [("|", "\n\n"), (">", "\n\n\n")])
def test_each_of_many_jargon_words_is_told_at_its_place(style: str, apart: str, tmp_path: Path):
    words = "  signposting, signposting." + apart
    found = loaded(project(tmp_path, {"case-studies/oak.md": _challenge(style, words * 2_000)}))
    step = len(apart)
    places = [(each.place.line, each.place.column) for each in found.problems]
    rows = range(22, 22 + 2_000 * step, step)
    assert {each.rule for each in found.problems} == {"jargon"}
    assert places == [(row, column) for row in rows for column in (3, 16)]


def test_the_first_hundred_hard_sentences_of_a_text_are_told(tmp_path: Path):
    body = f"{'oak ' * 30}.\n\n" * 120
    found = loaded(project(tmp_path, {"trees.md": f"{TRUNK}{body}"})).problems
    assert [each.place.line for each in found] == list(range(7, 207, 2))
    assert {each.rule for each in found} == {"long-sentence"}
