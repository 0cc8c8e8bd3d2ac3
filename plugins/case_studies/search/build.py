"""Owns the folder /pagefind/ of a built site: what is written there and what is left out."""

import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from case_studies.library import Library
from case_studies.model import CaseStudy
from case_studies.search.card import result_card
from case_studies.search.document import case_document
from case_studies.search.page_names import named_by_row
from case_studies.search.pagefind import index_files
from case_studies.search.rows import filter_columns, ordered_cases
from case_studies.search.thesaurus import Thesaurus
from case_studies.search.vocabulary import vocabulary
from case_studies.search.words import word_list
from case_studies.validate import Entry

FOLDER = "pagefind"
# Of what Pagefind writes, its index and one script; its cards, boxes and lists are not used.
KEPT = re.compile(r"pagefind\.js|pagefind-entry\.json|index/.*|wasm\.en\..*")


def build_search(library: Library, site_dir: Path) -> None:
    """Write the search of all published cases into `site_dir`; the same library, the same bytes."""
    folder = site_dir / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in search_files(library).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def search_files(library: Library) -> dict[str, bytes]:
    """Return what a browser loads to search, by its name below /pagefind/."""
    thesaurus = Thesaurus(entry.record for entry in library.glossary)
    cases = ordered_cases(library)
    documents = (
        (f"case-studies/{case.slug}/", case_document(case, library, thesaurus)) for case in cases
    )
    index = index_files(documents)
    cards = {
        f"cards/{row}.json": _json(result_card(case, library)) for row, case in enumerate(cases)
    }
    return {
        **{name: content for name, content in index.items() if KEPT.fullmatch(name)},
        **{name: named_by_row(index[name]) for name in index if name.endswith(".pf_meta")},
        **cards,
        "library.json": _json({**filter_columns(cases, library), **_word_lists()}),
        "order.json": _json(_order(cases, list(library.cases))),
        "slugs.json": _json([case.slug for case in cases]),
        "words.json": _json(vocabulary(library, thesaurus)),
    }


def _word_lists() -> dict[str, str]:
    return {name: " ".join(sorted(word_list(name))) for name in ("stop", "weak")}


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
