"""Owns what a reader's browser loads to search the library: the Pagefind index and our own files.

Knows neither MkDocs nor the templates. The script that reads all this is overrides/assets/js/find/.
"""

from case_studies.search.build import build_search

__all__ = ["build_search"]
