"""Owns what a generated page is, and what links can lead to in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from case_studies.library import Target
from case_studies.pages.text import PageText
from case_studies.views import View

NO_TEXT = PageText()


@dataclass(frozen=True)
class GeneratedPage:
    """A page of the site. `name` is the Markdown file it would be, below content/.

    `html` is its text as the template prints it.
    """

    name: str
    template: str
    view: View
    text: PageText = NO_TEXT
    html: str = ""

    @property
    def listed(self) -> bool:
        """Whether the page stands in the sitemap and the list of addresses."""
        return self.template != "redirect.html"

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The ids that links to the page can name."""
        contents = [part["id"] for part in self.view["contents"]]
        return frozenset([*contents, *(heading.id for heading in self.text.headings)])


def link_targets(pages: Iterable[GeneratedPage], pictures: Iterable[str]) -> dict[str, Target]:
    """Return what texts can link to, by the name of its file."""
    return {page.name: Target(page.anchors) for page in pages} | {
        name: Target() for name in pictures
    }
