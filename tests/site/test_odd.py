"""Drafts stay unseen, archived cases out of lists, hostile front matter out of the markup.

The hostile case has `<img src=x onerror=alert(1) "'` in every line: with no `>` it passes as plain
text, and a template that prints it raw makes an element of it.
"""

import gzip
import io
import re
import zipfile

import pytest

from builds import ODD, Built, words
from case_studies.plugin.gate import cleaned as cleaned_html

HOSTILE = "<img src=x onerror=alert(1) \"'"
OF_THE_CASE = (
    "Case title", "Organisation", "Bread & Cheese", "Evidence why", "Theme why", "Contribution",
    "PSA why", "PSA note", "Measure", "Text", "Claim note", "Period", "At", "unit", "Comparison",
    "Owner", "Related why", "Warning", "Licence", "Source title", "Approach title",
)  # fmt: skip
DRAFT = (
    b"unseen-quillon", b"Zephyrine", b"Marmaduke", b"snollygoster", b"tatterdemalion",
)  # fmt: skip


def test_a_draft_appears_nowhere(odd: Built):
    found = [
        (name, word)
        for name, content in odd.bytes().items()
        for word in DRAFT
        if word in unpacked(name, content) or word.decode() in name
    ]
    assert found == []


def test_a_draft_is_not_in_the_search_index(odd: Built):
    names = [path for path in odd.folder.rglob("search/**/*") if path.is_file()]
    found = [
        (path.name, word)
        for path in names
        for word in DRAFT
        if word.lower() in unpacked(path.name, path.read_bytes()).lower()
    ]
    assert found == []


def test_an_archived_case_has_a_page_with_a_notice(odd: Built):
    page = odd.pages["case-studies/kept/"]
    notices = [words(notice.to_text()) for notice in page.query("main .notice")]
    assert [text for text in notices if "archived" in text] != []


def test_an_archived_case_is_in_the_exports(odd: Built):
    assert "kept" in [case["slug"] for case in odd.data("case-studies")]
    assert "few" in [claim["id"] for claim in odd.data("claims")]


def test_an_archived_case_is_in_no_list(odd: Built):
    listing = [
        address
        for address, page in odd.pages.items()
        if page.query('[data-case="kept"]') and not address.startswith(("sources/", "about/"))
    ]
    assert listing == []


def test_an_archived_case_is_in_no_count(odd: Built):
    counts = [words(count.to_text()) for count in odd.pages[""].query(".counts dd")]
    published = [case for case in odd.data("case-studies") if case["status"] == "published"]
    assert counts[0] == str(len(published))


def test_the_home_page_counts_the_figures_that_the_table_of_figures_has(odd: Built):
    (_, figures, *_) = odd.pages[""].query(".counts dd")
    lead = words(odd.pages["figures/"].query("p.lead")[0].to_text())
    assert lead.startswith(f"{words(figures.to_text())} figures in one table")


def test_no_front_matter_becomes_markup(odd: Built):
    made = [
        (address, element.name, dict(element.attrs))
        for address, page in odd.html.items()
        for element in page.query("*")
        if element.attrs
        and (
            element.attrs.get("src") == "x" or any(name.startswith("on") for name in element.attrs)
        )
    ]
    assert made == []


def test_no_template_syntax_of_front_matter_runs(odd: Built):
    summary = odd.pages["case-studies/hostile/"].query_one("p.lead").to_text()
    said = f"Case summary & é – 😀 &lt;b&gt; {{{{ 7 * 7 }}}} {{% raw %}} {HOSTILE}"
    assert words(summary) == said


BOX = '<div class="table-box" tabindex="0">g</div>'


@pytest.mark.parametrize(
    ("address", "labels"),
    [
        (
            "case-studies/hostile/",
            ", ".join(OF_THE_CASE),
        ),
        ("psa/1/", "Raise & share, Contribution, PSA why, PSA note, Measure, Case title"),
        ("psa/1/brief/", "Raise & share, Contribution, Measure, At, Source title"),
        ("psa/1/", "Objective title, Same why, Framework title"),
        ("objectives/", "Framework title, Framework summary, Objective title"),
        ("objectives/hostile-frame/", "Framework title, Framework summary, Nation, Numbered title"),
        (
            "objectives/hostile-frame/one/",
            "Objective title, Objective summary, Framework title, Word for one, Same why, Nation",
        ),
        ("objectives/hostile-frame/one/brief/", "Objective title, Same why, Case title"),
        ("coverage/", "Framework title, Word for one, Word for many, Objective title"),
        ("", "Framework title, Objective title"),
        ("themes/hostile-theme/", "Theme & title, Theme summary, Approach title, Approach summary"),
        ("sources/hostile-report/", "Source title, Publisher, Author, Terms, Source note, Measure"),
        ("glossary/", "A & B, Glossary meaning, Glossary also"),
        ("case-studies/", "Case title, Organisation, Bread & Cheese"),
        ("find/", "Case title, Bread & Cheese, Theme & title"),
        ("coverage/", "Theme & title, Raise & share"),
        ("", "Theme & title, Raise & share"),
    ],
)
def test_hostile_lines_are_shown_as_they_were_written(odd: Built, address: str, labels: str):
    shown = words(odd.pages[address].query_one("main").to_text())
    expected = [
        f"{label if '&' in label else f'{label} &'} {HOSTILE}" for label in labels.split(", ")
    ]
    assert [line for line in expected if line not in shown] == []


def test_hostile_lines_are_whole_in_the_head(odd: Built):
    page = odd.pages["case-studies/hostile/"]
    title = f"Case title & {HOSTILE}"
    assert page.query_one("title").to_text().startswith(title)
    assert page.query_one('meta[property="og:title"]').attrs["content"] == title
    description = page.query_one('meta[name="description"]').attrs["content"]
    assert description.endswith(HOSTILE)


def test_hostile_lines_are_whole_in_the_data(odd: Built):
    (case,) = [case for case in odd.data("case-studies") if case["slug"] == "hostile"]
    assert (case["title"], case["licence"]) == (f"Case title & {HOSTILE}", f"Licence & {HOSTILE}")


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ("<p onclick='x'>a</p>", "<p>a</p>"),
        ("<script>x</script>b", "b"),
        ('<a href="javascript:x">c</a>', '<a rel="noopener">c</a>'),
        ('<h2 id="d">d</h2>', '<h2 id="d">d</h2>'),
        ('<abbr title="e">f</abbr>', '<abbr title="e">f</abbr>'),
        (
            '<div class="table-box" tabindex="0">g</div>',
            '<div class="table-box" tabindex="0">g</div>',
        ),
        ('<div class="hero" style="h">i</div>', '<div class="">i</div>'),
    ],
)
def test_rendered_text_passes_a_second_gate(html: str, cleaned: str):
    assert cleaned_html(html) == cleaned


def test_code_stays_code(odd: Built):
    text = (ODD / "content/case-studies/hostile.md").read_text(encoding="utf-8")
    assert len(re.findall("<script>", text)) == 2
    page = odd.pages["case-studies/hostile/"]
    assert page.query("main script") == []
    code = [element.to_text().strip() for element in page.query("main .prose code")]
    assert code[0] == '<script>alert("fenced")</script>'
    assert '<script>alert("inline")</script>' in code


def unpacked(name: str, content: bytes) -> bytes:
    """Return the bytes of a file as its reader sees them."""
    if name.endswith((".gz", ".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter")):
        return gzip.decompress(content)
    if name.endswith(".docx"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return b"".join(parts.read(part) for part in sorted(parts.namelist()))
    return content
