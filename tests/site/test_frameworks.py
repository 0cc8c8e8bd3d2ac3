"""A framework is a folder: its pages, briefs, filters, coverage, feeds, data and search follow."""

import csv
import io
import json
import re

import pytest
from docx import Document

from builds import Built, build, copy_project, words
from contents import project
from frameworks import NAMES, framework, oak_for_aims, without_psas


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return a library without the first framework, built."""
    folder = tmp_path_factory.mktemp("alone")
    files = framework() | {"case-studies/oak.md": oak_for_aims()}
    content = without_psas(project(folder / "content", files)) / "content"
    return build(copy_project(folder / "project", content), folder / "site")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return a library without any framework, built."""
    folder = tmp_path_factory.mktemp("bare")
    content = without_psas(project(folder / "content")) / "content"
    return build(copy_project(folder / "project", content), folder / "site")


def main(site: Built, address: str) -> str:
    return words(site.pages[address].query_one("main").to_text())


def kind(site: Built, address: str) -> str:
    return site.pages[address].query_one("body").attrs["data-page"]


def test_each_objective_has_its_pages_and_files(aims: Built):
    for name in NAMES:
        address = f"objectives/aims-2015/{name}/"
        assert (kind(aims, address), kind(aims, f"{address}brief/")) == ("objective", "brief")
        assert f"Aim called {name.replace('-', ' ')}" in main(aims, address)
        for file in ("feed.xml", "brief.docx"):
            assert (aims.folder / address / file).is_file()
        assert (aims.folder / f"assets/previews/objectives/aims-2015/{name}.png").is_file()
    assert kind(aims, "objectives/") == "objectives"
    assert kind(aims, "objectives/aims-2015/") == "framework"
    assert (kind(aims, "psa/"), kind(aims, "psa/1/")) == ("psas", "psa")


def test_no_link_to_an_objective_is_broken(aims: Built, alone: Built, bare: Built):
    broken = [
        (address, value, reason)
        for site in (aims, alone, bare)
        for address, page in site.html.items()
        for element in page.query("[href], [src]")
        for name in ("href", "src")
        if re.search("psa|objectives|coverage|find", value := element.attrs.get(name) or "")
        and (reason := site.missing(address, value))
    ]
    assert broken == []


def test_an_objective_is_called_by_its_frameworks_word(aims: Built):
    page = main(aims, "objectives/aims-2015/1/")
    assert "Aims for trees, 2015 to 2030 Aim 1: Aim called 1 One thing worked: Oak." in page
    assert "An oak is a tree more. Named in the source" in page
    assert "Days off sick in a heat wave" in page
    assert "It applies to: Wales." in page
    named = main(aims, "objectives/aims-2015/quiet-streets/")
    assert "The only case study is said to have worked but has no result for this aim." in named
    assert "No result in figures is reported for this aim." in named
    assert "PSA" not in main(aims, "objectives/aims-2015/3/")


def test_what_is_named_in_passing_is_shown_and_never_counted(aims: Built):
    page = main(aims, "objectives/aims-2015/7/")
    assert "No case study in the library helps to deliver Aim 7 yet." in page
    assert "Named in passing" in page
    assert "The report names this aim once." in page
    assert "helps to deliver Aim 7 yet." in main(aims, "objectives/aims-2015/7/brief/")
    said = "Named in passing 7 Aim 7: Aim called 7 The report names this aim once."
    assert said in main(aims, "case-studies/oak/")
    assert coverage(aims, "coverage/aims-2015.csv")[6]["total"] == "0"


def test_a_line_of_the_crosswalk_is_read_from_both_ends(aims: Built):
    page = main(aims, "objectives/aims-2015/2/")
    assert "No case study in the library helps to deliver Aim 2 yet." in page
    assert "See also 1 case study of objectives that ask for the same." in page
    assert "PSA 1: Keep people well Editor's judgement: Both want people well. Oak" in page
    assert "Aim 2: Aim called 2 Editor's judgement: Both want people well." in main(aims, "psa/1/")
    brief = main(aims, "objectives/aims-2015/2/brief/")
    assert "No case study in the library helps to deliver Aim 2 yet." in brief
    assert "Case studies of objectives that ask for the same PSA 1: Keep people well" in brief
    assert "What worked" not in brief
    document = Document(str(aims.folder / "objectives/aims-2015/2/brief.docx"))
    texts = [each.text for each in document.paragraphs]
    said = "Oak: under PSA 1: Keep people well. Editor's judgement: Both want people well."
    assert said in texts


def test_coverage_has_a_table_for_each_framework(aims: Built):
    tables = aims.pages["coverage/"].query("table.heat")
    captions = [words(table.query_one("caption").to_text()) for table in tables]
    assert sorted(captions) == ["Case studies by PSA and theme", "Case studies by aim and theme"]
    said = (
        "12 aims: 1 with a result, 1 with case studies but no result and 10 without a case study."
    )
    assert said in main(aims, "coverage/")
    hrefs = [each.attrs["href"] for each in aims.pages["coverage/"].query("table.heat td a")]
    assert "../find/?theme=helping-hands&objective=aims-2015/1" in hrefs
    assert [row["psa"] for row in coverage(aims, "coverage.csv")] == ["1", "2"]
    assert [row["objective"] for row in coverage(aims, "coverage/aims-2015.csv")] == [
        f"aims-2015/{name}" for name in NAMES
    ]


def test_the_data_name_objectives_by_their_framework(aims: Built):
    (oak,) = [case for case in aims.data("case-studies") if case["slug"] == "oak"]
    assert [link["psa"] for link in oak["psas"]] == [1]
    assert [link["objective"] for link in oak["objectives"]] == [
        "aims-2015/1",
        "aims-2015/quiet-streets",
        "aims-2015/7",
    ]
    assert [link.get("weak") for link in oak["objectives"]] == [None, None, True]
    objectives = {each["objective"]: each for each in aims.data("objectives")}
    assert objectives["aims-2015/1"]["case_studies"] == ["oak"]
    assert objectives["aims-2015/7"]["case_studies"] == []
    assert objectives["psa/2"]["label"] == "PSA 2"
    assert [psa["number"] for psa in aims.data("psas")] == [1, 2]
    rows = coverage(aims, "claims.csv")
    assert [row["objective"] for row in rows] == ["", "aims-2015/1"]


def test_filters_and_search_know_every_framework(aims: Built):
    boxes = {
        (box.attrs["name"], box.attrs["value"])
        for box in aims.pages["find/"].query("#filters input[type=checkbox]")
    }
    assert {("psa", "1"), ("objective", "aims-2015/1")} <= boxes
    assert ("objective", "aims-2015/7") not in boxes
    columns = json.loads((aims.folder / "search/library.json").read_text())["columns"]
    assert columns["objective"]["values"] == ["aims-2015/1", "aims-2015/quiet-streets"]
    data = json.loads(aims.pages["find/"].query_one("#objectives").to_text())
    assert [each["label"] for each in data["objectives"] if each["id"] == "psa/2"] == ["PSA 2"]


def test_a_feed_carries_the_cases_of_its_objective(aims: Built):
    feed = (aims.folder / "objectives/aims-2015/1/feed.xml").read_text()
    assert ("<title>Aim 1: Aim called 1</title>" in feed, feed.count("<entry>")) == (True, 1)


def test_a_library_without_the_first_framework_never_speaks_of_it(alone: Built):
    assert "psa/" not in alone.pages
    spoken = [
        address
        for address, page in alone.pages.items()
        if re.search(r"\bPSAs?\b|Agreement", words(page.query_one("body").to_text()))
        and not address.startswith(("about/", "glossary/"))
    ]
    assert spoken == []
    menu = [words(each.to_text()) for each in alone.pages[""].query(".masthead .menu a")]
    assert "Aims" in menu
    assert "Find your aim" in main(alone, "")
    assert alone.data("psas") == []


def test_a_library_without_frameworks_says_so(bare: Built):
    said = "The library names no framework of objectives yet."
    assert said in main(bare, "objectives/")
    assert said in main(bare, "coverage/")
    assert "We found no objective that this case helps to deliver. None fits." in main(
        bare, "case-studies/oak/"
    )
    assert "Find your" not in main(bare, "")
    (oak, _) = sorted(bare.data("case-studies"), key=lambda case: -len(case["slug"]))[:2]
    assert (oak["psas"], oak["objectives"]) == ([], [])


def coverage(site: Built, name: str) -> list[dict[str, str]]:
    text = (site.folder / "data/v1" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def test_a_list_says_that_others_lead_to_cases(aims: Built):
    rows = [words(each.to_text()) for each in aims.pages["objectives/"].query(".rows li")]
    assert rows[:3] == [
        "Aim 1: Aim called 1 1 case study",
        "Aim 2: Aim called 2 None of its own, 1 through others",
        "Aim 3: Aim called 3 No case studies yet",
    ]
