"""Owns what a framework of objectives and an objective are, and how a case is tied to one."""

from typing import Annotated

from pydantic import Field

from case_studies.model.claim import SourceReference
from case_studies.model.fields import (
    Basis,
    Line,
    Many,
    ObjectiveId,
    Period,
    Record,
    Summary,
)


class SameAs(Record):
    """An objective of another framework that asks for the same, and on whose word."""

    objective: ObjectiveId = Field(
        description="The framework and the objective", examples=["sdg-2015/3"]
    )
    basis: Basis = Field(description="Whether the source or an editor says so", examples=["source"])
    why: Line | None = Field(
        None, description="The editor's reason", examples=["Both want people well."]
    )


class FrameworkRecord(Record):
    """A framework of objectives, such as the goals of a government or of the United Nations."""

    title: Line = Field(description="Its title", examples=["Sustainable Development Goals"])
    one: Line = Field(description="The word for one of its objectives", examples=["Goal"])
    many: Line | None = Field(
        None, description="The word for several, where an s is not enough", examples=["Goals"]
    )
    period: Period = Field(
        description="The years it covers", examples=['{from: "2015", to: "2030"}']
    )
    summary: Line | None = Field(
        None,
        description="What it is, in a sentence or two",
        examples=["What all countries want to reach together."],
    )
    nations: Many[Line] = Field((), description="Where it applies", examples=["[Wales]"])
    order: int = Field(0, description="Its place among the frameworks", examples=[1])
    sources: Annotated[Many[SourceReference], Field(min_length=1)] = Field(
        description="Where it comes from",
        examples=['[{id: tree-report-2009, pages: "31"}]'],
    )

    @property
    def plural(self) -> str:
        """The word for several of its objectives."""
        return self.many or f"{self.one}s"


class ObjectiveRecord(Record):
    """An objective of a framework; the name of its file is its name."""

    title: Line = Field(description="Its exact title", examples=["Good health and well-being"])
    order: int = Field(description="Its place in the framework", examples=[3])
    summary: Summary | None = Field(
        None,
        description="What it asks for, in one sentence",
        examples=["Healthy lives for people of all ages."],
    )
    nations: Many[Line] = Field((), description="Where it applies", examples=["[Wales]"])
    same_as: Many[SameAs] = Field(
        (),
        description="Objectives of other frameworks that ask for the same",
        examples=["[{objective: psa/12, basis: editor, why: Both want people well.}]"],
    )
    sources: Annotated[Many[SourceReference], Field(min_length=1)] = Field(
        description="Where the title stands",
        examples=['[{id: tree-report-2009, pages: "31"}]'],
    )


class ObjectiveLink(Record):
    """An objective the case helps to deliver, how, and on whose word."""

    objective: ObjectiveId = Field(
        description="The framework and the objective", examples=["sdg-2015/3"]
    )
    contribution: Line = Field(
        description="One sentence: how the case helps to deliver it",
        examples=["More babies are breastfed, which improves children's health."],
    )
    basis: Basis = Field(description="Whether the source or an editor says so", examples=["source"])
    why: Line | None = Field(
        None,
        description="The editor's reason",
        examples=["The report does not name the objective."],
    )
    note: Line | None = Field(
        None,
        description="An editor's note on what the source says",
        examples=["The report names it by its former title."],
    )
    weak: bool = Field(
        default=False, description="Named in passing: it never counts as cover", examples=["true"]
    )


def framework_of(objective: str) -> str:
    """Return the framework of an objective's id."""
    return objective.partition("/")[0]


def name_of(objective: str) -> str:
    """Return an objective's name within its framework."""
    return objective.partition("/")[2]
