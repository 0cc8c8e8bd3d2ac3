"""Owns what may stand in a Markdown text: what the site prints, safe links, headings in order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import text as rules
from case_studies.prose import Link as Written
from case_studies.prose import Passage, Prose
from case_studies.reading import Marks
from case_studies.reading.marks import Keys, TextMarks
from case_studies.validate.entry import Link
from case_studies.validate.unsupported import FOOTNOTE, LINK, Sign, signs_in

SAFE_SCHEMES = {"", "http", "https", "mailto"}
EVENT = re.compile(r"(?:<[A-Za-z][^<>]*?|\{[^{}]*?)\b(on[a-z]{3,})\s*=", re.IGNORECASE)
TAG_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
LATE_LIST = re.compile(r"\n[ \t]*((?:[02-9]|1[0-9])[.)][ \t]+\S)")  # 1. and 1) may follow a text
LONGEST_FRAGMENT = 60


@dataclass(frozen=True)
class Text:
    """What is wrong in a Markdown text, and its links inside the library."""

    problems: tuple[Diagnostic, ...]
    links: tuple[Link, ...]


def read_text(prose: Prose, keys: Keys, marks: Marks) -> Text:
    """Return the links of the text at `keys`, and what is wrong in it."""
    where = marks.inside(keys, prose.text)
    lowest = 2 if keys == ("body",) else 3  # a field's text stands under its own heading
    problems = [
        *_html(prose, where),
        *_headings(prose, lowest, where),
        *(rules.INDENTED_CODE.at(where.at(start)) for start in prose.code),
        *(problem for passage in prose.passages for problem in _passage(passage, where)),
        *(_unsupported(FOOTNOTE, f"[{name.lower()}]:", where.at(start))
          for name, start in prose.notes.items()),
        *(problem for link in prose.links for problem in _link(link, where)),
    ]  # fmt: skip
    inside = (Link(link.target, where.at(link.start)) for link in prose.links if not link.scheme)
    return Text(tuple(problems), tuple(inside))


def _html(prose: Prose, where: TextMarks) -> Iterator[Diagnostic]:
    opened: set[str] = set()  # names of the tags that were told
    for piece in prose.pieces:
        names = TAG_NAME.findall(piece.text)
        closes = piece.text.startswith("</") and names and names[0] in opened
        if not (piece.first or "<" in piece.text):
            continue
        if event := EVENT.search(piece.text):
            yield _event(event, where.at(piece.start + event.start(1)))
        elif not closes:
            yield rules.RAW_HTML.at(where.at(piece.start), tag=piece.text[:LONGEST_FRAGMENT])
        opened.update(names)


def _event(found: re.Match[str], place: Place) -> Diagnostic:
    return rules.EVENT_ATTRIBUTE.at(place, attribute=found[1])


def _headings(prose: Prose, lowest: int, where: TextMarks) -> Iterator[Diagnostic]:
    level = lowest - 1
    for heading in prose.headings:
        place = where.at(heading.start)
        if heading.underlined:
            yield rules.UNDERLINED_HEADING.at(place, marks="#" * lowest)
        elif not lowest <= heading.level <= level + 1:
            expected = f"from {lowest} to {level + 1}" if level >= lowest else lowest
            values = {"level": heading.level, "expected": expected, "marks": "#" * lowest}
            yield rules.HEADING_LEVEL.at(place, **values)
        level = max(heading.level, lowest)


def _passage(passage: Passage, where: TextMarks) -> Iterator[Diagnostic]:
    if event := EVENT.search(passage.typed):
        yield _event(event, where.at(passage.of_words(event.start(1))))
    for sign, text, start in signs_in(passage):
        written = LINK.match(text) if sign.pattern is LINK else None
        kind: Literal["image", "link"] = "image" if text.startswith("!") else "link"
        link = Written(kind, written[1] if written else "", "x", start)
        yield next(_link(link, where), _unsupported(sign, text, where.at(start)))
    if late := LATE_LIST.search(passage.source):
        yield rules.LIST_NEEDS_BLANK_LINE.at(where.at(passage.of_source(late.start(1))))


def _unsupported(sign: Sign, text: str, place: Place) -> Diagnostic:
    values = {"what": sign.what, "text": text[:LONGEST_FRAGMENT], "instead": sign.instead}
    return rules.UNSUPPORTED_MARKDOWN.at(place, **values)


def _link(link: Written, where: TextMarks) -> Iterator[Diagnostic]:
    """Judge a link or picture: its words, and whether its address may be printed."""
    place, shown = where.at(link.start), link.target[:LONGEST_FRAGMENT]
    if link.kind == "image" and not link.text.strip():
        yield rules.IMAGE_WITHOUT_TEXT.at(place, target=shown)
    if link.kind == "link" and not link.text.strip():
        yield rules.LINK_WITHOUT_TEXT.at(place, target=shown)
    if link.kind == "image" and link.scheme:
        yield rules.EXTERNAL_IMAGE.at(place, target=shown)
    elif link.scheme not in SAFE_SCHEMES:
        yield rules.UNSAFE_LINK.at(place, target=shown)
