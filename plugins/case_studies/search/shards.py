"""Owns the files that the table is cut into: a browser loads those of the words that are typed."""

import json
from collections.abc import Iterable
from typing import Any

from case_studies.search.table import Found

FULL = 8_000  # bytes of a file, about, before it is packed
Families = Iterable[tuple[tuple[str, ...], Found | None]]


class Shard:
    """The words of an alphabetical range: a line of forms each, and what the word finds.

    A word whose forms fall into two ranges is in both.
    """

    def __init__(self, first: str) -> None:
        self.first = first
        self.size = 0
        self._forms: dict[str, list[str]] = {}

    def add(self, form: str, answer: str) -> None:
        """Add a form of the word that finds `answer`."""
        self.size += len(form) + (len(answer) if answer not in self._forms else 0)
        self._forms.setdefault(answer, []).append(form)

    def as_json(self) -> bytes:
        """Return the file."""
        lines = ",".join(" ".join(forms) for forms in self._forms.values())
        return f'{{"words":"{lines}","found":[{",".join(self._forms)}]}}'.encode()


def shards(families: Families) -> list[Shard]:
    """Return the table in files, in the order of the alphabet."""
    answers = [(forms, _packed(found.as_lists() if found else 0)) for forms, found in families]
    made: list[Shard] = []
    for form, answer in sorted((form, answer) for forms, answer in answers for form in forms):
        if not made or made[-1].size > FULL:
            made.append(Shard(form))
        made[-1].add(form, answer)
    return made


def _packed(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
