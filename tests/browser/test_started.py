"""A library that `init` started from the wheel works in a browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", ["", "find/", "psa/", "themes/", "coverage/", "about/"])
def test_a_page_opens_without_a_complaint(
    visit: Callable[..., Page], started_root: str, address: str
):
    assert visit(address, of=started_root).locator("h1").inner_text() != ""


def test_themes_differ_in_colour_and_pattern(visit: Callable[..., Page], started_root: str):
    page = visit("themes/", of=started_root)
    looks = page.locator(".tile").evaluate_all(
        "tiles => tiles.map(tile => [getComputedStyle(tile.querySelector('.pattern'), '::before')]"
        ".map(style => [style.backgroundColor, style.maskImage])[0])"
    )
    assert len({colour for colour, _ in looks}) == len({mask for _, mask in looks}) == len(looks)
    assert all(".svg" in mask for _, mask in looks)
