"""Owns MkDocs' events and nothing else: no parsing, no rules, no wording."""

from __future__ import annotations

import html
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from case_studies.diagnostics import render
from case_studies.machine import fault_line, library_date
from case_studies.pages import build_files, collisions
from case_studies.pictures import published_bytes
from case_studies.pipeline import Loaded, load
from case_studies.plugin.config import CaseStudiesConfig, fill_in, root_of, site_of
from case_studies.plugin.gate import cleaned
from case_studies.plugin.strict import strict
from case_studies.plugin.theme import lay_over, leave_out, sheets
from case_studies.search import build_search
from case_studies.views import not_found_view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from case_studies.pages import GeneratedPage

log = get_plugin_logger(__name__)


class CaseStudiesPlugin(BasePlugin[CaseStudiesConfig]):
    """Publishes the library as MkDocs pages."""

    def __init__(self) -> None:
        self._loaded: Loaded | None = None
        self._pages: Mapping[str, GeneratedPage] = {}
        self._command = "build"

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 - MkDocs' signature
        """Remember the command: a preview goes on after an error, a build ends."""
        self._command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check and index the content."""
        root = root_of(config)
        fill_in(config)
        lay_over(config, root)
        date = library_date(root)
        if date.doubt:
            log.warning("%s", date.doubt)
        site = site_of(config, self.config)
        self._loaded = load(root, site, today=date.day, latest=date.latest)
        self._pages = {page.name: page for page in self._loaded.pages}
        self._report(self._loaded)
        if not self._loaded.library.all_cases():
            log.info("No case study is published yet: a library without cases is built.")
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Put the generated pages and data files in the place of the content files."""
        loaded = self._require()
        leave_out(files)
        for file in list(files):
            if file.src_dir == config.docs_dir:
                files.remove(file)
        pictures = [
            File.generated(config, picture.name, content=published_bytes(picture))
            for picture in loaded.pictures
        ]
        for picture in pictures:
            files.append(picture)
        for page in loaded.pages:
            file = File.generated(
                config, page.name, content="", inclusion=InclusionLevel.NOT_IN_NAV
            )
            files.append(file)
        site = site_of(config, self.config)
        for name, content in build_files(loaded.library, loaded.pages, site).items():
            files.append(File.generated(config, name, content=content))
        _refuse_collisions(files, pictures, config)
        return files

    def on_page_markdown(self, _markdown: str, /, *, page: Page, **_: Any) -> str:
        """Give the page its view and template; `meta` of the file itself has no say."""
        generated = self._pages[page.file.src_uri]
        page.meta = {
            "title": html.escape(generated.view["title"]),
            "template": generated.template,
            "view": generated.view,
        }
        return ""

    def on_page_content(self, _html: str, /, *, page: Page, **_: Any) -> str:
        """Print the page's text, cleaned: the second gate behind the rules on HTML and links."""
        return cleaned(self._pages[page.file.src_uri].html)

    def on_env(self, env: Environment, config: MkDocsConfig, **_: Any) -> Environment:
        """Tell templates what is not in a page's view: the sheets beneath ours, and the site."""
        env = strict(env)
        env.globals["material_css"] = sheets(env)
        site = site_of(config, self.config)
        env.globals["not_found"] = not_found_view(site, self._require().library)
        return env

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write the search index beside the pages."""
        build_search(self._require().library, Path(config.site_dir))

    def on_build_error(self, *, error: Exception, **_: Any) -> None:
        """End the build with one line where the machine is at fault; a bug keeps its traceback."""
        if line := fault_line(error):
            raise PluginError(line) from error

    def _report(self, loaded: Loaded) -> None:
        if not loaded.problems:
            return
        report = render(loaded.problems, "text", files=loaded.files)
        if loaded.publishable:
            log.info("%s", report)
        elif self._command == "serve":
            log.error("%s", report)
        else:
            raise PluginError(report)

    def _require(self) -> Loaded:
        if self._loaded is None:
            raise PluginError("The library is not loaded.")
        return self._loaded


def _refuse_collisions(files: Files, pictures: list[File], config: MkDocsConfig) -> None:
    """End the build where two files would stand at one address: the site would keep one."""
    theme = {name for name in config.theme.get_env().list_templates() if name[-5:] != ".html"}
    theme |= set(config.theme.static_templates)
    own = [file.dest_uri for file in pictures]
    made = {file.dest_uri for file in {*files} - {*pictures} if file.generated_by}
    names = [*sorted(theme - made), *sorted(made), *sorted(own)]
    if twice := collisions(names):
        raise PluginError("\n".join(twice))
