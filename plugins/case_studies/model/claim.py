"""Owns what a claim is: one figure, what kind of figure, and where it stands in which document."""

import re
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from case_studies.model.fields import (
    ClaimPeriod,
    Line,
    Many,
    Number,
    ObjectiveId,
    Pages,
    Record,
    Slug,
    text_or_number,
)

Kind = Literal["result", "output", "input", "aim", "context"]
Form = Literal["level", "change", "difference"]
Bound = Literal["exact", "over", "at-least", "under", "at-most", "up-to", "about"]
Better = Literal["higher", "lower", "neither"]
Direction = Literal["improved", "worsened", "unchanged", "unclear", ""]
Sample = Annotated[
    Annotated[Line, Tag("text")] | Annotated[int, Field(ge=1), Tag("number")],
    Discriminator(text_or_number),
]
# A figure that says how many times another it is: 1 where both are alike.
RATIO = re.compile(
    r"\b(?:odds|risks?|rates?|hazards?|incidence|prevalence) ratios?\b|\brelative risks?\b",
    re.IGNORECASE,
)
CLAIMS_EXAMPLE = (
    "[{id: shaded-streets, measure: Streets in shade, value: 12, kind: result, "
    'source: {id: tree-report-2009, pages: "26-27"}}]'
)


class SourceReference(Record):
    """A document and the place in it."""

    id: Slug = Field(
        description="Which source document: the name of a file in content/sources",
        examples=["tree-report-2009"],
    )
    pages: Pages | None = Field(None, description="Printed pages", examples=['"26-27"'])
    at: Line | None = Field(
        None, description="The place, where the text has no pages", examples=["Case study 1"]
    )


class ClaimSource(SourceReference):
    """One of several documents that give a claim's figure, and what it says where they differ."""

    says: Line | None = Field(
        None, description="What this document says, where they differ", examples=['"9.4%"']
    )


class Range(Record):
    """The two ends of a figure that the source gives as a range."""

    low: Number = Field(description="The lower end", examples=[10])
    high: Number = Field(description="The upper end", examples=[20])


class Interval(Record):
    """How sure the figure is: the confidence interval that the source gives with it."""

    low: Number = Field(description="Its lower end, in the claim's unit", examples=[-2])
    high: Number = Field(description="Its upper end, in the claim's unit", examples=[5])
    level: Annotated[Number, Field(gt=0, lt=100)] = Field(
        description="Its level in per cent", examples=[95]
    )


class Comparison(Record):
    """What a figure is compared with: other people or places, with their figures if given."""

    label: Line = Field(description="What it is compared with", examples=["National average"])
    value: Number | None = Field(
        None, description="The figure there, in the claim's unit", examples=[47]
    )
    before: Number | None = Field(None, description="The figure there before", examples=[21])
    after: Number | None = Field(None, description="The figure there after", examples=[30])


class Claim(Record):
    """One figure. Only claims of kind `result` count as what worked."""

    id: Slug = Field(description="Name of the claim in this case", examples=["rent-collected"])
    measure: Line = Field(description="What is measured", examples=["Rent collected in a year"])
    group: Line | None = Field(
        None, description="For whom, where it is one group only", examples=["Boys of 7 to 11"]
    )
    before: Number | None = Field(None, description="The figure before", examples=[20])
    after: Number | None = Field(None, description="The figure after", examples=[49])
    value: Number | None = Field(None, description="The figure, where there is one", examples=[99])
    range: Range | None = Field(
        None,
        description="The figure, where the source gives a range",
        examples=["{low: 10, high: 20}"],
    )
    unit: Line | None = Field(None, description="Unit of the figures", examples=['"%"'])
    text: Line | None = Field(None, description="What no number says", examples=["virtually nil"])
    form: Form = Field(
        "level",
        description="Whether the figure is a level, a change over time or a difference from others",
        examples=["difference"],
    )
    kind: Kind = Field(description="What the figure is evidence of", examples=["result"])
    bound: Bound = Field("exact", description="How exact the source is", examples=["over"])
    better: Better = Field(
        "neither",
        description="Which is better, a higher or a lower figure of what `measure` names",
        examples=["higher"],
    )
    interval: Interval | None = Field(
        None,
        description="The confidence interval",
        examples=["{low: -2, high: 5, level: 95}"],
    )
    sample: Sample | None = Field(
        None, description="How many were measured", examples=["4,163 pupils in 76 schools"]
    )
    psa: int | None = Field(None, description="The PSA it speaks to", examples=[21])
    objective: ObjectiveId | None = Field(
        None, description="The objective of another framework it speaks to", examples=["sdg-2015/3"]
    )
    comparison: Comparison | None = Field(
        None,
        description="What it is compared with",
        examples=["{label: National average, value: 47}"],
    )
    period: ClaimPeriod | None = Field(None, description="The time it is about", examples=["2008"])
    note: Line | None = Field(
        None,
        description="What a reader should know about it",
        examples=["The report does not give the date."],
    )
    source: SourceReference | None = Field(
        None,
        description="Where the figure stands; this or `sources` is needed",
        examples=['{id: tree-report-2009, pages: "26-27"}'],
    )
    sources: Many[ClaimSource] = Field(
        (),
        description="In place of `source`, where several documents give the figure",
        examples=[
            "[{id: tree-report-2009, pages: 26, says: 9.4%}, {id: oak-review-2010, pages: 3}]"
        ],
    )

    @property
    def references(self) -> tuple[SourceReference, ...]:
        """Where the figure stands: one place or several, the first leads."""
        return (self.source,) if self.source else self.sources

    @property
    def even(self) -> int:
        """What a change or a difference is where there is none: 1 for a ratio of odds or risks."""
        named = RATIO.search(f"{self.measure} {self.unit or ''}")
        return int(self.form != "level" and named is not None)

    @property
    def direction(self) -> Direction:
        """Which way the figure went, in the light of `better`; empty where nothing went any way.

        A change or difference whose interval or range reaches across `even` is unclear.
        """
        moves = [figure - self.even for figure in self._moves()]
        if not moves or self.better == "neither":
            return ""
        if min(moves) < 0 < max(moves) or (self.interval and 0 in moves and any(moves)):
            return "unclear"
        if not any(moves):
            return "unchanged"
        return "improved" if (max(moves) > 0) == (self.better == "higher") else "worsened"

    def _moves(self) -> tuple[float, ...]:
        """By how much the figure went up: the ends of what the source leaves open."""
        if self.before is not None and self.after is not None:
            return (self.after - self.before,)
        if self.form == "level":
            return ()
        if self.interval:
            return self.interval.low, self.interval.high
        if self.range:
            return self.range.low, self.range.high
        return () if self.value is None else (self.value,)
