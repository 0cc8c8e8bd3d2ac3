"""Owns what a record is: the one place where a field exists.

From these models come the checks, the JSON Schema, the skeleton of `new` and the field reference.
Does not touch the disk or other records.
"""

from case_studies.model.case_study import CaseStudy
from case_studies.model.claim import Claim, ClaimSource, Range, SourceReference
from case_studies.model.fields import MARKDOWN, ONGOING, UNKNOWN, JudgedText, Period, Record
from case_studies.model.objectives import (
    FrameworkRecord,
    ObjectiveLink,
    ObjectiveRecord,
    framework_of,
    name_of,
)
from case_studies.model.parts import Now, Related, ThemeLink
from case_studies.model.psa import (
    LINK_FIELDS,
    OBJECTIVE_FOLDERS,
    PAGES,
    PSA,
    AnyObjective,
    Psa,
    PsaLink,
    framework_in,
    linked_objective,
    names_of,
    objective_id,
    objective_model,
    objective_of,
    page_stem,
)
from case_studies.model.records import (
    Approach,
    AreaRecord,
    GlossaryEntry,
    GroupRecord,
    Page,
    PlaceRecord,
    Programme,
    Source,
    Theme,
)
from case_studies.model.reference import (
    example_of,
    field_names,
    field_reference,
    markdown_fields,
)
from case_studies.model.schema import SCHEMAS, front_matter_schema, json_schemas
from case_studies.model.skeleton import skeleton
from case_studies.model.stand_ins import DRAFT_FILL, STAND_INS

__all__ = [
    "DRAFT_FILL",
    "LINK_FIELDS",
    "MARKDOWN",
    "OBJECTIVE_FOLDERS",
    "ONGOING",
    "PAGES",
    "PSA",
    "SCHEMAS",
    "STAND_INS",
    "UNKNOWN",
    "AnyObjective",
    "Approach",
    "AreaRecord",
    "CaseStudy",
    "Claim",
    "ClaimSource",
    "FrameworkRecord",
    "GlossaryEntry",
    "GroupRecord",
    "JudgedText",
    "Now",
    "ObjectiveLink",
    "ObjectiveRecord",
    "Page",
    "Period",
    "PlaceRecord",
    "Programme",
    "Psa",
    "PsaLink",
    "Range",
    "Record",
    "Related",
    "Source",
    "SourceReference",
    "Theme",
    "ThemeLink",
    "example_of",
    "field_names",
    "field_reference",
    "framework_in",
    "framework_of",
    "front_matter_schema",
    "json_schemas",
    "linked_objective",
    "markdown_fields",
    "name_of",
    "names_of",
    "objective_id",
    "objective_model",
    "objective_of",
    "page_stem",
    "skeleton",
]
