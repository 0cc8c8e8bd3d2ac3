"""Objectives as values: their labels, links, crosswalk and the words of their framework."""

from pathlib import Path

import pytest

from case_studies.changes import compare
from case_studies.library import Reason
from case_studies.views import compare_data, coverage_view
from case_studies.views.brief import brief_of_theme
from case_studies.views.framework import framework_words
from case_studies.views.objective import objective_view
from case_studies.views.site import Site
from contents import OAK, loaded, problems, project
from frameworks import INDEX, framework, oak_for_aims, without_psas


def test_an_objective_is_a_value(tmp_path: Path):
    library = loaded(project(tmp_path, framework())).library
    numbered, named = (library.objectives[f"aims-2015/{each}"] for each in ("3", "quiet-streets"))
    assert (numbered.label, numbered.full, numbered.said) == (
        "Aim 3",
        "Aim 3: Aim called 3",
        "Aim 3",
    )
    assert (named.label, named.full, named.said) == (
        "Aim called quiet streets",
        "Aim called quiet streets",
        "“Aim called quiet streets”",
    )
    assert library.objectives["psa/1"].url == "psa/1/"
    assert named.url == "objectives/aims-2015/quiet-streets/"


def test_all_links_of_a_case_stand_together(tmp_path: Path):
    files = framework() | {"case-studies/oak.md": oak_for_aims()}
    library = loaded(project(tmp_path, files)).library
    case = library.cases["oak"].record
    assert [link.objective for link in case.links] == [
        "psa/1",
        "aims-2015/1",
        "aims-2015/quiet-streets",
        "aims-2015/7",
    ]
    assert [each.id for each in library.served_by(case)] == [
        "psa/1",
        "aims-2015/1",
        "aims-2015/quiet-streets",
    ]
    assert library.coverage.at("helping-hands", "aims-2015/7") == ()
    rows = {
        row["label"]: row["lines"] for row in compare_data(library.cases["oak"], library)["rows"]
    }
    assert rows["Objectives"] == [
        "PSA 1: Shade keeps people well in the heat.",
        "Aim 1: An oak is a tree more.",
        "Aim called quiet streets: Leaves dampen noise.",
    ]


def test_a_psa_may_be_named_as_an_objective(tmp_path: Path):
    link = "objectives: [{objective: psa/2, contribution: x, basis: source}]\nchallenge: |"
    root = project(tmp_path, {"case-studies/oak.md": OAK.replace("challenge: |", link)})
    assert problems(root) == []
    assert [link.case.slug for link in loaded(root).library.cases_of("psa/2")] == ["elm", "oak"]


@pytest.mark.parametrize("listed", ["psa/1", "psa/1/"])
def test_an_objective_is_listed_once_however_it_is_written(listed: str, tmp_path: Path):
    link = f"objectives: [{{objective: {listed}, contribution: x, basis: source}}]\nchallenge: |"
    found = loaded(
        project(tmp_path, {"case-studies/oak.md": OAK.replace("challenge: |", link)})
    ).problems
    rule = "listed-twice" if listed == "psa/1" else "unknown-objective"
    assert [each.rule for each in found] == [rule]


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ('{from: "2015", to: "2030"}', "Aims for trees, 2015 to 2030"),
        ('{from: "2015", to: unknown}', "Aims for trees, from 2015"),
        ('{from: unknown, to: "2030"}', "Aims for trees, to 2030"),
        ('{from: "2015", to: "2015"}', "Aims for trees, 2015"),
        ("{from: unknown, to: unknown}", "Aims for trees"),
    ],
)
def test_a_framework_names_its_years(period: str, words: str, tmp_path: Path):
    index = INDEX.replace('{from: "2015", to: "2030"}', period)
    files = framework() | {"objectives/aims-2015/index.md": index}
    library = loaded(project(tmp_path, files)).library
    assert framework_words(library.frameworks["aims-2015"]) == words


def test_related_cases_share_objectives_of_any_framework(tmp_path: Path):
    files = framework() | {
        "case-studies/oak.md": oak_for_aims(),
        "case-studies/beech.md": oak_for_aims().replace("title: Oak", "title: Beech"),
    }
    library = loaded(project(tmp_path, files)).library
    (first,) = [each for each in library.related["oak"] if each.slug == "beech"]
    shared = ("psa/1", "aims-2015/1", "aims-2015/quiet-streets")
    assert Reason("objective", shared) in first.reasons


def test_a_case_that_stands_here_is_not_said_to_stand_elsewhere(tmp_path: Path):
    """A case may help two objectives that ask for the same: on each page it counts already."""
    both = oak_for_aims().replace("aims-2015/quiet-streets", "aims-2015/2")
    other = both.replace("title: Oak", "title: Elm")
    other = other.replace("psa: 1", "psa: 2").replace("id: oak", "id: elm")
    files = framework() | {"case-studies/oak.md": both}
    said = "of objectives that ask for the same"
    assert said not in _summary("psa/1", project(tmp_path / "one", files))
    files |= {"case-studies/elm.md": other}
    found = _summary("psa/1", project(tmp_path / "two", files))
    assert f"See also 1 case study {said}." in found


def _summary(objective: str, root: Path) -> str:
    library = loaded(root).library
    assert library
    return objective_view(library.objectives[objective], library, Site(), [])["summary"]


def test_a_theme_says_which_objectives_it_lacks(tmp_path: Path):
    files = framework() | {"case-studies/oak.md": oak_for_aims()}
    words = {"objectives/aims-2015/1.md": files["objectives/aims-2015/2.md"]}
    library = loaded(project(tmp_path, files | words)).library
    gaps = brief_of_theme("helping-hands", library, Site())["gaps"]
    assert any("Aim called shade for all" in gap for gap in gaps)
    assert all("PSA" not in gap for gap in gaps)


def test_a_theme_without_any_objective_of_a_framework_does_not_list_them_all(tmp_path: Path):
    root = project(tmp_path)
    for file in (root / "content/case-studies").iterdir():
        file.unlink()
    gaps = brief_of_theme("helping-hands", loaded(root).library, Site())["gaps"]
    assert gaps[0] == "No case study under this theme helps to deliver any of the 2 PSAs."


def test_a_theme_lacks_numbers_by_their_names(tmp_path: Path):
    elm = tmp_path / "content/case-studies/elm.md"
    root = project(tmp_path)
    elm.unlink()
    gaps = brief_of_theme("helping-hands", loaded(root).library, Site())["gaps"]
    assert gaps == [
        "No case study under this theme helps to deliver PSA 2.",
        *gaps[1:],
    ]


@pytest.mark.parametrize(
    ("objective", "advice"),
    [
        ("Aim called quiet streets", "Write the framework before it: aims-2015/quiet-streets"),
        ("zzzz", "Write a framework and a / before it; there are: aims-2015, psa."),
    ],
)
def test_an_objective_without_its_framework(objective: str, advice: str, tmp_path: Path):
    draft = f"---\ntitle: Ash\nstatus: draft\nobjectives: [{{objective: {objective}}}]\n---\n"
    found = loaded(project(tmp_path, framework() | {"case-studies/ash.md": draft})).problems
    assert [each.help for each in found] == [advice]


def test_a_line_of_the_crosswalk_that_leads_nowhere(tmp_path: Path):
    files = framework()
    name = "objectives/aims-2015/2.md"
    files[name] = files[name].replace("psa/1, basis: editor", "psa/9, basis: source")
    (found,) = loaded(project(tmp_path, files)).problems
    assert (found.rule, found.help) == ("unknown-objective", "Name one of its objectives: 1, 2.")


def test_the_name_of_an_objective_is_an_address(tmp_path: Path):
    files = framework()
    files["objectives/aims-2015/Quiet_Streets.md"] = files["objectives/aims-2015/3.md"]
    (found,) = loaded(project(tmp_path, files)).problems
    assert (found.rule, found.message) == ("bad-slug", "“Quiet_Streets” cannot be an address.")


def test_coverage_of_one_framework_and_of_none(tmp_path: Path):
    root = project(tmp_path)
    library = loaded(root).library
    said = "2 PSAs: 1 with a result and 1 with case studies but no result."
    assert coverage_view(library, Site())["summary"] == said
    bare = loaded(without_psas(root))
    assert bare.problems == ()
    said = "The library names no framework of objectives yet."
    assert coverage_view(bare.library, Site())["summary"] == said


def test_the_coverage_of_several_frameworks_is_told_table_by_table(tmp_path: Path):
    library = loaded(project(tmp_path, framework())).library
    view = coverage_view(library, Site())
    assert [table["summary"] for table in view["tables"]] == [
        "12 aims, none of which has a case study yet.",
        "2 PSAs: 1 with a result and 1 with case studies but no result.",
    ]


def test_a_change_of_coverage_names_the_objective(tmp_path: Path):
    old = loaded(project(tmp_path / "old", framework()))
    files = framework() | {"case-studies/oak.md": oak_for_aims()}
    lines = compare(old, loaded(project(tmp_path / "new", files))).lines
    assert "  coverage of Aim 1 × helping-hands: 0 → 1" in lines
    assert "  aims with a case study: 0 → 2" in lines
