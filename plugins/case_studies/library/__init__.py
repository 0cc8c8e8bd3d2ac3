"""Owns everything that needs two records: backlinks, counts, coverage, likeness, references.

Sorted and read-only. Knows neither raw text nor HTML.
"""

from case_studies.library.addresses import (
    address_problems,
    made_address_problems,
    page_address,
    picture_address_problems,
    slugs_by_alias,
)
from case_studies.library.backlinks import CaseLink, ClaimUse
from case_studies.library.coverage import Coverage
from case_studies.library.dates import date_problems
from case_studies.library.duplicates import near_duplicates
from case_studies.library.figures import figure_problems
from case_studies.library.findings import CAUSE_SHOWN, KINDS, Finding, finding
from case_studies.library.index import Library, build_library
from case_studies.library.jargon import jargon_problems
from case_studies.library.keywords import keyword_problems
from case_studies.library.likeness import Likeness, words
from case_studies.library.links import (
    Target,
    link_problems,
    linked_names,
    unused_picture_problems,
    with_strays,
)
from case_studies.library.missing_lists import missing_list_problems
from case_studies.library.objectives import Bridge, Framework, Objective
from case_studies.library.page_ends import page_end_problems
from case_studies.library.records import Records
from case_studies.library.references import reference_problems
from case_studies.library.related import Reason, RelatedCase
from case_studies.library.reviews import review_due, review_problems

__all__ = [
    "CAUSE_SHOWN",
    "KINDS",
    "Bridge",
    "CaseLink",
    "ClaimUse",
    "Coverage",
    "Finding",
    "Framework",
    "Library",
    "Likeness",
    "Objective",
    "Reason",
    "Records",
    "RelatedCase",
    "Target",
    "address_problems",
    "build_library",
    "date_problems",
    "figure_problems",
    "finding",
    "jargon_problems",
    "keyword_problems",
    "link_problems",
    "linked_names",
    "made_address_problems",
    "missing_list_problems",
    "near_duplicates",
    "page_address",
    "page_end_problems",
    "picture_address_problems",
    "reference_problems",
    "review_due",
    "review_problems",
    "slugs_by_alias",
    "unused_picture_problems",
    "with_strays",
    "words",
]
