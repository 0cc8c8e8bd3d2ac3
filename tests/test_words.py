"""Every word that the model allows has a word that readers see, and no word is left over."""

from typing import get_args

import pytest

from case_studies.library import findings
from case_studies.model.case_study import OrganisationType, Outcome, Stage
from case_studies.model.claim import Bound, Direction, Kind
from case_studies.model.fields import Basis
from case_studies.model.parts import NowStatus
from case_studies.model.records import SourceKind
from case_studies.model.reference import json_schemas
from case_studies.views.words import BOUNDS, LABELS

MODELS = {
    "finding": findings.Kind,
    "outcome": Outcome,
    "stage": Stage,
    "organisation_type": OrganisationType,
    "basis": Basis,
    "kind": Kind,
    "direction": Direction,
    "source_kind": SourceKind,
    "now": NowStatus,
}


@pytest.mark.parametrize("field", MODELS)
def test_labels_and_model_have_the_same_words(field: str):
    assert LABELS[field].keys() == set(get_args(MODELS[field]))


def test_bounds_and_model_have_the_same_words():
    assert BOUNDS.keys() == set(get_args(Bound))


def test_evidence_has_a_label_for_each_level():
    level = json_schemas()["case-study"]["properties"]["evidence"]
    assert list(LABELS["evidence"]) == list(range(level["minimum"], level["maximum"] + 1))


def test_no_kind_of_label_is_held_against_nothing():
    assert LABELS.keys() == MODELS.keys() | {"evidence", "finding"}
