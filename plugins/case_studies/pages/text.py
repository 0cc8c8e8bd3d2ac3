"""Owns the text of a page: the fields that it is made of, each under its heading."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from case_studies.model import GlossaryEntry, Record
from case_studies.prose import Addresses, Heading, Prose, Setting, Spelt, heading_id, unique
from case_studies.validate import Entry

# Field → the heading it stands under, in the order of the page.
CASE_SECTIONS = {
    "what_if": "The idea",
    "challenge": "Challenge",
    "solution": "Solution",
    "impact": "Impact",
    "population": "Who it is for",
    "preconditions": "What had to be in place",
    "why_it_worked": "Why it worked, or did not",
    "what_went_wrong": "What went wrong",
    "cost": "Cost",
    "mainstreamed": "What changed in mainstream practice",
    "now": "What has happened since",
}
PROGRAMME_SECTIONS = {"text": ""}
THEME_SECTIONS = {"challenge": "The challenge"}

# The ids that templates print, which no heading of a text may take: those of the frame, and those
# of each kind of page.
FRAME = (
    "main", "scheme", "site-search", "on-this-page", "fill-before", "fill-comparison",
    "footer-page", "footer-terms", "footer-more",
)  # fmt: skip
TEMPLATES = {
    "case-study": (
        "at-a-glance", "objectives", "themes", "figures", "related", "sources", "cite",
        "cite-plain", "review", "shared-figures", "shared-figures-table", "figures-table",
    ),
    "theme": ("named", "other", "objectives", "outcomes", "timeline-key"),
    "objective": (
        "named-by-themes", "cases", "passing", "through", "gaps", "nearest", "history", "outcomes",
        "timeline-key",
    ),
    "programme": ("figures", "figures-table", "cases"),
    "source": ("claims", "claims-title", "cases"),
    "home": ("home-search", "objectives", "themes", "about", "found", "newest"),
}  # fmt: skip


@dataclass(frozen=True)
class Part:
    """A text with the heading that it stands under, if any, and a note on whose word it is."""

    title: str
    prose: Prose
    note: str = ""


@dataclass(frozen=True)
class PageText:
    """The texts of a page in order."""

    parts: tuple[Part, ...] = ()
    kind: str = ""

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the whole page, each with an id of its own; its sections come first."""
        found = list(self._headings())
        titles = [heading_id(part.title) for part in self.parts if part.title]
        taken = (*FRAME, *TEMPLATES.get(self.kind, ()), *titles)
        written = iter(unique((each.id for each in found if each.start >= 0), taken))
        ids = [next(written) if each.start >= 0 else each.id for each in found]
        return tuple(
            Heading(each.level, each.text, own) for each, own in zip(found, ids, strict=True)
        )

    @property
    def contents(self) -> list[tuple[str, str]]:
        """The (id, title) of each section."""
        return [(each.id, each.text) for each in self.headings if each.level == 2]  # noqa: PLR2004

    def html(self, addresses: Addresses, spelt: Spelt) -> str:
        """Return the texts as HTML: each is read by itself, and knows nothing of the others."""
        setting = Setting(iter([each.id for each in self.headings]), addresses, spelt)
        return "".join(_top(part, setting) + part.prose.html(setting) for part in self.parts)

    def _headings(self) -> Iterator[Heading]:
        for part in self.parts:
            if part.title:
                yield Heading(2, part.title, heading_id(part.title), start=-1)
            yield from part.prose.headings


def _top(part: Part, setting: Setting) -> str:
    """Return what stands over a text: its heading, and the note."""
    title = setting.spelt.html(part.title)
    head = f'<h2 id="{next(setting.ids)}">{title}</h2>\n' if part.title else ""
    return head + (f'<p class="note">{setting.spelt.html(part.note)}</p>\n' if part.note else "")


def text_of(
    entry: Entry[Record],
    kind: str,
    sections: Mapping[str, str] = {},
    notes: Mapping[str, str] = {},
) -> PageText:
    """Return the text of an entry's page: its fields under their headings, then its body.

    `notes` says of a field on whose word it stands.
    """
    named = [*sections.items(), ("body", "")]
    return PageText(
        tuple(
            Part(title, entry.proses[name], notes.get(name, ""))
            for name, title in named
            if name in entry.proses and entry.proses[name].text.strip()
        ),
        kind,
    )


def spelt_out(glossary: tuple[Entry[GlossaryEntry], ...]) -> Spelt:
    """Return the glossary's abbreviations, which pages show as tooltips."""
    return Spelt(
        {
            entry.record.term: entry.record.stands_for
            for entry in glossary
            if entry.record.stands_for
        }
    )
