"""The find page for everyone: axe in each state, keyboard, screen reader, phone, no JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from addresses import FULL_CASE
from browser.test_accessibility import violations
from browser.test_find import GROUPS, THEME_SLUG, TITLE, choose, found, ready

pytestmark = pytest.mark.browser

STATES = {
    "open": "find/",
    "words": "find/?q=rural+broadband+without+BT",
    "filtered": f"find/?q=children&theme={THEME_SLUG}&outcome=worked&from=1990",
    "mended": "find/?q=volunters+psa+12",
    "nothing": "find/?q=zzyzx&outcome=worked",
}
PHONE = 375
ZOOMED = 320  # 1280 pixels at 400 %


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_state(visit, state, scheme):
    page = ready(visit(STATES[state], color_scheme=scheme))
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    assert [found for width in (ZOOMED, 1280) for found in violations(page, width)] == []


def test_axe_finds_nothing_while_loading(visit):
    page = visit()
    page.route("**/search/library.json", lambda _: None)
    page.goto(f"{page.url}find/?q=wood")
    page.wait_for_selector("#results[data-state=loading]")
    assert violations(page, 1280) == []


def test_an_error_is_told_and_leaves_the_plain_list(browser, root, cases):
    page = browser.new_page()
    page.route("**/search/library.json", lambda route: route.abort())
    page.goto(f"{root}find/?q=wood")
    page.wait_for_selector("#results[data-state=error]")
    expect(page.locator("#results-status")).to_have_text("The search could not be loaded.")
    expect(page.locator("#ways")).to_be_visible()
    assert len(found(page)) == len(cases)
    assert violations(page, 1280) == []
    page.close()


def test_the_count_is_announced_and_focus_stays(visit, cases):
    page = ready(visit("find/"))
    status = page.locator("#results-status")
    expect(status).to_have_attribute("role", "status")
    box = page.locator(f'#filters input[value="{THEME_SLUG}"]')
    box.focus()
    page.keyboard.press("Space")
    count = sum(THEME_SLUG in GROUPS["theme"](case) for case in cases)
    expect(status).to_contain_text(f"{count} case studies")
    expect(box).to_be_focused()


def test_it_works_with_the_keyboard_alone(visit):
    page = ready(visit("find/"))
    page.get_by_label("Search words").focus()
    page.keyboard.type(TITLE)
    page.keyboard.press("Enter")
    page.wait_for_url("**/find/?q=*")
    assert found(ready(page))[0] == FULL_CASE
    choose(page, "outcome", "worked")
    page.get_by_role("button", name="Remove the filter Outcome: Worked").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#results-title")).to_be_focused()


def test_on_a_phone_the_filters_are_in_a_drawer(visit):
    page = ready(visit("find/?outcome=worked&stage=running", width=PHONE))
    opener = page.get_by_role("button", name="Filters: 2 on")
    filters = page.locator("#filters")
    expect(filters).to_be_hidden()
    opener.click()
    expect(filters).to_be_visible()
    expect(opener).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    opener.click()
    page.get_by_role("button", name="Show the results").click()
    expect(filters).to_be_hidden()
    expect(page.locator("#results-title")).to_be_focused()


@pytest.mark.parametrize("width", [PHONE, ZOOMED])
def test_nothing_runs_off_a_narrow_screen(visit, width):
    page = ready(visit("find/?q=health&outcome=worked", width=width))
    page.locator("#filters-open").click()
    assert overflow(page) <= 0


def test_without_a_script_there_is_the_list_and_a_way_to_every_value(visit, site, cases):
    page = visit("find/", java_script_enabled=False)
    expect(page.locator("#results")).to_have_attribute("data-state", "static")
    assert len(found(page)) == len(cases)
    expect(page.locator("#side")).to_be_hidden()
    links = page.eval_on_selector_all("#ways a", "all => all.map(each => each.href)")
    for part in ("/themes/", "/psa/", "/find/place/", "/find/outcome/"):
        assert any(part in link for link in links), part
    for link in links:
        path = link.split("#")[0].split("/", 3)[3]
        assert (site.folder / path / "index.html").is_file(), link
    page.get_by_label("Search words").fill("wood")
    page.keyboard.press("Enter")
    page.wait_for_url("**/find/?q=wood")


def overflow(page: Page) -> int:
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
