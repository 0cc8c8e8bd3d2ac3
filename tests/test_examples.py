"""The example in an advice has the shape that the field wants: pasted as it stands, it helps."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from case_studies.diagnostics import Diagnostic
from case_studies.model import STAND_INS, Record, field_names
from case_studies.reading import Marks
from case_studies.validate.wording import flaws_of, worded
from contents import loaded, oak, project

WRONG: list[Any] = [
    12,
    0.5,
    "x",
    True,
    [],
    [12],
    ["x"],
    [[]],
    {},
    {"psa": 12},
    [{"psa": "x"}],
    None,
]
FIELDS = [(model, name) for model in STAND_INS for name in field_names(model)]
SHOWN = {"wrong-type", "missing-field"}


def problems(model: type[Record], data: dict[str, Any]) -> dict[str, Diagnostic]:
    """Return the problem of each field that is of the wrong kind, or whose items are."""
    try:
        model.model_validate(data)
    except ValidationError as error:
        flaws = flaws_of(error, model)
        told = [worded({keys: flaw}, model, Marks("x.md")) for keys, flaw in flaws.items()]
        own = [[key for key in keys if isinstance(key, str)] for keys in flaws]
        return {keys[0]: each for keys, (each,) in zip(own, told, strict=True) if len(keys) == 1}
    return {}


@pytest.mark.parametrize(
    ("model", "name"), FIELDS, ids=[f"{model.__name__}.{name}" for model, name in FIELDS]
)
def test_a_pasted_example_mends_the_field(model: type[Record], name: str):
    full = STAND_INS[model]
    without = {key: value for key, value in full.items() if key != name}
    for data in (without, *({**full, name: wrong} for wrong in WRONG)):
        problem = problems(model, data).get(name)
        if problem and problem.rule in SHOWN:
            pasted = yaml.safe_load(problem.help.partition(": ")[2].removeprefix("for example: "))
            assert list(pasted) == [name]
            assert name not in problems(model, data | pasted), problem.help


@pytest.mark.parametrize("written", ["12", "[12]", "{psa: 12}", "[{psa: 12}]"])
def test_a_link_in_any_form_gets_the_right_one(written: str, tmp_path: Path):
    link = """psas:
  - psa: 1
    contribution: Shade keeps people well in the heat.
    basis: source"""
    found = loaded(project(tmp_path, {"case-studies/oak.md": oak(link, f"psas: {written}")}))
    shown = [each.help for each in found.problems if each.rule in ("wrong-type", "missing-field")]
    told = {each.rule for each in found.problems}
    if written == "[{psa: 12}]":
        assert "psa-without-contribution" in told
        assert shown == ["Add it: basis: source"]
    else:
        (example,) = shown
        right = "psas: [{psa: 12, contribution: More babies are breastfed., basis: source}]"
        assert example == f"Change it, for example: {right}"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("places: [Hackney]", "places: Cumbria", "Change it, for example: places: [Cumbria]"),
        ("places: [Hackney]", "places: [Hackney, 5]", 'Put it in quotes: "5"'),
        ("organisation: Oak Trust", "organisation: 12", 'Put it in quotes: organisation: "12"'),
        (
            '  - {id: tree-report, pages: "3-5"}',
            "  - tree-report",
            "Change it, for example: sources: [{id: tree-report, pages: 26-27}]",
        ),
        (
            "    approach: side-by-side",
            "    approach: Side by side",
            "Write the name of the file without .md, such as approach: side-by-side",
        ),
        (
            "places: [Hackney]",
            "places: [Hackney]\nfor_whom: [Older people]",
            "Write the name of the file without .md, such as older-people",
        ),
    ],
)
def test_advice_shows_what_was_written_in_its_right_form(
    old: str, new: str, expected: str, tmp_path: Path
):
    found = loaded(project(tmp_path, {"case-studies/oak.md": oak(old, new)}))
    assert expected in [each.help for each in found.problems]
