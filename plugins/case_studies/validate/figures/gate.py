"""Owns the problems of the gate: each figure that no claim accounts for, and the nearest claim."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import text as rules
from case_studies.prose import Prose
from case_studies.reading import Marks
from case_studies.reading.marks import Keys
from case_studies.validate.figures.find import COUNTS, Figure, figures
from case_studies.validate.figures.match import Verdict, unaccounted
from case_studies.validate.figures.said import Ledger
from case_studies.validate.figures.texts import lines

RATINGS = tuple("012345")
MOST = 100  # figures of one text that are reported: a file can be hostile
WORD = re.compile(r"[^\W\d_]")

DIFFERS = {
    "way": "the claim `{claim}` goes the other way ({said})",
    "role": "the claim `{claim}` has it in another place ({said})",
    "noun": "the claim `{claim}` counts something else ({said})",
    "kind": "the claim `{claim}` has this number in another unit ({said})",
    "value": "the nearest claim, `{claim}`, says {said}",
}


@dataclass(frozen=True)
class Gate:
    """The texts of a record, what its claims say, and the phrases that are excused."""

    data: Mapping[str, Any]
    proses: Mapping[Keys, Prose]
    marks: Marks

    @property
    def claims(self) -> list[Any]:
        """The claims of the record, as they are written."""
        return _listed(self.data.get("claims"))

    def problems(self, shared: Iterable[Any] = ()) -> list[Diagnostic]:
        """Return a problem for each figure that neither its claims nor `shared` account for."""
        ledger = Ledger.of([*self.claims, *shared])
        phrases = _excused(self.data.get("not_claims"))
        return [*self._lines(ledger, phrases), *self._proses(ledger, phrases)]

    def _lines(self, ledger: Ledger, phrases: list[str]) -> Iterator[Diagnostic]:
        for keys, text in lines(dict(self.data)):
            where = self.marks.inside(keys, text)
            for figure, verdict in islice(_left(text, ledger, phrases), MOST):
                if not (keys == ("evidence_why",) and _is_rating(figure)):
                    yield _problem(where.at(figure.start), figure, verdict, keys, ledger)

    def _proses(self, ledger: Ledger, phrases: list[str]) -> Iterator[Diagnostic]:
        for keys, prose in self.proses.items():
            where = self.marks.inside(keys, prose.text)
            found = (
                (passage.of_words(figure.start), figure, verdict)
                for passage in prose.passages
                for figure, verdict in _left(passage.words, ledger, phrases)
            )
            for start, figure, verdict in islice(found, MOST):
                yield _problem(where.at(start), figure, verdict, keys, ledger)


def _is_rating(figure: Figure) -> bool:
    """Whether a figure can be a level of the scale of evidence."""
    return figure.text in RATINGS and not figure.noun


def _problem(
    place: Place, figure: Figure, verdict: Verdict, keys: Keys, ledger: Ledger
) -> Diagnostic:
    names = [each for each in keys if isinstance(each, str)]
    field = names[0] if names[-1] == "text" else names[-1]
    said = ledger.shown.get(verdict.claim, "")
    why = DIFFERS[verdict.differs].format(claim=verdict.claim, said=said) if verdict.claim else ""
    return rules.UNSOURCED_FIGURE.at(
        place, figure=figure.text, field=field, nearest=f": {why}" if why else ""
    )


def _left(text: str, ledger: Ledger, phrases: list[str]) -> Iterator[tuple[Figure, Verdict]]:
    """Yield each figure that no claim accounts for and no phrase excuses, and why."""
    excused = _spans(text, phrases)
    known: dict[tuple[Any, ...], Verdict | None] = {}
    for figure in figures(text):
        key = (figure.value, figure.unit, figure.said, figure.near, figure.low, figure.text)
        if key not in known:
            known[key] = unaccounted(figure, ledger)
        verdict = known[key]
        if verdict and not _is_excused(figure, text, excused):
            yield figure, verdict


def _spans(text: str, phrases: list[str]) -> list[tuple[int, int]]:
    """Return where the excused phrases stand."""
    patterns = "|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in phrases if each.strip())
    return [found.span() for found in re.finditer(patterns, text)] if patterns else []


def _is_excused(figure: Figure, text: str, spans: list[tuple[int, int]]) -> bool:
    """Whether a figure stands whole in a phrase that says more than its number."""
    for start, end in spans:
        if start <= figure.start and figure.end <= end:
            rest = text[start : figure.start] + text[figure.end : end]
            alone = figure.unit.kind in COUNTS and not WORD.search(rest)
            return not (alone and figure.noun)
    return False


def _excused(not_claims: Any) -> list[str]:
    return [str(each.get("figure", "")) for each in _listed(not_claims) if isinstance(each, dict)]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
