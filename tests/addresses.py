"""Owns the pages that the browser tests open: of each template the fullest and the emptiest."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from case_studies.changes import UnknownBaseError, changes_since
from case_studies.pages import GeneratedPage
from case_studies.pipeline import Loaded, load
from case_studies.views import Site

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Addresses:
    """The addresses of a library that are worth a visit."""

    of: Loaded

    @cached_property
    def full_case(self) -> str:
        """The slug of the case with the most figures that are shown as bars."""
        return max(self.of.library.cases, key=lambda slug: (self.bars(slug), slug))

    def bars(self, slug: str) -> int:
        """Return how many claims of a case are shown as bars."""
        claims = self.of.library.cases[slug].record.claims
        return sum(each.before is not None for each in claims)

    @cached_property
    def case(self) -> str:
        """The address of the fullest case."""
        return f"case-studies/{self.full_case}/"

    @cached_property
    def compared(self) -> str:
        """Three slugs as the page that compares takes them, the fullest first."""
        slugs = sorted(self.of.library.cases, key=lambda slug: (slug != self.full_case, slug))
        return ",".join(slugs[:3])

    def ends(self, template: str) -> tuple[str, str]:
        """Return the addresses of the emptiest and of the fullest page of a template."""
        of_it = sorted(sizes(page for page in self.of.pages if page.template == f"{template}.html"))
        return of_it[0][1], of_it[-1][1]

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """Of each template the fullest and the emptiest page, and what is no page by itself."""
        templates = {page.template.removesuffix(".html") for page in self.of.pages if page.listed}
        both = {address for template in templates for address in self.ends(template)}
        brief = f"{self.ends('theme')[1]}brief/"
        return tuple(
            sorted(both | {"404.html", self.case, f"compare/?cases={self.compared}", brief})
        )


def sizes(pages: Iterable[GeneratedPage]) -> Iterable[tuple[int, str]]:
    """Yield how much each page shows, and its address."""
    return ((len(repr(page.view)) + len(page.html), page.view["url"]) for page in pages)


def changed() -> list[str]:
    """Return the pages that differ from the commit named BASE; all where none is, or is known."""
    every = {page.view["url"] for page in LIBRARY.pages if page.listed}
    try:
        lines = changes_since(os.environ["BASE"], ROOT, Site()).lines
    except (KeyError, UnknownBaseError):
        return sorted(every)
    new = ("+ page /", "~ page /")
    return sorted(every & {line[len(new[0]) :] for line in lines if line.startswith(new)})


LIBRARY = load(ROOT, Site())
OURS = Addresses(LIBRARY)
RICH = Addresses(load(Path(__file__).parent / "rich", Site()))

CASES = LIBRARY.library.cases
FULL_CASE = OURS.full_case
CASE = OURS.case
PSA = OURS.ends("objective")[1]
THEME = OURS.ends("theme")[1]
