"""The search finds what civil servants ask for, above all where nobody has tuned anything.

Run with -s to see the scores. The questions of first.yml were once tuned on. Those of open.yml
stand apart from the words of the cases; those of kept.yml were set aside and nothing is tuned on
them; the unseen ones are about cases that were made up for them, in a folder beside this file.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from relevance.mutants import MUTANTS, Mutant
from relevance.peer import score_peer
from relevance.score import (
    KEPT,
    NEW,
    OPEN,
    Question,
    Scores,
    asked_for,
    chromium,
    library,
    read_questions,
    score,
    without_keywords,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from case_studies.library import Library

SEEN = (*OPEN, *KEPT)


@dataclass(frozen=True)
class Round:
    """A library, the questions that are asked of it, and the least that is good enough."""

    name: str
    searched: Callable[[], Library]
    files: tuple[str, ...]
    in_three: float
    reciprocal_rank: float


def seen_cases() -> Library:
    """Return the library's own cases that are asked for."""
    return asked_for(library())


def new_cases() -> Library:
    """Return those, and the made-up ones among them."""
    return asked_for(library(unseen=True))


def no_keywords() -> Library:
    """Return the library's own cases that are asked for, without keywords."""
    return without_keywords(seen_cases())


ROUNDS = (
    Round("the whole library", library, SEEN, 0.75, 0.70),
    Round("those asked for, first questions", seen_cases, ("first",), 0.95, 0.93),
    Round("those asked for, other words", seen_cases, ("open", "kept"), 0.83, 0.74),
    Round("no keywords, first questions", no_keywords, ("first",), 0.88, 0.84),
    Round("no keywords, other words", no_keywords, ("open", "kept"), 0.74, 0.66),
    Round("new cases, no keywords", new_cases, NEW, 0.45, 0.40),
)


@pytest.fixture(scope="module")
def own() -> Iterator[ThreadPoolExecutor]:
    """Return a thread of our own: Playwright has one loop a thread, and other tests hold ours."""
    with ThreadPoolExecutor(1) as pool:
        yield pool


@pytest.fixture(scope="module")
def browser(own: ThreadPoolExecutor) -> Iterator[Browser]:
    """Open a browser in the thread of our own."""
    opened = chromium()
    yield own.submit(opened.__enter__).result()
    own.submit(opened.__exit__, None, None, None).result()


def ours(own: ThreadPoolExecutor, *asked: object) -> Scores:
    """Ask our search, in its thread."""
    return own.submit(score, *asked).result()


@pytest.mark.browser
@pytest.mark.parametrize("played", ROUNDS, ids=lambda played: played.name)
def test_the_wanted_case_is_among_the_first(own, browser, played):
    questions = read_questions(*played.files)
    searched = played.searched()
    result = ours(own, browser, searched, questions, played.name)
    peer = score_peer(searched, questions, "  lunr beside it")
    print(f"\n{result}\n{peer}")
    assert result.nothing == 0, result
    assert result.in_three >= played.in_three * len(questions), result
    assert result.reciprocal_rank >= max(played.reciprocal_rank, peer.reciprocal_rank), result


@pytest.mark.browser
@pytest.mark.long
def test_each_case_is_found_as_if_it_were_new(own, browser):
    full, questions = seen_cases(), read_questions(*SEEN)
    places: list[int | None] = []
    for slug in full.cases:
        asked = [question for question in questions if question.want == slug]
        result = ours(own, browser, without_keywords(full, slug), asked, slug)
        print(f"\n{result}")
        places += result.places
    whole = Scores("each case as a new one", tuple(places), 0)
    print(f"\n{whole}")
    assert whole.in_three >= 0.75 * len(places), whole
    assert whole.reciprocal_rank >= 0.7, whole


@pytest.fixture(scope="module")
def whole(own, browser, tmp_path_factory) -> float:
    """Return the measure of the search as it is."""
    return measured(own, browser, Mutant("none"), tmp_path_factory.mktemp("whole"))


@pytest.mark.browser
@pytest.mark.long
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_every_part_of_the_ranking_makes_the_answers_better(own, browser, whole, mutant, tmp_path):
    worse = measured(own, browser, mutant, tmp_path)
    print(f"\n{worse:.4f}, {whole:.4f} as it is: {mutant.name}")
    assert worse < whole


def measured(own: ThreadPoolExecutor, browser: Browser, mutant: Mutant, folder: Path) -> float:
    """Return the mean reciprocal rank over what is asked of both libraries, and their names."""
    seen, new = seen_cases(), new_cases()
    rounds = [
        (seen, read_questions(*SEEN)),
        (without_keywords(seen), read_questions(*SEEN)),
        (new, read_questions(*NEW)),
        (new, by_name(new)),
    ]
    with mutant.applied(folder) as assets:
        ranks = [
            ours(own, browser, searched, asked, "", assets).reciprocal_rank
            for searched, asked in rounds
        ]
    return sum(ranks) / len(ranks)


def by_name(searched: Library) -> list[Question]:
    """Return what readers ask who know a case: its title, its organisation, its place."""
    asked = []
    for slug, entry in searched.cases.items():
        names = [entry.record.title, *entry.record.organisations]
        asked += [Question(name.lower(), slug) for name in names]
    return asked


def test_every_case_that_is_asked_for_exists():
    """A new case needs no question; a question needs its case."""
    wanted = {question.want for question in read_questions(*SEEN, *NEW)}
    assert wanted - set(new_cases().cases) == set()


def test_no_question_is_a_title():
    titles = {entry.record.title.casefold() for entry in new_cases().cases.values()}
    asked = {question.ask.casefold() for question in read_questions(*SEEN, *NEW)}
    assert asked & titles == set()


def test_the_made_up_cases_have_no_keywords():
    made_up = set(new_cases().cases) - set(seen_cases().cases)
    assert len(made_up) == 8
    assert all(new_cases().cases[slug].record.keywords == () for slug in made_up)
