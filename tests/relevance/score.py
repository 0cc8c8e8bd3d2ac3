"""Owns the scores of the search: how often the wanted case comes first, or at least third.

`python tests/relevance/score.py` prints them for the questions that are open; with `kept`, for
those that were set aside too; with `misses`, each question whose case is not first.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import yaml
from playwright.sync_api import sync_playwright

from case_studies.pipeline import load
from case_studies.search import build_search
from case_studies.views import Site
from case_studies.views.find import find_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from case_studies.library import Library

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
ABOUT = Site("", "", "http://127.0.0.1/", "", "main")
OPEN, KEPT, NEW = ("first", "open"), ("kept",), ("unseen-open", "unseen-kept")
ASK = """async (questions) => {
    const from = (name) => import(`/assets/js/find/${name}.js`);
    const [{ openEngine }, { Search }, { readObjectives }] =
        await Promise.all(["engine", "search", "objectives"].map(from));
    const engine = await openEngine(new URL("/search/", location.href));
    const search = new Search(engine, readObjectives());
    const slugs = await (await fetch("/search/slugs.json")).json();
    const answers = [];
    for (const question of questions) {
        const { cases } = await search.answer(question, false);
        answers.push(cases.map((each) => slugs[each.row]));
    }
    return answers;
}"""


@dataclass(frozen=True)
class Question:
    """What is asked, and the case study that should come first."""

    ask: str
    want: str


@dataclass(frozen=True)
class Scores:
    """The place of the wanted case for each question, from 1; None where it is missing."""

    name: str
    places: tuple[int | None, ...]
    nothing: int

    @property
    def in_three(self) -> int:
        """How many questions have the wanted case among the first three."""
        return sum(place is not None and place <= 3 for place in self.places)

    @property
    def reciprocal_rank(self) -> float:
        """The mean of 1 / place, 0 where the case is missing."""
        return sum(1 / place for place in self.places if place) / len(self.places)

    def __str__(self) -> str:
        """Return a line of a report."""
        return (
            f"{self.name:<34} first three {self.in_three:>3} of {len(self.places):>3}, "
            f"MRR {self.reciprocal_rank:.3f}, nothing found {self.nothing}"
        )


def read_questions(*names: str) -> list[Question]:
    """Return the questions of some files of questions/."""
    texts = [(HERE / "questions" / f"{name}.yml").read_text(encoding="utf-8") for name in names]
    return [
        Question(ask, want)
        for text in texts
        for want, asked in yaml.safe_load(text).items()
        for ask in asked
    ]


def library(*, unseen: bool = False) -> Library:
    """Return the library as it is, or with the cases of unseen/ among its own."""
    if not unseen:
        return load(ROOT, ABOUT).library
    with tempfile.TemporaryDirectory() as name:
        shutil.copytree(ROOT / "content", Path(name) / "content")
        shutil.copytree(HERE / "unseen", Path(name) / "content", dirs_exist_ok=True)
        return load(Path(name), ABOUT).library


def asked_for(full: Library) -> Library:
    """Return a library of the cases alone that a question is about: it is the same for ever."""
    wanted = {question.want for question in read_questions(*OPEN, *KEPT, *NEW)}
    return replace(full, cases={slug: full.cases[slug] for slug in full.cases if slug in wanted})


def without_keywords(full: Library, *slugs: str) -> Library:
    """Return a library whose cases, or those named, are as new: nobody gave them keywords."""
    cases = {
        slug: replace(entry, record=entry.record.model_copy(update={"keywords": ()}))
        if slug in slugs or not slugs
        else entry
        for slug, entry in full.cases.items()
    }
    return replace(full, cases=cases)


def score(
    browser: Browser,
    searched: Library,
    questions: list[Question],
    name: str = "",
    assets: Path = ROOT / "overrides/assets",
) -> Scores:
    """Ask the scripts of the find page, in a browser."""
    with tempfile.TemporaryDirectory() as folder:
        build_search(searched, Path(folder))
        (Path(folder) / "assets").symlink_to(assets, target_is_directory=True)
        view = find_view(searched, ABOUT)
        data = json.dumps({key: view[key] for key in ("objectives", "frameworks")})
        page = f'<!doctype html><script type="application/json" id="objectives">{data}</script>'
        (Path(folder) / "index.html").write_text(page, encoding="utf-8")
        answers = answered(browser, Path(folder), [question.ask for question in questions])
    return scores(name, questions, answers)


def scores(name: str, questions: list[Question], answers: list[list[str]]) -> Scores:
    """Return where the wanted cases stand in the answers."""
    places = [
        found.index(question.want) + 1 if question.want in found else None
        for question, found in zip(questions, answers, strict=True)
    ]
    return Scores(name, tuple(places), sum(not found for found in answers))


def answered(browser: Browser, folder: Path, asked: list[str]) -> list[list[str]]:
    """Return the cases found for each question, best first."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        answers: list[list[str]] = page.evaluate(ASK, asked)
        page.close()
        server.shutdown()
    return answers


@contextmanager
def chromium() -> Iterator[Browser]:
    """Open a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [],
        )
        yield browser
        browser.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main(words: list[str]) -> None:
    """Print the scores."""
    sets = OPEN + (KEPT if "kept" in words else ())
    full, both = library(), asked_for(library(unseen=True))
    seen = asked_for(full)
    new = [f"unseen-{name}" for name in sets if name != "first"]
    rounds = [(f"{name}, the whole library", full, name) for name in sets]
    rounds += [(name, seen, name) for name in sets]
    rounds += [(f"{name}, no keywords", without_keywords(seen), name) for name in sets]
    rounds += [(name, both, name) for name in new]
    with chromium() as browser:
        for name, searched, file in rounds:
            questions = read_questions(file)
            result = score(browser, searched, questions, name)
            print(result, flush=True)
            for each, place in zip(questions, result.places, strict=True):
                if "misses" in words and place != 1:
                    print(f"{place or '-':>5}  {each.ask}  ({each.want})")


if __name__ == "__main__":
    main(sys.argv[1:])
