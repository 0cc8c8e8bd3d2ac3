"""Owns the other records: themes, programmes, source documents, pages, the lists."""

from typing import Annotated, Literal

from pydantic import Field

from case_studies.model.claim import CLAIMS_EXAMPLE, Claim, SourceReference
from case_studies.model.fields import (
    Address,
    AnyDate,
    Day,
    Line,
    Many,
    PageCount,
    Record,
    Slug,
    Summary,
    Text,
)

Step = Annotated[int, Field(ge=1, le=12)]
SourceKind = Literal["report", "booklet", "web-page", "blog", "evaluation", "other"]


class Approach(Record):
    """One way in which a theme's challenge is met."""

    id: Slug = Field(description="Its name in addresses", examples=["role-models"])
    title: Line = Field(description="Its title", examples=["Small steps"])
    summary: Line = Field(
        description="What it is, in one sentence", examples=["Start with what can be done today."]
    )
    reasons: Many[Line] = Field(
        (),
        description="Why it may work: the theory, apart from cases",
        examples=["[The report names it first.]"],
    )


class Theme(Record):
    """What case studies have in common, with the ways in which its challenge is met."""

    title: Line = Field(description="Its title", examples=["Acting early"])
    summary: Summary = Field(
        description="What it is about, in one sentence",
        examples=["Small help now saves large help later."],
    )
    order: int = Field(0, description="Its place among the themes", examples=[1])
    challenge: Text = Field(
        description="Why it is hard", examples=["Few people ask for help early."]
    )
    approaches: Many[Approach] = Field(
        (),
        description="Its approaches",
        examples=[
            "[{id: small-steps, title: Small steps, summary: Start with what can be done today.}]"
        ],
    )
    psas: Many[int] = Field(
        (), description="The PSAs that its source names for the theme", examples=["[1, 12]"]
    )
    sources: Annotated[Many[SourceReference], Field(min_length=1)] = Field(
        description="Where it comes from", examples=['[{id: tree-report-2009, pages: "2"}]']
    )


class Programme(Record):
    """What sister cases share: one text and one set of figures, told once."""

    title: Line = Field(description="Its title", examples=["The Tree Fund"])
    summary: Summary = Field(
        description="What it is, in one sentence", examples=["A fund for trees in towns."]
    )
    text: Text = Field(
        description="What its cases share", examples=["The fund paid for trees in twelve towns."]
    )
    claims: Many[Claim] = Field(
        (),
        description="Its figures, each with its source",
        examples=[CLAIMS_EXAMPLE],
    )
    sources: Annotated[Many[SourceReference], Field(min_length=1)] = Field(
        description="The documents it rests on",
        examples=['[{id: tree-report-2009, pages: "26-27"}]'],
    )

    @property
    def references(self) -> tuple[SourceReference, ...]:
        """The documents it rests on."""
        return self.sources


class Source(Record):
    """A source document."""

    title: Line = Field(description="Its title", examples=["A report on trees"])
    publisher: Line = Field(description="Who published it, or unknown", examples=["Tree Office"])
    date: AnyDate = Field(description="When, or unknown", examples=["2009-07"])
    kind: SourceKind = Field("other", description="What kind of document", examples=["report"])
    pages: PageCount = Field("unknown", description="How many pages, or unknown", examples=[32])
    authors: Many[Line] = Field((), description="The authors it names", examples=["[Ann Ash]"])
    terms: Line = Field("unknown", description="Terms of use, or unknown", examples=["unknown"])
    note: Line | None = Field(
        None, description="What is odd about it", examples=["The title page is missing."]
    )
    url: Address | None = Field(
        None, description="Its web address, where known", examples=["https://www.example.org/trees"]
    )
    opened: Day | None = Field(
        None, description="The day on which it was read at that address", examples=["2026-11-22"]
    )


class Page(Record):
    """A page of plain text, such as the home page."""

    title: Line = Field(description="Its title", examples=["About this library"])
    summary: Summary | None = Field(
        None,
        description="What it says, in one sentence",
        examples=["What this library is and who keeps it."],
    )
    sources: Many[SourceReference] = Field(
        (),
        description="The documents it rests on",
        examples=['[{id: tree-report-2009, pages: "2"}]'],
    )


class GlossaryEntry(Record):
    """A term, what it means and the other words people use for it."""

    term: Line = Field(description="The term or abbreviation", examples=["PCT"])
    stands_for: Line | None = Field(
        None, description="What the abbreviation stands for", examples=["Primary Care Trust"]
    )
    meaning: Line = Field(
        description="What it means, in one plain sentence",
        examples=["A local body of the health service."],
    )
    instead: Line | None = Field(
        None,
        description="For jargon: the plain words to use instead",
        examples=["local health body"],
    )
    also: Many[Line] = Field(
        (), description="Other names of it, for search", examples=["[health trust]"]
    )


class GroupRecord(Record):
    """A group of people that cases are for; `for_whom` names it."""

    id: Slug = Field(description="Its name in front matter", examples=["older-people"])
    name: Line = Field(description="Its name for readers", examples=["Older people"])


class PlaceRecord(Record):
    """A place, and the area or the country it lies in."""

    name: Line = Field(description="Its name", examples=["Oakham"])
    area: Line | None = Field(
        None, description="Its area, one of areas.yml", examples=["East Midlands"]
    )
    country: Line | None = Field(
        None, description="Its country, where it lies in no area", examples=["Norway"]
    )


class AreaRecord(Record):
    """An area that places lie in, and where its tile stands on the map."""

    name: Line = Field(description="Its name", examples=["East Midlands"])
    column: Step = Field(description="The column of its tile, from the left", examples=[4])
    row: Step = Field(description="The row of its tile, from the top", examples=[5])
