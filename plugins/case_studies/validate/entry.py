"""Owns an entry: a record with its name, its place on disk and what its text links to."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from case_studies.diagnostics import Place
from case_studies.model import Record
from case_studies.reading import Marks
from case_studies.reading.marks import Keys

AnyRecord_co = TypeVar("AnyRecord_co", bound=Record, covariant=True)


@dataclass(frozen=True)
class Link:
    """A link to another page, as it is written in a text."""

    target: str
    place: Place


@dataclass(frozen=True)
class Heading:
    """A heading in a text: its level, its words and its id in the page."""

    level: int
    text: str
    id: str


@dataclass(frozen=True)
class Entry(Generic[AnyRecord_co]):
    """A checked record. `name` is its file's path from content/, `slug` the file's name alone.

    `flaws` are the ways to the values for which the record has stand-ins; published ones have none.
    """

    name: str
    slug: str
    record: AnyRecord_co
    body: str
    marks: Marks
    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    flaws: frozenset[Keys] = frozenset()

    @property
    def folder(self) -> str:
        """The folder below content/ that the file lies in."""
        return self.name.rpartition("/")[0]

    @property
    def path(self) -> str:
        """The file's path from the project's root."""
        return self.marks.path

    def says(self, *keys: str | int) -> bool:
        """Whether the value at `keys` comes from the file: not left out in a draft, not faulty."""
        ways = {keys[:end] for end in range(len(keys) + 1)}
        return keys in self.marks.values and not ways & self.flaws
