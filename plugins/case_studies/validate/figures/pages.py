"""Owns the figures of records that have no claims: the documents that they list account for them.

Themes, objectives and frameworks must list theirs, each with its place. A page may do without, and
may count things, such as the agreements; a share, a sum of money or a change needs its document.
"""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import text as rules
from case_studies.model import GlossaryEntry, Page, Record
from case_studies.prose import Prose
from case_studies.reading import Marks
from case_studies.reading.marks import Keys
from case_studies.validate.figures.find import Figure, figures
from case_studies.validate.figures.gate import MOST

WITHOUT_CLAIMS: dict[type[Record], tuple[str, ...]] = {
    Page: ("summary",),
    GlossaryEntry: ("meaning",),
}


def unclaimed_problems(
    data: dict[str, Any],
    model: type[Record],
    proses: Mapping[Keys, Prose],
    marks: Marks,
    at: Keys = (),
) -> list[Diagnostic]:
    """Return a problem for each figure of a page or a term that needs a document and has none."""
    if model not in WITHOUT_CLAIMS or data.get("sources"):
        return []
    found = [
        rules.FIGURE_WITHOUT_SOURCE.at(
            marks.inside((*at, name), data[name]).at(each.start), figure=each.text, field=name
        )
        for name in WITHOUT_CLAIMS[model]
        if isinstance(data.get(name), str)
        for each in islice(_in_need(data[name]), MOST)
    ]
    for keys, prose in proses.items():
        where = marks.inside(keys, prose.text)
        needy = (
            (passage.of_words(each.start), each.text)
            for passage in prose.passages
            for each in _in_need(passage.words)
        )
        found += [
            rules.FIGURE_WITHOUT_SOURCE.at(where.at(start), figure=text, field=keys[0])
            for start, text in islice(needy, MOST)
        ]
    return found


def _in_need(text: str) -> Iterator[Figure]:
    """Yield the figures that say how much, not how many."""
    for figure in figures(text):
        if (
            figure.unit.kind in ("share", "points", "money", "ratio")
            or figure.said.role == "change"
        ):
            yield figure
