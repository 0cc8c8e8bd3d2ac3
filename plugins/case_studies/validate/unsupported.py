"""Owns the signs of other kinds of Markdown, which our pages would print as they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Sign:
    """A sign, what it makes elsewhere, and what to write instead."""

    pattern: re.Pattern[str]
    what: str
    instead: str


FOOTNOTE = Sign(
    re.compile(r"\[\^[^\]\s]{1,40}\]:?"),
    "footnotes",
    "Put the note into the sentence, or name the document under `sources`.",
)
# What stands at the start of a line, then what stands anywhere in it.
AT_START = (
    Sign(
        re.compile(r'(?:!!!|\?\?\?\+?|:::)\s*[\w-]+(?:\s+"[^"]*")?\s*$'),
        "coloured boxes",
        "Write it as a paragraph, or start each of its lines with > and a space.",
    ),
    Sign(
        re.compile(r"\[[ xX]\](?=\s)"),
        "boxes to tick",
        "Write a plain list, and say in words what is done.",
    ),
    Sign(
        re.compile(r"[•◦▪‣·●]\s*\S{0,20}"),
        "bullets of this kind",
        "Start each item on a line of its own with a dash and a space.",
    ),
)
ANYWHERE = (
    FOOTNOTE,
    Sign(
        re.compile(r"\{:[^{}\n]{0,80}\}"),
        "attributes in braces",
        "Take them out: all pages have one design.",
    ),
    Sign(
        re.compile(r"!?\[[^\[\]\n]{0,200}\]\((?=[^()\n]*[./#:])[^()\s]+[ \t]+[^()\n]{0,200}\)"),
        "links with a blank in the address",
        "Write %20 for each blank in the address.",
    ),
)


def unsupported(text: str, *, at_start: bool) -> Iterator[tuple[Sign, str]]:
    """Yield each kind of sign in a run of text, and how it is written the first time.

    `at_start`: whether the text begins a line.
    """
    for sign in AT_START if at_start else ():
        if found := sign.pattern.match(text):
            yield sign, found.group()
    for sign in ANYWHERE:
        if found := sign.pattern.search(text):
            yield sign, found.group()
