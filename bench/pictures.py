"""Make the README's pictures from the built site: `make pictures`."""

import functools
import http.server
import json
import shutil
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"
WIDTH, HEIGHT = 1280, 800


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
        for name, address in _addresses().items():
            page.goto(f"http://127.0.0.1:{server.server_port}/{address}")
            page.screenshot(path=FOLDER / f"{name}.png")
            print(f"docs/pictures/{name}.png")
        browser.close()
    server.shutdown()


def _addresses() -> dict[str, str]:
    """Return the home page, the case with the most figures, the agreement with the most cases."""
    case = max(_records("case-studies"), key=lambda each: len(each["claims"]))
    psa = max(_records("psas"), key=lambda each: len(each["case_studies"]))
    return {
        "home": "",
        "case-study": f"case-studies/{case['slug']}/",
        "psa": f"psa/{psa['number']}/",
    }


def _records(name: str) -> list[dict]:
    text = (ROOT / "site" / "data" / "v1" / f"{name}.json").read_text(encoding="utf-8")
    return json.loads(text)[name.replace("-", "_")]


if __name__ == "__main__":
    main()
