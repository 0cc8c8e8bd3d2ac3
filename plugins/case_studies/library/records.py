"""Owns the checked entries of all files, drafts among them, before they are indexed."""

from dataclasses import dataclass, field
from typing import Any

from case_studies.model import (
    AnyObjective,
    AreaRecord,
    CaseStudy,
    FrameworkRecord,
    GlossaryEntry,
    GroupRecord,
    Page,
    PlaceRecord,
    Programme,
    Source,
    Theme,
)
from case_studies.validate import Entry


@dataclass(frozen=True)
class Records:
    """What the content folder holds."""

    cases: list[Entry[CaseStudy]] = field(default_factory=list)
    frameworks: list[Entry[FrameworkRecord]] = field(default_factory=list)
    objectives: list[Entry[AnyObjective]] = field(default_factory=list)
    themes: list[Entry[Theme]] = field(default_factory=list)
    programmes: list[Entry[Programme]] = field(default_factory=list)
    sources: list[Entry[Source]] = field(default_factory=list)
    pages: list[Entry[Page]] = field(default_factory=list)
    glossary: list[Entry[GlossaryEntry]] = field(default_factory=list)
    places: list[Entry[PlaceRecord]] = field(default_factory=list)
    areas: list[Entry[AreaRecord]] = field(default_factory=list)
    groups: list[Entry[GroupRecord]] = field(default_factory=list)

    def with_text(self) -> list[Entry[Any]]:
        """Return all entries that are written as Markdown files."""
        objectives = [*self.frameworks, *self.objectives]
        named = [*self.themes, *self.programmes, *self.sources, *self.pages]
        return [*self.cases, *objectives, *named]

    def with_page(self) -> list[Entry[Any]]:
        """Return the entries with a text that have a page: all but drafts."""
        drafts = {entry.name for entry in self.cases} - {
            entry.name for entry in self.cases_with_page
        }
        return [entry for entry in self.with_text() if entry.name not in drafts]

    @property
    def cases_with_page(self) -> list[Entry[CaseStudy]]:
        """All cases but drafts: an archived case keeps its page."""
        return [entry for entry in self.cases if entry.record.status != "draft"]
