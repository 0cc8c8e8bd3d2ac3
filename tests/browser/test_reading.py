"""Every page can be read: zoomed, without scripts, in the colours that the reader wants."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from addresses import RICH
from builds import Built, words

pytestmark = pytest.mark.browser

OVERFLOW = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter((each) => !each.closest(".scroll, .table-scroll, pre, svg") && each.checkVisibility())
  .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
  .map((each) => `${each.tagName}.${each.className}`).slice(0, 5)"""
HIDDEN = """() => [...document.querySelectorAll("[hidden]")].map(
  (each) => ["scheme", "narrow", "ledger-filters"].find((name) => each.classList.contains(name))
    ?? ["copy", "print"].find((name) => name in each.dataset) ?? each.outerHTML)"""
MOVING = """() => [...document.querySelectorAll("*")].filter((each) => {
  const style = getComputedStyle(each);
  const times = `${style.transitionDuration}, ${style.animationDuration}`.split(", ");
  return style.scrollBehavior === "smooth" || times.some((time) => parseFloat(time) > 0.01);
}).map((each) => each.tagName)"""


@pytest.fixture(scope="module")
def root(rich_root) -> str:
    return rich_root


def test_no_page_scrolls_sideways_at_400_percent(visit, root, rich: Built):
    assert too_wide(visit(width=320), root, rich.pages) == []


def test_text_spacing_hides_nothing(visit):
    """The values are those of WCAG 1.4.12."""
    page = visit(RICH.case, width=320, bypass_csp=True)
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
        "word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
    )
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_without_scripts_only_their_own_controls_are_hidden(visit, root):
    page = visit(java_script_enabled=False)
    hidden = set()
    for address in set(RICH.pages) - {"find/"}:
        page.goto(root + address)
        hidden |= {*hidden_parts(page)}
    assert hidden - {"scheme", "narrow", "ledger-filters", "copy", "print"} == set()


def test_without_scripts_the_words_are_the_same(visit):
    address = RICH.case
    bare = visit(address, java_script_enabled=False).locator("main").inner_text()
    page = visit(address)
    page.locator("button, .choose").evaluate_all("(all) => all.forEach((each) => each.remove())")
    assert lines(page.locator("main").inner_text()) == lines(bare)


def test_without_scripts_find_leads_to_every_case(visit, rich: Built):
    page = visit("find/", java_script_enabled=False)
    expected = {each["slug"] for each in rich.data("case-studies") if each["status"] == "published"}
    cards = page.locator("#results [data-case]").all()
    assert {card.get_attribute("data-case") for card in cards} == expected
    assert {card.is_visible() for card in cards} == {True}


def test_without_scripts_the_search_box_leads_to_find(visit, root):
    page = visit(RICH.ends("objective")[1], java_script_enabled=False)
    page.get_by_role("search", name="Site").get_by_role("searchbox").fill("lanterns")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{root}find/?q=lanterns")
    assert page.locator("#results").get_attribute("data-state") == "static"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colour_switch_works_and_is_remembered(visit, root, scheme):
    other = {"light": "dark", "dark": "light"}[scheme]
    page = visit("psa/", color_scheme=scheme)
    own = paper(page)
    page.get_by_label("Colours").select_option(other)
    assert (paper(page) != own, page.evaluate("localStorage.getItem('theme')")) == (True, other)
    chosen = paper(page)
    page.goto(root)
    assert (paper(page), page.get_by_label("Colours").input_value()) == (chosen, other)
    page.get_by_label("Colours").select_option("system")
    page.reload()
    assert (paper(page), page.evaluate("localStorage.length")) == (own, 0)


def test_browsers_before_light_dark_have_every_light_colour():
    css = Path(__file__).parents[2] / "overrides" / "assets" / "css"
    pairs = re.findall(r"(--[\w-]+): light-dark\((#\w+),", (css / "tokens.css").read_text())
    plain = re.findall(r"(--[\w-]+): (#\w+);", (css / "fallback.css").read_text())
    assert plain == pairs


def test_the_page_keeps_no_cookies(visit):
    page = visit(RICH.case)
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_keep_bars_and_words(visit, scheme):
    page = visit(RICH.case, forced_colors="active", color_scheme=scheme)
    ground, fill = (colour_of(page, f".chart .track .{part}") for part in ("ground", "fill"))
    assert ground != fill
    body = page.locator("body")
    text, back = (
        body.evaluate(f"(each) => getComputedStyle(each).{name}")
        for name in ("color", "backgroundColor")
    )
    assert text != back


def test_with_reduced_motion_nothing_moves(visit, root):
    page = visit(reduced_motion="reduce")
    moving = {}
    for address in ("", RICH.case, "find/", "coverage/"):
        page.goto(root + address)
        moving[address] = page.evaluate(MOVING)
    assert {address: names for address, names in moving.items() if names} == {}


def test_hostile_front_matter_runs_nothing(visit, odd_root, odd: Built):
    page = visit(of=odd_root)
    for address in odd.pages:
        page.goto(odd_root + address)
    page.goto(f"{odd_root}compare/?cases=hostile,plain")
    page.locator("#comparison table").wait_for()
    assert page.locator("img[src=x], main script").count() == 0


def too_wide(page: Page, root: str, addresses: Iterable[str]) -> list[tuple[str, list[str]]]:
    """Return each page that is wider than 320 pixels, and what sticks out.

    1280 pixels at 400 % are 320 (WCAG 1.4.10).
    """
    wide = []
    for address in addresses:
        page.goto(root + address)
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append((address, page.evaluate(OVERFLOW)))
    return wide


def hidden_parts(page: Page) -> list[str]:
    """Return what is hidden; scripts of the test run even where the page's do not."""
    return page.evaluate(HIDDEN)


def lines(text: str) -> list[str]:
    return [words(line) for line in text.splitlines() if line.strip()]


def paper(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def colour_of(page: Page, selector: str) -> str:
    first = page.locator(selector).first
    return first.evaluate("(each) => getComputedStyle(each).fill")
