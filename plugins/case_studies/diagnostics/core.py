"""Owns the shape of a problem: where it is, which rule it breaks, what to do."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Severity = Literal["error", "warning"]

LONGEST_VALUE = 400


@dataclass(frozen=True, order=True)
class Place:
    """A position in a file: `path` from the project's root; `line` and `column` count from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One problem, ready to print.

    `cause` is the same for problems of one rule that one mend cures; `also` are the other places
    of the cause, once such problems are told as one.
    """

    place: Place
    rule: str
    message: str
    help: str
    severity: Severity
    cause: str = ""
    also: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Rule:
    """A rule of the content.

    `message` and `help` are format strings that `at` fills; `why` is the reason that the page of
    rules gives. `cause` names the values that problems with one cause share.
    """

    name: str
    message: str
    help: str
    why: str
    severity: Severity = "error"
    cause: tuple[str, ...] = ()

    def at(self, place: Place, **values: object) -> Diagnostic:
        """Return this rule's problem at `place`, its wording filled with `values`."""
        safe = {name: shown(value) for name, value in values.items()}
        message, advice = self.message.format(**safe), self.help.format(**safe)
        cause = "\n".join(str(values.get(name, "")) for name in self.cause)
        return Diagnostic(place, self.name, message, advice, self.severity, cause.strip())


def shown(value: object) -> str:
    """Return `value` as a short, printable text: content must not write to a terminal."""
    text = str(value)
    start = text[:LONGEST_VALUE]
    if not start.isprintable():
        start = "".join(char if char.isprintable() else " " for char in start)
    return start if len(text) <= LONGEST_VALUE else f"{start}…"


def one_each(problems: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the problems sorted, those with one cause as one, at the first of their places."""
    told: dict[object, list[Diagnostic]] = {}
    for number, problem in enumerate(sorted(problems)):
        key = (problem.rule, problem.cause) if problem.cause else number
        told.setdefault(key, []).append(problem)
    return [_as_one(same) for same in told.values()]


def _as_one(same: list[Diagnostic]) -> Diagnostic:
    first, *others = same
    if not others:
        return first
    places = "one other place" if len(others) == 1 else f"{len(others):,} other places"
    message = f"{first.message.removesuffix('.')}, here and in {places}."
    return replace(first, message=message, also=tuple(other.place for other in others))
