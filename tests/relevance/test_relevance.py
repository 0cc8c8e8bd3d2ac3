"""The search finds what civil servants ask for; the figures stand beside plain Pagefind's."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from relevance.score import Question, read_questions, score, score_plain

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def questions() -> list[Question]:
    return read_questions(HERE / "questions.yml")


@pytest.mark.browser
def test_the_wanted_case_comes_first(site, questions):
    with ThreadPoolExecutor(1) as own:  # Playwright has one loop a thread; other tests hold ours
        ours = own.submit(score, site.folder, questions).result()
        plain = own.submit(score_plain, site.folder, questions).result()
    assert ours.nothing == 0, ours
    assert ours.in_three >= 0.95 * len(questions), ours
    assert ours.reciprocal_rank >= max(0.9, plain.reciprocal_rank), (ours, plain)


def test_every_case_that_is_asked_for_exists(site, questions):
    """A new case needs no question; a question needs its case."""
    wanted = {question.want for question in questions}
    assert wanted - {case["slug"] for case in site.data("case-studies")} == set()


def test_no_question_is_a_title(site, questions):
    titles = {case["title"].casefold() for case in site.data("case-studies")}
    assert {question.ask.casefold() for question in questions} & titles == set()
