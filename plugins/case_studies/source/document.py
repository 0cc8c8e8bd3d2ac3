"""Owns a content file as it was written: its fields, its body, and where each part stands."""

import re
from dataclasses import dataclass

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import reading
from case_studies.source.characters import character_problems, secret_problems
from case_studies.source.marks import Marks
from case_studies.source.tree import ContentFile
from case_studies.source.values import Values, read_values

LARGEST = 1_000_000  # bytes; the longest case study is well under a tenth of it

FENCE = re.compile(r"---[ \t]*$")
CLOSING_FENCE = re.compile(r"(?:---|\.\.\.)[ \t]*$")


@dataclass(frozen=True)
class Document:
    """A file's fields and body; `data` is None where they could not be read."""

    path: str
    data: object
    body: str
    marks: Marks


def read_document(file: ContentFile) -> tuple[Document | None, list[Diagnostic]]:
    """Return the Markdown file's fields and body, and all that is wrong with it as a file."""
    text, problems = _read_text(file)
    if text is None:
        return None, problems
    lines = text.split("\n")
    if not FENCE.match(lines[0]):
        return None, [*problems, reading.NO_FRONT_MATTER.at(Place(file.path))]
    end = next((i for i, line in enumerate(lines) if i and CLOSING_FENCE.match(line)), None)
    if end is None:
        return None, [*problems, reading.UNCLOSED_FRONT_MATTER.at(Place(file.path))]
    values, found = read_values("\n".join(lines[1:end]) + "\n", file.path, first_line=2)
    if values is None:
        return None, problems + found
    return _document(file.path, lines, values, end + 1), problems + found


def read_list(file: ContentFile) -> tuple[Document | None, list[Diagnostic]]:
    """Return a YAML file that holds a list, such as places.yml."""
    text, problems = _read_text(file)
    if text is None:
        return None, problems
    values, found = read_values(text, file.path, first_line=1)
    if values is None:
        return None, problems + found
    lines = text.split("\n")
    return _document(file.path, lines, values, len(lines)), problems + found


def _document(path: str, lines: list[str], values: Values, body_start: int) -> Document:
    marks = Marks(path, lines, values.spans, values.keys, body_start + 1)
    return Document(path, values.data, "\n".join(lines[body_start:]), marks)


def _read_text(file: ContentFile) -> tuple[str | None, list[Diagnostic]]:
    place = Place(file.path)
    if file.symbolic_link:
        return None, [reading.SYMBOLIC_LINK.at(place)]
    if file.size > LARGEST:
        size, limit = f"{file.size / 1e6:.1f} MB", f"{LARGEST / 1e6:.0f} MB"
        return None, [reading.FILE_TOO_LARGE.at(place, size=size, limit=limit)]
    raw = file.location.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].split(b"\n")
        where = Place(file.path, len(before), len(before[-1].decode("utf-8", "replace")) + 1)
        return None, [reading.NOT_UTF8.at(where, byte=f"0x{raw[error.start]:02x}")]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return None, [reading.EMPTY_FILE.at(place)]
    hidden = character_problems(text, file.path)
    return (None, hidden) if hidden else (text, secret_problems(text, file.path))
