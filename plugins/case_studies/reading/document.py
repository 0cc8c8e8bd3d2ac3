"""Owns a content file as it was written: its fields, its body, and where each part stands."""

import re
from dataclasses import dataclass

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import reading
from case_studies.reading.characters import character_problems, secret_problems, without_hidden
from case_studies.reading.marks import Marks
from case_studies.reading.merges import without_merges
from case_studies.reading.tree import ContentFile
from case_studies.reading.values import Values, read_values

LARGEST = 200_000  # bytes; the longest case study is well under a tenth of it

FENCE = re.compile(r"---[ \t]*$")
CLOSING_FENCE = re.compile(r"(?:---|\.\.\.)[ \t]*$")


@dataclass(frozen=True)
class Document:
    """A file's fields and body. `readable` is False where the fields could not be read."""

    path: str
    data: object
    body: str
    marks: Marks
    readable: bool = True


def read_document(file: ContentFile) -> tuple[Document, list[Diagnostic]]:
    """Return the Markdown file's fields and body, and all that is wrong with it as a file.

    A file that cannot be read still has a name that others may point to: its document is empty.
    """
    text, problems = _read_text(file)
    if text is None:
        return _unreadable(file.path), problems
    lines = text.split("\n")
    if not FENCE.match(lines[0]):
        return _unreadable(file.path), [*problems, reading.NO_FRONT_MATTER.at(Place(file.path))]
    end = next((i for i, line in enumerate(lines) if i and CLOSING_FENCE.match(line)), None)
    if end is None:
        problems.append(reading.UNCLOSED_FRONT_MATTER.at(Place(file.path)))
        return _unreadable(file.path), problems
    values, found = read_values("\n".join(lines[1:end]) + "\n", file.path, first_line=2)
    return _document(file.path, lines, values, end + 1), problems + found


def read_list(file: ContentFile) -> tuple[Document, list[Diagnostic]]:
    """Return a YAML file that holds a list, such as places.yml."""
    text, problems = _read_text(file)
    if text is None:
        return _unreadable(file.path), problems
    values, found = read_values(text, file.path, first_line=1, most=LARGEST)
    lines = text.split("\n")
    return _document(file.path, lines, values, len(lines)), problems + found


def _document(path: str, lines: list[str], values: Values | None, body_start: int) -> Document:
    body = "\n".join(lines[body_start:])
    if values is None:
        return Document(
            path, {}, body, Marks(path, lines, body_line=body_start + 1), readable=False
        )
    marks = Marks(path, lines, values.spans, values.keys, body_start + 1)
    return Document(path, values.data, body, marks)


def _unreadable(path: str) -> Document:
    return Document(path, {}, "", Marks(path), readable=False)


def _read_text(file: ContentFile) -> tuple[str | None, list[Diagnostic]]:
    place = Place(file.path)
    if file.size > LARGEST:
        size, limit = f"{file.size:,}", f"{LARGEST:,}"
        return None, [reading.FILE_TOO_LARGE.at(place, size=size, limit=limit)]
    try:
        raw = file.location.read_bytes()
    except PermissionError as error:
        return None, [reading.UNREADABLE_FILE.at(place, problem=error.strerror)]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(raw, error, file.path)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = character_problems(text, file.path)
    text = without_hidden(text)
    if not text.strip():
        return None, problems or [reading.EMPTY_FILE.at(place)]
    problems += secret_problems(text, file.path)
    text, found = without_merges(text, file.path)
    return text, problems + found


def _not_utf8(raw: bytes, error: UnicodeDecodeError, path: str) -> Diagnostic:
    before = raw[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    where = Place(path, len(before), len(before[-1].decode("utf-8-sig")) + 1)
    return reading.NOT_UTF8.at(where, byte=f"0x{raw[error.start]:02x}")
