"""Owns an entry: a record with its name, its place on disk and what its text links to."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from case_studies.diagnostics import Place
from case_studies.model import Record
from case_studies.source import Marks

AnyRecord = TypeVar("AnyRecord", bound=Record, covariant=True)


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
class Entry(Generic[AnyRecord]):
    """A checked record. `name` is its file's path from content/, `slug` the file's name alone."""

    name: str
    slug: str
    record: AnyRecord
    body: str
    marks: Marks
    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()

    @property
    def path(self) -> str:
        """The file's path from the project's root."""
        return self.marks.path
