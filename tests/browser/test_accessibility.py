"""axe finds nothing on any kind of page, in light and dark, at three widths and on paper."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from addresses import RICH

pytestmark = pytest.mark.browser

WIDTHS = (320, 768, 1280)
PAPER = 700  # A4 less its margins
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "resultTypes": ["violations"],
    "iframes": False,
    "preload": False,
}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
SIZES = {"runOnly": {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]}}
NO_TARGETS = {"rules": {"target-size": {"enabled": False}}}  # nobody clicks on paper


@pytest.fixture(scope="module")
def root(rich_root) -> str:
    return rich_root


@pytest.mark.parametrize("address", RICH.pages)
def test_axe_finds_nothing(visit, address):
    assert in_short(visit(address, reduced_motion="reduce")) == []


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", RICH.pages)
def test_axe_finds_nothing_at_any_width_in_any_scheme(visit, address, scheme):
    page = visit(address, color_scheme=scheme)
    open_everything(page)
    assert [found for width in WIDTHS for found in violations(page, width)] == []


@pytest.mark.long
@pytest.mark.parametrize("address", RICH.pages)
def test_axe_finds_nothing_on_paper(visit, address):
    page = visit(address)
    page.emulate_media(media="print")
    assert violations(page, PAPER, NO_TARGETS) == []


def test_axe_finds_nothing_with_colours_chosen_by_hand(visit):
    page = visit(RICH.case, color_scheme="light", reduced_motion="reduce")
    page.get_by_label("Colours").select_option("dark")
    assert violations(page, 1280) == []


def in_short(page: Page) -> list[tuple[int, str, str]]:
    """Return what axe finds: all rules once; then what depends on colours, width and paper."""
    open_everything(page)
    found = violations(page, 1280)
    page.emulate_media(color_scheme="dark")
    found += violations(page, 1280, COLOURS) + violations(page, 320, SIZES)
    page.emulate_media(media="print", color_scheme="light")
    return found + violations(page, PAPER, COLOURS)


def open_everything(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")


def violations(page: Page, width: int, options: dict | None = None) -> list[tuple[int, str, str]]:
    """Return the width, the rule and the element of each thing that axe finds."""
    page.set_viewport_size({"width": width, "height": 900})
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    response = page.evaluate("(options) => axe.run(options)", OPTIONS | (options or {}))
    return [
        (width, rule["id"], " ".join(node["target"]) + " " + node["failureSummary"])
        for rule in response["violations"]
        for node in rule["nodes"]
    ]
