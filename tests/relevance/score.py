"""Owns the scores of the search: how often the wanted case study comes first, or at least third.

`python tests/relevance/score.py QUESTIONS [SITE]` prints them for a file of questions, ours beside
those of Pagefind as it comes. A question is a mapping of two values: what is asked, and the wanted
case's slug; or the file is one mapping from the one to the other.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import yaml
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
PLAIN_PAGE = '<!doctype html><html lang="en"><title>Plain</title>'
PLAIN_SEARCH = """async (question) => {
    const pagefind = await import("/pagefind/pagefind.js");
    const { results } = await pagefind.search(question);
    const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return pages.map((page) => page.url.split("/").at(-2));
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
            f"{self.name:<24} success@3 {self.in_three} of {len(self.places)}, "
            f"MRR {self.reciprocal_rank:.3f}, nothing found {self.nothing}"
        )


def read_questions(path: Path) -> list[Question]:
    """Return the questions of a file."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    pairs = data.items() if isinstance(data, dict) else (tuple(each.values())[:2] for each in data)
    return [Question(*pair) for pair in pairs]


def score(site: Path, questions: list[Question]) -> Scores:
    """Ask the find page of a built site."""
    with page_of(site) as (page, address):

        def ask(question: str) -> list[str]:
            page.fill("#find-words", question)
            page.press("#find-words", "Enter")
            page.wait_for_selector("#results[data-state=ready]")
            return page.eval_on_selector_all(
                "#results [data-case]", "all => all.map(each => each.dataset.case)"
            )

        page.goto(f"{address}find/")
        page.wait_for_selector("#results[data-state=ready]")
        return _scores("This library's search", ask, questions)


def score_plain(site: Path, questions: list[Question]) -> Scores:
    """Ask Pagefind as it comes, on the same case pages."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "index.html").write_text(PLAIN_PAGE, encoding="utf-8")
        options = ("--glob", "case-studies/*/index.html", "--root-selector", "main", "--silent")
        command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-path"]
        subprocess.run([*command, str(folder / "pagefind"), *options], check=True)
        with page_of(folder) as (page, address):
            page.goto(address)
            return _scores(
                "Pagefind as it comes", lambda ask: page.evaluate(PLAIN_SEARCH, ask), questions
            )


@contextmanager
def page_of(folder: Path) -> Iterator[tuple[Page, str]]:
    """Open a browser's page, and serve a folder at the address beside it."""
    handler = partial(_Quiet, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("chromium-browser"),
            args=["--no-sandbox"] if os.geteuid() == 0 else [],
        )
        yield browser.new_page(), f"http://127.0.0.1:{server.server_port}/"
        browser.close()
    server.shutdown()
    server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _scores(name: str, ask: Callable[[str], list[str]], questions: Iterable[Question]) -> Scores:
    places: list[int | None] = []
    nothing = 0
    for question in questions:
        found = ask(question.ask)
        nothing += not found
        places.append(found.index(question.want) + 1 if question.want in found else None)
    return Scores(name, tuple(places), nothing)


if __name__ == "__main__":
    asked = read_questions(Path(sys.argv[1]))
    built = Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "site"
    ours = score(built, asked)
    for each, place in zip(asked, ours.places, strict=True):
        if place != 1:
            print(f"{place or '-':>3}  {each.ask}  ({each.want})")
    print(ours, score_plain(built, asked), sep="\n")
