"""Owns what claims say: each figure that one accounts for, with its kind, way and role."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from case_studies.validate.figures.context import Role, stated_way
from case_studies.validate.figures.find import figures
from case_studies.validate.figures.units import COUNT, RATIO, UNITS, Kind, Unit, unit_of_claim
from case_studies.validate.figures.words import stems

# What readers see of a claim and what stands with its source: figures in it are accounted for.
TEXTS = ("measure", "text", "unit", "group", "period", "sample")


@dataclass(frozen=True)
class Said:
    """One figure of a claim; `derived` is worked out from two, `any_role` stands in its words."""

    claim: str
    value: float
    unit: Unit
    role: Role
    way: int
    words: frozenset[str]
    derived: bool = False
    any_role: bool = False


@dataclass(frozen=True)
class Ledger:
    """Every figure that claims account for, each kind in the order of its values."""

    every: tuple[Said, ...]
    kinds: dict[Kind, tuple[list[float], list[Said]]]
    shown: dict[str, str]

    @classmethod
    def of(cls, claims: Iterable[Any]) -> "Ledger":
        """Return the ledger of claims as they are written."""
        listed = [each for each in claims if isinstance(each, dict)]
        every = [said for claim in listed for said in _said(claim)]
        kinds: dict[Kind, list[Said]] = {}
        for each in sorted(every, key=lambda said: said.value):
            kinds.setdefault(each.unit.kind, []).append(each)
        return cls(
            tuple(every),
            {kind: ([each.value for each in same], same) for kind, same in kinds.items()},
            {str(claim.get("id", "?")): _shown(claim) for claim in listed},
        )

    def between(self, kinds: Iterable[Kind], low: float, high: float) -> Iterator[Said]:
        """Yield what is said of these kinds from `low` to `high`."""
        for kind in kinds:
            values, same = self.kinds.get(kind, ([], []))
            for index in range(bisect_left(values, low), len(values)):
                if values[index] > high:
                    break
                yield same[index]


def _said(claim: dict[str, Any]) -> Iterator[Said]:
    written = claim.get("unit")
    unit = unit_of_claim(written) if isinstance(written, str) else COUNT
    compared = claim.get("comparison")
    label = compared.get("label") if isinstance(compared, dict) else None
    texts = [str(each) for each in (*map(claim.get, TEXTS), label) if isinstance(each, str)]
    name, words = str(claim.get("id", "?")), stems(" ".join(texts))
    for value, own, role, way, derived in _numbers(claim, unit):
        yield Said(name, abs(value) * own.scale, own, role, way, words, derived)
    for text in (*texts, *_other_documents(claim)):
        for found in figures(text):
            yield Said(name, found.value, found.unit, "level", 0, words, any_role=True)


Number = tuple[float, Unit, Role, int, bool]


def _numbers(claim: dict[str, Any], unit: Unit) -> Iterator[Number]:
    """Yield each number of a claim: its value, unit, role and way, and whether it is derived."""
    compared = claim.get("comparison")
    compared = compared if isinstance(compared, dict) else {}
    for pair in (claim, compared):
        before, after = _number(pair.get("before")), _number(pair.get("after"))
        if before is not None and after is not None:
            way = (after > before) - (after < before)
            yield before, unit, "start", way, False
            yield after, unit, "end", way, False
            yield from _between(before, after, unit)
    value, other = _number(claim.get("value")), _number(compared.get("value"))
    if other is not None:
        yield other, unit, "level", 0, False
        if value is not None:
            yield from _between(other, value, unit)
    yield from _values(claim, unit, value)
    if (sample := _number(claim.get("sample"))) is not None:
        yield sample, COUNT, "level", 0, False


def _values(claim: dict[str, Any], unit: Unit, value: float | None) -> Iterator[Number]:
    """Yield the value of a claim and the ends of its ranges."""
    begins = stated_way(str(claim.get("measure", "")))
    moved = claim.get("form") in ("change", "difference") or bool(begins)
    for name in ("value", "range", "interval"):
        held = claim.get(name)
        ends = [held.get("low"), held.get("high")] if isinstance(held, dict) else [held]
        for end in map(_number, ends):
            if end is not None:
                sign = begins or (end > 0) - (end < 0)
                way = sign if moved and name != "interval" else min(sign, 0)
                alone = moved and name == "value"  # two ends are from one and to the other
                yield end, unit, "change" if alone else "level", way, False
        if isinstance(held, dict) and (level := _number(held.get("level"))) is not None:
            yield level, UNITS["%"], "level", 0, False
    if moved and value is not None and unit.kind == "share":
        signed = abs(value) * (begins or (1 if value > 0 else -1))
        yield 1 + signed / 100, RATIO, "change", 0, True


def _between(start: float, end: float, unit: Unit) -> Iterator[Number]:
    """Yield what two figures say of the step between them: how much, what share, how often."""
    way = (end > start) - (end < start)
    step = UNITS["points"] if unit.kind == "share" else unit
    yield end - start, step, "change", way, True
    if start:
        yield 100 * (end - start) / start, UNITS["%"], "change", way, True
        yield end / start, RATIO, "change", way, True


def _other_documents(claim: dict[str, Any]) -> Iterator[str]:
    """Yield what each document says of the figure, where a claim names several."""
    listed = claim.get("sources")
    for each in listed if isinstance(listed, list) else []:
        said = each.get("says") if isinstance(each, dict) else None
        if said is not None:
            written = claim.get("unit") if _number(said) is not None else ""
            yield f"{said} {written or ''}".strip()


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value)


def _shown(claim: dict[str, Any]) -> str:
    """Return a claim's figures as readers see them."""
    held = claim.get("range")
    if claim.get("before") is not None and claim.get("after") is not None:
        return f"from {_with_unit(claim, claim['before'])} to {_with_unit(claim, claim['after'])}"
    if isinstance(held, dict):
        return f"{_with_unit(claim, held.get('low'))} to {_with_unit(claim, held.get('high'))}"
    if claim.get("value") is not None:
        return _with_unit(claim, claim["value"])
    return str(claim.get("text", ""))


def _with_unit(claim: dict[str, Any], value: Any) -> str:
    unit = str(claim.get("unit") or "")
    sign = unit[:1] if unit[:1] in "£$€" else ""
    rest = unit.removeprefix(sign).strip()
    return f"{sign}{value}{'' if rest.startswith('%') else ' '}{rest}".strip()
