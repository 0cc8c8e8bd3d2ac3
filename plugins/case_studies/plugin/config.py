"""Owns what mkdocs.yml says and what it need not say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import base, config_options
from mkdocs.exceptions import PluginError

from case_studies.reading import SETTINGS, docs_folder
from case_studies.views import Site

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class CaseStudiesConfig(base.Config):
    """The plugin's options."""

    branch = config_options.Type(str, default="main")
    language = config_options.Type(str, default="en")


def root_of(config: MkDocsConfig) -> Path:
    """Return the folder of mkdocs.yml.

    With standard input closed MkDocs does not say where its file is, and takes paths from the
    working folder, as we do then.
    https://github.com/mkdocs/mkdocs/blob/1.6.1/mkdocs/config/base.py#L359-L361
    """
    root = Path(config.config_file_path or "mkdocs.yml").absolute().parent
    if not config.config_file_path and not (root / SETTINGS).is_file():
        raise PluginError(f"There is no {SETTINGS} in {root}. Run MkDocs in the project's folder.")
    return root


def fill_in(config: MkDocsConfig) -> None:
    """Set what every library needs, so that mkdocs.yml need not."""


def site_of(config: MkDocsConfig, options: CaseStudiesConfig) -> Site:
    """Return what every page says of the site."""
    url = config.site_url or Site.url
    return Site(
        name=config.site_name,
        description=config.site_description or "",
        url=url if url.endswith("/") else f"{url}/",
        repo_url=config.repo_url or "",
        branch=options.branch,
        language=options.language,
        terms=config.copyright or "",
        folder=docs_folder(root_of(config), config.docs_dir),
    )
