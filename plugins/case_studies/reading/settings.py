"""Owns the few settings of mkdocs.yml that the core needs. Does not know MkDocs."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from case_studies.machine import MachineError

SETTINGS = "mkdocs.yml"


@dataclass(frozen=True)
class Settings:
    """What mkdocs.yml says; folders are from the project's root. Empty where it says nothing."""

    docs_dir: str = "content"
    site_dir: str = "site"
    site_name: str = ""
    site_description: str = ""
    site_url: str = ""
    repo_url: str = ""
    branch: str = ""


def read_settings(root: Path) -> Settings:
    """Return the settings of the project in `root`; those of this library without a mkdocs.yml.

    Raises MachineError where the file cannot be read, or names a folder outside the project.
    """
    if not (root / SETTINGS).is_file():
        names = {"site_url": "SITE_URL", "repo_url": "REPO_URL"}
        return Settings(**{key: os.environ.get(name, "") for key, name in names.items()})
    data = _read(root / SETTINGS)
    return Settings(
        docs_dir=docs_folder(root, str(data.get("docs_dir") or "docs")),
        site_dir=str(data.get("site_dir") or "site"),
        site_name=str(data.get("site_name") or ""),
        site_description=str(data.get("site_description") or ""),
        site_url=str(data.get("site_url") or ""),
        repo_url=str(data.get("repo_url") or ""),
        branch=str(_plugin(data).get("branch") or ""),
    )


def docs_folder(root: Path, docs_dir: str) -> str:
    """Return `docs_dir` as a path from `root`. Raises MachineError where it is outside."""
    folder = Path(os.path.abspath(root / docs_dir))  # noqa: PTH100 - a link stays a link
    if folder == root or not folder.is_relative_to(root):
        raise MachineError(
            f"`docs_dir` in {SETTINGS} is {docs_dir}; it must be a folder inside {root}."
        )
    return folder.relative_to(root).as_posix()


def _read(path: Path) -> Mapping[str, Any]:
    try:
        data = yaml.load(path.read_bytes(), Loader=_Loader)  # noqa: S506 - a SafeLoader
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        what = " ".join(str(error).split())
        raise MachineError(f"{path} cannot be read: {what}. Mend the file.") from None
    if not isinstance(data, dict):
        raise MachineError(f"{path} holds no settings such as `docs_dir: content`. Mend the file.")
    parent = data.get("INHERIT")
    return {**_read(path.parent / parent), **data} if isinstance(parent, str) else data


def _plugin(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the options of our plugin: `plugins` is a list of names, or of names with options."""
    plugins = data.get("plugins")
    for each in plugins if isinstance(plugins, list) else [plugins]:
        options = each.get("case-studies") if isinstance(each, dict) else None
        if isinstance(options, dict):
            return options
    return {}


class _Loader(yaml.SafeLoader):
    """Reads any mkdocs.yml: `!ENV` as MkDocs does, other tags as nothing."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    """Return the first variable that is set, else the last word of the list."""
    if isinstance(node, yaml.ScalarNode):
        return os.environ.get(str(node.value))
    words = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else []
    default = words.pop() if len(words) > 1 else None
    return next((os.environ[str(name)] for name in words if str(name) in os.environ), default)


_Loader.add_constructor("!ENV", _environment)
_Loader.add_constructor(None, lambda _loader, _node: None)
