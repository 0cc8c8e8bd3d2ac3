"""Owns the signs of other kinds of Markdown, which our pages would print as they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from case_studies.prose import Passage


@dataclass(frozen=True)
class Sign:
    """A sign, what it makes elsewhere, and what to write instead."""

    pattern: re.Pattern[str]
    what: str
    instead: str


# What looks like a link, and is none since its address has a blank; the address is its group.
LINK = re.compile(r"!?\[[^\[\]\n]{0,200}\]\((?=[^()\n]*[./#:])([^()\s]+[ \t]+[^()\n]{0,200})\)")
FOOTNOTE = Sign(
    re.compile(r"\[\^[^\]\s]{1,40}\]:?"),
    "footnotes",
    "Put the note into the sentence, or name the document under `sources`.",
)
TICK = Sign(
    re.compile(r"\[[ xX]\](?=\s)"),
    "boxes to tick",
    "Write a plain list, and say in words what is done.",
)
# What stands at the start of a line, then what stands anywhere in it.
AT_START = (
    Sign(
        re.compile(
            r"^[ \t]*((?:!!!|\?\?\?\+?|:::)[ \t]*[\w-]+(?:[ \t]+\"[^\"\n]*\")?|\[!\w+\])[ \t]*$",
            re.MULTILINE,
        ),
        "coloured boxes",
        "Write it as a paragraph, or start each of its lines with > and a space.",
    ),
    Sign(
        re.compile(r"^[ \t]*([•◦▪‣·●■○\uf0b7\uf0a7][ \t\xa0]*\S{0,20})", re.MULTILINE),
        "bullets of this kind",
        "Start each item on a line of its own with a dash and a space.",
    ),
    Sign(
        re.compile(r"^[ \t]*(#{2,6}[^\s#]\S{0,20})", re.MULTILINE),
        "headings without a blank after the #",
        "Write a blank before the heading's first word.",
    ),
    Sign(
        re.compile(r"^[ \t]*(\*\[[^\[\]\n]{1,40}\]:)", re.MULTILINE),
        "abbreviations of their own",
        "Add the abbreviation to glossary.yml.",
    ),
    Sign(
        re.compile(r"^[ \t]*(\[\[?_?toc_?\]?\])[ \t]*$", re.MULTILINE | re.IGNORECASE),
        "marks for a table of contents",
        "Take it out: a page with headings lists them by itself.",
    ),
)
ANYWHERE = (
    FOOTNOTE,
    Sign(
        re.compile(r"\{:[^{}\n]{0,80}\}"),
        "attributes in braces",
        "Take them out: all pages have one design.",
    ),
    Sign(LINK, "links with a blank in the address", "Write %20 for each blank in the address."),
)


def signs_in(passage: Passage) -> Iterator[tuple[Sign, str, int]]:
    """Yield each kind of sign in a passage, as it is written the first time, and where in the text.

    Signs in code, or after a backslash, are meant to be seen.
    """
    for sign in AT_START:
        if found := sign.pattern.search(passage.source):
            yield sign, found[1], passage.of_source(found.start(1))
    for sign in ANYWHERE:
        if found := sign.pattern.search(passage.typed):
            yield sign, found.group(), passage.of_words(found.start())
    if passage.kind == "item" and (found := TICK.pattern.match(passage.typed)):
        yield TICK, found.group(), passage.of_words(0)
