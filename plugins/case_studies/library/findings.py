"""Owns what a case shows for a subject, an objective or a theme: decided here, nowhere else."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from case_studies.model import CaseStudy, Claim
from case_studies.model.case_study import Outcome
from case_studies.validate import Entry

# In the order in which readers can use them; the first of them are answers.
Kind = Literal[
    "worked",
    "mixed",
    "no-effect",
    "worse",
    "unmeasured",
    "stopped",
    "too-early",
    "not-measured",
    "not-reported",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
ANSWERS = KINDS[: KINDS.index("unmeasured")]
CAUSE_SHOWN = 3  # the level of evidence from which a comparison shows the cause

# What a case shows whose outcome is not that it worked: that is the same for each subject.
OTHERWISE: dict[Outcome, Kind] = {
    "mixed": "mixed",
    "no-effect": "no-effect",
    "harmful": "worse",
    "stopped": "stopped",
    "too-early": "too-early",
    "not-measured": "not-measured",
    "not-reported": "not-reported",
}


@dataclass(frozen=True)
class Finding:
    """What a case shows for a subject; `results` are its results that speak to the subject."""

    entry: Entry[CaseStudy]
    kind: Kind
    results: tuple[Claim, ...]
    contribution: str

    @property
    def case(self) -> CaseStudy:
        """The case."""
        return self.entry.record

    @property
    def answers(self) -> bool:
        """Whether it says what came of the work for this subject, good or bad."""
        return self.kind in ANSWERS

    @property
    def shows_cause(self) -> bool:
        """Whether a comparison shows that the work was the cause."""
        return self.answers and self.case.evidence >= CAUSE_SHOWN

    @property
    def order(self) -> tuple[int, int, str]:
        """Its place in a list: by what a reader can use first, then by evidence."""
        return KINDS.index(self.kind), -self.case.evidence, self.case.title.casefold()


def finding(entry: Entry[CaseStudy], claims: Iterable[Claim], contribution: str) -> Finding:
    """Return what a case shows for a subject to which `claims` speak."""
    results = tuple(claim for claim in claims if claim.kind == "result")
    outcome = entry.record.outcome
    kind = _kind(results) if outcome == "worked" else OTHERWISE[outcome]
    return Finding(entry, kind, results, contribution)


def _kind(results: tuple[Claim, ...]) -> Kind:
    """Return what a case that worked shows by its results for one subject."""
    ways = {claim.direction for claim in results}
    if not ways:
        return "unmeasured"
    good = bool(ways & {"improved", ""})
    if "worsened" in ways:
        return "mixed" if good else "worse"
    return "worked" if good else "no-effect"
