"""Owns what a reader's browser loads to search: the table of words, the columns, the cards.

Knows neither MkDocs nor the templates. The script that reads all this is overrides/assets/js/find/.
"""

from case_studies.search.build import build_search

__all__ = ["build_search"]
