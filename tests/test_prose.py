"""What is checked is what is printed: a text is read once, by itself, as people type it."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from justhtml import JustHTML

from builds import words
from case_studies.plugin.gate import cleaned
from case_studies.prose import Addresses, Prose, Setting, Spelt
from case_studies.reading import Marks
from case_studies.validate.text import read_text
from contents import OAK, loaded, project

HERE = Addresses("about/trees.md", "about/trees/", {"psa/1.md": "psa/1/", "index.md": ""})


def html_of(text: str, spelt: Spelt | None = None) -> str:
    prose = Prose.read(text)
    setting = Setting(iter([each.id for each in prose.headings]), HERE, spelt or Spelt({}))
    return cleaned(prose.html(setting))


def page_of(tmp_path: Path, **fields: str) -> JustHTML:
    """Return the text of the page of the case `oak` with these fields, which have no problems."""
    text = OAK
    for name, field in fields.items():
        lines = "".join(f"  {line}\n" for line in field.splitlines())
        start = text.find(f"\n{name}: |\n")
        if start < 0:
            text = text.replace("\nclaims:", f"\n{name}: |\n{lines}claims:")
        else:
            end = text.index("\n", text.index("\n  ", start) + 1)
            text = f"{text[:start]}\n{name}: |\n{lines.rstrip()}{text[end:]}"
    found = loaded(project(tmp_path, {"case-studies/oak.md": text}))
    assert [each for each in found.problems if each.rule != "unsourced-figure"] == []
    (page,) = [each for each in found.pages if each.name == "case-studies/oak.md"]
    return JustHTML(page.html, sanitize=False)


def test_a_label_means_what_its_own_field_says(tmp_path: Path):
    page = page_of(
        tmp_path,
        challenge="See [the report].\n\n[the report]: https://one.example/",
        solution="See [the report].\n\n[the report]: https://two.example/",
        impact="See [the report].",
    )
    links = [link.attrs["href"] for link in page.query("a")]
    assert links == ["https://one.example/", "https://two.example/"]
    assert "See [the report]." in page.to_text()


def test_each_heading_of_a_page_has_an_id_of_its_own(tmp_path: Path):
    page = page_of(tmp_path, challenge="Hot.\n\n### Cost\n\nHigh.", cost="### Cost\n\nLow.")
    ids = [each.attrs["id"] for each in page.query("h2, h3")]
    assert ids == ["challenge", "cost_1", "solution", "impact", "cost", "cost_2"]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("#5 on the list", "<p>#5 on the list</p>"),
        ("1. plan\n   - ask", "<ol><li>plan<ul><li>ask</li></ul></li></ol>"),
        ("- visits\n  - at home", "<ul><li>visits<ul><li>at home</li></ul></li></ul>"),
        ("1) first\n2) next", "<ol><li>first</li><li>next</li></ol>"),
        ("a\\\nb", "<p>a<br>b</p>"),
        ("~~no~~ *yes*", "<p><s>no</s> <em>yes</em></p>"),
        ("## Costs & *savings*", '<h2 id="costs-savings">Costs &amp; <em>savings</em></h2>'),
        ("[a](../psa/1.md#b)", '<p><a href="../../psa/1/#b" rel="noopener">a</a></p>'),
        ("[a](../index.md)", '<p><a href="../../" rel="noopener">a</a></p>'),
        ("![b](oak.png)", '<p><img src="../oak.png" alt="b"></p>'),
        ("[a](https://b.example/é)", '<a href="https://b.example/%C3%A9" rel="noopener">a</a>'),
    ],
)
def test_what_people_type_is_printed_as_they_mean_it(text: str, html: str):
    printed = html_of(text).replace("\n", "")
    assert html in printed


def test_a_table_right_under_a_line_is_a_table_in_a_box_of_its_own():
    page = JustHTML(html_of("Costs:\n| a | b |\n|---|--:|\n| c | d |"), sanitize=False)
    (box,) = page.query("div")
    assert (box.attrs["class"], box.attrs["tabindex"], box.attrs["role"]) == (
        "table-box",
        "0",
        "region",
    )
    assert [cell.attrs.get("align") for cell in box.query("td")] == [None, "right"]
    assert words(page.to_text()) == "Costs: a b c d"


def test_an_abbreviation_says_what_it_stands_for_in_words_alone():
    spelt = Spelt({"PCT": "Primary care trust", "R&D": "Research & development"})
    assert html_of("The PCT, R&D and PCTs: `PCT`, [PCT](https://PCT.example/)", spelt) == (
        '<p>The <abbr title="Primary care trust">PCT</abbr>, '
        '<abbr title="Research &amp; development">R&amp;D</abbr> and PCTs: <code>PCT</code>, '
        '<a href="https://PCT.example/" rel="noopener">'
        '<abbr title="Primary care trust">PCT</abbr></a></p>\n'
    )


def test_two_links_of_one_label_stand_where_the_label_is_defined():
    read = read_text(Prose.read("[a]\n\n[a]\n\n[a]: x.md"), ("body",), Marks("content/x.md"))
    assert [link.target for link in read.links] == ["x.md", "x.md"]
    assert {link.place.line for link in read.links} == {5}


PIECE = st.sampled_from(
    [
        "# ", "## ", "### ", "- ", "* ", "+ ", "1. ", "2) ", "> ", "|", "|---|", "a", "b ", "**c**",
        "_d_", "`e`", "~~f~~", "[g](h.md)", "[i]", "![j](k.png)", "\\", "&", "< ", "#5", "   ",
        "\n", "\n\n", "\n    ", "[i]: https://l.example/\n", "---", "***", "[o](p.md 'q')",
    ]
)  # fmt: skip


@given(st.lists(PIECE, max_size=30).map("".join))
def test_the_page_has_the_links_headings_and_lists_that_the_check_saw(text: str):
    prose = Prose.read(text)
    read = read_text(prose, ("body",), Marks("content/x.md"))
    if read.problems:
        return
    page = JustHTML(html_of(text), sanitize=False)
    printed = [(int(each.name[1]), letters(spoken(each))) for each in page.query("h1,h2,h3,h4")]
    assert printed == [(each.level, letters(each.text)) for each in prose.headings]
    seen = Counter(token.type for token in every(prose.tokens))
    assert len(page.query("a")) == seen["link_open"]
    assert len(page.query("img")) == seen["image"]
    assert len(page.query("li")) == seen["list_item_open"]
    assert len(page.query("table")) == seen["table_open"]
    inside = [link for link in page.query("a, img") if "://" not in str(link.attrs)]
    assert len(inside) == len(read.links)


def spoken(heading) -> str:
    """Return the words of a heading, with those that stand for its pictures."""
    return heading.to_text() + "".join(img.attrs["alt"] for img in heading.query("img"))


def letters(text: str) -> list[str]:
    return sorted("".join(text.split()))


def every(tokens):
    for token in tokens:
        yield token
        yield from token.children or []
