"""What words find, and what is said of it: on a small library, in whose texts the words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from browser.conftest import served
from browser.test_find import found, ready, total
from builds import build, copy_project
from contents import BASE, oak, project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

TEXTS = {
    "night-clinic": (
        "Night clinic",
        "Those over 65 come first. The A&E ward has £28 million, 1,061 callers, and GPs.",
    ),
    "post": ("A box for every birth", "Each newborn gets a blanket and a book."),
    "station": ("A station on the square", "Police officers drink tea there. AI writes reports."),
    "policy": ("A policy for paint", "A policy says which paint is bought. It is airtight."),
    "choir": ("Choirs in the valleys", "A choir sings in Wales on Sundays."),
    "what-if": ("Asking first", "Each meeting starts with the words: what if."),
    "ferry": ("A ferry for bicycles", "Bicycles cross the river on a raft."),
    "rise": ("A rise in rent", "The rent is dear."),
    "rent": ("Rent", "It is paid on Mondays."),
}
TERM = """- term: What if...?
  meaning: A question that opens a meeting.
"""
FIGURES = ("over 65", "1,061 callers", "£28 million")


@pytest.fixture(scope="module")
def words_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the small library."""
    folder: Path = tmp_path_factory.mktemp("words")
    files = {f"case-studies/{slug}.md": case(*texts) for slug, texts in TEXTS.items()}
    files["glossary.yml"] = (BASE / "content/glossary.yml").read_text(encoding="utf-8") + TERM
    content = project(folder / "content", files) / "content"
    yield from served(build(copy_project(folder / "project", content), folder / "site"))


def case(title: str, text: str) -> str:
    summary = "Neighbours planted oaks, and fewer people fell ill in the heat."
    whole = oak("Streets without trees are hot in summer.", text)
    named = [figure for figure in FIGURES if figure in text]
    listed = "".join(f"  - {{figure: '{figure}', why: Made up.}}\n" for figure in named)
    whole = whole.replace("sources:\n", f"not_claims:\n{listed}sources:\n") if named else whole
    return whole.replace("title: Oak", f"title: {title}").replace(
        summary, f"This tells of {title.lower()}."
    )


def ask(visit, root: str, words: str) -> Page:
    return ready(visit(f"find/?{urlencode({'q': words})}", of=root))


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("A&E", "night-clinic"),
        ("GPs", "night-clinic"),
        ("gp", "night-clinic"),
        ("over 65s", "night-clinic"),
        ("1061", "night-clinic"),
        ("£28m", "night-clinic"),
        ("police", "station"),
        ("policies", "policy"),
        ("AI", "station"),
        ("what if", "what-if"),
        ("a policy for paint", "policy"),
        ("bikes", "ferry"),
        ("rent", "rent"),
    ],
)
def test_a_word_finds_the_case_that_has_it(visit, words_root, words, slug):
    page = ask(visit, words_root, words)
    assert found(page)[0] == slug


@pytest.mark.parametrize("words", ["AI", "A&E"])
def test_a_short_word_is_a_whole_word(visit, words_root, words):
    assert total(ask(visit, words_root, words)) == 1


def test_what_is_only_near_is_said_to_be_near(visit, words_root):
    page = ask(visit, words_root, "infants")
    assert found(page)[0] == "post"
    expect(page.locator("#notes")).to_contain_text(
        "No case study has the word “infants”. Near it: newborn"
    )
    first = page.locator("#results [data-case]").first
    expect(first.locator(".matches")).to_contain_text("Near “infants”: newborn")
    expect(first.locator("mark", has_text="newborn")).to_be_visible()


def test_a_nation_is_found_by_its_people(visit, words_root):
    page = ask(visit, words_root, "Welsh")
    assert found(page)[0] == "choir"
    expect(page.locator("#notes")).not_to_contain_text("Showing results for")


def test_words_in_quotes_are_a_phrase(visit, words_root):
    page = ask(visit, words_root, '"drink tea"')
    assert found(page) == ["station"]
    expect(page.locator("#notes")).to_contain_text("Only cases with just the words “drink tea”")
    assert total(ask(visit, words_root, '"tea drink"')) == 0


def test_weak_matches_wait_behind_a_link(visit, words_root):
    page = ask(visit, words_root, "neighbours")
    assert total(page) == 4
    link = page.get_by_role("link", name="Show 6 weaker matches")
    link.click()
    page.wait_for_url("**weaker=1")
    assert total(page) == 10


def test_other_pages_are_named_above_the_cases(visit, words_root):
    page = ask(visit, words_root, "signposting")
    link = page.locator("#notes a").first
    expect(link).to_have_text("signposting")
    assert link.get_attribute("href").endswith("/glossary/#signposting")


def test_nothing_is_loaded_before_somebody_types(visit, words_root):
    page = visit(of=words_root)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{words_root}find/")
    page.wait_for_load_state("networkidle")
    assert total(page) == len(found(page)) == len(TEXTS) + 2
    assert [url for url in asked if "/search/" in url] == []
    page.get_by_label("Search words").press_sequentially("tea")
    page.wait_for_load_state("networkidle")
    assert [url.partition("/search/")[2] for url in asked if "/search/" in url] == ["library.json"]


@pytest.mark.parametrize("address", ["find/", "find/?q=bicycles"])
def test_nothing_moves_while_the_page_loads(visit, words_root, address):
    page = visit(of=words_root)
    page.goto(words_root + address)
    page.wait_for_selector("#results[data-state=ready]")
    moved = page.evaluate(
        """() => new Promise((done) => {
            new PerformanceObserver((list) =>
                done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)),
            ).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => done(0), 500);
        })"""
    )
    assert moved < 0.02


def test_without_scripts_the_page_says_that_words_are_not_searched(visit, words_root):
    page = visit("find/?q=tea", of=words_root, java_script_enabled=False)
    expect(page.locator("main .notice")).to_contain_text("A search for words needs JavaScript")
    expect(page.locator("#ways")).to_be_visible()
    expect(page.locator("#tools")).to_be_hidden()
