"""Owns what may not stand in a file at all: hidden characters, and what looks like a secret."""

import re
import unicodedata

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import reading

# Control characters; soft hyphens and spaces of no width, which search cannot see; line separators
# that YAML counts as lines and editors do not; marks that turn the direction of text around
# ("Trojan Source", CVE-2021-42574); non-characters.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069"
    "\ufeff\ufffe\uffff]"
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
