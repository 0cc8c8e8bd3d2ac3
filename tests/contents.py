"""Owns content folders for tests: the small valid library of tests/base, and what lies on it."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from case_studies.pipeline import Loaded, load
from case_studies.views import Site

BASE = Path(__file__).parent / "base"
OAK = (BASE / "content/case-studies/oak.md").read_text(encoding="utf-8")
TODAY = date(2027, 1, 1)


def project(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """Return `folder` with the base library in it, and `files` by their path below content/."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    for name, text in (files or {}).items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def loaded(root: Path) -> Loaded:
    """Return the library in `root` as of TODAY."""
    return load(root, Site(), today=TODAY)


def problems(root: Path) -> list[str]:
    """Return each problem of the library in `root` as its first printed line."""
    return [
        f"{each.place.path}:{each.place.line}:{each.place.column}: "
        f"{each.severity}[{each.rule}] {each.message}"
        for each in loaded(root).problems
    ]


def oak(old: str = "", new: str = "") -> str:
    """Return the base's case `oak` with the one place of `old` replaced by `new`."""
    assert not old or OAK.count(old) == 1, old
    return OAK.replace(old, new) if old else OAK
