"""Owns the figures of the search: bytes fetched to answer a first question, and how long it takes.

`python -m bench.find` prints them for libraries of made-up cases.
"""

import gzip
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from bench.corpus import made_up_cases, write_corpus
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Browser, sync_playwright

from case_studies.library import Library
from case_studies.model import CaseStudy, markdown_fields
from case_studies.pipeline import load
from case_studies.prose import Prose
from case_studies.search import build_search
from case_studies.views import Site
from case_studies.views.find import find_view

ROOT = Path(__file__).parents[1]
SIZES = (16, 1_000, 10_000)  # cases
SMALL = (3,)
QUESTIONS = (
    "broadband in villages",
    "how can tenants on an estate repair their own homes",
    "nurses visit elderly patients after surgery to help recovery",
    "volunters teach refugees the language",
)
ANSWERED = """(question) => new Promise((done) => {
    const results = document.querySelector("#results");
    const box = document.querySelector("#find-words");
    const start = performance.now();
    const ready = () => results.dataset.state === "ready" && done(performance.now() - start);
    new MutationObserver(ready).observe(results, { attributeFilter: ["data-state"] });
    box.value = question;
    box.form.requestSubmit();
})"""


def main(sizes: tuple[int, ...]) -> None:
    """Print for each size and question what a browser fetches after the page's HTML and CSS.

    `again` is the time from the key to the results where everything is loaded.
    """
    heads = f"{'cases':>7} {'index s':>8} {'KB':>6} {'requests':>9} {'ready ms':>9} {'again':>6}"
    print(f"{heads}  question")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for size in sizes:
            site = Path(folder) / str(size)
            seconds = make_site(site, size)
            with served(site) as address:
                for question in QUESTIONS:
                    print(f"{size:>7} {seconds:>8.1f} {measure(browser, address, question)}")
        browser.close()


def make_site(site: Path, size: int) -> float:
    """Write what the find page needs of a site of `size` cases; return the seconds of the index."""
    about = Site("Bench", "", "http://127.0.0.1/", "", "main")
    small = _smallest(about)
    example = next(iter(small.cases.values()))
    cases = {
        slug: replace(example, slug=slug, record=_record(case), proses=_proses(case))
        for slug, case in made_up_cases(size)
    }
    by_title = sorted(cases.items(), key=lambda item: (item[1].record.title.casefold(), item[0]))
    library = replace(small, cases=dict(by_title))
    view = find_view(library, about)
    shutil.copytree(ROOT / "overrides" / "assets", site / "assets")
    templates = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=False)  # noqa: S701 - as MkDocs
    templates.filters["url"] = lambda path: path if "://" in path else f"/{path}"
    page: dict[str, Any] = {"meta": {"view": view}, "content": ""}
    html = templates.get_template("find.html").render(page=page, material_css=[], config={})
    (site / "find").mkdir()
    (site / "find" / "index.html").write_text(html, encoding="utf-8")
    start = time.perf_counter()
    build_search(library, site)
    return time.perf_counter() - start


def _smallest(about: Site) -> Library:
    """Return a made-up library of one case, read as any other."""
    with tempfile.TemporaryDirectory() as folder:
        write_corpus(Path(folder) / "content", 1)
        return load(Path(folder), about).library


def _record(case: dict[str, Any]) -> CaseStudy:
    return CaseStudy.model_validate_json(json.dumps(case, default=str))


def _proses(case: dict[str, Any]) -> dict[str, Prose]:
    return {name: Prose.read(case[name]) for name in markdown_fields(CaseStudy) if name in case}


def measure(browser: Browser, address: str, question: str) -> str:
    """Return a row: KB as sent, requests, milliseconds until the results stand."""
    context = browser.new_context()
    page = context.new_page()
    sent: list[int] = []

    def count(response: Any) -> None:
        if response.request.resource_type not in {"document", "stylesheet"}:
            sent.append(int(response.headers.get("content-length", 0)))

    page.on("response", count)
    start = time.perf_counter()
    page.goto(f"{address}find/?q={question.replace(' ', '+')}")
    page.wait_for_selector("#results[data-state=ready]", timeout=60_000)
    took = (time.perf_counter() - start) * 1000
    page.wait_for_load_state("networkidle")
    total, requests = sum(sent) / 1000, len(sent)
    for other in QUESTIONS:
        page.evaluate(ANSWERED, other)
    again = page.evaluate(ANSWERED, question)
    context.close()
    return f"{total:>6.0f} {requests:>9} {took:>9.0f} {again:>6.0f}  {question}"


class Packing(SimpleHTTPRequestHandler):
    """Sends files as a web server does: texts packed with gzip."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """A web server to which it is nothing that a browser goes away."""

    def handle_error(self, *about: Any) -> None:
        """Tell every fault but a connection that the browser has closed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*about)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine."""
    server = Server(("127.0.0.1", 0), partial(Packing, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
