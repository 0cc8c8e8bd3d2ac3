"""Owns what a generated page is, and what links can lead to in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from case_studies.library import Target
from case_studies.validate import Heading
from case_studies.views import View


@dataclass(frozen=True)
class GeneratedPage:
    """A page of the site. `name` is the Markdown file it would be, below content/."""

    name: str
    template: str
    view: View
    markdown: str = ""
    anchors: frozenset[str] = field(default_factory=frozenset)

    @property
    def listed(self) -> bool:
        """Whether the page stands in the sitemap and the list of addresses."""
        return self.template != "redirect.html"


def anchors_of(view: View, headings: Iterable[Heading] = ()) -> frozenset[str]:
    """Return the ids that links to a page can name."""
    return frozenset(
        [heading.id for heading in headings] + [part["id"] for part in view["contents"]]
    )


def link_targets(pages: Iterable[GeneratedPage], pictures: Iterable[str]) -> dict[str, Target]:
    """Return what texts can link to, by the name of its file."""
    return {page.name: Target(page.anchors) for page in pages} | {
        name: Target() for name in pictures
    }
