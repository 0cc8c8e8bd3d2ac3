"""Owns which files the content folder holds."""

import os
from dataclasses import dataclass
from pathlib import Path

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import reading

TEXT = {".md", ".yml"}
PICTURES = {".png", ".jpg", ".jpeg", ".webp"}


@dataclass(frozen=True, order=True)
class ContentFile:
    """A file below content/. `path` is from the project's root, `name` from content/."""

    path: str
    name: str
    location: Path
    symbolic_link: bool
    size: int

    @property
    def is_picture(self) -> bool:
        """Whether the file is published as it is."""
        return Path(self.name).suffix.lower() in PICTURES


def find_files(root: Path, folder: str = "content") -> tuple[list[ContentFile], list[Diagnostic]]:
    """Return the files below `folder`, sorted, without following links; problems for the rest."""
    files, problems = [], []
    for directory, subfolders, names in os.walk(root / folder, followlinks=False):
        linked = [name for name in subfolders if (Path(directory) / name).is_symlink()]
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        for name in sorted([*names, *linked]):
            file = _content_file(root, root / folder, Path(directory) / name)
            if file.symbolic_link:
                problems.append(reading.SYMBOLIC_LINK.at(Place(file.path)))
            elif name.startswith("."):
                continue
            elif (kind := file.location.suffix) not in TEXT and not file.is_picture:
                problems.append(reading.UNEXPECTED_FILE.at(Place(file.path), kind=kind or name))
            else:
                files.append(file)
    return sorted(files), problems


def _content_file(root: Path, content: Path, location: Path) -> ContentFile:
    link = location.is_symlink()
    return ContentFile(
        path=location.relative_to(root).as_posix(),
        name=location.relative_to(content).as_posix(),
        location=location,
        symbolic_link=link,
        size=0 if link else location.stat().st_size,
    )
