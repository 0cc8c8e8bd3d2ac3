"""Owns what a text consists of, and where each part of it stands."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Literal

SENTENCE = re.compile(r"[^.!?:;]+(?:[.!?:;](?=\S)[^.!?:;]*)*")
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
INVISIBLE = re.compile(r"[\x00-\x20\x7f]")  # what browsers leave out of an address

Steps = Sequence[tuple[int, int]]  # (offset in one text, offset in another) where each part begins
Kind = Literal["paragraph", "item", "heading", "cell"]


@dataclass(frozen=True)
class Sentence:
    """A sentence, and where it begins in the words of its passage."""

    words: str
    start: int


@dataclass(frozen=True)
class Passage:
    """A paragraph, a list item, a heading or a cell.

    `source` is its Markdown, `words` what a reader sees. `typed` is as long as `words`: what is in
    it is neither code nor written with a backslash or an entity.
    """

    kind: Kind
    source: str
    words: str
    typed: str
    from_source: Steps
    from_words: Steps

    def of_source(self, offset: int) -> int:
        """Return where in the text a character of `source` stands."""
        return moved(offset, self.from_source)

    def of_words(self, offset: int) -> int:
        """Return where in the text a character of `words` stands."""
        return moved(offset, self.from_words)

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Its sentences, in their order."""
        for found in SENTENCE.finditer(self.words):
            words = found.group()
            yield Sentence(words.strip(), found.start() + len(words) - len(words.lstrip()))


@dataclass(frozen=True)
class Link:
    """A link, a picture, or a definition that no link uses; `text` is what a reader sees of it."""

    kind: Literal["link", "image", "definition"]
    target: str
    text: str
    start: int

    @property
    def scheme(self) -> str:
        """What the address begins with, such as `https`; `//` for another host's, else nothing."""
        address = INVISIBLE.sub("", unescape(self.target))
        if address.startswith(("//", "\\", "/\\")):
            return "//"
        found = SCHEME.match(address)
        return found[1].lower() if found else ""


@dataclass(frozen=True)
class Heading:
    """A heading: its level, its words, and its id where no other on the page has the same.

    One that is `underlined` is made by a line of signs beneath it.
    """

    level: int
    text: str
    id: str
    start: int = 0
    underlined: bool = False


@dataclass(frozen=True)
class Html:
    """A piece of HTML in a text, on one line. `first` says whether the piece begins here."""

    text: str
    start: int
    first: bool


def moved(offset: int, steps: Steps) -> int:
    """Return where an offset of one text stands in the other."""
    begin, there = steps[max(bisect_right(steps, offset, key=lambda step: step[0]) - 1, 0)]
    return there + offset - begin
