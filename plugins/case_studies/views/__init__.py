"""Owns the plain dictionaries that templates and JSON consumers see; versioned.

Knows neither Jinja nor the rules of content. Addresses are relative to the site's root.
"""

from case_studies.views.brief import brief_of_objective, brief_of_theme
from case_studies.views.case import case_view, whose_word
from case_studies.views.compare import compare_data
from case_studies.views.components import components_view
from case_studies.views.coverage import coverage_view
from case_studies.views.data import DATA_VERSION, data_files
from case_studies.views.datasets import datasets_view
from case_studies.views.figures import ROWS_FILE, figure_rows, figures_views
from case_studies.views.find import find_view, value_views
from case_studies.views.framework import framework_view, objectives_view
from case_studies.views.lists import (
    cases_view,
    glossary_view,
    home_view,
    sources_view,
    themes_view,
)
from case_studies.views.objective import objective_view
from case_studies.views.page import (
    PREVIEWED,
    View,
    fields_view,
    not_found_view,
    page_view,
    preview_path,
    rules_view,
)
from case_studies.views.programme import programme_view
from case_studies.views.reviews import reviews_view
from case_studies.views.site import Site, site_view
from case_studies.views.source import source_view
from case_studies.views.theme import theme_view

__all__ = [
    "DATA_VERSION",
    "PREVIEWED",
    "ROWS_FILE",
    "Site",
    "View",
    "brief_of_objective",
    "brief_of_theme",
    "case_view",
    "cases_view",
    "compare_data",
    "components_view",
    "coverage_view",
    "data_files",
    "datasets_view",
    "fields_view",
    "figure_rows",
    "figures_views",
    "find_view",
    "framework_view",
    "glossary_view",
    "home_view",
    "not_found_view",
    "objective_view",
    "objectives_view",
    "page_view",
    "preview_path",
    "programme_view",
    "reviews_view",
    "rules_view",
    "site_view",
    "source_view",
    "sources_view",
    "theme_view",
    "themes_view",
    "value_views",
    "whose_word",
]
