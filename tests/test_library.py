"""What needs two records: links, references, likeness, and problems that follow from no other."""

import random
from pathlib import Path

import pytest

from case_studies.library import Likeness, Reason, review_due, words
from case_studies.prose import heading_id
from contents import BASE, OAK, loaded, oak, problems, project

THEME = (BASE / "content/themes/helping-hands.md").read_text(encoding="utf-8")


def test_a_broken_file_makes_no_others_look_broken(tmp_path: Path):
    """Its name is still known to all who point to it."""
    files = {
        "themes/helping-hands.md": THEME.replace("title: Helping hands", "title: ["),
        "sources/tree-report.md": "no front matter",
        "psa/01.md": "---\nnumber: 1\n---\n",
        "case-studies/elm.md": "",
        "case-studies/oak.md": OAK.replace("claims:", "related: [{case: elm, why: x}]\nclaims:"),
    }
    found = loaded(project(tmp_path, files)).problems
    assert [(each.place.path.split("/")[-1], each.rule) for each in found] == [
        ("elm.md", "empty-file"),
        ("01.md", "missing-field"),
        ("01.md", "missing-field"),
        ("tree-report.md", "no-front-matter"),
        ("helping-hands.md", "broken-yaml"),
    ]


def test_all_mistakes_of_a_file_are_told_at_once(tmp_path: Path):
    text = oak("title: Oak\n", "title: Elm\ntemplate: x\n")
    for old, new in [
        ("stage: running", "stage: runing"),
        ("theme: helping-hands", "theme: nowhere"),
        ("  - psa: 1\n", "  - psa: 52\n"),
        ("    value: 12\n", "    value: twelve\n"),
        ("    psa: 1\n", "    psa: 2\n"),
        ('pages: "4-5"', 'at: 5, pages: "4-5"'),
        ("checked: 2026-11-22", "checked: 2026-11-31"),
        ("  Streets without", "  <b>Streets</b> without [x](y.md)"),
    ]:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    found = loaded(project(tmp_path, {"case-studies/oak.md": text})).problems
    own = [f"{each.place.line} {each.rule}" for each in found if "oak.md" in each.place.path]
    assert own == [
        "2 duplicate-title",
        "3 reserved-field",
        "10 not-in-list",
        "15 unknown-theme",
        "19 unknown-psa",
        "23 raw-html",
        "23 broken-link",
        "31 wrong-type",
        "40 claim-psa-not-linked",
        "41 source-with-two-places",
        "41 unquoted-text",
        "44 impossible-date",
    ]


def test_a_wrong_list_does_not_make_what_points_to_it_wrong(tmp_path: Path):
    text = oak("sources:\n  - {id: tree-report", "sources:\n  - {id: 5").replace(
        "- psa: 1", "- psa: x"
    )
    found = loaded(project(tmp_path, {"case-studies/oak.md": text})).problems
    assert [each.rule for each in found] == ["wrong-type", "unquoted-text"]


def test_an_unreadable_list_is_one_problem(tmp_path: Path):
    found = problems(
        project(tmp_path, {"glossary.yml": "- term: [\n  meaning: x", "themes/x.yml": "- a: b\n"})
    )
    assert [each.split("]")[0] for each in found] == [
        "content/glossary.yml:1:9: error[broken-yaml",
        "content/themes/x.yml:1:1: error[unexpected-file",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("term: x", "1:1: error[not-fields] found fields where a list should be."),
        ("- x\n- 5\n- term: y\n  meaning: z", "1:3: error[not-fields] found text."),
        (
            "%YAML 1.1\n\n",
            (
                "1:1: error[broken-yaml] The YAML cannot be read: "
                "did not find expected <document start>."
            ),
        ),
        ("- term: y", "1:3: error[missing-field] The field `meaning` is missing."),
    ],
)
def test_lists(text: str, expected: str, tmp_path: Path):
    found = problems(project(tmp_path, {"glossary.yml": text}))[0]
    assert found.replace("Expected fields such as `title: Open doors`, ", "") == (
        f"content/glossary.yml:{expected}"
    )


@pytest.mark.parametrize("folder", ["psa/02.md", "case-studies/elm.md", "themes/helping-hands.md"])
def test_a_page_may_link_to_its_own_headings(folder: str, tmp_path: Path):
    root = project(tmp_path)
    path = root / "content" / folder
    path.write_text(path.read_text() + "\n[a](#here), [b](#there)\n\n## Here\n")
    assert [each.split("] ")[1] for each in problems(root)] == [
        f"The page {folder.replace('02', '2')} has no heading #there."
    ]


def test_a_draft_has_no_page_whose_headings_could_be_known(tmp_path: Path):
    draft = "---\ntitle: Ash\nstatus: draft\n---\n\n[a](#impact) [b](oak.md)\n"
    assert problems(project(tmp_path, {"case-studies/ash.md": draft})) == []


@pytest.mark.parametrize(
    ("link", "advice"),
    [
        ("case-studies/oka.md", "Did you mean case-studies/oak.md?"),
        ("zzzz", "Link to a file below content/, such as ../case-studies/oak.md."),
        ("index.md#x", "Its headings are: #what-is-here."),
        ("glossary.md#x", "Its headings are: none."),
    ],
)
def test_a_broken_link_says_what_to_do(link: str, advice: str, tmp_path: Path):
    files = {"trees.md": f"---\ntitle: Trees\n---\n\n[x]({link})\n"}
    assert loaded(project(tmp_path, files)).problems[0].help == advice


def test_a_link_to_another_folder_is_shown_as_it_is_written_there(tmp_path: Path):
    files = {
        "about/trees.md": "---\ntitle: Trees\n---\n\n[x](../case-studies/oka.md) [y](tree.md)\n"
    }
    found = loaded(project(tmp_path, files)).problems
    assert [each.help for each in found] == [
        "Did you mean ../case-studies/oak.md?",
        "Did you mean trees.md?",
    ]


@pytest.mark.parametrize(
    ("number", "advice"),
    [(20, 'did you mean 2, "Let people learn for life"?'), (77, "PSAs run from 1 to 2.")],
)
def test_a_psa_that_does_not_exist(number: int, advice: str, tmp_path: Path):
    draft = f"---\ntitle: Ash\nstatus: draft\npsas: [{{psa: {number}}}]\n---\n"
    found = loaded(project(tmp_path, {"case-studies/ash.md": draft})).problems
    assert found[0].help.endswith(advice)


@pytest.mark.parametrize(
    "name", ["index.md", "themes/helping-hands.md", "psa/01.md", "psa/index.md"]
)
def test_every_record_names_sources_that_exist(name: str, tmp_path: Path):
    root = project(tmp_path)
    path = root / "content" / name
    fields = path.read_text().split("sources:")[0].split("---")[1]
    path.write_text(f"---{fields}sources: [{{id: x, at: y}}]\n---\n")
    assert "unknown-source" in [each.rule for each in loaded(root).problems]


def test_a_library_without_agreements(tmp_path: Path):
    root = project(tmp_path)
    for number in (1, 2):
        (root / f"content/psa/0{number}.md").unlink()
    found = problems(root)
    told = (
        "content/psa:1:1: error[missing-list] content/psa is missing or empty, and 2 files name it."
    )
    assert [line for line in found if "[missing-list]" in line] == [told]
    assert [line for line in found if "[unknown-psa]" in line] == []


@pytest.mark.parametrize(
    ("text", "rule"), [("[]\n", "missing-list"), ("- name: [", "broken-yaml"), ("", "empty-file")]
)
def test_a_list_without_entries_is_told_once(text: str, rule: str, tmp_path: Path):
    found = loaded(project(tmp_path, {"places.yml": text})).problems
    assert [(each.place.path, each.rule) for each in found] == [("content/places.yml", rule)]


def test_a_page_cannot_take_an_address_of_the_library(tmp_path: Path):
    found = problems(project(tmp_path, {"find.md": "---\ntitle: Find\n---\n"}))
    assert found == [
        (
            "content/find.md:1:1: error[duplicate-address] "
            "A page that the library makes itself has the same address, /find/"
        )
    ]


def test_related_cases_and_their_reasons(tmp_path: Path):
    text = OAK.replace("title: Oak", "title: Beech").replace("Hackney", "Cumbria")
    library = loaded(project(tmp_path, {"case-studies/beech.md": text})).library
    (first,) = [each for each in library.related["oak"] if each.slug == "beech"]
    assert first.reasons[:3] == (
        Reason("approach", ("helping-hands/side-by-side",)),
        Reason("objective", ("psa/1",)),
        Reason("theme", ("helping-hands",)),
    )
    assert [reason.kind for reason in first.reasons[3:]] == ["type", "text"]
    assert library.coverage.at("helping-hands", "psa/1") == ("beech", "oak")
    assert library.coverage.at("helping-hands", "psa/52") == ()


TEXTS = {
    "oak": "Oaks shade streets, and streets stay cool",
    "elm": "Elms shade schools",
    "ash": "A bakery of bread",
    "none": "of the and",
}


def test_a_number_in_words_makes_no_texts_alike():
    alike = Likeness({"oak": "Seven eight oaks", "elm": "Seven eight elms", "ash": "Bark"})
    assert alike.shared_words("oak", "elm", 3) == []


def test_likeness_does_not_depend_on_the_order_of_the_texts():
    shuffled = list(TEXTS.items())
    random.Random(1).shuffle(shuffled)  # noqa: S311 - a fixed order, no secret
    one, other = Likeness(TEXTS), Likeness(dict(shuffled))
    for name in TEXTS:
        assert one.nearest(name, 3) == other.nearest(name, 3)
    assert one.search("street trees", 1)[0][0] == "oak"
    assert one.shared_words("oak", "elm", 3) == ["shade"]
    assert one.nearest("none", 3) == []


def test_words_are_told_in_the_singular():
    assert words("Streets' families of glass buses") == ["street", "family", "glass", "buse"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("What’s here?", "whats-here"),
        ("Café 24/7", "cafe-24-7"),
        ("Łódź", "lodz"),
        ("…", "section"),
    ],
)
def test_a_heading_has_an_id(title: str, expected: str):
    assert heading_id(title) in (expected, expected.replace("whats", "what-s"))


@pytest.mark.parametrize(
    ("checked", "every", "due"),
    [
        ("2026-11-22", 12, "2027-11-22"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2026-12-01", 1, "2027-01-01"),
    ],
)
def test_a_review_is_due_some_months_after_the_last(
    checked: str, every: int, due: str, tmp_path: Path
):
    text = OAK.replace("checked: 2026-11-22, every: 12", f"checked: {checked}, every: {every}")
    case = loaded(project(tmp_path, {"case-studies/oak.md": text})).library.cases["oak"].record
    assert review_due(case).isoformat() == due
