"""Owns the shape of a problem: where it is, which rule it breaks, what to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
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
    """One problem, ready to print."""

    place: Place
    rule: str
    message: str
    help: str
    severity: Severity


@dataclass(frozen=True)
class Rule:
    """A rule of the content.

    `message` and `help` are format strings that `at` fills; `why` is the reason that the page of
    rules gives.
    """

    name: str
    message: str
    help: str
    why: str
    severity: Severity = "error"

    def at(self, place: Place, **values: object) -> Diagnostic:
        """Return this rule's problem at `place`, its wording filled with `values`."""
        safe = {name: shown(value) for name, value in values.items()}
        message, advice = self.message.format(**safe), self.help.format(**safe).strip()
        return Diagnostic(place, self.name, message, advice, self.severity)


def shown(value: object) -> str:
    """Return `value` as a short, printable text: content must not write to a terminal."""
    text = "".join(char if char.isprintable() else " " for char in str(value))
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name that `name` is most likely a slip of, or an empty text."""
    by_form = {word.lower(): word for word in known}
    close = get_close_matches(name.lower(), by_form, n=1, cutoff=0.6)
    return by_form[close[0]] if close else ""
