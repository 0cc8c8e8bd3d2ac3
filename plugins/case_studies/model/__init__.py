"""Owns what a record is: the one place where a field exists.

From these models come the checks, the JSON Schema, the skeleton of `new` and the field reference.
Does not touch the disk or other records.
"""

from case_studies.model.case_study import CaseStudy, PsaLink, Related, ThemeLink
from case_studies.model.claim import Claim, SourceReference
from case_studies.model.fields import MARKDOWN, UNKNOWN, Period, Record
from case_studies.model.records import (
    Approach,
    AreaRecord,
    GlossaryEntry,
    Page,
    PlaceRecord,
    Psa,
    Source,
    Theme,
)
from case_studies.model.reference import (
    example_of,
    field_names,
    field_reference,
    json_schemas,
    markdown_fields,
)
from case_studies.model.skeleton import skeleton
from case_studies.model.stand_ins import DRAFT_FILL, STAND_INS

__all__ = [
    "DRAFT_FILL",
    "MARKDOWN",
    "STAND_INS",
    "UNKNOWN",
    "Approach",
    "AreaRecord",
    "CaseStudy",
    "Claim",
    "GlossaryEntry",
    "Page",
    "Period",
    "PlaceRecord",
    "Psa",
    "PsaLink",
    "Record",
    "Related",
    "Source",
    "SourceReference",
    "Theme",
    "ThemeLink",
    "example_of",
    "field_names",
    "field_reference",
    "json_schemas",
    "markdown_fields",
    "skeleton",
]
