"""Owns the project that a command works on: the folder it runs in, and its settings."""

from dataclasses import dataclass
from pathlib import Path

from case_studies.cli.answers import say
from case_studies.machine import LibraryDate, library_date
from case_studies.pipeline import Loaded, load
from case_studies.reading import SETTINGS, Settings, read_settings
from case_studies.views import Site


@dataclass(frozen=True)
class Project:
    """The folder `root`, where mkdocs.yml is, and what that file says."""

    root: Path
    settings: Settings

    @property
    def content(self) -> Path:
        """The folder of what people write."""
        return self.root / self.settings.docs_dir

    @property
    def site(self) -> Site:
        """The site as mkdocs.yml and the environment name it."""
        known = self.settings
        return Site(
            name=known.site_name or Site.name,
            description=known.site_description,
            url=f"{(known.site_url or Site.url).removesuffix('/')}/",
            repo_url=known.repo_url,
            branch=known.branch or Site.branch,
            folder=known.docs_dir,
        )

    @property
    def wrong(self) -> str:
        """Why no command can work here, or an empty text."""
        if self.content.is_dir():
            return ""
        folder = self.settings.docs_dir
        return (
            f"There is no folder {folder}/ in {self.root}. Run the command in the project's folder."
        )

    @property
    def without_settings(self) -> str:
        """Why the site cannot be built here, or an empty text."""
        if (self.root / SETTINGS).is_file():
            return self.wrong
        return f"There is no {SETTINGS} in {self.root}. Run the command in the project's folder."

    def date(self) -> LibraryDate:
        """Return the library's date; say why it may be wrong."""
        found = library_date(self.root)
        if found.doubt:
            say(found.doubt)
        return found

    def load(self) -> Loaded:
        """Return the library as of its date."""
        found = self.date()
        return load(self.root, self.site, today=found.day, latest=found.latest)


def project_here() -> Project:
    """Return the project in the working folder."""
    root = Path.cwd()
    return Project(root, read_settings(root))
