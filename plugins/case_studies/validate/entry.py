"""Owns an entry: a record with its name, its place on disk and what its text links to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from case_studies.diagnostics import Place
from case_studies.model import Record
from case_studies.prose import Prose
from case_studies.reading import Marks
from case_studies.reading.marks import Keys
from case_studies.validate.figures import Gate

AnyRecord_co = TypeVar("AnyRecord_co", bound=Record, covariant=True)


@dataclass(frozen=True)
class Link:
    """A link to another page, as it is written in a text."""

    target: str
    place: Place


@dataclass(frozen=True)
class Entry(Generic[AnyRecord_co]):
    """A checked record. `name` is its file's path from content/, `slug` the file's name alone.

    `flaws` are the ways to the values for which the record has stand-ins; published ones have none.
    `gate` judges the figures of a record that has claims.
    """

    name: str
    slug: str
    record: AnyRecord_co
    marks: Marks
    links: tuple[Link, ...] = ()
    proses: Mapping[str, Prose] = field(default_factory=dict)
    flaws: frozenset[Keys] = frozenset()
    gate: Gate | None = None

    @property
    def folder(self) -> str:
        """The folder below content/ that the file lies in."""
        return self.name.rpartition("/")[0]

    def blocks(self, name: str) -> tuple[str, ...]:
        """Return the words of each paragraph of a text, by the name of its field."""
        return self.proses[name].blocks if name in self.proses else ()

    @property
    def path(self) -> str:
        """The file's path from the project's root."""
        return self.marks.path

    def says(self, *keys: str | int) -> bool:
        """Whether the value at `keys` comes from the file: not left out in a draft, not faulty."""
        ways = {keys[:end] for end in range(len(keys) + 1)}
        return keys in self.marks.values and not ways & self.flaws
