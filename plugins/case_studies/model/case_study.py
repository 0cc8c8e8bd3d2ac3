"""Owns what a case study is."""

from typing import Annotated, Literal

from pydantic import Field

from case_studies.model.claim import CLAIMS_EXAMPLE, Claim, SourceReference
from case_studies.model.fields import (
    JudgedText,
    Line,
    Many,
    Nations,
    OneOrMore,
    Period,
    Places,
    Record,
    Slug,
    SomeOrNone,
    Summary,
    Text,
)
from case_studies.model.objectives import ObjectiveLink
from case_studies.model.parts import Correction, NotClaim, Now, Related, Review, ThemeLink
from case_studies.model.psa import PsaLink

Status = Literal["draft", "published", "archived"]
OrganisationType = Literal[
    "social-enterprise",
    "co-operative",
    "charity",
    "community-group",
    "faith-group",
    "trade-union",
    "housing-association",
    "private-company",
    "school",
    "college",
    "university",
    "research-institute",
    "local-authority",
    "regional-government",
    "central-government",
    "health-service",
    "police",
    "fire-service",
    "justice-service",
    "international-organisation",
    "partnership",
    "unknown",
]
Stage = Literal["idea", "pilot", "running", "mainstreamed", "ended"]
Outcome = Literal[
    "worked",
    "mixed",
    "no-effect",
    "harmful",
    "stopped",
    "too-early",
    "not-measured",
    "not-reported",
]


class CaseStudy(Record):
    """One case: the challenge, the solution and the impact, with every figure's source."""

    title: Line = Field(description="Name of the case", examples=["The Oak Tree Centre"])
    summary: Summary = Field(
        description="What it did and what came of it, in one plain sentence",
        examples=["Neighbours plant trees together; the share of shaded streets rose."],
    )
    status: Status = Field(description="Whether it is published", examples=["published"])
    organisation: OneOrMore = Field(
        description="Who did it; of several, the first leads", examples=["Oak Tree Trust"]
    )
    organisation_type: OrganisationType = Field(
        "unknown", description="What kind of organisation", examples=["social-enterprise"]
    )
    places: Places = Field(
        (), description="Names from places.yml, or unknown", examples=["[Oakham]"]
    )
    national: Nations = Field(
        default=False,
        description="True where it works across the country, or the nations it works across",
        examples=["[England, Wales]"],
    )
    period: Period = Field(description="When it ran", examples=["{from: unknown, to: unknown}"])
    stage: Stage = Field(description="How far it had come", examples=["running"])
    outcome: Outcome = Field(description="What came of it", examples=["worked"])
    outcome_why: Line | None = Field(
        None,
        description="Why we call it so, where it needs a word",
        examples=["The trees are too young for shade."],
    )
    evidence: Annotated[int, Field(ge=0, le=5)] = Field(
        description="Nesta Standards of Evidence, 1 to 5; 0 = insufficient to rate", examples=[2]
    )
    evidence_why: Line = Field(
        description="Why this rating: our judgement, in one sentence",
        examples=["Figures before and after, but nothing to compare them with."],
    )
    themes: SomeOrNone[ThemeLink] = Field(
        description="Its themes, or none", examples=["[{theme: acting-early, basis: source}]"]
    )
    themes_why: Line | None = Field(
        None, description="Why it fits no theme", examples=["No theme is about trees."]
    )
    psas: Annotated[Many[PsaLink], Field(min_length=1)] = Field(
        (),
        description="The PSAs it helps to deliver; these or `objectives` are needed",
        examples=["[{psa: 12, contribution: More babies are breastfed., basis: source}]"],
    )
    objectives: SomeOrNone[ObjectiveLink] = Field(
        (),
        description="Objectives of other frameworks that it helps to deliver, or none",
        examples=["[{objective: sdg-2015/3, contribution: Fewer babies die., basis: source}]"],
    )
    objectives_why: Line | None = Field(
        None, description="Why it helps no objective", examples=["No objective is about trees."]
    )
    challenge: Text = Field(
        description="The problem", examples=["Streets without trees are hot in summer."]
    )
    solution: Text = Field(
        description="What was done, and how", examples=["Neighbours planted trees together."]
    )
    impact: Text = Field(
        description="What changed, and why it worked",
        examples=["Fewer people fell ill in the heat."],
    )
    what_if: Text | None = Field(
        None,
        description="The idea, as a question: What if…?",
        examples=["What if every street had shade?"],
    )
    mainstreamed: Text | None = Field(
        None,
        description="What changed in mainstream practice",
        examples=["The council now plants trees in every new street."],
    )
    preconditions: JudgedText | None = Field(
        None,
        description="What had to be in place",
        examples=["{text: A hospital that shares the aim, basis: source}"],
    )
    why_it_worked: JudgedText | None = Field(
        None,
        description="Why it worked, or did not",
        examples=["{text: Peers are trusted, basis: editor, why: The source praises them}"],
    )
    what_went_wrong: Text | None = Field(
        None, description="What went wrong", examples=["Young trees dried out in the first summer."]
    )
    cost: Text | None = Field(
        None, description="What it cost", examples=["The source does not give the cost."]
    )
    population: Text | None = Field(
        None,
        description="The people it is for",
        examples=["People who live in streets without trees."],
    )
    for_whom: Many[Slug] = Field(
        (), description="Groups of groups.yml that it is for", examples=["[older-people]"]
    )
    programme: Slug | None = Field(
        None,
        description="The programme whose texts and figures it shares: a file in content/programmes",
        examples=["tree-fund"],
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
    review: Review = Field(
        description="When it was last checked",
        examples=["{owner: Library editor, checked: 2026-11-22, every: 12}"],
    )
    now: Now | None = Field(
        None,
        description="What is known today; leave out if never checked",
        examples=["{status: running, checked: 2026-11-22}"],
    )
    related: Many[Related] = Field(
        (),
        description="Cases an editor points to",
        examples=["[{case: oak-tree-centre, why: It plants trees too.}]"],
    )
    corrections: Many[Correction] = Field(
        (),
        description="What was corrected since it came out",
        examples=["[{date: 2026-11-22, what: The figure for shade was that of another street.}]"],
    )
    aliases: Many[Slug] = Field(
        (), description="Former names of the file", examples=["[oak-trees]"]
    )
    keywords: Many[Line] = Field(
        (),
        description="Eight names or words at most, for search, that the text lacks; not shown",
        examples=["[shade, heat]"],
    )
    not_claims: Many[NotClaim] = Field(
        (),
        description="Figures in the text that are no claims",
        examples=["[{figure: 24 hour, why: Part of the service's name}]"],
    )
    content_warning: Line | None = Field(
        None, description="What may distress a reader", examples=["Tells of deaths in the heat."]
    )
    licence: Line | None = Field(
        None, description="Terms of use, where they differ", examples=["CC BY 4.0"]
    )

    @property
    def organisations(self) -> tuple[str, ...]:
        """Who did it, the leading organisation first."""
        return (self.organisation,) if isinstance(self.organisation, str) else self.organisation

    @property
    def nations(self) -> tuple[str, ...]:
        """The nations it works across, where they are named."""
        return () if isinstance(self.national, bool) else self.national

    @property
    def references(self) -> tuple[SourceReference, ...]:
        """The documents it rests on, then those on what has happened since."""
        return (*self.sources, *(self.now.sources if self.now else ()))

    @property
    def links(self) -> tuple[PsaLink | ObjectiveLink, ...]:
        """The objectives it is tied to, whatever their framework, in the order of the file."""
        return (*self.psas, *self.objectives)

    @property
    def serves(self) -> tuple[PsaLink | ObjectiveLink, ...]:
        """The objectives it helps to deliver: not those named in passing."""
        return tuple(link for link in self.links if not link.weak)
