"""Make the README's pictures from the built site: `make pictures`."""

import functools
import http.server
import shutil
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"
WIDTH, HEIGHT = 1280, 800

PAGES = {
    "home": "",
    "case-study": "case-studies/little-angels/",
    "psa": "psa/12/",
}


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the pictures are what matters."""


def main() -> None:
    """Write one picture for each page."""
    handler = functools.partial(_Silent, directory=str(ROOT / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for name, address in PAGES.items():
            page.goto(f"http://127.0.0.1:{server.server_port}/{address}")
            page.screenshot(path=FOLDER / f"{name}.png")
            print(f"docs/pictures/{name}.png")
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
