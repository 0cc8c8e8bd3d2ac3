"""Owns what every page knows of the site."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from case_studies import __version__
from case_studies.library import Library
from case_studies.views.words import capitalised, date_text


@dataclass(frozen=True)
class Site:
    """The site's name and addresses; `url` ends with a slash, `repo_url` may be empty.

    `folder` is where the content stands, from the project's root.
    """

    name: str = "Case studies"
    description: str = ""
    url: str = "http://127.0.0.1:8000/"
    repo_url: str = ""
    branch: str = "main"
    language: str = "en"
    terms: str = ""
    folder: str = "content"

    def edit_url(self, source_path: str) -> str:
        """Return where a content file is edited, or an empty text without a repository."""
        if not self.repo_url or not source_path:
            return ""
        return f"{self.repo_url.rstrip('/')}/edit/{self.branch}/{self.folder}/{source_path}"

    def new_file_url(self, source_path: str, content: str) -> str:
        """Return where a new content file with this start is written, or an empty text."""
        if not self.repo_url:
            return ""
        query = urlencode({"filename": f"{self.folder}/{source_path}", "value": content})
        return f"{self.repo_url.rstrip('/')}/new/{self.branch}?{query}"

    def report_url(self, address: str) -> str:
        """Return where an error on a page is reported: the repository, else the contact page."""
        if not self.repo_url:
            return "about/contact/"
        query = urlencode({"title": f"Error on /{address}", "body": f"Page: {self.url}{address}\n"})
        return f"{self.repo_url.rstrip('/')}/issues/new?{query}"


def site_view(site: Site, library: Library) -> dict[str, Any]:
    """Return the site's name, addresses and the day the library last changed."""
    updated = library.updated.isoformat()
    return {
        "name": site.name,
        "description": site.description,
        "url": site.url,
        "repo_url": site.repo_url,
        "language": site.language,
        "terms": site.terms,
        "objectives": _objectives(library),
        "updated": {"date": updated, "text": date_text(updated)},
        "version": __version__,
    }


def _objectives(library: Library) -> dict[str, str]:
    """Return where objectives are listed: the one framework's page, else the list of all."""
    match list(library.frameworks.values()):
        case [only]:
            label = capitalised(only.record.plural)
            return {"label": label, "one": only.record.one, "url": only.url}
        case _:
            return {"label": "Objectives", "one": "objective", "url": "objectives/"}
