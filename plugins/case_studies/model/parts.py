"""Owns the parts of a case study: its themes, its review, what came after, what was corrected."""

from typing import Annotated, Literal

from pydantic import Field

from case_studies.model.claim import SourceReference
from case_studies.model.fields import Basis, Day, Line, Many, Record, Slug, Text

NowStatus = Literal["running", "scaled", "replaced", "ended", "unknown"]


class ThemeLink(Record):
    """A theme the case belongs to, and on whose word."""

    theme: Slug = Field(description="Name of a theme", examples=["acting-early"])
    approach: Slug | None = Field(
        None, description="One of the theme's approaches", examples=["innovative-solutions"]
    )
    basis: Basis = Field(description="Whether the source or an editor says so", examples=["source"])
    why: Line | None = Field(
        None, description="The editor's reason", examples=["The report does not name the theme."]
    )


class Review(Record):
    """Who looks after the case, and when it was last looked at."""

    owner: Line = Field(description="The role that looks after it", examples=["Library editor"])
    checked: Day = Field(description="Day of the last check", examples=["2026-11-22"])
    every: Annotated[int, Field(ge=1, le=120)] = Field(
        description="Months between checks", examples=[12]
    )


class Now(Record):
    """What is known of the work today."""

    status: NowStatus = Field(description="What became of it", examples=["running"])
    checked: Day = Field(description="Day it was checked", examples=["2026-11-22"])
    text: Text | None = Field(
        None,
        description="What has happened since",
        examples=["The trust plants trees in two more towns."],
    )
    sources: Many[SourceReference] = Field(
        (),
        description="The documents that tell of it",
        examples=['[{id: oak-review-2010, pages: "3"}]'],
    )


class Related(Record):
    """Another case that an editor points to."""

    case: Slug = Field(description="Name of the other case", examples=["oak-tree-centre"])
    why: Line = Field(
        description="Why a reader should look there", examples=["It plants trees too."]
    )


class Correction(Record):
    """What was corrected in the published case, for those who have used it."""

    date: Day = Field(description="Day of the correction", examples=["2026-11-22"])
    what: Line = Field(
        description="What was wrong and what is right",
        examples=["The figure for shade was that of another street."],
    )


class NotClaim(Record):
    """A figure in the text that is not a claim."""

    figure: Line = Field(description="The figure as it stands in the text", examples=["24 hour"])
    why: Line = Field(description="Why it is no claim", examples=["Part of the service's name"])
