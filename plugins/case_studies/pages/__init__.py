"""Owns the generated pages: each a name, Markdown and a view.

Touches neither the disk nor MkDocs. A template prints a page's view around its Markdown.
"""

from case_studies.pages.build import build_pages
from case_studies.pages.files import build_files, collisions
from case_studies.pages.page import GeneratedPage, link_targets

__all__ = ["GeneratedPage", "build_files", "build_pages", "collisions", "link_targets"]
