"""Owns where each kind of file belongs below content/: one table of kinds, and the lists."""

from dataclasses import dataclass

from case_studies.model import (
    OBJECTIVE_FOLDERS,
    PSA,
    AreaRecord,
    CaseStudy,
    FrameworkRecord,
    GlossaryEntry,
    GroupRecord,
    ObjectiveRecord,
    Page,
    PlaceRecord,
    Programme,
    Psa,
    Record,
    Source,
    Theme,
    framework_in,
    objective_model,
)

LISTS: dict[str, type[Record]] = {
    "areas.yml": AreaRecord,
    "groups.yml": GroupRecord,
    "glossary.yml": GlossaryEntry,
    "places.yml": PlaceRecord,
}


@dataclass(frozen=True)
class Kind:
    """A kind of record: its model, what it is called, and where its files belong."""

    model: type[Record]
    what: str
    home: str  # a file below content/; * stands for a folder that only an editor can name

    @property
    def folder(self) -> str:
        """The folder of content/ in which its files lie, or folders of them."""
        return self.home.partition("/")[0]


KINDS = (
    Kind(CaseStudy, "A case study", "case-studies/{slug}.md"),
    Kind(Theme, "A theme", "themes/{slug}.md"),
    Kind(Programme, "A programme", "programmes/{slug}.md"),
    Kind(Source, "A source document", "sources/{slug}.md"),
    Kind(Psa, "A Public Service Agreement", f"{PSA.folder}/{{number}}.md"),
    Kind(FrameworkRecord, "A framework of objectives", "objectives/*/index.md"),
    Kind(ObjectiveRecord, "An objective", "objectives/*/{slug}.md"),
)
FOLDERS = {kind.folder: kind.model for kind in KINDS if kind.folder not in OBJECTIVE_FOLDERS}
KNOWN_FOLDERS = (*FOLDERS, *OBJECTIVE_FOLDERS)


def model_of(name: str) -> type[Record] | None:
    """Return the kind of record that a Markdown file's place asks for; None where none belongs."""
    folder, _, file = name.rpartition("/")
    if framework := framework_in(folder):
        return FrameworkRecord if file == "index.md" else objective_model(framework)
    below = folder.partition("/")[0] in KNOWN_FOLDERS
    return FOLDERS.get(folder, None if below else Page)


def advice_for(name: str, folder: str) -> str:
    """Return what to do with a text file where none belongs; `folder` is the content folder."""
    if name.endswith(".md"):
        return (
            f"Move it to the folder of its kind of record, or to one of pages, such as "
            f"{folder}/about/."
        )
    return f"Keep it outside {folder}/, whose only lists are {', '.join(LISTS)}."
