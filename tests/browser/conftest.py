"""Owns the browser, the server and the visits of the browser tests.

`visit(address, width=320, color_scheme="dark")` returns a page, open at the address, once it is
ready. A module whose tests open another library than the real one has a fixture `root` of its own.
Windows are used again: the next test gets the same one with every setting put back, with no
route, cookie or stored word left, which is quicker than a new one. A test that must have a window
which nobody has used says `visit(address, own=True)`.

A visit fails its test when the page complains in the console, breaks its own
Content-Security-Policy, or asks any host but ours for anything.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, Request, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from builds import Built

    Visit = Callable[..., Page]

HOST = "127.0.0.1"
MEDIA = {"color_scheme": "light", "reduced_motion": "no-preference", "forced_colors": "none"}
READY = {
    "find/": "#results[data-state=ready]",
    "compare/": "#comparison[data-state=ready]",
}


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line for each request."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the Chromium that `.ci/browser` has seen to."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def root(site: Built) -> Iterator[str]:
    """Serve the library, and return its address."""
    yield from served(site)


@pytest.fixture(scope="session")
def odd_root(odd: Built) -> Iterator[str]:
    """Serve the library of tests/odd, and return its address."""
    yield from served(odd)


@pytest.fixture(scope="session")
def rich_root(rich: Built) -> Iterator[str]:
    """Serve the library of tests/rich, and return its address."""
    yield from served(rich)


@pytest.fixture(scope="session")
def started_root(started: Built) -> Iterator[str]:
    """Serve the library that the wheel's `init` started, and return its address."""
    yield from served(started)


@pytest.fixture
def cases(site: Built) -> list[dict]:
    """Return the published cases of the library, as its data file has them."""
    return [case for case in site.data("case-studies") if case["status"] == "published"]


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Windows:
    """Return the windows that the visits use again."""
    return Windows(browser)


@pytest.fixture
def visit(windows: Windows, root: str) -> Iterator[Visit]:
    """Return a function that opens an address in a window, with Playwright's options."""
    windows.complaints.clear()

    def open_page(
        address: str = "", *, of: str = root, width: int = 1280, own: bool = False, **options: Any
    ) -> Page:
        media = {name: options.pop(name, usual) for name, usual in MEDIA.items()}
        page = windows.new(options) if own else windows.take(options)
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(media="screen", **media)
        page.goto(of + address)
        if options.get("java_script_enabled", True):
            wait_for_scripts(page, address)
        return page

    yield open_page
    windows.put_back()
    assert windows.complaints == []


@dataclass
class Windows:
    """The open windows, by their options; each is used by one visit at a time."""

    browser: Browser
    complaints: list[str] = field(default_factory=list)
    free: dict[str, list[Page]] = field(default_factory=dict)
    taken: list[tuple[str, Page]] = field(default_factory=list)

    def new(self, options: dict[str, Any]) -> Page:
        """Return a page in a window that is closed after its test."""
        context = self.browser.new_context(locale="en-GB", **options)
        page = context.new_page()
        listen(page, self.complaints)
        self.taken.append(("", page))
        return page

    def take(self, options: dict[str, Any]) -> Page:
        """Return a page that no other visit uses."""
        key = repr(sorted(options.items()))
        free = self.free.setdefault(key, [])
        page = free.pop() if free else self.new(options)
        self.taken = [each for each in self.taken if each[1] is not page] + [(key, page)]
        return page

    def put_back(self) -> None:
        """Leave every page as it was found; one that has complained is thrown away."""
        for key, page in self.taken:
            if self.complaints or not key or len(page.context.pages) != 1:
                page.context.close()
            else:
                forget(page)
                self.free[key].append(page)
        self.taken.clear()


def forget(page: Page) -> None:
    """Take away what a test may have left in a window."""
    page.unroute_all(behavior="ignoreErrors")
    page.evaluate("location.protocol === 'http:' && (localStorage.clear(), sessionStorage.clear())")
    page.context.clear_cookies()
    page.goto("about:blank")


def wait_for_scripts(page: Page, address: str) -> None:
    """Wait until the scripts of a page have done what they do at the start."""
    if state := READY.get(address.partition("?")[0]):
        page.locator(state).wait_for()


def listen(page: Page, complaints: list[str]) -> None:
    """Note every error and warning of a page, and every request that leaves this machine."""

    def ask(request: Request) -> None:
        if not request.url.startswith((f"http://{HOST}:", "data:", "blob:")):
            complaints.append(f"asks for {request.url}")

    def fail(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the test went on to another page
            complaints.append(f"cannot load {request.url}: {request.failure}")

    page.on("request", ask)
    page.on("requestfailed", fail)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
    page.on(
        "console",
        lambda message: (
            complaints.append(f"{page.url}: {message.text}")
            if message.type in ("error", "warning")
            else None
        ),
    )


def launch(playwright: Playwright) -> Browser:
    """Start the system's Chromium, else Playwright's own."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = ["--no-sandbox"] if as_root else []
    return playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)


def served(site: Built) -> Iterator[str]:
    handler = partial(Quiet, directory=str(site.folder))
    with ThreadingHTTPServer((HOST, 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://{HOST}:{server.server_port}/"
        server.shutdown()
        thread.join()
