"""Two to four cases, ticked on a list, stand side by side."""

import pytest
from playwright.sync_api import Page

from addresses import RICH

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def root(rich_root) -> str:
    return rich_root


def test_ticked_cases_stand_side_by_side(visit, root):
    page = visit("case-studies/")
    chosen = RICH.compared.split(",")[:2]
    for slug in chosen:
        tick(page, slug)
    page.locator(".choose-bar a").click()
    page.wait_for_url(f"{root}compare/?cases=*")
    page.locator("#comparison table").wait_for()
    heads = page.locator("#comparison thead th[data-case]").all()
    assert sorted(head.get_attribute("data-case") for head in heads) == sorted(chosen)


def test_one_case_is_not_enough_and_a_fifth_too_many(visit):
    page = visit("case-studies/")
    boxes = page.locator("input[name=compare]")
    boxes.nth(0).check()
    assert page.locator(".choose-bar a").is_hidden()
    for number in (1, 2, 3):
        boxes.nth(number).check()
    boxes.nth(4).click()
    assert (boxes.nth(4).is_checked(), page.locator("input[name=compare]:checked").count()) == (
        False,
        4,
    )
    assert "Four is the most" in page.locator(".choose-bar [role=status]").inner_text()


def test_without_cases_the_page_says_what_to_do(visit):
    page = visit("compare/")
    assert "Tick two to four case studies" in page.locator("#comparison").inner_text()


def test_without_scripts_the_page_leads_to_the_list(visit):
    page = visit(f"compare/?cases={RICH.compared}", java_script_enabled=False)
    assert page.locator("main a[href='../case-studies/']").first.is_visible()


def tick(page: Page, slug: str) -> None:
    page.locator(f"[data-case='{slug}'] input[name=compare]").check()
