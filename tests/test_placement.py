"""Where files belong: each slip of a name or a folder is one message that says what to do."""

from pathlib import Path

import pytest

from case_studies.diagnostics import one_each
from contents import BASE, OAK, loaded, oak, project
from frameworks import framework, oak_for_aims

CASE = oak("title: Oak", "title: Ash")
THEME = (BASE / "content/themes/helping-hands.md").read_text(encoding="utf-8")
SOURCE = (BASE / "content/sources/tree-report.md").read_text(encoding="utf-8")
FRAMEWORK = (BASE / "content/psa/index.md").read_text(encoding="utf-8")
OBJECTIVE = "---\ntitle: Grow\norder: 3\nsources: [{id: tree-report, pages: 1}]\n---\n"
PSA = OBJECTIVE.replace("order: 3", "number: 7")
PAGE = "---\ntitle: Trees\n---\n\nTrees.\n"


def told(root: Path) -> list[tuple[str, str, str]]:
    """Return the file, rule and help of each problem of the library in `root`."""
    return [(each.place.path, each.rule, each.help) for each in loaded(root).problems]


@pytest.mark.parametrize(
    ("old", "new", "advice"),
    [
        ("places.yml", "places.yaml", "Rename it to places.yml."),
        ("places.yml", "Places.yml", "Rename it to places.yml."),
        ("places.yml", "place.yml.txt", "Rename it to places.yml."),
        ("places.yml", "lists/places.yaml", "Move it to content/places.yml."),
        ("glossary.yml", "glossary.YML", "Rename it to glossary.yml."),
        ("index.md", "Index.markdown", "Rename it to index.md."),
        ("case-studies/oak.md", "case-studies/oak.MD", "Rename it to oak.md."),
        ("case-studies/oak.md", "case-studies/oak.md.txt", "Rename it to oak.md."),
        ("case-studies/oak.md", "case-studies/Oak.markdown", "Rename it to oak.md."),
    ],
)
def test_a_renamed_file_is_told_once(old: str, new: str, advice: str, tmp_path: Path):
    content = project(tmp_path) / "content"
    (content / new).parent.mkdir(exist_ok=True)
    (content / old).rename(content / new)
    assert told(tmp_path) == [(f"content/{new}", "misnamed-file", advice)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("case-studies", "Case-Studies"),
        ("case-studies", "case_studies"),
        ("case-studies", "case study"),
        ("themes", "Theme"),
        ("sources", "source"),
        ("psa", "PSAs"),
    ],
)
def test_a_renamed_folder_is_told_once(old: str, new: str, tmp_path: Path):
    content = project(tmp_path) / "content"
    (content / old).rename(content / new)
    assert told(tmp_path) == [(f"content/{new}", "misnamed-folder", f"Rename it to {old}.")]


def test_links_to_a_renamed_folder_are_no_further_problem(tmp_path: Path):
    content = project(tmp_path, {"trees.md": f"{PAGE}\n[Oak](Case-Studies/oak.md)\n"}) / "content"
    (content / "case-studies").rename(content / "Case-Studies")
    assert [rule for _, rule, _ in told(tmp_path)] == ["misnamed-folder"]


def test_a_second_folder_is_moved_file_by_file(tmp_path: Path):
    project(tmp_path, {"Case Studies/ash.md": CASE, "Case Studies/oak.md": CASE})
    advice = "Move its files to content/case-studies/, each under a name that is not taken there."
    found = told(tmp_path)
    assert ("content/Case Studies", "misnamed-folder", advice) in found
    assert [rule for _, rule, _ in found if rule != "near-duplicate"] == ["misnamed-folder"]


@pytest.mark.parametrize(
    ("text", "name", "home"),
    [
        (CASE, "ash.md", "case-studies/ash.md"),
        (CASE, "Ash Tree.md", "case-studies/ash-tree.md"),
        (CASE, "themes/ash.md", "case-studies/ash.md"),
        (CASE, "psa/ash.md", "case-studies/ash.md"),
        (CASE, "sources/ash.md", "case-studies/ash.md"),
        (CASE, "case-studies/2026/ash.md", "case-studies/ash.md"),
        (CASE, "casez/ash.md", "case-studies/ash.md"),
        (THEME, "case-studies/ash.md", "themes/ash.md"),
        (THEME, "ash.md", "themes/ash.md"),
        (SOURCE, "ash.md", "sources/ash.md"),
        (SOURCE, "case-studies/ash.md", "sources/ash.md"),
        (PSA, "ash.md", "psa/07.md"),
        (PSA, "objectives/trees-2015/ash.md", "psa/07.md"),
    ],
)
def test_a_record_in_the_wrong_folder(text: str, name: str, home: str, tmp_path: Path):
    root = project(tmp_path, {name: text})
    assert (f"content/{name}", "misplaced-file", f"Move it to content/{home}.") in told(root)
    assert {rule for path, rule, _ in told(root) if path == f"content/{name}"} == {"misplaced-file"}


def test_what_refers_to_a_misplaced_record_is_no_problem(tmp_path: Path):
    content = project(tmp_path) / "content"
    (content / "sources/tree-report.md").rename(content / "tree-report.md")
    (content / "themes/helping-hands.md").rename(content / "psa/helping-hands.md")
    assert told(tmp_path) == [
        (
            "content/psa/helping-hands.md",
            "misplaced-file",
            "Move it to content/themes/helping-hands.md.",
        ),
        ("content/tree-report.md", "misplaced-file", "Move it to content/sources/tree-report.md."),
    ]


def test_a_folder_of_strays_is_one_message(tmp_path: Path):
    content = project(tmp_path) / "content"
    for name in ("oak.md", "elm.md"):
        (content / "case-studies" / name).rename(content / "themes" / name)
    (content / "case-studies").rmdir()
    (found,) = one_each(loaded(tmp_path).problems)
    assert found.message == (
        "A case study does not belong in content/themes/, here and in one other place."
    )


@pytest.mark.parametrize("text", [OBJECTIVE, FRAMEWORK])
def test_an_objective_without_a_framework_is_moved_by_its_editor(text: str, tmp_path: Path):
    root = project(tmp_path, {"grow.md": text})
    advice = "Move it to the folder of its framework in content/objectives/."
    assert told(root) == [("content/grow.md", "misplaced-file", advice)]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("objectives/aims-2015/index.md", "themes/aims-2015.md", "misplaced-file"),
        ("objectives/aims-2015/index.md", "objectives/aims-2015/aims.md", "misnamed-file"),
        ("objectives/aims-2015/1.md", "sources/1.md", "misplaced-file"),
        ("objectives/aims-2015/1.md", "about/1.md", "misplaced-file"),
        ("objectives/aims-2015/quiet-streets.md", "objectives/quiet-streets.md", "misplaced-file"),
        ("psa/index.md", "about/psa.md", "misplaced-file"),
        ("objectives/aims-2015", "aims-2015", "misplaced-file"),
        ("objectives/aims-2015", "objectives/old/aims-2015", "misplaced-file"),
    ],
)
def test_what_belongs_to_a_framework_is_told_once(old: str, new: str, rule: str, tmp_path: Path):
    files = framework() | {"case-studies/oak.md": oak_for_aims(), "about/index.md": PAGE}
    content = project(tmp_path, files) / "content"
    (content / new).parent.mkdir(parents=True, exist_ok=True)
    (content / old).rename(content / new)
    (found,) = one_each(loaded(tmp_path).problems)
    assert found.rule == rule
    first = "1.md" if old == "objectives/aims-2015" else ""
    home = f"content/{old}/{first}".removesuffix("/")
    advice = "Rename it to index.md." if rule == "misnamed-file" else f"Move it to {home}."
    assert (found.place.path, found.help) == (f"content/{new}/{first}".removesuffix("/"), advice)


def test_an_objective_that_can_be_of_two_frameworks_is_moved_by_its_editor(tmp_path: Path):
    files = framework()
    more = {name.replace("aims-2015", "more-2020"): text for name, text in files.items()}
    root = project(tmp_path, files | more | {"grow.md": OBJECTIVE})
    advice = "Move it to the folder of its framework in content/objectives/."
    assert ("content/grow.md", "misplaced-file", advice) in told(root)


def test_no_advice_replaces_a_file(tmp_path: Path):
    files = {"oak.md": CASE, "places.yaml": "- name: Leeds\n", "case-studies/elm.markdown": CASE}
    assert told(project(tmp_path, files)) == [
        (
            "content/case-studies/elm.markdown",
            "misnamed-file",
            "Bring what it holds into content/case-studies/elm.md, which is there already.",
        ),
        (
            "content/oak.md",
            "misplaced-file",
            "Move it to content/case-studies/ under a name that is not taken there.",
        ),
        (
            "content/places.yaml",
            "misnamed-file",
            "Bring what it holds into content/places.yml, which is there already.",
        ),
    ]


@pytest.mark.parametrize(
    "text",
    [
        PAGE,
        "---\ntitle: Trees\nstatus: draft\n---\n\nTrees.\n",
        "---\ntitle: Trees\nkind: report\n---\n\nTrees.\n",
        "---\n- a\n- list\n---\n",
    ],
)
def test_a_page_is_no_stray(text: str, tmp_path: Path):
    root = project(tmp_path, {"trees.md": text})
    assert "misplaced-file" not in {rule for _, rule, _ in told(root)}


def test_a_case_with_faults_stays_where_it_is(tmp_path: Path):
    text = OAK.replace("outcome: ", "outcom: ").replace("title: Oak", "title: Ash")
    root = project(tmp_path, {"case-studies/ash.md": text})
    rules = {rule for _, rule, _ in told(root)}
    assert rules == {"unknown-field", "near-duplicate"}


@pytest.mark.parametrize("name", ["report.docx", "report.PDF", "figures.xlsx"])
def test_a_document_is_kept_outside(name: str, tmp_path: Path):
    ((path, rule, advice),) = told(project(tmp_path, {name: "x"}))
    assert (path, rule) == (f"content/{name}", "unexpected-file")
    assert "link to its address or describe it" in advice


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("case-studies/more/notes.md", "Move it to the folder of its kind of record, or "),
        ("notes.yml", "Keep it outside content/, whose only lists are areas.yml, "),
    ],
)
def test_a_text_file_where_none_belongs(name: str, advice: str, tmp_path: Path):
    ((path, rule, told_advice),) = told(project(tmp_path, {name: PAGE}))
    assert (path, rule) == (f"content/{name}", "unexpected-file")
    assert told_advice.startswith(advice)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_a_list_in_hundreds_of_lists_is_a_problem_of_its_file(opening: str, tmp_path: Path):
    deep = f"---\ntitle: Ash\nstatus: draft\nkeywords:\n  {opening * 600}\n---\n"
    found = told(project(tmp_path, {"case-studies/ash.md": deep, "places.yml": opening * 600}))
    assert {path for path, _, _ in found} >= {"content/case-studies/ash.md", "content/places.yml"}
    assert {rule for _, rule, _ in found} >= {"yaml-feature"}
