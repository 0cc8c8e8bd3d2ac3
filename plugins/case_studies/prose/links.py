"""Owns the way from a link as it is written to the address that a page prints."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote

from markdown_it.common.normalize_url import normalizeLink

ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#")


@dataclass(frozen=True)
class Addresses:
    """Where links lead from one page: `name` is its file's, `url` its address from the root.

    `urls` are the addresses of all pages by the names of their files. A file that is no page, such
    as a picture, stands in the site where it stands in the content.
    """

    name: str
    url: str
    urls: Mapping[str, str]

    def address(self, target: str) -> str:
        """Return the address of a link's target, from the page."""
        if not target or ELSEWHERE.match(target):
            return normalizeLink(target)
        path, mark, rest = _parted(target)
        name = normpath(join(dirname(self.name), unquote(path)))
        url = self.urls.get(name, name)
        away = relpath(f"/{url}", f"/{self.url}")
        slash = "/" if not url or url.endswith("/") else ""
        return normalizeLink(f"{away}{slash}{mark}{rest}")


def _parted(target: str) -> tuple[str, str, str]:
    """Return a target as its path and what follows it: ? or #, and the rest."""
    found = re.search(r"[?#]", target)
    at = found.start() if found else len(target)
    return target[:at], target[at : at + 1], target[at + 1 :]
