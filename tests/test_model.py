"""What is derived from the models: schemas, skeleton, examples, stand-ins."""

from pathlib import Path

import pytest

from case_studies.model import (
    STAND_INS,
    CaseStudy,
    Claim,
    PlaceRecord,
    Record,
    example_of,
    field_names,
    field_reference,
    json_schemas,
    markdown_fields,
    skeleton,
)
from case_studies.model.reference import model_at
from case_studies.model.slugs import better_slug
from contents import loaded, project


def test_every_record_has_stand_ins_for_what_it_requires():
    further = [each for model in Record.__subclasses__() for each in model.__subclasses__()]
    assert {*Record.__subclasses__(), *further} == set(STAND_INS)
    for model, values in STAND_INS.items():
        assert model.model_validate(values)


def test_schemas_name_the_fields_as_an_editor_writes_them():
    schema = json_schemas()["case-study"]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["additionalProperties"] is False
    assert list(schema["$defs"]["Period"]["properties"]) == ["from", "to"]
    assert schema["properties"]["summary"]["maxLength"] == 200
    assert schema["properties"]["evidence"]["maximum"] == 5


def test_fields_and_their_examples():
    assert field_names(PlaceRecord) == ("name", "area", "country")
    assert markdown_fields(CaseStudy)[:2] == (("challenge",), ("solution",))
    assert ("cost",) in markdown_fields(CaseStudy)
    assert ("now", "text") in markdown_fields(CaseStudy)
    assert example_of(CaseStudy, "outcome") == "outcome: worked"
    assert example_of(CaseStudy, "cost") == "cost: The source does not give the cost."
    assert example_of(CaseStudy, "nothing") == "nothing: …"
    assert model_at(CaseStudy, ("claims", 0)) is Claim
    assert model_at(CaseStudy, ("title", "x")) is None
    assert model_at(CaseStudy, ("nothing",)) is None


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Open Doors", "open-doors"),
        ("Baker’s “Give”!", "bakers-give"),
        ("Łódź", "lodz"),
        ("Ynys Môn – Straße", "ynys-mon-strasse"),
        ("Cafe\u0301 ½", "cafe-1-2"),
        ("Школа", "shkola"),
        ("…", ""),
    ],
)
def test_a_slug_is_made_from_a_title(title: str, slug: str):
    assert slug == better_slug(title)


@pytest.mark.parametrize("title", ["Ash", "Ash's: a 'tree' # or [two]", "- no", "12:30", '"{}"'])
def test_a_new_draft_is_valid(title: str, tmp_path: Path):
    text = skeleton(title, theme="helping-hands", objective="psa/2")
    found = loaded(project(tmp_path, {"case-studies/ash.md": text}))
    assert found.problems == ()
    assert text.count("\nstatus: draft\n") == 1


def test_a_new_draft_names_every_field():
    text = skeleton("Ash").replace("\n# ", "\n")
    assert [name for name in field_names(CaseStudy) if f"\n{name}:" not in text] == []


def test_the_reference_tells_what_an_editor_must_know_of_a_field():
    records = {record["name"]: record for record in field_reference()}
    fields = {field["name"]: field for field in records["Case study"]["fields"]}
    assert fields["stage"] == {
        "name": "stage",
        "description": "How far it had come",
        "required": True,
        "allowed": ["idea", "pilot", "running", "mainstreamed", "ended"],
        "example": "running",
    }
    assert fields["period"]["allowed"] == []
    assert "from" in {field["name"] for field in records["Period"]["fields"]}
