"""A second framework in a browser: its pages, its filter, and its words in a question."""

import pytest
from playwright.sync_api import expect

from browser.conftest import served
from browser.test_accessibility import open_everything, violations
from browser.test_find import choose, found, ready

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "case-studies/oak/",
    "coverage/",
    "find/",
    "objectives/",
    "objectives/aims-2015/",
    "objectives/aims-2015/2/",
    "objectives/aims-2015/2/brief/",
    "objectives/aims-2015/7/",
    "objectives/aims-2015/quiet-streets/",
    "themes/helping-hands/",
)


@pytest.fixture(scope="module")
def aims_root(aims):
    yield from served(aims)


@pytest.mark.parametrize("address", PAGES)
def test_its_pages_hold_for_everyone(visit, aims_root, address):
    page = visit(address, of=aims_root)
    open_everything(page)
    assert [each for width in (320, 768, 1280) for each in violations(page, width)] == []
    for width in (320, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_its_filter_narrows_and_stands_in_the_address(visit, aims_root):
    page = ready(visit("find/", of=aims_root))
    choose(page, "objective", "aims-2015/1")
    assert found(page) == ["oak"]
    assert "objective=aims-2015%2F1" in page.url
    expect(page.locator("#chosen")).to_contain_text("Aim: 1: Aim called 1")
    page = ready(visit("find/?objective=aims-2015/quiet-streets", of=aims_root))
    assert found(page) == ["oak"]
    served = page.locator("#results [data-case] .serves")
    expect(served).to_contain_text("Aim 1, Aim called quiet streets, PSA 1")


@pytest.mark.parametrize("typed", ["Aim 1", "aims 1", "aim no. 1", "aim one", "aims for trees 1"])
def test_a_question_names_its_objectives(visit, aims_root, typed):
    page = ready(visit(f"find/?q={typed.replace(' ', '+')}", of=aims_root))
    assert found(page) == ["oak"]
    expect(page.locator("#notes a").first).to_have_text("Aim 1: Aim called 1")


def test_a_number_alone_names_those_of_every_framework(visit, aims_root):
    page = ready(visit("find/?q=2", of=aims_root))
    notes = page.locator("#notes .direct").all_inner_texts()
    assert sorted(notes) == ["Aim 2: Aim called 2", "PSA 2: Let people learn for life"]
    assert found(page) == ["elm"]
