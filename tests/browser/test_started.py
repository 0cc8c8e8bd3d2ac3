"""A library that `init` started from the wheel works in a browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from builds import Built
from conftest import served

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "address", ["", "find/", "psa/", "themes/", "coverage/", "about/", "404.html"]
)
def test_a_page_opens_without_a_complaint(visit: Callable[..., Page], started: Built, address: str):
    server = served(started)
    page = visit(address, of=next(server))
    assert page.locator("h1").inner_text() != ""
    next(server, None)
