"""What sister cases share, and the agreements that a theme's source names: checked and exported."""

import csv
import json
from io import StringIO
from pathlib import Path

from case_studies.views import Site, data_files
from contents import loaded, oak, problems, project

PROGRAMME = """\
---
title: The Tree Fund
summary: It paid for trees.
text: It paid for £5 million of trees.
claims:
  - id: paid
    measure: What it paid
    value: 5
    unit: £m
    kind: input
    {of}: {value}
    sources:
      - {{id: tree-report, pages: "3", says: £5m}}
      - {{id: tree-report, at: Box 2}}
sources: [{{id: tree-report, pages: "3"}}]
---
"""


def with_programme(folder: Path, of: str, value: str) -> Path:
    """Return the small library with a programme that its case belongs to."""
    files = {
        "programmes/tree-fund.md": PROGRAMME.format(of=of, value=value),
        "case-studies/oak.md": oak("claims:", "programme: tree-fund\nclaims:"),
    }
    return project(folder, files)


def test_a_programme_of_the_library_has_no_problem(tmp_path: Path):
    assert problems(with_programme(tmp_path, "psa", "1")) == []


def test_an_agreement_that_a_programme_names_exists(tmp_path: Path):
    (problem,) = problems(with_programme(tmp_path, "psa", "10"))
    assert problem.startswith(
        "content/programmes/tree-fund.md:11:10: error[unknown-psa] There is no PSA 10."
    )


def test_an_objective_that_a_programme_names_exists(tmp_path: Path):
    (problem,) = problems(with_programme(tmp_path, "objective", "trees-2015/1"))
    assert problem.startswith("content/programmes/tree-fund.md:11:16: error[unknown-framework]")


def test_an_agreement_that_a_theme_names_exists(tmp_path: Path):
    root = project(tmp_path)
    theme = root / "content/themes/helping-hands.md"
    theme.write_text(theme.read_text().replace("sources:", "psas: [1, 12]\nsources:", 1))
    (problem,) = problems(root)
    assert "error[unknown-psa] There is no PSA 12." in problem


def test_a_theme_stands_on_the_page_of_an_agreement_that_its_source_names(tmp_path: Path):
    root = project(tmp_path)
    theme = root / "content/themes/helping-hands.md"
    theme.write_text(theme.read_text().replace("sources:", "psas: [1, 1]\nsources:", 1))
    pages = {page.name: page.view for page in loaded(root).pages}
    named = pages["psa/1.md"]["themes_naming"]
    assert [each["url"] for each in named] == ["themes/helping-hands/"]
    assert pages["psa/2.md"]["themes_naming"] == []
    assert [each["label"] for each in pages["themes/helping-hands.md"]["named"]] == ["PSA 1"]


def test_the_figures_of_a_programme_are_exported_once(tmp_path: Path):
    library = loaded(with_programme(tmp_path, "psa", "1")).library
    files = data_files(library, Site(url="https://a.example/"))
    (programme,) = json.loads(files["data/v1/programmes.json"])["programmes"]
    assert programme["case_studies"] == ["oak"]
    assert programme["url"] == "https://a.example/programmes/tree-fund/"
    rows = list(csv.DictReader(StringIO(files["data/v1/claims.csv"])))
    (row,) = [row for row in rows if row["id"] == "paid"]
    assert (row["case"], row["programme"], row["source"]) == ("", "tree-fund", "tree-report")
    assert row["further_sources"] == "tree-report, Box 2"
    claims = json.loads(files["data/v1/claims.json"])["claims"]
    assert [each["programme"] for each in claims if each["id"] == "paid"] == ["tree-fund"]
