"""Owns the folder /search/ of a built site: what is written there."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from case_studies.library import Library
from case_studies.model import CaseStudy
from case_studies.search.card import result_card
from case_studies.search.document import word_weights
from case_studies.search.english import english
from case_studies.search.others import other_pages
from case_studies.search.rows import filter_columns, ordered_cases
from case_studies.search.shards import shards
from case_studies.search.table import Table
from case_studies.search.thesaurus import Thesaurus
from case_studies.search.vocabulary import vocabulary
from case_studies.search.words import stop_words
from case_studies.validate import Entry

FOLDER = "search"


def build_search(library: Library, site_dir: Path) -> None:
    """Write the search of all published cases into `site_dir`; the same library, the same bytes."""
    folder = site_dir / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in search_files(library).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def search_files(library: Library) -> dict[str, bytes]:
    """Return what a browser loads to search, by its name below /search/."""
    thesaurus = Thesaurus(entry.record for entry in library.glossary)
    cases, others = ordered_cases(library), list(other_pages(library))
    rows = [word_weights(case, library, thesaurus) for case in cases]
    table = Table(rows, [other.words for other in others], english())
    files = shards(table.families())
    cards = [*(result_card(case, library) for case in cases), *(other.card for other in others)]
    return {
        **{f"words/{number}.json": shard.as_json() for number, shard in enumerate(files)},
        **{f"cards/{row}.json": _json(card) for row, card in enumerate(cards)},
        "library.json": _json(
            {
                **filter_columns(cases, library),
                "stop": " ".join(sorted(stop_words())),
                "shards": " ".join(shard.first for shard in files),
            }
        ),
        "order.json": _json(_order(cases, list(library.cases))),
        "slugs.json": _json([case.slug for case in cases]),
        "spelling.json": _json(vocabulary(rows)),
    }


def _order(cases: Sequence[Entry[CaseStudy]], by_title: Sequence[str]) -> dict[str, list[int]]:
    """Return each row's place by title, and by the day on which it was last checked."""
    places = {slug: place for place, slug in enumerate(by_title)}
    days = sorted({case.record.review.checked for case in cases})
    ranks = {day: rank for rank, day in enumerate(days)}
    return {
        "title": [places[case.slug] for case in cases],
        "checked": [ranks[case.record.review.checked] for case in cases],
    }


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
