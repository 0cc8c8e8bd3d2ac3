"""Owns what may not stand in a file at all: hidden characters, and what looks like a secret."""

import re
import unicodedata

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import reading

# Control characters; soft hyphens and spaces of no width, which search cannot see; line separators
# that YAML counts as lines and editors do not; marks that turn the direction of text around
# ("Trojan Source", CVE-2021-42574); letters without a shape; tags, which can carry a hidden text.
NEVER = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff"
)
JOINERS = "\u200c\u200d"  # right between letters of other scripts, and in pictures of people
NUMBER_SIGNS = "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"  # before a number
VARIANTS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"  # right once, after a sign of another script
HIDDEN = re.compile(
    rf"[{NEVER}]|(?<![^\x00-\x7f])[{JOINERS}]|[{JOINERS}{NUMBER_SIGNS}](?![^\x00-\x7f])"
    rf"|(?<![^A-Za-z\s{VARIANTS}])[{VARIANTS}]"
)

SECRETS = (
    ("a private key", re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----")),
    ("an access key of a cloud service", re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b")),
    ("an access token of a code host", re.compile(r"\b(?:gh[pousr]_\w{36,}|glpat-[\w-]{20,})")),
    ("an access token of a chat service", re.compile(r"\bxox[abprs]-[\w-]{10,}")),
    ("a password", re.compile(r"(?i)\bpassword\s*[:=]\s*[^\s<>]{6,}")),
)


def character_problems(text: str, path: str) -> list[Diagnostic]:
    """Return a problem for each hidden character, at most one a line."""
    return [
        reading.CONTROL_CHARACTER.at(
            Place(path, number, found.start() + 1), character=_name(found.group())
        )
        for number, line in enumerate(text.split("\n"), 1)
        if (found := HIDDEN.search(line))
    ]


def without_hidden(text: str) -> str:
    """Return `text` with a space for each hidden character, so that the rest can be checked."""
    return HIDDEN.sub(" ", text)


def hidden_in(value: str) -> str:
    """Return the name of the first hidden character in a value, or an empty text."""
    found = HIDDEN.search(value)
    return _name(found.group()) if found else ""


def secret_problems(text: str, path: str) -> list[Diagnostic]:
    """Return a problem for each text that has the form of a key or password."""
    return [
        reading.POSSIBLE_SECRET.at(Place(path, number, found.start() + 1), what=what)
        for number, line in enumerate(text.split("\n"), 1)
        for what, pattern in SECRETS
        if (found := pattern.search(line))
    ]


def _name(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()
