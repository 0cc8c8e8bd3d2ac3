"""The wheel, installed alone, starts a library, checks it and builds it."""

from pathlib import Path

from builds import URL, Built
from wheels import run

MKDOCS = """\
site_name: Three lines
docs_dir: content
plugins: [case-studies]
"""


def test_init_starts_a_library_whose_links_lead_somewhere(started: Built):
    assert started.pages[""].query_one("h1").to_text() == "It's ours"
    broken = [
        (address, link.attrs["href"], why)
        for address, page in started.pages.items()
        for link in page.query("a[href], link[href]")
        if (why := started.missing(address, link.attrs["href"] or ""))
    ]
    assert broken == []


def test_drafts_are_not_published(started: Built):
    assert list(started.folder.glob("case-studies/*/")) == []


def test_the_environment_holds_the_wheel_and_the_lock_alone(wheel: Path):
    run([str(wheel / "python3"), "-c", "import case_studies, mkdocs"])
    found = run([str(wheel / "python3"), "-c", FIND])
    assert found.split() == ["None", "None"]


FIND = "import importlib.util as u; print(u.find_spec('pytest'), u.find_spec('playwright'))"


def test_three_lines_of_configuration_are_enough(wheel: Path, started: Built, tmp_path: Path):
    (tmp_path / "mkdocs.yml").write_text(MKDOCS)
    (tmp_path / "content").symlink_to(started.folder.parent / "content")
    run([str(wheel / "python3"), "-m", "mkdocs", "build", "--strict"], tmp_path)
    built = Built(tmp_path / "site", URL)
    assert built.pages[""].query_one("header .name").to_text().strip() == "Three lines"
    sheets = [link.attrs["href"] for link in built.pages[""].query("link[rel=stylesheet]")]
    assert [sheet for sheet in sheets if built.missing("", sheet or "")] == []
