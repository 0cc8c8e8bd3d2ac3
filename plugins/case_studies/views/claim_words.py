"""Owns what a claim says in words: its figure, its sentence, and how sure it is."""

import re

from case_studies.model import Claim, Range
from case_studies.views.numbers import number_text, unit_kind
from case_studies.views.words import BOUNDS

# What is more and what is less of a kind of unit.
WAYS = {
    "scale": ("higher", "lower"),
    "money": ("higher", "lower"),
    "time": ("more", "less"),
    "count": ("more", "fewer"),
}
# A measure that names the way of a change, such as “Fall in visits”: its figure says how much.
NAMES_A_WAY = re.compile(
    r"\b(?:cut|decline|decrease|drop|fall|gain|growth|improvement|increase|loss|reduction|rise)s?"
    r" (?:in|of)\b|^(?:savings?|fewer|more|less)\b",
    re.IGNORECASE,
)


def figure_text(claim: Claim) -> str:
    """Return the figure of a claim that has one: `over 20%`, `between 10% and 20%`, `down 3%`."""
    if claim.form == "difference":
        return _difference(claim)
    if claim.range:
        return _between(claim.range, claim.unit)
    if claim.value is None:
        return ""
    if claim.form == "change" and not NAMES_A_WAY.search(claim.measure):
        return _change(claim, claim.value)
    return level_text(claim, claim.value)


def level_text(claim: Claim, value: float | None) -> str:
    """Return one figure of a claim as exactly as its source gives it: `about 20%`."""
    return "" if value is None else BOUNDS[claim.bound] + number_text(value, claim.unit)


def claim_sentence(claim: Claim) -> str:
    """Return the claim as one sentence, for briefs and for those who cannot see the picture."""
    tails = filter(None, [sureness_text(claim), sample_text(claim)])
    return "; ".join([claim_said(claim), *tails]) + "."


def claim_said(claim: Claim) -> str:
    """Return what a claim says, without how sure it is and how many were measured."""
    group = group_text(claim)
    measure = f"{claim.measure} ({group})" if group else claim.measure
    figure = _moved(claim, claim.before, claim.after) or figure_text(claim)
    said = f"{measure}: {figure or claim.text}"
    if other := comparison_text(claim):
        said += f", compared with {other} ({claim.comparison.label})" if claim.comparison else ""
    if claim.text and figure:
        said += f" ({claim.text})"
    return said


def group_text(claim: Claim) -> str:
    """Return whom a claim is about, where its measure does not say so already."""
    group = claim.group or ""
    return "" if group.casefold() in claim.measure.casefold() else group


def comparison_text(claim: Claim) -> str:
    """Return the figure of what a claim is compared with, if it has one."""
    other = claim.comparison
    if other is None:
        return ""
    if other.before is not None and other.after is not None:
        before, after = (number_text(each, claim.unit) for each in (other.before, other.after))
        return f"{before} before and {after} after"
    return "" if other.value is None else number_text(other.value, claim.unit)


def sureness_text(claim: Claim) -> str:
    """Return the interval of a claim in words, and whether it leaves open that nothing changed."""
    if claim.interval is None:
        return ""
    ends = claim.interval.low, claim.interval.high
    low, high = (number_text(each, None if claim.even else claim.unit) for each in ends)
    said = f"{claim.interval.level:g}% confidence interval {low} to {high}"
    if claim.form != "level" and claim.interval.low <= claim.even <= claim.interval.high:
        nothing = "no difference" if claim.form == "difference" else "no change"
        return f"{said}, so there may be {nothing}"
    return said


def sample_text(claim: Claim) -> str:
    """Return how many were measured."""
    if claim.sample is None:
        return ""
    number = isinstance(claim.sample, int)
    return f"{claim.sample:,} measured" if number else f"measured: {claim.sample}"


def _moved(claim: Claim, before: float | None, after: float | None) -> str:
    if before is None or after is None:
        return ""
    if before == after:
        return f"stayed at {level_text(claim, after)}"
    verb = "rose" if after > before else "fell"
    return f"{verb} from {level_text(claim, before)} to {level_text(claim, after)}"


def _change(claim: Claim, value: float) -> str:
    if value == claim.even:
        return "no change"
    if claim.even:
        return level_text(claim, value)
    return f"{'up' if value > 0 else 'down'} {level_text(claim, abs(value))}"


def _difference(claim: Claim) -> str:
    label = claim.comparison.label if claim.comparison else "others"
    others = label[:1].lower() + label[1:] if label[1:2].islower() else label
    if claim.range:
        return f"{_between(claim.range, claim.unit)}, compared with {others}"
    if claim.value is None:
        return ""
    if claim.value == claim.even:
        return f"no difference from {others}"
    if claim.even or NAMES_A_WAY.search(claim.measure):
        return f"{level_text(claim, claim.value)}, compared with {others}"
    way = WAYS[unit_kind(claim.unit)][claim.value < 0]
    return f"{level_text(claim, abs(claim.value))} {way} than {others}"


def _between(ends: Range, unit: str | None) -> str:
    return f"between {number_text(ends.low, unit)} and {number_text(ends.high, unit)}"
