"""Every page is valid HTML: it parses without an error, and its parts belong together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from justhtml import JustHTML, Node, ParseError

if TYPE_CHECKING:
    from pathlib import Path

    from builds import Built

HEADINGS = "h1, h2, h3, h4, h5, h6"
IN_A_LINE = f"p, {HEADINGS}, span, strong, em, b, code, label, button, sup, time, pre"
BLOCKS = (
    f"{HEADINGS}, div, p, ul, ol, dl, table, section, nav, header, footer, figure, form, pre, "
    "details"
)
OBSOLETE = {
    "td": ("align", "valign", "width", "bgcolor"),
    "th": ("align", "valign", "width", "bgcolor"),
    "table": ("align", "border", "cellpadding", "cellspacing", "width", "summary"),
    "a": ("name",),
    "img": ("border", "align"),
}
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers", "list")


@pytest.fixture(params=["site", "odd"])
def pages(request: pytest.FixtureRequest) -> dict[str, JustHTML]:
    built: Built = request.getfixturevalue(request.param)
    return built.html


@pytest.mark.parametrize("name", ["site", "odd"])
def test_pages_parse_without_an_error(request: pytest.FixtureRequest, name: str):
    built: Built = request.getfixturevalue(name)
    errors = [
        (built.address(path), str(error))
        for path in sorted(built.folder.rglob("*.html"))
        for error in errors_of(path)
    ]
    assert errors == []


def test_no_page_has_an_id_twice(pages: dict[str, JustHTML]):
    twice = [
        (address, name)
        for address, page in pages.items()
        for name, count in Counter(each.attrs["id"] for each in page.query("[id]")).items()
        if count > 1
    ]
    assert twice == []


def test_references_to_ids_resolve(pages: dict[str, JustHTML]):
    dangling = [
        (address, name, target)
        for address, page in pages.items()
        for ids in [{each.attrs["id"] for each in page.query("[id]")}]
        for name in REFERENCES
        for element in page.query(f"[{name}]")
        for target in element.attrs[name].split()
        if target not in ids
    ]
    assert dangling == []


def test_no_block_stands_in_a_line(pages: dict[str, JustHTML]):
    nested = [
        (address, element.name, child.name)
        for address, page in pages.items()
        for element in page.query(IN_A_LINE)
        for child in element.query(BLOCKS)
    ]
    assert nested == []


def test_lists_hold_only_items(pages: dict[str, JustHTML]):
    strays = [
        (address, element.name, child.name)
        for address, page in pages.items()
        for element in page.query("ul, ol")
        for child in element.children
        if not (child.name == "li" or is_nothing(child))
    ]
    assert strays == []


def test_no_attribute_is_obsolete(pages: dict[str, JustHTML]):
    found = [
        (address, tag, name)
        for address, page in pages.items()
        for tag, names in OBSOLETE.items()
        for name in names
        if page.query(f"{tag}[{name}]")
    ]
    assert found == []


def test_no_link_or_button_stands_in_another(pages: dict[str, JustHTML]):
    controls = "a, button, input, select, summary"
    nested = [
        (address, outer.name, inner.name)
        for address, page in pages.items()
        for outer in page.query("a, button, summary")
        for inner in outer.query(controls)
    ]
    assert nested == []


def test_every_table_has_headers(pages: dict[str, JustHTML]):
    bare = [
        address
        for address, page in pages.items()
        for table in page.query("main table")
        if not (table.query("th[scope]") or table.query("thead th"))
    ]
    assert bare == []


def errors_of(path: Path) -> list[ParseError]:
    text = path.read_text(encoding="utf-8")
    return JustHTML(text, sanitize=False, collect_errors=True).errors


def is_nothing(child: Node) -> bool:
    return child.name == "#comment" or (child.name == "#text" and not (child.data or "").strip())
