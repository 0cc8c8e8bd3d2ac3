"""Owns which lines of a record readers see with figures in them; Markdown is read as a whole.

Not read: names and titles; what a claim says, which has its source beside it (its note is read); a
correction, which names what was wrong; the reason of an excuse; what is about the file and not the
work.
"""

from collections.abc import Iterator
from typing import Any

from case_studies.reading.marks import Keys

# Field → the lines in it that are read; "" is the record itself.
LINES = {
    "": ("summary", "evidence_why", "outcome_why", "themes_why", "objectives_why",
         "content_warning"),
    "themes": ("why",),
    "psas": ("contribution", "why", "note"),
    "objectives": ("contribution", "why", "note"),
    "claims": ("note",),
    "related": ("why",),
    "preconditions": ("why",),
    "why_it_worked": ("why",),
    "now": ("text",),
}  # fmt: skip


def lines(data: dict[str, Any]) -> Iterator[tuple[Keys, str]]:
    """Yield each line of a record that readers see, with the way to it."""
    for field, names in LINES.items():
        held = data.get(field) if field else data
        many = held if isinstance(held, list) else [held]
        for index, each in enumerate(many):
            way: Keys = (field, index) if isinstance(held, list) else (field,) if field else ()
            for name in names if isinstance(each, dict) else ():
                if isinstance(each.get(name), str):
                    yield (*way, name), each[name]
