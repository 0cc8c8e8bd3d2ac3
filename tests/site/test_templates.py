"""Templates are strict, a project's own win, and only what pages load is shipped."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, meta
from jinja2 import nodes as ast

from builds import ROOT, Built, build, copy_project, environment
from contents import loaded

OVERRIDES = ROOT / "overrides"
NAMES = sorted(path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.rglob("*.html"))
# What MkDocs and the plugin give to each template; the frame sets the other two.
GIVEN = {"page", "config", "base_url", "material_css", "not_found", "view", "site"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the small library with templates of its own."""
    return copy_project(tmp_path / "project")


def failed(project: Path) -> str:
    """Return what a build prints that must fail."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=project,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stderr


def test_a_misspelt_name_stops_the_build_with_its_line(project: Path):
    path = project / "overrides/coverage.html"
    lines = path.read_text().splitlines()
    line = next(number for number, text in enumerate(lines, 1) if "if view.areas" in text)
    path.write_text(path.read_text().replace("if view.areas", "if view.aeras"))
    assert (
        f"overrides/coverage.html:{line}: Error in the template: 'dict object' has no attribute "
        "'aeras'.\n"
    ) in failed(project)


def test_a_misspelt_condition_stops_the_build(project: Path):
    path = project / "overrides/404.html"
    path.write_text(path.read_text() + "{% block kicker %}{% endblock %}")
    path.write_text(
        path.read_text().replace("{{ view.title", "{% if no_such_name %}!{% endif %}{{ view.title")
    )
    assert "overrides/404.html:7: Error in the template: 'no_such_name' is undefined.\n" in failed(
        project
    )


def test_a_broken_template_is_one_line(project: Path):
    (project / "overrides/home.html").write_text("\n{% if %}")
    assert "overrides/home.html:2: Error in the template: Expected an expression" in failed(project)


def test_a_projects_own_file_wins_and_the_others_come_from_the_package(tmp_path: Path):
    project = tmp_path / "project"
    (project / "overrides/assets/css").mkdir(parents=True)
    (project / "content").symlink_to(ROOT / "tests/odd/content")
    (project / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    (project / "overrides/404.html").write_text("<p>Lost</p>")
    (project / "overrides/assets/css/home.css").write_text("/* ours */")
    built = build(project, tmp_path / "site")
    assert (built.folder / "404.html").read_text() == "<p>Lost</p>"
    assert (built.folder / "assets/css/home.css").read_text() == "/* ours */"
    css = "assets/css/base.css"
    assert (built.folder / css).read_bytes() == (OVERRIDES / css).read_bytes()


def test_the_language_and_the_terms_come_from_the_settings(project: Path, tmp_path: Path):
    config = project / "mkdocs.yml"
    config.write_text("""\
site_name: Ours
copyright: Free for all <uses>.
docs_dir: content
plugins:
  - case-studies: {language: en-NZ}
""")
    built = build(project, tmp_path / "site")
    home = built.pages[""]
    assert home.query_one("html").attrs["lang"] == "en-NZ"
    assert home.query_one('meta[property="og:locale"]').attrs["content"] == "en_NZ"
    assert "Free for all <uses>." in home.query_one("footer").to_text()
    assert json.loads((built.folder / "feed.json").read_text())["language"] == "en-NZ"
    assert 'xml:lang="en-NZ"' in (built.folder / "feed.xml").read_text()


def test_wrong_settings_are_one_line(project: Path):
    config = project / "mkdocs.yml"
    config.write_text(config.read_text().replace("theme: material", "theme: readthedocs"))
    assert "the library's pages need “material”. Write `theme: material`" in failed(project)


def test_material_ships_two_stylesheets_and_no_script(odd: Built):
    assert not (odd.folder / "assets/javascripts").exists()
    names = sorted(path.name.split(".")[0] for path in odd.folder.glob("assets/stylesheets/*"))
    assert names == ["main", "palette"]


def test_every_template_is_reached_from_a_page():
    env = strict_environment()
    library = loaded(ROOT / "tests/odd")
    todo = {page.template for page in library.pages} | {"404.html", "main.html"}
    reached: set[str] = set()
    while todo:
        name = todo.pop()
        reached.add(name)
        named = meta.find_referenced_templates(parsed(env, name))
        todo |= {each for each in named if each} - reached
    assert sorted(reached) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_template_uses_only_what_it_is_given(name: str):
    env = strict_environment()
    tree = parsed(env, name)
    macros = {each.name for other in NAMES for each in parsed(env, other).find_all(ast.Macro)}
    assert meta.find_undeclared_variables(tree) - GIVEN - macros == set()
    assert [each for each in tree.find_all(ast.Filter) if each.name not in env.filters] == []


def strict_environment() -> Environment:
    """Return an environment with the one filter that MkDocs adds and our templates use."""
    env = Environment(loader=FileSystemLoader(OVERRIDES), autoescape=False)  # noqa: S701 - as MkDocs
    env.filters["url"] = str
    return env


def parsed(env: Environment, name: str) -> ast.Template:
    return env.parse((OVERRIDES / name).read_text())
