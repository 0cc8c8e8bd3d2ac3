"""Owns the mutants of the ranking: each takes one of its parts away."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from case_studies.search import document, english, table
from relevance.score import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

ASSETS = ROOT / "overrides/assets"


@dataclass(frozen=True)
class Mutant:
    """A change of the program: other values in a module, or another text in a script."""

    name: str
    module: Any = None
    values: Mapping[str, Any] = field(default_factory=dict)
    script: str = ""
    old: str = ""
    new: str = ""

    @contextmanager
    def applied(self, folder: Path) -> Iterator[Path]:
        """Return the folder of assets while the change holds."""
        if self.module:
            with patch.multiple(self.module, **self.values):
                yield ASSETS
        elif self.script:
            assets = folder / self.name.replace(" ", "-")
            shutil.copytree(ASSETS, assets)
            path = assets / "js/find" / self.script
            text = path.read_text(encoding="utf-8")
            assert text.count(self.old) == 1, self.old
            path.write_text(text.replace(self.old, self.new), encoding="utf-8")
            yield assets
        else:
            yield ASSETS


MUTANTS = (
    Mutant("a title weighs as the text", document, {"TITLE": 0}),
    Mutant("a summary weighs as the text", document, {"SUMMARY": 0}),
    Mutant("keywords are not searched", document, {"KEYWORD": 0}),
    Mutant("texts are not searched", document, {"TEXT": 0}),
    Mutant("titles of objectives are not searched", document, {"RELATED": 0}),
    Mutant("near words are not searched", table, {"NEAREST": 0}),
    Mutant("only the nearest word is searched", table, {"NEAREST": 1}),
    Mutant("more of a word is worth as much again", table, {"HALF": 10**6, "LEVELS": 10**7}),
    Mutant("only whether a word is there counts", table, {"HALF": 0.01}),
    Mutant("no word has a stem", english.English, {"stem": lambda _, word: word}),
    Mutant(
        "small words are asked for",
        script="words.js",
        old="if (stop.has(word)) return [];",
        new="",
    ),
    Mutant(
        "a rare word says no more than a common one",
        script="rank.js",
        old="rarity(count(term.own, size), size)",
        new="1",
    ),
    Mutant(
        "cases with all words come not first",
        script="rank.js",
        old="Number(other.full) - Number(one.full) || ",
        new="",
    ),
)
