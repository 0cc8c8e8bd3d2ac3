"""Owns an index in a folder: wheels without code that ask for what the real ones ask for."""

import hashlib
import zipfile
from collections.abc import Iterable
from pathlib import Path

from locks import Entry, installed

NEWER = "9999"


def offer(folder: Path, locked: Iterable[Entry]) -> Path:
    """Fill `folder` with each entry, and a newer version of each; return a lock of the entries."""
    lines = []
    for entry in locked:
        asks = said(entry)
        lines.append(lock_line(entry, tiny_wheel(folder, entry.name, entry.version, asks)))
        tiny_wheel(folder, entry.name, NEWER, asks)
    lock = folder / "requirements.lock"
    lock.write_text("\n".join(lines), encoding="utf-8")
    return lock


def said(entry: Entry) -> list[str]:
    """Return the lines about extras and needs in the metadata of what is installed."""
    if entry.name not in installed():
        return []
    metadata = installed()[entry.name].metadata
    names = ("Provides-Extra", "Requires-Dist")
    return [f"{name}: {value}" for name in names for value in metadata.get_all(name) or []]


def tiny_wheel(folder: Path, name: str, version: str, lines: Iterable[str] = ()) -> Path:
    """Write a wheel that holds nothing but its metadata, these lines among it."""
    stem = f"{name.replace('-', '_')}-{version}"
    path = folder / f"{stem}-py3-none-any.whl"
    files = {
        "METADATA": ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *lines],
        "WHEEL": ["Wheel-Version: 1.0", "Root-Is-Purelib: true", "Tag: py3-none-any"],
        "RECORD": [f"{stem}.dist-info/{file},," for file in ("METADATA", "WHEEL", "RECORD")],
    }
    with zipfile.ZipFile(path, "w") as archive:
        for file, texts in files.items():
            archive.writestr(f"{stem}.dist-info/{file}", "\n".join([*texts, ""]))
    return path


def lock_line(entry: Entry, path: Path) -> str:
    """Return what a lock says of an entry whose wheel is at `path`."""
    marker = f" ; {entry.marker}" if entry.marker else ""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{entry.name}=={entry.version}{marker} --hash=sha256:{digest}"
