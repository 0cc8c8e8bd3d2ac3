"""Owns real builds for the tests, and reading what they made."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from justhtml import JustHTML

ROOT = Path(__file__).parents[1]
ODD = Path(__file__).parent / "odd"
RICH = Path(__file__).parent / "rich"
EPOCH = "1796083200"  # 1 December 2026
URL = "http://127.0.0.1:8000/"
REDIRECT = 'meta[http-equiv="refresh"]'


@dataclass(frozen=True)
class Built:
    """A built site: `folder` holds what the web serves at `url`."""

    folder: Path
    url: str = URL

    @cached_property
    def html(self) -> dict[str, JustHTML]:
        """Return each HTML file by its address, such as `psa/12/`, a redirect too."""
        return {self.address(path): parse(path) for path in sorted(self.folder.rglob("*.html"))}

    @cached_property
    def pages(self) -> dict[str, JustHTML]:
        """Return each page by its address, without redirects."""
        return {address: page for address, page in self.html.items() if not page.query(REDIRECT)}

    def address(self, path: Path) -> str:
        """Return the address of the file at `path` below the site's root."""
        return path.relative_to(self.folder).as_posix().removesuffix("index.html")

    def data(self, name: str) -> list[dict]:
        """Return the records of a data file in JSON."""
        text = (self.folder / "data/v1" / f"{name}.json").read_text(encoding="utf-8")
        return json.loads(text)[name.replace("-", "_")]

    def bytes(self) -> dict[str, bytes]:
        """Return every file."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }

    def missing(self, source: str, target: str) -> str:
        """Return why the link `target` on the page `source` leads nowhere, or an empty text."""
        full = urljoin(self.url + source, target)
        if not full.startswith(("http:", "https:")) or urlsplit(full)[1] != urlsplit(self.url)[1]:
            return ""
        if not full.startswith(self.url):
            return "outside the site"
        parts = urlsplit(full.removeprefix(self.url))
        path = self.folder / unquote(parts.path)
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return "no such file"
        if parts.fragment and path.suffix == ".html":
            page = self.html[self.address(path)]
            if not any(each.attrs["id"] == unquote(parts.fragment) for each in page.query("[id]")):
                return "no such anchor"
        return ""


def environment(**changes: str) -> dict[str, str]:
    """Return the environment of a build: ours, without what a caller's make or shell left."""
    left = ("MAKE", "MFLAGS", "SITE_URL", "REPO_URL", "PYTEST", "COV_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left)}
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    return kept | quiet | {"SOURCE_DATE_EPOCH": EPOCH} | changes


def build(project: Path, folder: Path, *, host: str = "mkdocs", **changes: str) -> Built:
    """Build the project into `folder`; fails the test with what the build printed."""
    command = [sys.executable, "-m", host, "build", "--strict", "-f", str(project / "mkdocs.yml")]
    done = subprocess.run(
        [*command, "--site-dir", str(folder)],
        env=environment(**changes),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return Built(folder, changes.get("SITE_URL", URL))


def copy_project(folder: Path, content: Path = ODD / "content") -> Path:
    """Copy into `folder` what a build needs, with this content, and return `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(content, folder / "content")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "plugins").mkdir()  # mkdocs.yml watches it; the package itself is installed
    return folder


def copy_repository(folder: Path) -> Path:
    """Copy into `folder` every file that git knows or would take, and return `folder`."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, check=True, capture_output=True).stdout.decode()
    for name in filter(None, names.split("\0")):
        if (ROOT / name).exists():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    return folder


def parse(path: Path) -> JustHTML:
    """Return a page as a browser without scripts reads it."""
    text = path.read_text(encoding="utf-8")
    return JustHTML(text, sanitize=False, scripting_enabled=False)


def words(text: str) -> str:
    """Return a text with single spaces."""
    return " ".join(text.split())
