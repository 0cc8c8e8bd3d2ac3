"""Every rule has a folder in tests/cases: a file that fails, and a near miss that passes."""

import io
import os
import re
import shutil
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from case_studies.diagnostics import RULES, render
from case_studies.pictures.check import LARGEST as LARGEST_PICTURE
from case_studies.reading.document import LARGEST
from case_studies.views import Site, rules_view
from contents import BASE, loaded, project

CASES = Path(__file__).parent / "cases"
NOBODY = 65534
NAMES = sorted(rule.name for rule in RULES)


def _large(content: Path, spare: int) -> None:
    start = "---\ntitle: Trees\n---\n"
    (content / "trees.md").write_text(start + "\n" * (LARGEST + spare - len(start)))


def _large_picture(content: Path, spare: int) -> None:
    output = io.BytesIO()
    Image.new("P", (4, 4)).save(output, "PNG")
    small = output.getvalue()
    comment = b"x" * (LARGEST_PICTURE + spare - len(small) - 12)  # a chunk that is stripped
    chunk = struct.pack(">I", len(comment)) + b"prIv" + comment
    end = small.index(b"IEND") - 4
    crc = struct.pack(">I", zlib.crc32(chunk[4:]))
    (content / "oak.png").write_bytes(small[:end] + chunk + crc + small[end:])
    (content / "trees.md").write_text("---\ntitle: Trees\n---\n\n![Oak](oak.png)\n")


def _links(content: Path) -> None:
    (content / "case-studies/ash.md").symlink_to("oak.md")
    (content / "themes-too").symlink_to("themes")


def _hard_link(content: Path) -> None:
    (content / "trees.md").hardlink_to(content / "index.md")


def _no_home(content: Path) -> None:
    (content / "index.md").unlink()


def _no_cases(content: Path) -> None:
    shutil.rmtree(content / "case-studies")


def _no_places(content: Path) -> None:
    (content / "places.yml").unlink()


def _no_glossary(content: Path) -> None:
    (content / "glossary.yml").unlink()


def _yaml(content: Path) -> None:
    (content / "places.yml").rename(content / "places.yaml")
    (content / "case-studies/oak.md").rename(content / "case-studies/Oak.md.txt")


def _other_folder(content: Path) -> None:
    (content / "case-studies").rename(content / "Case Study")


def _case_among_themes(content: Path) -> None:
    (content / "case-studies/oak.md").rename(content / "themes/oak.md")


def _locked(content: Path) -> None:
    (content / "case-studies/oak.md").chmod(0)


def _values(content: Path, sources: int) -> None:
    listed = "".join(f"  - {{id: tree-report, at: Part {part}}}\n" for part in range(sources))
    (content / "trees.md").write_text(f"---\ntitle: Trees\nsources:\n{listed}---\n\nOak.\n")


# What a folder cannot hold.
RECIPES: dict[tuple[str, str], Callable[[Path], None]] = {
    ("file-too-large", "fails"): lambda content: _large(content, 1),
    ("file-too-large", "passes"): lambda content: _large(content, 0),
    ("no-case-studies", "fails"): _no_cases,
    ("no-home-page", "fails"): _no_home,
    ("missing-list", "fails"): _no_places,
    ("missing-list", "passes"): _no_glossary,
    ("picture-too-large", "fails"): lambda content: _large_picture(content, 1),
    ("picture-too-large", "passes"): lambda content: _large_picture(content, 0),
    ("misnamed-file", "fails"): _yaml,
    ("misnamed-folder", "fails"): _other_folder,
    ("misplaced-file", "fails"): _case_among_themes,
    ("unreadable-file", "fails"): _locked,
    ("too-many-values", "fails"): lambda content: _values(content, 1_700),
    ("too-many-values", "passes"): lambda content: _values(content, 1_600),
    ("symbolic-link", "fails"): _links,
    ("symbolic-link", "passes"): _hard_link,
}


def _report(folder: Path, rule: str, kind: str) -> str:
    root = project(folder)
    overlay = CASES / rule / kind
    if (rule, kind) in RECIPES:
        RECIPES[rule, kind](root / "content")
    else:
        shutil.copytree(overlay, root / "content", dirs_exist_ok=True)
    with _as_anyone(root):
        found = loaded(Path())
    return render(found.problems, "text", files=found.files) + "\n"


@contextmanager
def _as_anyone(root: Path) -> Iterator[None]:
    """Work in `root`; without the rights of the system's owner, who may read every file."""
    here, owner = Path.cwd(), os.geteuid()
    _read_once()
    root.chmod(0o755)
    os.chdir(root)
    os.seteuid(owner or NOBODY)
    try:
        yield
    finally:
        os.seteuid(owner)
        os.chdir(here)


@cache
def _read_once() -> None:
    """Let the library read its own files while it may."""
    loaded(BASE)


@pytest.mark.parametrize("rule", NAMES)
def test_the_failing_file_breaks_its_rule_where_the_mistake_begins(rule: str, tmp_path: Path):
    expected = (CASES / rule / "expected.txt").read_text(encoding="utf-8")
    assert expected == _report(tmp_path, rule, "fails")
    assert f"[{rule}]" in expected


@pytest.mark.parametrize("rule", NAMES)
def test_the_near_miss_passes(rule: str, tmp_path: Path):
    assert _report(tmp_path, rule, "passes").startswith("no problems in ")


def test_rules_folders_and_the_rules_page_belong_together():
    folders = sorted(path.name for path in CASES.iterdir())
    page = rules_view(Site(), loaded(BASE).library)
    assert folders == NAMES
    assert [rule["name"] for rule in page["rules"]] == NAMES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_why_in_whole_sentences(rule):
    assert rule.why.endswith(".")
    assert rule.message[0].isupper() or rule.message[0] in "`“{"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_advice_costs_a_file(rule):
    words = rule.help.lower().split()
    assert not {"remove", "delete"} & {word.strip(".,;:") for word in words}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_is_wrong_and_what_to_do_are_one_sentence_each(rule):
    printed = (CASES / rule.name / "expected.txt").read_text(encoding="utf-8").splitlines()
    messages = [line.partition("] ")[2] for line in printed if f"[{rule.name}]" in line]
    advice = [line.partition("help: ")[2] for line in printed if line.startswith("  help: ")]
    for text in (rule.message, rule.help, *messages, *advice):
        assert not re.search(r"(?<![.?!])[.?!][”\"]? +\S", text), text


def test_no_printed_advice_costs_a_file():
    for expected in CASES.glob("*/expected.txt"):
        printed = expected.read_text(encoding="utf-8").lower()
        assert not re.search(r"help: .*\b(?:remove|delete)\b", printed), expected
