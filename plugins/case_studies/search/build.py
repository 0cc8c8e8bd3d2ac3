"""Owns the folder /pagefind/ of a built site: what is written there and what is not kept."""

import asyncio
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pagefind.index import IndexConfig, PagefindIndex

from case_studies.library import Library
from case_studies.search.document import case_document
from case_studies.search.rows import filter_columns, ordered_cases
from case_studies.search.thesaurus import Thesaurus
from case_studies.search.vocabulary import vocabulary

FOLDER = "pagefind"
NAP = 0.1  # seconds
# What Pagefind writes for pages that use its own boxes and lists; ours loads none of it.
UNUSED = (
    "pagefind-component-ui.*",
    "pagefind-highlight.js",
    "pagefind-modular-ui.*",
    "pagefind-ui.*",
    "pagefind-worker.js",
    "wasm.unknown.pagefind",
)


def build_search(library: Library, site_dir: Path) -> None:
    """Write the search of all published cases into `site_dir`; the same library, the same bytes."""
    folder = site_dir / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    thesaurus = Thesaurus(entry.record for entry in library.glossary)
    cases = ordered_cases(library)
    if cases:  # Pagefind writes no index of nothing
        documents = {case.slug: case_document(case, library, thesaurus) for case in cases}
        with asyncio.Runner(loop_factory=_Prompt) as runner:
            runner.run(_index(documents, folder))
        for pattern in UNUSED:
            for file in folder.glob(pattern):
                file.unlink()
    titles = {slug: number for number, slug in enumerate(library.cases)}
    days = sorted({case.record.review.checked for case in cases})
    _write(folder / "filters.json", filter_columns(cases))
    _write(folder / "slugs.json", [case.slug for case in cases])
    _write(folder / "words.json", vocabulary(library, thesaurus))
    _write(
        folder / "order.json",
        {
            "title": [titles[case.slug] for case in cases],
            "checked": [days.index(case.record.review.checked) for case in cases],
        },
    )


async def _index(documents: dict[str, str], folder: Path) -> None:
    """Index the documents in their order: the number of a row is its place in every file."""
    config = IndexConfig(output_path=str(folder), force_language="en", keep_index_url=True)
    async with PagefindIndex(config=config) as index:
        for slug, document in documents.items():
            await index.add_html_file(url=f"case-studies/{slug}/", content=document)


class _Prompt(asyncio.SelectorEventLoop):
    """A loop without short naps.

    Pagefind's client sleeps 0.1 s before it reads each answer, 17 minutes for 10,000 cases:
    https://github.com/Pagefind/pagefind/blob/v1.5.2/wrappers/python/src/pagefind/service/__init__.py
    This can go once the client no longer sleeps.
    """

    def call_later(
        self, delay: float, callback: Callable[..., object], *args: Any, **options: Any
    ) -> asyncio.TimerHandle:
        return super().call_later(0 if delay <= NAP else delay, callback, *args, **options)


def _write(path: Path, data: Any) -> None:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")
