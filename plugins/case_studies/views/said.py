"""Owns the sentences that the library composes about findings. Each must be true of any library."""

from collections import Counter
from collections.abc import Sequence

from case_studies.library.findings import KINDS, Finding, Kind
from case_studies.model import Claim
from case_studies.views.claim_words import claim_said, figure_text
from case_studies.views.words import and_list

NAMED = 2  # cases that a sentence names; of more it says how many
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

# What is said of one case, and of several.
SHOWN = {
    "worked": ("worked", "worked"),
    "mixed": ("had mixed results", "had mixed results"),
    "no-effect": ("showed no effect", "showed no effect"),
    "worse": ("made things worse", "made things worse"),
    "unmeasured": (
        "is said to have worked but has no result for this {one}",
        "are said to have worked but have no result for this {one}",
    ),
    "stopped": ("was stopped", "were stopped"),
    "too-early": ("is too early to judge", "are too early to judge"),
    "not-measured": ("could not be measured", "could not be measured"),
    "not-reported": ("does not report its result", "do not report their results"),
}

# What none of several cases did, where that is all there is to say of them.
NOT_DONE = {"not-reported": "reports its result", "not-measured": "could be measured"}


def bottom_line(findings: Sequence[Finding], one: str, helped: str) -> str:
    """Return in two or three sentences what the cases of a subject show, best known first.

    `one` is the word for the subject; `helped` ends the sentence for a subject without a case.
    """
    if not findings:
        return f"No case study in the library {helped} yet."
    worked = [each for each in findings if each.kind == "worked"]
    others = [each for each in findings if each.kind != "worked"]
    return " ".join(
        filter(None, [_worked(worked), _others(others, one, worked), _cause(findings, worked)])
    )


def caution(findings: Sequence[Finding]) -> str:
    """Return a warning where every case worked, else an empty text."""
    if not findings or any(each.kind != "worked" for each in findings):
        return ""
    said = "The only case here worked."
    if len(findings) > 1:
        said = f"{_all(len(findings))} cases here worked."
    return f"{said} Libraries like this one rarely record failure."


def _all(number: int) -> str:
    return "Both" if number == 2 else f"All {number_word(number)}"  # noqa: PLR2004 - a pair


def number_word(number: int) -> str:
    """Return a number as it stands in a sentence: in words up to nine."""
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def best_result(findings: Sequence[Finding]) -> str:
    """Return the leading result of the best known finding: one that improved, one with a figure."""
    return f"{claim_said(_best(findings[0].results))}."


def _best(results: Sequence[Claim]) -> Claim:
    ways = ("improved", "", "unclear", "unchanged", "worsened")
    return min(results, key=lambda claim: (ways.index(claim.direction), not _has_figure(claim)))


def _has_figure(claim: Claim) -> bool:
    return claim.after is not None or bool(figure_text(claim))


def _worked(worked: Sequence[Finding]) -> str:
    if not worked:
        return ""
    best, result = worked[0], best_result(worked)
    if len(worked) == 1:
        shown = best.shows_cause or _has_figure(_best(best.results))
        said = "worked" if shown else "is said to have worked"
        return f"One thing {said}: {best.case.title}. {result}"
    number = number_word(len(worked)).capitalize()
    alone = best.case.evidence > worked[1].case.evidence
    which = f"{best.case.title} on the best evidence" if alone else f"one of them {best.case.title}"
    return f"{number} things worked, {which}. {result}"


def _others(others: Sequence[Finding], one: str, worked: Sequence[Finding]) -> str:
    if not others:
        return ""
    counts = Counter(each.kind for each in others)
    if len(others) == 1:
        said = SHOWN[others[0].kind][0].format(one=one)
        return f"{'The other case study' if worked else 'The only case study'} {said}."
    parts = [
        f"{number_word(counts[kind])} {SHOWN[kind][counts[kind] > 1].format(one=one)}"
        for kind in KINDS
        if counts[kind]
    ]
    if len(parts) == 1:
        return _alike(others[0].kind, len(others), one, worked)
    start = "Of the others, " if worked else f"Of {number_word(len(others))} case studies, "
    return f"{start}{and_list(parts)}."


def _alike(kind: Kind, number: int, one: str, worked: Sequence[Finding]) -> str:
    """Return what several cases show of which each shows the same."""
    if worked:
        return f"The others {SHOWN[kind][1].format(one=one)}."
    if kind in NOT_DONE:
        pair = number == 2  # noqa: PLR2004 - of which neither did it
        none = "Neither case study" if pair else f"None of the {number_word(number)} case studies"
        return f"{none} {NOT_DONE[kind]}."
    return f"{_all(number)} case studies {SHOWN[kind][1].format(one=one)}."


def _cause(findings: Sequence[Finding], worked: Sequence[Finding]) -> str:
    """Return of which case a comparison tells what it changed, and whether of what worked.

    The words hold for a case without an effect, too.
    """
    known = [each for each in findings if each.answers]
    shown = [each.case.title for each in known if each.shows_cause]
    if not known:
        return ""
    if not shown:
        return "No comparison here shows what difference the work itself made."
    if len(findings) == 1:
        return "A comparison shows what difference the work itself made."
    number, best = len(shown), worked[0].case.title if worked else ""
    said = and_list(shown) if number <= NAMED else f"{number_word(number)} case studies"
    if best and best not in shown:
        said += f", but not in {best if len(worked) == 1 else 'what worked'}"
    elif best and number > NAMED:
        said += f", {best} among them"
    return f"A comparison shows what difference the work itself made in {said}."
