"""Owns whether what a case says came of it agrees with its own claims."""

from collections.abc import Iterator

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import outcomes as rules
from case_studies.model import LINK_FIELDS, CaseStudy, Claim, PsaLink, objective_of
from case_studies.reading import Marks

TRIED = {"worked", "mixed", "no-effect", "harmful"}  # outcomes of what has been tried
COMPARED = 3  # from this level up the standards of evidence ask for a comparison group
LARGE = 0.5  # of the larger of two figures: a change that no reader takes for none
FEW = 10  # a count below it changes by half easily
PERCENT = "%"


def outcome_problems(case: CaseStudy, marks: Marks) -> Iterator[Diagnostic]:
    """Yield what a sound case says of its outcome against its own claims."""
    results = [(index, claim) for index, claim in enumerate(case.claims) if claim.kind == "result"]
    if case.stage == "idea" and case.outcome in TRIED:
        yield rules.IDEA_WITH_OUTCOME.at(marks.value("stage"), outcome=case.outcome)
    if case.outcome == "worked":
        yield from _worked(case, results, marks)
    for index, claim in results:
        place = marks.value("claims", index)
        if case.outcome == "no-effect" and _is_large(claim):
            yield rules.NO_EFFECT_THOUGH_CHANGED.at(place, claim=claim.id)
        if case.links and objective_of(claim) is None:
            example = _example(case)
            yield rules.RESULT_WITHOUT_OBJECTIVE.at(place, claim=claim.id, example=example)
    alone = not any(claim.comparison for claim in case.claims) and not case.programme
    if case.evidence >= COMPARED and alone:
        place = marks.value("evidence")
        yield rules.EVIDENCE_WITHOUT_COMPARISON.at(place, evidence=case.evidence)


def _worked(
    case: CaseStudy, results: list[tuple[int, Claim]], marks: Marks
) -> Iterator[Diagnostic]:
    """A level without a direction may be a good one; a programme has claims of its own."""
    good = [claim for _, claim in results if claim.direction in ("improved", "")]
    if not good and not case.programme:
        yield rules.WORKED_WITHOUT_RESULT.at(marks.value("outcome"))
    for index, claim in results:
        if claim.direction == "worsened":
            place = marks.value("claims", index)
            yield rules.WORKED_THOUGH_WORSE.at(place, claim=claim.id)


def _is_large(claim: Claim) -> bool:
    """Whether a figure changed so much that without a comparison nobody takes it for no change."""
    if claim.comparison or claim.interval:
        return False
    if claim.before is None or claim.after is None:
        moved = claim.value if claim.form == "change" and claim.unit == PERCENT else None
        return abs(moved or 0) >= LARGE * 100
    most = max(abs(claim.before), abs(claim.after))
    counted = claim.unit == PERCENT or most >= FEW
    return counted and abs(claim.after - claim.before) >= LARGE * most


def _example(case: CaseStudy) -> str:
    """Return how a claim names the first objective of the case."""
    first = case.links[0]
    field = "psas" if isinstance(first, PsaLink) else "objectives"
    key = LINK_FIELDS[field]
    return f"{key}: {getattr(first, key)}"
