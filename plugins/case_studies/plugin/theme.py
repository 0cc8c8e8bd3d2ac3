"""Owns the look that comes along: our templates and assets, over two of Material's sheets."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.theme import Theme
from mkdocs.utils import get_theme_dir

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

BENEATH = "material"
# All that our pages load of it: no page loads its scripts, 2.3 MB.
SHEETS = ("assets/stylesheets/main.*.css", "assets/stylesheets/palette.*.css")

PACKAGE = Path(__file__).parents[1]
# In a wheel the folder lies inside the package; in a checkout it stands at the top.
OVERRIDES = next(
    folder
    for folder in (PACKAGE / "overrides", PACKAGE.parents[1] / "overrides")
    if folder.is_dir()
)


def lay_over(config: MkDocsConfig, root: Path) -> None:
    """Give MkDocs our templates and assets; the project's own `overrides/` win, file by file."""
    if config.theme.name != BENEATH:
        config.theme = _beneath(config)
    custom = config.theme.custom_dir
    folders = [Path(custom) if custom else root / "overrides", OVERRIDES]
    ours = [str(folder) for folder in folders if folder.is_dir()]
    others = [folder for folder in config.theme.dirs if folder not in ours]
    config.theme.dirs = [*dict.fromkeys(ours), *others]
    config.watch.extend(dict.fromkeys(ours))


def leave_out(files: Files) -> None:
    """Take out what the theme beneath would ship and no page of ours loads."""
    beneath = get_theme_dir(BENEATH)
    for file in list(files):
        if file.src_dir == beneath and not _is_sheet(file.src_uri):
            files.remove(file)


def sheets(env: Environment) -> list[str]:
    """Return the addresses of the stylesheets beneath ours."""
    return sorted(filter(_is_sheet, env.list_templates()))


def _is_sheet(name: str) -> bool:
    return any(fnmatch(name, sheet) for sheet in SHEETS)


def _beneath(config: MkDocsConfig) -> Theme:
    """Return the theme for a project that names none; MkDocs took its own, `mkdocs`, then."""
    if any("theme" in written for written in config.user_configs):
        raise PluginError(
            f"mkdocs.yml names the theme “{config.theme.name}”, but the library's pages need "
            f"“{BENEATH}”. Write `theme: {BENEATH}`, or leave the line out."
        )
    return Theme(name=BENEATH)
