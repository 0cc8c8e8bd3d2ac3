"""`upgrade` carries front matter to this version of the fields, and leaves the rest as it was."""

import re
import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builds import RICH
from case_studies.cli import main
from case_studies.model import CaseStudy, Page
from case_studies.upgrade import missing_files, upgraded
from contents import OAK, problems, project

# What « and » enclose is what the upgrade writes.
LINKS = [
    "themes:\n  - theme: a«\n    basis: source»\n",
    "themes:\n- theme: a  # one\n  # its way\n  approach: by-boat # ours«\n  basis: source»\n",
    "psas: [{psa: 1, note: X.«, basis: source»}, {note: 'A, b', psa: 2«, basis: source» }]\n",
    "psas:\n  - {psa: 1,  # one\n     contribution: X«, basis: source»,\n     }\n",
    "psas:\n  - note: >-\n      X\n\n      y.\n\n    # number\n    psa: 1«\n    basis: source»\n",
    "psas:\n  - psa: 1\n    contribution: |\n      X.«\n    basis: source»\n\n# all\nstage: idea\n",
    "psas:\n  - psa: 1\n    more:\n      - a\n      - {b: c}«\n    basis: source»\n    note:\n",
    "themes: [«{»theme: a«, basis: source}», «{»theme: b«, basis: source}»]\n",
    "{themes: [{theme: a, basis: editor}, {}, 5, {theme: }], psas: 5}\n",
    "objectives: [{objective: aims/1, contribution: X.}]\n",
]
TEXTS = [
    "preconditions:«\n  text:» | # ours\n  «  »One\n\n    «  »- two\n«  basis: source\n»cost: a\n",
    "why_it_worked:«\n  text:» >-\n «  »One\n «  »two\n«  basis: source\n»\n# ours\ncost: a\n",
    "preconditions:«\n  text:» One, {two} # all\n«  basis: source\n»cost: a\n",
    "preconditions:«\n  text:» 'One,\n«  »two'\n«  basis: source\n»",
    "preconditions: # all\n    «text: »One\n  «    »two\n«    basis: source\n»cost: a\n",
    "{preconditions: «{text: »'One, two'«, basis: source}», cost: a}\n",
    "preconditions:\n  text: One\n  basis: editor\n  why: We say so.\n",
    "preconditions:\ncost: a\n",
]


def as_case(fields: str, end: str = "\n") -> str:
    return f"---\n{fields}---\n\nthemes:\n  - theme: not a field\n".replace("\n", end)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("marked", [*LINKS, *TEXTS])
def test_what_an_editor_can_judge_says_its_basis(marked: str, end: str):
    old, new = (
        as_case(re.sub("«.*?»", "", marked, flags=re.DOTALL), end),
        as_case(re.sub("[«»]", "", marked), end),
    )
    assert upgraded(old, CaseStudy) == upgraded(new, CaseStudy) == new


@pytest.mark.parametrize("text", ["", "no fields", "---\n---\n", "---\n- a\n---\n", "---\na: b\n"])
def test_what_is_no_record_stays(text: str):
    assert upgraded(text, CaseStudy) == text


def test_other_kinds_of_record_stay():
    text = as_case("themes: [{theme: a}]\n")
    assert upgraded(text, Page) == text


WORDS = st.text(st.sampled_from("ab é😀:,'#-"), min_size=1, max_size=9).map(
    lambda text: yaml.safe_dump(text, allow_unicode=True, default_style='"', width=1000).strip()
)


FORMS = st.sampled_from(
    ["  - {{psa: 1, contribution: {}}} # {}\n", "  - contribution: {} # {}\n    psa: 1\n"]
)


@given(contributions=st.lists(WORDS, min_size=1, max_size=3), form=FORMS, comment=WORDS)
def test_nothing_but_the_basis_changes(contributions: list[str], form: str, comment: str):
    fields = "psas:\n" + "".join(form.format(each, comment) for each in contributions)
    after = upgraded(as_case(fields), CaseStudy)
    read = yaml.safe_load(after.split("---\n")[1])["psas"]
    assert [link.pop("basis") for link in read] == ["source"] * len(contributions)
    assert read == yaml.safe_load(fields)["psas"]
    assert re.sub("(, |\n    )basis: source", "", after) == as_case(fields)


NEW = OAK.replace("claims:", "preconditions:\n  text: |\n    - A spade\n  basis: source\nclaims:")
OLD = OAK.replace("    basis: source\n", "").replace(
    "claims:", "preconditions: |\n  - A spade\nclaims:"
)


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an older library: no basis, no record of its framework, no list of areas."""
    root = project(tmp_path, {"case-studies/oak.md": with_dos_lines(OLD)})
    (root / "content/psa/index.md").unlink()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    monkeypatch.chdir(root)
    return root


def test_an_older_library_is_upgraded(old: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["upgrade"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert {
        "Upgraded content/case-studies/oak.md",
        "Wrote content/psa/index.md",
        "Wrote content/areas.yml",
    } <= set(said)
    assert problems(old) == []
    written = (old / "content/case-studies/oak.md").read_bytes().decode()
    assert written == with_dos_lines(NEW)


def test_the_second_time_nothing_changes(old: Path, capsys: pytest.CaptureFixture[str]):
    main(["upgrade"])
    first = contents(old)
    capsys.readouterr()
    assert main(["upgrade"]) == 0
    assert (contents(old), capsys.readouterr().out) == (first, "Nothing to upgrade.\n")


def test_a_dry_run_shows_the_changes_and_makes_none(old: Path, capsys: pytest.CaptureFixture[str]):
    first = contents(old)
    assert main(["upgrade", "--dry-run"]) == 0
    shown = capsys.readouterr().out
    assert "+++ content/case-studies/oak.md" in shown
    assert "\n+    basis: source\n" in shown
    assert contents(old) == first


def test_a_file_with_errors_is_named_and_left(old: Path, capsys: pytest.CaptureFixture[str]):
    elm = old / "content/case-studies/elm.md"
    elm.write_text("---\nthemes: [{theme: a\n---\n")
    assert main(["upgrade"]) == 1
    said = capsys.readouterr().out
    assert "content/case-studies/elm.md:2:10: error[broken-yaml]" in said
    assert "Files with errors are as they were." in said
    assert "Upgraded content/case-studies/oak.md" in said
    assert elm.read_text() == "---\nthemes: [{theme: a\n---\n"


def test_a_library_that_lacks_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    root = Path(shutil.copytree(RICH, tmp_path / "rich"))
    first = contents(root)
    monkeypatch.chdir(root)
    assert (main(["upgrade"]), contents(root)) == (0, first)


def test_a_library_without_agreements_or_places_gets_none():
    assert missing_files({"index.md", "case-studies/oak.md"}) == {}


def test_a_folder_without_content_is_wrong_usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert main(["upgrade"]) == 2


def with_dos_lines(text: str) -> str:
    return f"\ufeff{text}".replace("\n", "\r\n")


def contents(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
