"""Owns what a case study is."""

from typing import Annotated, Literal

from pydantic import Field

from case_studies.model.claim import Claim, SourceReference
from case_studies.model.fields import (
    Basis,
    Day,
    Line,
    Many,
    Period,
    Places,
    Record,
    Slug,
    SomeOrNone,
    Summary,
    Text,
)
from case_studies.model.objectives import ObjectiveLink
from case_studies.model.psa import PsaLink

Status = Literal["draft", "published", "archived"]
OrganisationType = Literal[
    "social-enterprise",
    "co-operative",
    "charity",
    "community-group",
    "private-company",
    "local-authority",
    "central-government",
    "health-service",
    "police",
    "partnership",
    "unknown",
]
Stage = Literal["idea", "pilot", "running", "mainstreamed", "ended"]
Outcome = Literal["worked", "mixed", "no-effect", "stopped", "too-early", "not-reported"]
NowStatus = Literal["running", "scaled", "replaced", "ended", "unknown"]


class ThemeLink(Record):
    """A theme the case belongs to, and on whose word."""

    theme: Slug = Field(description="Name of a theme", examples=["acting-early"])
    approach: Slug | None = Field(
        None, description="One of the theme's approaches", examples=["innovative-solutions"]
    )
    basis: Basis = Field("source", description="Whether the source or an editor says so")
    why: Line | None = Field(None, description="The editor's reason")


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


class Related(Record):
    """Another case that an editor points to."""

    case: Slug = Field(description="Name of the other case", examples=["patient-opinion"])
    why: Line = Field(description="Why a reader should look there")


class NotClaim(Record):
    """A figure in the text that is not a claim."""

    figure: Line = Field(description="The figure as it stands in the text", examples=["24 hour"])
    why: Line = Field(description="Why it is no claim", examples=["Part of the service's name"])


class CaseStudy(Record):
    """One case: the challenge, the solution and the impact, with every figure's source."""

    title: Line = Field(description="Name of the case", examples=["Little Angels"])
    summary: Summary = Field(
        description="What it did and what came of it, in one plain sentence",
        examples=["Mothers paid to support mothers raised breastfeeding in Blackburn."],
    )
    status: Status = Field(description="Whether it is published", examples=["published"])
    organisation: Line = Field(description="Who did it", examples=["Little Angels"])
    organisation_type: OrganisationType = Field(
        "unknown", description="What kind of organisation", examples=["social-enterprise"]
    )
    places: Places = Field(
        (), description="Names from places.yml, or unknown", examples=["[Hackney]"]
    )
    national: bool = Field(default=False, description="Whether it works across the country")
    period: Period = Field(description="When it ran", examples=["{from: unknown, to: unknown}"])
    stage: Stage = Field(description="How far it had come", examples=["running"])
    outcome: Outcome = Field(description="What came of it", examples=["worked"])
    evidence: Annotated[int, Field(ge=0, le=5)] = Field(
        description="Nesta Standards of Evidence, 1 to 5; 0 = insufficient to rate", examples=[2]
    )
    evidence_why: Line = Field(
        description="Why this rating: our judgement, in one sentence",
        examples=["Figures before and after, but nothing to compare them with."],
    )
    themes: SomeOrNone[ThemeLink] = Field(
        description="Its themes, or none", examples=["[{theme: acting-early}]"]
    )
    themes_why: Line | None = Field(None, description="Why it fits no theme")
    psas: Annotated[Many[PsaLink], Field(min_length=1)] = Field(
        (),
        description="The PSAs it helps to deliver; these or `objectives` are needed",
        examples=["[{psa: 12, contribution: More babies are breastfed.}]"],
    )
    objectives: SomeOrNone[ObjectiveLink] = Field(
        (),
        description="Objectives of other frameworks that it helps to deliver, or none",
        examples=["[{objective: sdg-2015/3, contribution: Fewer babies die., basis: source}]"],
    )
    objectives_why: Line | None = Field(None, description="Why it helps no objective")
    challenge: Text = Field(description="The problem", examples=["|"])
    solution: Text = Field(description="What was done, and how", examples=["|"])
    impact: Text = Field(description="What changed, and why it worked", examples=["|"])
    what_if: Text | None = Field(None, description="The idea, as a question: What if…?")
    mainstreamed: Text | None = Field(None, description="What changed in mainstream practice")
    preconditions: Text | None = Field(None, description="What had to be in place")
    what_went_wrong: Text | None = Field(None, description="What went wrong")
    cost: Text | None = Field(None, description="What it cost")
    population: Text | None = Field(None, description="The people it is for")
    claims: Many[Claim] = Field((), description="Its figures, each with its source")
    sources: Annotated[Many[SourceReference], Field(min_length=1)] = Field(
        description="The documents it rests on",
        examples=['[{id: enterprising-services-2009, pages: "26-27"}]'],
    )
    review: Review = Field(
        description="When it was last checked",
        examples=["{owner: Library editor, checked: 2026-11-22, every: 12}"],
    )
    now: Now | None = Field(None, description="What is known today; leave out if never checked")
    related: Many[Related] = Field((), description="Cases an editor points to")
    aliases: Many[Slug] = Field((), description="Former names of the file")
    keywords: Many[Line] = Field((), description="Synonyms for search, not shown")
    not_claims: Many[NotClaim] = Field((), description="Figures in the text that are no claims")
    content_warning: Line | None = Field(None, description="What may distress a reader")
    licence: Line | None = Field(None, description="Terms of use, where they differ")

    @property
    def links(self) -> tuple[PsaLink | ObjectiveLink, ...]:
        """The objectives it is tied to, whatever their framework, in the order of the file."""
        return (*self.psas, *self.objectives)

    @property
    def serves(self) -> tuple[PsaLink | ObjectiveLink, ...]:
        """The objectives it helps to deliver: not those named in passing."""
        return tuple(link for link in self.links if not link.weak)
