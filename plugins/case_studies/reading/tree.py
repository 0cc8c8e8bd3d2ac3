"""Owns which files the content folder holds."""

import os
from dataclasses import dataclass
from pathlib import Path

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import reading
from case_studies.reading.file_names import (
    PICTURES,
    TEXT,
    advice_for,
    is_litter,
    on_windows,
    right_ending,
)


@dataclass(frozen=True, order=True)
class ContentFile:
    """A file below content/. `path` is from the project's root, `name` from content/."""

    path: str
    name: str
    location: Path
    size: int

    @property
    def is_picture(self) -> bool:
        """Whether the file is published as it is."""
        return Path(self.name).suffix.lower() in PICTURES


def find_files(root: Path, folder: str = "content") -> tuple[list[ContentFile], list[Diagnostic]]:
    """Return the files below `folder`, sorted, without following links; problems for the rest.

    Raises OSError where a folder cannot be read.
    """
    files, problems = [], []
    for directory, subfolders, names in os.walk(root / folder, followlinks=False, onerror=_raise):
        linked = [name for name in subfolders if (Path(directory) / name).is_symlink()]
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        problems += _not_on_windows(Path(directory).relative_to(root), [*names, *subfolders])
        for name in [*names, *linked]:
            location = Path(directory) / name
            path = _printable(location.relative_to(root).as_posix())
            if location.is_symlink():
                problems.append(reading.SYMBOLIC_LINK.at(Place(path)))
            elif is_litter(name):
                continue
            elif kind := _unexpected(location):
                advice = advice_for(name)
                problems.append(reading.UNEXPECTED_FILE.at(Place(path), kind=kind, advice=advice))
            else:
                below = _printable(location.relative_to(root / folder).as_posix())
                files.append(ContentFile(path, below, location, location.stat().st_size))
    return sorted(files), problems


def _not_on_windows(folder: Path, names: list[str]) -> list[Diagnostic]:
    """Return a problem for each name that Windows cannot have."""
    return [
        reading.WINDOWS_NAME.at(Place(path), name=name, better=better)
        for name in names
        if not is_litter(name) and (better := on_windows(name))
        for path in [_printable((folder / name).as_posix())]
    ]


def _raise(error: OSError) -> None:
    raise error  # a folder that cannot be read is not an empty one


def _unexpected(location: Path) -> str:
    """Return what kind of file it is that the library does not publish, or an empty text."""
    if not location.is_file():
        return "pipe or device"  # reading it might never end
    known = Path(right_ending(location.name)).suffix in TEXT or location.suffix.lower() in PICTURES
    return "" if known else location.suffix or location.name


def _printable(path: str) -> str:
    """Return `path` as it can be printed: a file's name may hold any byte, line breaks too."""
    return "".join(character if character.isprintable() else "?" for character in path)
