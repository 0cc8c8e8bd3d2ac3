"""Owns the start of a library of one's own: what `init` writes. Writes over nothing."""

import re
from collections.abc import Iterable
from pathlib import Path
from string import Template

from case_studies import __version__
from case_studies.model import skeleton

HERE = Path(__file__).parent
FILES = HERE / "library"
# The frameworks that come along: in a wheel inside the package, in a checkout at the top.
CONTENT = next(
    folder for folder in (HERE / "content", HERE.parents[2] / "content") if folder.is_dir()
)
OWN = "own"
SAME_AS = re.compile(r"^same_as:.*\n(?:[ -].*\n)*", re.MULTILINE)
SOURCE = re.compile(r"\bid: ([a-z0-9-]+)")


def frameworks() -> dict[str, Path]:
    """Return the folder of each framework of objectives that comes with the package."""
    folders = [CONTENT / "psa", *sorted((CONTENT / "objectives").glob("*/"))]
    return {folder.name: folder for folder in folders}


def start_library(folder: Path, name: str, chosen: Iterable[str], one: str) -> None:
    """Write a library called `name` into `folder`; `one` is its word for an objective."""
    files = _starter(name)
    for framework in chosen:
        files |= _own(one) if framework == OWN else _copied(frameworks()[framework])
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def framework_record(framework: str) -> dict[str, str]:
    """Return the record that names a framework and those of its documents, below content/."""
    return _records([frameworks()[framework] / "index.md"])


def list_without_entries(name: str) -> dict[str, str]:
    """Return a list such as areas.yml as a new library has it, by its path below content/."""
    return {name: (FILES / "content" / name).read_text(encoding="utf-8")}


def _starter(name: str) -> dict[str, str]:
    words = {"name": name, "yaml_name": _quoted(name), "version": __version__}
    files = {}
    for path in sorted(FILES.rglob("*")):
        if path.is_file():
            target = path.relative_to(FILES).as_posix().replace("dot-", ".")
            files[target] = Template(path.read_text(encoding="utf-8")).safe_substitute(words)
    files["content/case-studies/an-example-to-replace.md"] = skeleton("An example to replace")
    return files


def _copied(folder: Path) -> dict[str, str]:
    """Return a framework's records and those of the documents it names."""
    return {f"content/{name}": text for name, text in _records(folder.glob("*.md")).items()}


def _records(paths: Iterable[Path]) -> dict[str, str]:
    """Return records and those of the documents they name, by their paths below content/.

    Ties to other frameworks and texts stay behind: what they lead to may not come along.
    """
    texts = {path: SAME_AS.sub("", _fields(path)) for path in sorted(paths)}
    sources = {name for text in texts.values() for name in SOURCE.findall(text)}
    for path in sorted((CONTENT / "sources").glob("*.md")):
        if path.stem in sources:
            texts[path] = _fields(path)
    return {path.relative_to(CONTENT).as_posix(): text for path, text in texts.items()}


def _own(one: str) -> dict[str, str]:
    source = "sources:\n  - {id: example-document, at: Example}\n---\n"
    about = f"title: Our objectives\none: {_quoted(one)}\nperiod: {{from: unknown, to: unknown}}\n"
    first = f"title: {_quoted(f'An example of a {one}')}\norder: 1\n"
    return {
        "content/objectives/ours/index.md": f"---\n{about}{source}",
        "content/objectives/ours/1.md": f"---\n{first}{source}",
    }


def _fields(path: Path) -> str:
    """Return a file's front matter alone."""
    return path.read_text(encoding="utf-8").partition("\n---\n")[0] + "\n---\n"


def _quoted(text: str) -> str:
    """Return `text` as a YAML value in single quotes."""
    return "'" + text.replace("'", "''") + "'"
