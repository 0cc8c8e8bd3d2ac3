"""What the check saw is what is printed: the links, pictures, headings and lists of any text."""

import json
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from justhtml import JustHTML

from case_studies.model import CaseStudy
from case_studies.pages import GeneratedPage
from case_studies.plugin.gate import cleaned
from case_studies.prose import Prose
from case_studies.validate import Entry
from contents import loaded, oak, project

# What a link is written as in a case, and what it is printed as.
ADDRESSES = {
    "../psa/1.md": "../../psa/1/",
    "../index.md": "../../",
    "elm.md": "../elm/",
    "#challenge": "#challenge",
    "../case-studies/elm.md?a=b#impact": "../elm/?a=b#impact",
    "https://a.example/b?c=d&e": "https://a.example/b?c=d&e",
    "mailto:a@b.example": "mailto:a@b.example",
    "../%70sa/2.md": "../../psa/2/",
    "<../index.md>": "../../",
}
NAMES = st.sampled_from(
    ["oak", "Elm", "*ash*", "__fir__", "`yew`", "~~pear~~", "&amp;", r"a\*b", "PSA", "#a", "_"]
)
MARKUP = st.sampled_from(
    r"""[ ] ( ) ![ ]( ]: [r] [^a] * ** _ ~~ ` ``` ~~~ < > & \ | --- === # ## ### + - 1. 2) > {: !!!
    • <b> </b> <!-- <https://a.example> https://a.example http:// //b.example javascript:x .md " '
    a&b; &#106; &nbsp; [x] [oak](../psa/1.md) [r]: ![elm](elm.md) ![] :---: |---|""".split()  # noqa: SIM905 - a list would take a page
)
GAPS = st.sampled_from([" ", " ", " ", "", "\n", "\n\n", "\n  ", "\n    ", "  \n"])
ANYTHING = st.lists(st.tuples(MARKUP | NAMES, GAPS), max_size=12).map(
    lambda parts: "".join(part + gap for part, gap in parts)
)
WORDS = st.lists(
    NAMES
    | st.builds("[{}]({})".format, NAMES, st.sampled_from(list(ADDRESSES)))
    | st.sampled_from(["[see][r]", "https://a.example/b?c=d&e,", "<mailto:a@b.example>", "x\\\ny"]),
    min_size=1,
    max_size=4,
).map(" ".join)
SIGNS = st.sampled_from(["- ", "1. ", "  - ", "   - ", "2) ", "    1. ", "* "])
BLOCKS = (
    WORDS
    | st.lists(st.builds(str.__add__, SIGNS, WORDS), min_size=1, max_size=5).map("\n".join)
    | WORDS.map("### {}".format)
    | WORDS.map("> {}".format)
    | WORDS.map("text\n| a | b |\n|---|:-:|\n| {} | c |".format)
    | st.sampled_from(["[r]: ../psa/1.md", "[r]: elm.md 'E'", "```\n[a](b)\n# c\n- d\n```", "***"])
)
MARKDOWN = st.lists(st.one_of(BLOCKS, BLOCKS, BLOCKS, ANYTHING), min_size=1, max_size=5).map(
    "\n\n".join
)


@given(MARKDOWN, MARKDOWN)
def test_any_text_that_the_check_lets_through(challenge: str, solution: str):
    entry, page, publishable = printed(f"### First\n\n{challenge}", solution)
    if publishable:
        compare(entry, page)


def test_the_texts_of_a_page_keep_to_themselves():
    challenge = (
        "### What\n\nSee [the report].\n\n- a\n  - b\n\n1. c\n   - d\n\n[the report]: elm.md"
    )
    solution = "### What\n\n[the report] [elm](#what_1)\n\n[the report]: ../psa/1.md"
    entry, page, publishable = printed(challenge, solution)
    assert publishable
    compare(entry, page)
    html = JustHTML(page.html, sanitize=False)
    assert [link.attrs["href"] for link in html.query("a")] == [
        "../elm/",
        "../../psa/1/",
        "#what_1",
    ]
    assert [each.attrs["id"] for each in html.query("h3")] == ["what", "what_1"]
    assert [len(each.query("li")) for each in html.query("ul, ol")] == [2, 1, 2, 1]


def test_no_heading_takes_the_id_of_another_part_of_the_page():
    challenge = "### Figures\n\n### Main\n\n### Solution\n\n[a](#figures) [b](#figures_1)"
    entry, page, publishable = printed(challenge, "See [c](#solution_1).")
    assert publishable
    compare(entry, page)
    ids = [each.attrs["id"] for each in JustHTML(page.html, sanitize=False).query("[id]")]
    assert ids == ["challenge", "figures_1", "main_1", "solution_1", "solution", "impact"]
    assert [part["id"] for part in page.view["contents"]][:3] == ["challenge", "solution", "impact"]


def printed(challenge: str, solution: str) -> tuple[Entry[CaseStudy], GeneratedPage, bool]:
    """Return a case with these texts, its page, and whether the check lets it through."""
    text = oak(
        "challenge: |\n  Streets without trees are hot in summer.", in_yaml("challenge", challenge)
    )
    text = text.replace(
        "solution: |\n  Neighbours planted 12 oaks in a street.", in_yaml("solution", solution)
    )
    with tempfile.TemporaryDirectory() as folder:
        found = loaded(project(Path(folder), {"case-studies/oak.md": text}))
    (page,) = (page for page in found.pages if page.name == "case-studies/oak.md")
    return found.library.cases["oak"], page, found.publishable


def in_yaml(name: str, text: str) -> str:
    return f"{name}: {json.dumps(text)}"


def compare(entry: Entry[CaseStudy], page: GeneratedPage) -> None:
    """Hold a page's cleaned HTML, as a browser reads it, against what the check read."""
    read = [entry.proses[name] for name in ("challenge", "solution", "impact")]
    html = JustHTML(cleaned(page.html), sanitize=False)
    for kind, selector, attribute in (("link", "a", "href"), ("image", "img", "src")):
        seen = [address(link.target) for text in read for link in text.links if link.kind == kind]
        assert [each.attrs[attribute] for each in html.query(selector)] == seen
    headings = [(f"h{each.level}", words(each.text)) for text in read for each in text.headings]
    own = {"challenge", "solution", "impact"}
    assert headings == [
        (each.name, words(each.to_text(separator="", strip=False)))
        for each in html.query("h1, h2, h3, h4, h5, h6")
        if each.attrs["id"] not in own
    ]
    assert lists(read) == [
        (each.name == "ol", sum(child.name == "li" for child in each.children))
        for each in html.query("ul, ol")
    ]
    assert [each.attrs["id"] for each in html.query("[id]")] == [
        each.id for each in page.text.headings
    ]


def address(target: str) -> str:
    """Return what the link to a target is printed as."""
    return {**ADDRESSES, "../index.md": "../../"}.get(target, target)


def lists(read: list[Prose]) -> list[tuple[bool, int]]:
    """Return each list in the order in which they begin: whether it is numbered, and its items."""
    found: list[list] = []
    opened: list[list] = []
    for token in (token for text in read for token in text.tokens):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            opened.append([token.type == "ordered_list_open", 0])
            found.append(opened[-1])
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            opened.pop()
        elif token.type == "list_item_open":
            opened[-1][1] += 1
    return [(ordered, items) for ordered, items in found]


def words(text: str) -> str:
    return " ".join(text.split())
