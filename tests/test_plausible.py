"""What is well written and cannot be so, or hardly can, is told; what may well be so is not."""

from pathlib import Path

import pytest

from contents import OAK, loaded, oak, project
from frameworks import framework

STREETS = "Streets without"
PAGES = 'pages: "4-5"'


def rules(folder: Path, text: str, more: dict[str, str] | None = None) -> list[str]:
    found = loaded(project(folder, {"case-studies/oak.md": text} | (more or {}))).problems
    return [each.rule for each in found if each.rule != "unsourced-figure"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("checked: 2026-11-22", "checked: 2027-01-01", []),
        ("checked: 2026-11-22", "checked: 2027-01-02", ["date-ahead"]),
        ('from: "2008", to: unknown', 'from: "2028", to: unknown', ["date-ahead"]),
        ('from: "2008", to: unknown', "from: unknown, to: 2027-02", ["date-ahead"]),
        ('from: "2008", to: unknown', "from: unknown, to: 2027", []),
        ("value: 12", "value: 12\n    period: 2031", ["date-ahead"]),
        ("value: 12", "value: 12\n    period: {from: 2026, to: 2031}", ["date-ahead"]),
        ("value: 12", "value: 12\n    period: in 2031 or so", []),
        ("kind: output", "kind: aim\n    period: {from: 2026, to: 2031}", []),
        ("review: {", "now: {status: running, checked: 2030-01-01}\nreview: {", ["date-ahead"]),
    ],
)
def test_a_date_may_not_lie_ahead_unless_it_is_planned(old, new, expected, tmp_path: Path):
    assert rules(tmp_path, oak(old, new)) == expected


def test_a_framework_ends_when_it_likes_and_a_source_has_been_printed(tmp_path: Path):
    source = "---\ntitle: Trees\npublisher: Oak\ndate: 2030-05-01\nopened: 2030-05-02\n---\n"
    found = loaded(project(tmp_path, framework() | {"sources/trees.md": source})).problems
    assert [(each.place.path, each.place.line, each.rule) for each in found] == [
        ("content/sources/trees.md", 4, "date-ahead"),
        ("content/sources/trees.md", 5, "date-ahead"),
    ]


def test_a_draft_has_dates_too(tmp_path: Path):
    draft = "---\ntitle: Ash\nstatus: draft\nperiod: {from: 2090, to: unknown}\n---\n"
    assert rules(tmp_path, OAK, {"case-studies/ash.md": draft}) == ["date-ahead"]


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ("4", []),
        ('"4–5, 7"', []),
        ('"iv and vi-x"', []),
        ('"p. 4"', []),
        ('"pp. 4-5"', []),
        ('"A3-A5"', []),
        ('"12a"', []),
        ('"12-3"', []),
        ('"39-41"', ["page-beyond-end"]),
        ('"3, 900"', ["page-beyond-end"]),
        ("900", ["page-beyond-end"]),
        ('"5-4"', ["pages-reversed"]),
        ('"270-26"', ["page-beyond-end", "pages-reversed"]),
        ("banana", ["bad-pages"]),
        ("all", ["bad-pages"]),
        ('"the 4th"', ["bad-pages"]),
        ('"4-"', ["bad-pages"]),
        ('"-4"', ["bad-pages"]),
        ('"?"', ["bad-pages"]),
        ("unknown", ["bad-pages"]),
    ],
)
def test_pages_are_pages_of_the_document(pages: str, expected: list[str], tmp_path: Path):
    assert sorted(rules(tmp_path, oak(PAGES, f"pages: {pages}"))) == expected


def test_a_document_of_unknown_length_has_any_page(tmp_path: Path):
    report = (tmp_path / "content/sources/tree-report.md").as_posix()
    project(tmp_path, {"case-studies/oak.md": oak(PAGES, 'pages: "900"')})
    source = Path(report).read_text().replace("pages: 40", "pages: unknown")
    Path(report).write_text(source)
    assert loaded(tmp_path).problems == ()
    Path(report).write_text(source.replace("pages: unknown", "pages: 1"))
    found = {each.message for each in loaded(tmp_path).problems}
    assert "There is no page 900 in tree-report: it has one page." in found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("TBC", ["placeholder"]),
        ("Absence fell by XX%.", ["placeholder"]),
        ("It cost £XX a year.", ["placeholder"]),
        ("XX people came.", ["placeholder"]),
        ("Fell [check this] a lot.", ["placeholder"]),
        ("In [year] it began.", ["placeholder"]),
        ("In [insert the town here] it began.", ["placeholder"]),
        ("Lorem ipsum dolor.", ["placeholder"]),
        ("Why???", ["placeholder"]),
        ("TODO: ask the council.", ["placeholder"]),
        ("“[The council] was slow,” they said.", []),
        ("See [check this list](elm.md).", []),
        ("The XX Games and the XXth century.", []),
        ("To be checked by the council.", []),
        ("Written to jo.smith@oak.example first.", ["personal-email"]),
        ("Written to [Jo](mailto:Jo_Smith2@oak.example).", ["personal-email"]),
        ("Written to oaks@oak.example first.", ["unclear-email"]),
        ("Written to INFO@oak.example first.", []),
        ("Written to press.office@oak.example first.", []),
        ("Written to oak-project@oak.example first.", []),
        ("Called +44 (0)7700 900 123 first.", ["personal-telephone"]),
        ("Called 07700-900-123 first.", ["personal-telephone"]),
        ("Called 020 7946 0123 first.", []),
    ],
)
def test_what_no_published_text_may_hold(words: str, expected: list[str], tmp_path: Path):
    assert rules(tmp_path, oak(STREETS, f"{words} {STREETS}")) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Shade keeps people well in the heat.", "Say how this case helps to deliver it"),
        ("Shade keeps people well in the heat.", "…one sentence…"),
        ("Shade keeps people well in the heat.", "…"),
        ("measure: Oaks planted in a street", "measure: Oaks planted in [place]"),
        ("organisation: Oak Trust", "organisation: TBC"),
    ],
)
def test_every_field_is_filled_in(old: str, new: str, tmp_path: Path):
    assert rules(tmp_path, oak(old, new)) == ["placeholder"]


def test_a_draft_and_a_list_may_have_words_to_fill_in_and_a_page_may_not(tmp_path: Path):
    draft = "---\ntitle: Ash\nstatus: draft\nchallenge: TBC, ask jo.smith@oak.example\n---\n\nXX%\n"
    page = "---\ntitle: TBC\n---\n\nTBC\n"
    places = "- {name: Hackney, area: London}\n- {name: TBC, area: London}\n"
    more = {"case-studies/ash.md": draft, "about/page.md": page, "places.yml": places}
    found = loaded(project(tmp_path, more)).problems
    assert [(each.place.path, each.place.line, each.place.column) for each in found] == [
        ("content/about/page.md", 2, 8),
        ("content/about/page.md", 5, 1),
        ("content/places.yml", 2, 10),
    ]
    assert {each.rule for each in found} == {"placeholder"}


CLAIM = """claims:
  - id: more-oaks
    measure: Oaks planted in a street
    value: 12
    kind: output
    source: {id: tree-report, pages: "3"}
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("value: 12", "value: 15", ["claims-disagree"]),
        ("value: 12", "text: virtually none", ["claims-disagree"]),
        ("value: 12", "value: 12", []),
        ("value: 12", "value: 15\n    unit: trees", []),
        ("value: 12", "value: 15\n    period: 2008", []),
        ("Oaks planted in a street", "Elms planted in a street", []),
        ("value: 12\n    kind: output", "value: 15\n    kind: aim", []),
    ],
)
def test_one_measure_has_one_figure(old: str, new: str, expected: list[str], tmp_path: Path):
    assert rules(tmp_path, oak("claims:\n", CLAIM.replace(old, new))) == expected


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ('value: 490\n    unit: "%"', ["share-beyond-whole"]),
        ('before: 20\n    after: 490\n    unit: "%"', ["share-beyond-whole"]),
        ('value: 100\n    unit: "%"', []),
        ("value: 490\n    unit: trees", []),
        ("text: most\n    unit: per cent", []),
    ],
)
def test_a_share_is_seldom_more_than_the_whole(figure: str, expected: list[str], tmp_path: Path):
    assert rules(tmp_path, oak("value: 12", figure)) == expected


RESULT = """    before: 20
    after: 8
    kind: result
    better: lower
    psa: 1
"""


@pytest.mark.parametrize(
    ("outcome", "result", "expected"),
    [
        ("worked", RESULT, []),
        ("worked", RESULT.replace("lower", "neither"), []),
        (
            "worked",
            RESULT.replace("lower", "higher"),
            ["worked-though-worse", "worked-without-result"],
        ),
        ("worked", RESULT.replace("after: 8", "after: 20"), ["worked-without-result"]),
        ("worked", RESULT.replace("kind: result", "kind: output"), ["worked-without-result"]),
        ("mixed", RESULT.replace("lower", "higher"), []),
        ("no-effect", RESULT, ["no-effect-though-changed"]),
        ("no-effect", RESULT.replace("after: 8", "after: 19"), []),
        ("no-effect", RESULT.replace("20", "3").replace("8", "1"), []),
        (
            "no-effect",
            RESULT.replace("20", "3").replace("8", '1\n    unit: "%"'),
            ["no-effect-though-changed"],
        ),
        (
            "no-effect",
            RESULT.replace(
                "before: 20\n    after: 8", 'value: -60\n    form: change\n    unit: "%"'
            ),
            ["no-effect-though-changed"],
        ),
        ("no-effect", RESULT.replace("before: 20\n    after: 8", "text: as many as before"), []),
        ("not-measured", RESULT.replace("    psa: 1\n", ""), ["result-without-objective"]),
    ],
)
def test_what_came_of_a_case_agrees_with_its_claims(
    outcome: str, result: str, expected: list[str], tmp_path: Path
):
    text = oak("outcome: worked", f"outcome: {outcome}").replace(RESULT, result)
    assert sorted(rules(tmp_path, text)) == expected


def test_a_result_names_an_objective_of_its_case(tmp_path: Path):
    text = oak("    psa: 1\n    source", "    source")
    (found,) = loaded(project(tmp_path, {"case-studies/oak.md": text})).problems
    assert found.help.startswith("Add psa: 1 to the claim")
    none = "objectives: none\nobjectives_why: None is about trees.\n"
    links = text[text.index("psas:") : text.index("challenge:")]
    assert rules(tmp_path, text.replace(links, none)) == []


def test_a_fault_in_a_claim_makes_no_outcome_look_wrong(tmp_path: Path):
    assert rules(tmp_path, oak("kind: result", "kind: resolt")) == ["not-in-list"]
