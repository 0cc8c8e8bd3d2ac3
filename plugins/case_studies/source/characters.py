"""Owns what may not stand in a file's text at all: hidden characters, and things that look secret."""

import re
import unicodedata

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import reading

# Control characters; line separators that YAML counts as lines and editors do not; marks that
# turn the direction of text around ("Trojan Source", CVE-2021-42574); non-characters.
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
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
        reading.CONTROL_CHARACTER.at(Place(path, number, found.start() + 1), character=_name(found))
        for number, line in enumerate(text.split("\n"), 1)
        if (found := HIDDEN.search(line))
    ]


def secret_problems(text: str, path: str) -> list[Diagnostic]:
    """Return a problem for each text that has the form of a key or password."""
    return [
        reading.POSSIBLE_SECRET.at(Place(path, number, found.start() + 1), what=what)
        for number, line in enumerate(text.split("\n"), 1)
        for what, pattern in SECRETS
        if (found := pattern.search(line))
    ]


def _name(found: re.Match[str]) -> str:
    character = found.group()
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()
