"""The map's areas come from content; a place abroad stands under its country."""

from pathlib import Path

from case_studies.views.areas import areas
from contents import BASE, loaded, project

AREAS = "- {name: North, column: 2, row: 1}\n- {name: South, column: 3, row: 2}\n"
PLACES = "- {name: Hackney, area: South}\n- {name: Cumbria, country: Norway}\n"


def test_without_areas_there_is_no_map_and_places_need_none(tmp_path: Path):
    found = loaded(project(tmp_path, {"places.yml": "- name: Hackney\n- name: Cumbria\n"}))
    assert found.problems == ()
    assert areas(found.library)["tiles"] == []
    assert areas(found.library)["elsewhere"] == []


def test_a_place_stands_on_its_tile_or_under_its_country(tmp_path: Path):
    text = (BASE / "content/case-studies/oak.md").read_text()
    places = next(line for line in text.splitlines() if line.startswith("places:"))
    files = {
        "areas.yml": AREAS,
        "places.yml": PLACES,
        "case-studies/oak.md": text.replace(places, "places: [Hackney, Cumbria]"),
    }
    seen = areas(loaded(project(tmp_path, files)).library)
    counts = {tile["name"]: [case["slug"] for case in tile["cases"]] for tile in seen["tiles"]}
    assert counts["North"] == []
    assert "oak" in counts["South"]
    assert seen["columns"] == 3
    assert [place["name"] for place in seen["elsewhere"]] == ["Norway"]
    assert "oak" in [case["slug"] for case in seen["elsewhere"][0]["cases"]]
