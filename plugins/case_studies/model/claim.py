"""Owns what a claim is: one figure, what kind of figure, and where it stands in which document."""

from typing import Literal

from pydantic import Field

from case_studies.model.fields import (
    ClaimPeriod,
    Line,
    Number,
    ObjectiveId,
    Pages,
    Record,
    Slug,
)

Kind = Literal["result", "output", "input", "aim", "context"]
Bound = Literal["exact", "over", "under", "up-to", "about"]
Better = Literal["higher", "lower", "neither"]


class SourceReference(Record):
    """A document and the place in it."""

    id: Slug = Field(
        description="Which source document: the name of a file in content/sources",
        examples=["enterprising-services-2009"],
    )
    pages: Pages | None = Field(None, description="Printed pages", examples=['"26-27"'])
    at: Line | None = Field(
        None, description="The place, where the text has no pages", examples=["Case study 1"]
    )


class Comparison(Record):
    """What a figure is compared with, such as the national average."""

    label: Line = Field(description="What it is compared with", examples=["National average"])
    value: Number = Field(description="The figure there, in the claim's unit", examples=[47])


class Claim(Record):
    """One figure. Only claims of kind `result` count as what worked."""

    id: Slug = Field(description="Name of the claim in this case", examples=["rent-collected"])
    measure: Line = Field(description="What is measured", examples=["Rent collected in a year"])
    before: Number | None = Field(None, description="The figure before", examples=[20])
    after: Number | None = Field(None, description="The figure after", examples=[49])
    value: Number | None = Field(None, description="The figure, where there is one", examples=[99])
    unit: Line | None = Field(None, description="Unit of the figures", examples=['"%"'])
    text: Line | None = Field(None, description="What no number says", examples=["virtually nil"])
    kind: Kind = Field(description="What the figure is evidence of", examples=["result"])
    bound: Bound = Field("exact", description="How exact the source is", examples=["over"])
    better: Better = Field("neither", description="Which way is better", examples=["higher"])
    psa: int | None = Field(None, description="The PSA it speaks to", examples=[21])
    objective: ObjectiveId | None = Field(
        None, description="The objective of another framework it speaks to", examples=["sdg-2015/3"]
    )
    comparison: Comparison | None = Field(None, description="What it is compared with")
    period: ClaimPeriod | None = Field(None, description="The time it is about", examples=["2008"])
    note: Line | None = Field(None, description="What a reader should know about it")
    source: SourceReference = Field(description="Where the figure stands")
