"""The search finds what civil servants ask for; the figures stand beside plain Pagefind's."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from relevance.score import read_questions, score, score_plain

HERE = Path(__file__).parent


@pytest.mark.browser
def test_the_wanted_case_comes_first(site, capsys):
    questions = read_questions(HERE / "questions.yml")
    with ThreadPoolExecutor(1) as own:  # Playwright has one loop a thread; other tests hold ours
        ours = own.submit(score, site.folder, questions).result()
        plain = own.submit(score_plain, site.folder, questions).result()
    with capsys.disabled():
        print(f"\n{ours}\n{plain}")
    assert len(questions) >= 60
    assert ours.nothing == 0
    assert ours.in_three >= 0.98 * len(questions)
    assert ours.reciprocal_rank >= 0.95


def test_no_question_is_a_title(site):
    titles = {case["title"].casefold() for case in site.data("case-studies")}
    asked = {question.ask.casefold() for question in read_questions(HERE / "questions.yml")}
    assert asked & titles == set()


def test_every_case_is_asked_for(site):
    wanted = {question.want for question in read_questions(HERE / "questions.yml")}
    assert wanted == {case["slug"] for case in site.data("case-studies")}
