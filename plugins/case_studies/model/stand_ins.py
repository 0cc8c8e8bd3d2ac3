"""Owns what stands in for fields that a draft leaves out, or that are faulty. Never published."""

from datetime import date
from typing import Any

from case_studies.model.case_study import CaseStudy
from case_studies.model.claim import (
    Claim,
    ClaimSource,
    Comparison,
    Interval,
    Range,
    SourceReference,
)
from case_studies.model.fields import UNKNOWN, JudgedText, Period, Record
from case_studies.model.objectives import (
    FrameworkRecord,
    ObjectiveLink,
    ObjectiveRecord,
    SameAs,
)
from case_studies.model.parts import Correction, NotClaim, Now, Related, Review, ThemeLink
from case_studies.model.psa import Psa, PsaLink
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

_REFERENCE = {"id": UNKNOWN, "at": UNKNOWN}
_PERIOD = {"from": UNKNOWN, "to": UNKNOWN}
_THEME = {"theme": UNKNOWN, "basis": "source"}
_REVIEW = {"owner": UNKNOWN, "checked": date(2000, 1, 1), "every": 12}
_TITLE = {"title": UNKNOWN}

# Lets a draft become a record, so that what it does say is checked.
DRAFT_FILL: dict[str, Any] = {
    "summary": UNKNOWN,
    "organisation": UNKNOWN,
    "places": UNKNOWN,
    "period": _PERIOD,
    "stage": "idea",
    "outcome": "not-reported",
    "evidence": 0,
    "evidence_why": UNKNOWN,
    "themes": [_THEME],
    "challenge": UNKNOWN,
    "solution": UNKNOWN,
    "impact": UNKNOWN,
    "sources": [_REFERENCE],
    "review": _REVIEW,
}

# The required fields of each record; a test holds this.
STAND_INS: dict[type[Record], dict[str, Any]] = {
    CaseStudy: DRAFT_FILL | _TITLE | {"status": "published"},
    ThemeLink: _THEME,
    PsaLink: {"psa": 0, "contribution": UNKNOWN, "basis": "source"},
    ObjectiveLink: {"objective": UNKNOWN, "contribution": UNKNOWN, "basis": "source"},
    Review: _REVIEW,
    Now: {"status": UNKNOWN, "checked": date(2000, 1, 1)},
    Related: {"case": UNKNOWN, "why": UNKNOWN},
    JudgedText: {"text": UNKNOWN, "basis": "source"},
    Correction: {"date": date(2000, 1, 1), "what": UNKNOWN},
    NotClaim: {"figure": UNKNOWN, "why": UNKNOWN},
    Claim: {"id": UNKNOWN, "measure": UNKNOWN, "kind": "context"},
    ClaimSource: _REFERENCE,
    Comparison: {"label": UNKNOWN},
    Range: {"low": 0, "high": 0},
    Interval: {"low": 0, "high": 0, "level": 95},
    SourceReference: _REFERENCE,
    Period: _PERIOD,
    FrameworkRecord: _TITLE | {"one": "objective", "period": _PERIOD, "sources": [_REFERENCE]},
    ObjectiveRecord: _TITLE | {"order": 0, "sources": [_REFERENCE]},
    Psa: _TITLE | {"number": 1, "sources": [_REFERENCE]},
    SameAs: {"objective": UNKNOWN, "basis": "source"},
    Theme: _TITLE | {"summary": UNKNOWN, "challenge": UNKNOWN, "sources": [_REFERENCE]},
    Approach: _TITLE | {"id": UNKNOWN, "summary": UNKNOWN},
    Programme: _TITLE | {"summary": UNKNOWN, "text": UNKNOWN, "sources": [_REFERENCE]},
    GroupRecord: {"id": UNKNOWN, "name": UNKNOWN},
    Source: _TITLE | {"publisher": UNKNOWN, "date": UNKNOWN},
    Page: _TITLE,
    GlossaryEntry: {"term": UNKNOWN, "meaning": UNKNOWN},
    PlaceRecord: {"name": UNKNOWN},
    AreaRecord: {"name": UNKNOWN, "column": 1, "row": 1},
}
