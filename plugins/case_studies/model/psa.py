"""Owns all that is special about the Public Service Agreements, the library's first framework.

Their names are older than frameworks: other code asks `names_of` and treats all frameworks alike.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import Field

from case_studies.model.claim import Claim, SourceReference
from case_studies.model.fields import Basis, Line, Many, Record, Summary
from case_studies.model.objectives import ObjectiveRecord, SameAs, name_of

FOLDER = "objectives"  # of all frameworks but the first


class Psa(Record):
    """A Public Service Agreement of 2007."""

    number: Annotated[int, Field(ge=1)] = Field(description="Its number", examples=[12])
    title: Line = Field(
        description="Its exact title", examples=["Improve the health and wellbeing of children"]
    )
    summary: Summary | None = Field(
        None,
        description="What it asks for, in one sentence",
        examples=["Children grow up healthy."],
    )
    nations: Many[Line] = Field((), description="Where it applies", examples=["[Wales]"])
    same_as: Many[SameAs] = Field(
        (),
        description="Objectives of other frameworks that ask for the same",
        examples=["[{objective: sdg-2015/3, basis: editor, why: Both want people well.}]"],
    )
    sources: Annotated[Many[SourceReference], Field(min_length=1)] = Field(
        description="Where the title stands", examples=['[{id: tree-report-2009, pages: "31"}]']
    )

    @property
    def order(self) -> int:
        """Its place in the framework."""
        return self.number


class PsaLink(Record):
    """A Public Service Agreement the case helps to deliver, how, and on whose word."""

    psa: int = Field(description="Number of the PSA", examples=[12])
    contribution: Line = Field(
        description="One sentence: how the case helps to deliver it",
        examples=["More babies are breastfed, which improves children's health."],
    )
    basis: Basis = Field(description="Whether the source or an editor says so", examples=["source"])
    why: Line | None = Field(
        None,
        description="The editor's reason",
        examples=["The report does not name the agreement."],
    )
    note: Line | None = Field(
        None,
        description="An editor's note on what the source says",
        examples=["The report names it by its former title."],
    )
    weak: bool = Field(
        default=False, description="Named in passing: it never counts as cover", examples=["true"]
    )

    @property
    def objective(self) -> str:
        """The PSA as an objective of its framework."""
        return f"{PSA.framework}/{self.psa}"


@dataclass(frozen=True)
class Names:
    """What the files, fields, pages and data of one framework's objectives are called."""

    framework: str
    folder: str  # below content/; the address of its pages too
    links: str  # the field of a case that lists links, and the data file's name
    key: str  # the field of a link or a claim, and the filter's name
    page: str  # kind of an objective's page
    list_page: str  # kind of the framework's page
    coverage: str  # its table of coverage among the data files

    def value(self, objective: str) -> int | str:
        """Return the value of `key` for an objective, such as 12 for psa/12."""
        name = name_of(objective)
        return int(name) if self is PSA and name.isdecimal() else objective


PSA = Names("psa", "psa", "psas", "psa", "psa", "psas", "coverage.csv")
OBJECTIVE_FOLDERS = (PSA.folder, FOLDER)
LINK_FIELDS = {"psas": "psa", "objectives": "objective"}  # a case's fields, and the key in each


PAGES = (PSA.page, "objective")  # kinds of an objective's page
AnyObjective = Psa | ObjectiveRecord


def names_of(framework: str) -> Names:
    """Return what things of a framework are called."""
    if framework == PSA.framework:
        return PSA
    folder = f"{FOLDER}/{framework}"
    table = f"coverage/{framework}.csv"
    return Names(framework, folder, "objectives", "objective", "objective", "framework", table)


def framework_in(folder: str) -> str:
    """Return the framework whose files a folder below content/ holds, or an empty text."""
    name = PurePosixPath(folder).name
    return name if folder and folder == names_of(name).folder else ""


def objective_id(folder: str, record: Record, slug: str) -> str:
    """Return the id of the objective in the file `slug` of a folder below content/."""
    return f"{framework_in(folder)}/{record.number if isinstance(record, Psa) else slug}"


def page_stem(folder: str, stem: str) -> str:
    """Return the last part of the address of a file: psa/01.md is /psa/1/."""
    return str(int(stem)) if folder == PSA.folder and stem.isdecimal() else stem


def linked_objective(key: str, value: object) -> str:
    """Return the id of the objective that a link or claim names in its field `key`."""
    return f"{PSA.framework}/{value}" if key == PSA.key else str(value)


def objective_of(claim: Claim) -> str | None:
    """Return the id of the objective that a claim speaks to, whatever its framework."""
    return claim.objective if claim.psa is None else linked_objective(PSA.key, claim.psa)


def objective_model(framework: str) -> type[Psa | ObjectiveRecord]:
    """Return the kind of record that a framework's objectives are written as."""
    return Psa if framework == PSA.framework else ObjectiveRecord
