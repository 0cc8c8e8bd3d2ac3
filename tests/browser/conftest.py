"""Owns the browser, the server and the visits of the browser tests.

A visit fails its test when the page complains in the console, breaks its own
Content-Security-Policy, or asks any host but ours for anything.
"""

from __future__ import annotations

import os
import shutil
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
def started_root(started: Built) -> Iterator[str]:
    """Serve the library that the wheel's `init` started, and return its address."""
    yield from served(started)


@pytest.fixture
def visit(browser: Browser, root: str) -> Iterator[Visit]:
    """Return a function that opens an address in its own window, with Playwright's options."""
    complaints: list[str] = []
    contexts = []

    def open_page(address: str = "", *, of: str = root, width: int = 1280, **options: Any) -> Page:
        size = {"width": width, "height": 900}
        context = browser.new_context(viewport=size, locale="en-GB", **options)
        contexts.append(context)
        page = context.new_page()
        listen(page, complaints)
        page.goto(of + address, wait_until="networkidle" if "?" in address else "load")
        if address.startswith("find/") and options.get("java_script_enabled", True):
            page.locator("#results[data-state=ready]").wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


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
