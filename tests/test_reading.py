"""Reading files: which there are, their bytes, and where things stand in them."""

import os
from pathlib import Path

import pytest

from case_studies.diagnostics import Place
from case_studies.reading import ContentFile, Document, Marks, find_files, read_document
from case_studies.reading.scalars import read_scalar


def document(tmp_path: Path, raw: bytes) -> Document:
    location = tmp_path / "file.md"
    location.write_bytes(raw)
    found, problems = read_document(ContentFile("file.md", "file.md", location, len(raw)))
    assert problems == []
    return found


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(tmp_path: Path):
    found = document(tmp_path, b"\xef\xbb\xbf---\r\ntitle: Ash\r\n---\r\n\r\nText\r\n")
    assert found.data == {"title": "Ash"}
    assert found.body == "\nText\n"
    assert found.marks.value("title") == Place("file.md", 2, 8)


def test_old_line_ends_count_as_lines(tmp_path: Path):
    location = tmp_path / "file.md"
    location.write_bytes(b"---\r\na: b\rc: \xff\n---\n")
    _, problems = read_document(ContentFile("file.md", "file.md", location, 20))
    assert [problem.place for problem in problems] == [Place("file.md", 3, 4)]


def test_three_dots_close_the_front_matter(tmp_path: Path):
    assert document(tmp_path, b"---\ntitle: Ash\n...\nText").body == "Text"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("|\n  one\n\n  two 3", Place("file.md", 5, 7)),
        (">-\n  one\n  two 3", Place("file.md", 4, 7)),
        (">\n\n  one two 3", Place("file.md", 4, 11)),
        ("one\n  two 3", Place("file.md", 3, 7)),
        ("'one\n  two 3'", Place("file.md", 3, 7)),
        ('"one two 3"', Place("file.md", 2, 16)),
    ],
)
def test_a_character_is_found_in_each_style_of_text(written: str, value: Place, tmp_path: Path):
    found = document(tmp_path, f"---\ncost: {written}\n---\n".encode())
    text = found.data["cost"]
    assert value == found.marks.inside(("cost",), text).at(text.index("3"))


def test_what_stands_nowhere_is_at_the_nearest_value_around_it(tmp_path: Path):
    marks = document(tmp_path, b"---\na:\n  b: x\n---\n").marks
    assert marks.value("a", "c") == Place("file.md", 3, 3)
    assert marks.key("a", "c") == Place("file.md", 3, 3)
    assert marks.inside(("a", "c"), "text").at(2) == Place("file.md", 3, 3)
    assert marks.inside(("a", "b"), "longer than written").at(15) == Place("file.md", 3, 6)
    assert Marks("file.md").value("a") == Place("file.md")
    assert marks.written(("a", "b")) == "x"
    assert marks.written(("a", "c")) is None


@pytest.mark.parametrize(
    ("written", "value", "rule"),
    [
        ("12", 12, None),
        ("-0.5", -0.5, None),
        ("=", "=", None),
        ("<<", "<<", None),
        ("off", False, None),
        ("2009-07-14 10:00:00", "2009-07-14 10:00:00", None),
        ("1_000", 1000, "ambiguous-number"),
        ("1:30", 90, "ambiguous-number"),
        ("0b_", "0b_", "ambiguous-number"),
        ("9" * 41, "9" * 41, "ambiguous-number"),
        ("2009-02-30", "2009-02-30", "impossible-date"),
    ],
)
def test_an_unquoted_word(written: str, value: object, rule: str | None):
    found, broken = read_scalar(written)
    assert (value, rule) == (found, broken and broken.name)


def test_only_ordinary_files_with_known_endings_are_read(tmp_path: Path):
    content = tmp_path / "content"
    (content / ".git").mkdir(parents=True)
    (content / ".git/config.md").write_text("hidden")
    (content / ".DS_Store").write_text("hidden")
    (content / "a.md").write_text("page")
    (content / "a.PNG").write_text("picture")
    (content / "a.MD").write_text("capitals")
    (content / "Makefile").write_text("no ending")
    for litter in ("Thumbs.db", "desktop.ini", "~$a.docx", "a.md~", "a.md.orig", "a.bak"):
        (content / litter).write_text("left behind")
    os.mkfifo(content / "pipe.md")
    files, problems = find_files(tmp_path)
    assert [(file.name, file.is_picture) for file in files] == [
        ("a.MD", False),
        ("a.PNG", True),
        ("a.md", False),
    ]
    assert {(each.place.path, each.message.split("“")[1]) for each in problems} == {
        ("content/Makefile", "Makefile”."),
        ("content/pipe.md", "pipe or device”."),
    }


def test_a_name_cannot_write_to_the_terminal(tmp_path: Path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a\nb\x1b[31m\udcff.md").write_text("x")
    files, _ = find_files(tmp_path)
    assert [file.path for file in files] == ["content/a?b?[31m?.md"]
