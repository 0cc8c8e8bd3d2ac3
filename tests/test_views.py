"""What readers see of values: words for dates, figures and claims; addresses; feeds."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from builds import RICH
from case_studies.library import Reason, RelatedCase
from case_studies.model import Claim, Period, SourceReference
from case_studies.pages.feeds import feed_files
from case_studies.pages.files import build_files
from case_studies.pages.preview import LINES, _font, _wrapped
from case_studies.views import Site, compare_data, not_found_view
from case_studies.views.brief import MOST
from case_studies.views.card import case_card, related_view
from case_studies.views.case import statements
from case_studies.views.citation import citation
from case_studies.views.claim import claim_view, place_text
from case_studies.views.claim_words import claim_sentence
from case_studies.views.numbers import number_text
from case_studies.views.timeline import timeline
from case_studies.views.words import and_list, counted, date_text, period_text
from contents import BASE, OAK, loaded, project

RATIO = {
    "measure": "Odds ratio of births",
    "form": "difference",
    "comparison": {"label": "Other towns"},
}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2009-07-04", "4 July 2009"),
        ("2009-07", "July 2009"),
        ("2009", "2009"),
        ("unknown", "date not known"),
    ],
)
def test_dates(value: str, words: str):
    assert words == date_text(value)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("unknown", "unknown", "Dates not reported"),
        ("2009", "2009", "2009"),
        ("2009", "unknown", "From 2009; end not reported"),
        ("unknown", "2009-07", "Until July 2009; start not reported"),
        ("2008", "2009", "2008 to 2009"),
        ("2008", "ongoing", "From 2008, still going on"),
        ("unknown", "ongoing", "Still going on; start not reported"),
    ],
)
def test_periods(start: str, end: str, words: str):
    assert words == period_text(Period.model_validate({"from": start, "to": end}))


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (1300, None, "1,300"),
        (1300, "members", "1,300 members"),
        (49, "%", "49%"),
        (13, "£ million", "£13 million"),
        (1.5, "£ million", "£1.5 million"),
        (4.5, "£", "£4.50"),
        (-300, "£", "−£300"),
        (2.6, "£m", "£2.6m"),
        (0.00001, "%", "0.00001%"),
        (1, "people", "1 person"),
        (1, "hours a day", "1 hour a day"),
        (1, "charities in the area", "1 charity in the area"),
        (1, "classes", "1 class"),
        (1, "bus", "1 bus"),
        (3000, "R$", "R$3,000"),
        (5.5, "EUR", "EUR 5.50"),
        (2.6, "EUR million", "EUR 2.6 million"),
        (-1234567.5, None, "−1,234,567.5"),
    ],
)
def test_figures(value: float, unit: str | None, words: str):
    assert words == number_text(value, unit)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"before": 20, "after": 49, "unit": "%"}, "Births: rose from 20% to 49%."),
        ({"before": 4, "after": 1}, "Births: fell from 4 to 1."),
        ({"before": 4, "after": 4}, "Births: stayed at 4."),
        ({"value": 9, "bound": "over"}, "Births: over 9."),
        ({"text": "virtually nil"}, "Births: virtually nil."),
        ({"value": 9, "text": "a few"}, "Births: 9 (a few)."),
        (
            {"value": 99, "unit": "%", "comparison": {"label": "UK", "value": 47}},
            "Births: 99%, compared with 47% (UK).",
        ),
        (
            {"before": 3, "after": 1, "comparison": {"label": "UK", "before": 4, "after": 5}},
            "Births: fell from 3 to 1, compared with 4 before and 5 after (UK).",
        ),
        ({"range": {"low": 10, "high": 20}, "unit": "%"}, "Births: between 10% and 20%."),
        ({"value": -8, "unit": "%", "form": "change"}, "Births: down 8%."),
        ({"value": 8, "unit": "%", "form": "change", "bound": "about"}, "Births: up about 8%."),
        ({"value": 0, "form": "change"}, "Births: no change."),
        ({"measure": "Fall in births", "value": 8, "form": "change"}, "Fall in births: 8."),
        (
            {"value": -8.4, "unit": "%", "form": "difference", "comparison": {"label": "Others"}},
            "Births: 8.4% lower than others.",
        ),
        (
            {"value": 2, "unit": "months", "form": "difference", "comparison": {"label": "UK"}},
            "Births: 2 months more than UK.",
        ),
        (
            {"value": -2, "unit": "births", "form": "difference", "comparison": {"label": "UK"}},
            "Births: 2 births fewer than UK.",
        ),
        (
            {"value": 0, "form": "difference", "comparison": {"label": "Other towns"}},
            "Births: no difference from other towns.",
        ),
        (
            {
                "measure": "Fall in births",
                "value": 3,
                "form": "difference",
                "comparison": {"label": "Other towns"},
            },
            "Fall in births: 3, compared with other towns.",
        ),
        (
            {
                "range": {"low": 1, "high": 2},
                "form": "difference",
                "comparison": {"label": "Other towns"},
            },
            "Births: between 1 and 2, compared with other towns.",
        ),
        (
            {"text": "fewer", "form": "difference", "comparison": {"label": "Other towns"}},
            "Births: fewer.",
        ),
        (
            {
                "value": 0.9,
                "unit": "odds ratio",
                "form": "difference",
                "comparison": {"label": "Other towns"},
                "interval": {"low": 0.5, "high": 1.4, "level": 95},
            },
            (
                "Births: 0.9 odds ratio, compared with other towns; "
                "95% confidence interval 0.5 to 1.4, so there may be no difference."
            ),
        ),
        (
            {
                "measure": "Rate ratio of births",
                "value": 0.9,
                "form": "difference",
                "comparison": {"label": "Other towns"},
                "interval": {"low": 0.8, "high": 0.95, "level": 95},
            },
            (
                "Rate ratio of births: 0.9, compared with other towns; "
                "95% confidence interval 0.8 to 0.95."
            ),
        ),
        (
            RATIO | {"measure": "Risk ratio of births", "value": 1},
            "Risk ratio of births: no difference from other towns.",
        ),
        (
            {"measure": "Rate ratio of births", "value": 0.9, "form": "change"},
            "Rate ratio of births: 0.9.",
        ),
        (
            {"measure": "Rate ratio of births", "value": 1, "form": "change"},
            "Rate ratio of births: no change.",
        ),
        (
            {
                "value": 2,
                "form": "change",
                "unit": "%",
                "interval": {"low": -1, "high": 5, "level": 95},
                "sample": 1200,
            },
            (
                "Births: up 2%; 95% confidence interval −1% to 5%, so there may be no change; "
                "1,200 measured."
            ),
        ),
        (
            {
                "value": 2,
                "form": "difference",
                "comparison": {"label": "UK"},
                "interval": {"low": 1, "high": 3, "level": 90},
                "group": "Twins",
                "sample": "all of them",
            },
            (
                "Births (Twins): 2 higher than UK; 90% confidence interval 1 to 3; "
                "measured: all of them."
            ),
        ),
    ],
)
def test_a_claim_as_a_sentence(fields: dict, sentence: str):
    rest = {"id": "births", "measure": "Births", "kind": "result", "source": {"id": "a", "at": "b"}}
    assert sentence == claim_sentence(Claim.model_validate(rest | fields))


@pytest.mark.parametrize(
    ("fields", "direction"),
    [
        ({"before": 1, "after": 2, "better": "higher"}, "improved"),
        ({"before": 2, "after": 1, "better": "higher"}, "worsened"),
        ({"before": 2, "after": 1, "better": "lower"}, "improved"),
        ({"before": 1, "after": 2, "better": "lower"}, "worsened"),
        ({"before": 2, "after": 2, "better": "lower"}, "unchanged"),
        ({"before": 1, "after": 2, "better": "neither"}, ""),
        ({"value": 2, "better": "higher"}, ""),
        ({"text": "more", "form": "change", "better": "higher"}, ""),
        ({"value": 2, "form": "change", "better": "higher"}, "improved"),
        ({"value": -2, "form": "change", "better": "higher"}, "worsened"),
        ({"value": -2, "form": "difference", "better": "lower"}, "improved"),
        ({"value": 0, "form": "difference", "better": "lower"}, "unchanged"),
        ({"range": {"low": 1, "high": 2}, "form": "change", "better": "higher"}, "improved"),
        ({"range": {"low": -1, "high": 2}, "form": "change", "better": "higher"}, "unclear"),
        ({"range": {"low": 0, "high": 2}, "form": "change", "better": "higher"}, "improved"),
        ({"value": 2, "form": "difference", "better": "higher", "ends": (-1, 5)}, "unclear"),
        ({"value": 2, "form": "difference", "better": "higher", "ends": (0, 4)}, "unclear"),
        ({"value": 2, "form": "difference", "better": "higher", "ends": (1, 3)}, "improved"),
        ({"value": -2, "form": "difference", "better": "higher", "ends": (-3, -1)}, "worsened"),
        ({"value": 0, "form": "change", "better": "higher", "ends": (0, 0)}, "unchanged"),
        (RATIO | {"value": 0.9, "better": "higher", "ends": (0.5, 1.4)}, "unclear"),
        (RATIO | {"value": 0.9, "better": "lower", "ends": (0.8, 0.95)}, "improved"),
        (RATIO | {"value": 0.9, "better": "higher"}, "worsened"),
        (RATIO | {"value": 1, "better": "higher"}, "unchanged"),
        (RATIO | {"range": {"low": 1.2, "high": 1.5}, "better": "higher"}, "improved"),
        (RATIO | {"value": 2, "better": "higher", "measure": "Pupil-teacher ratio"}, "improved"),
    ],
)
def test_which_way_a_figure_went(fields: dict, direction: str):
    low, high = fields.pop("ends", (None, None))
    interval = {} if low is None else {"interval": {"low": low, "high": high, "level": 95}}
    rest = {"id": "births", "measure": "Births", "kind": "result", "source": {"id": "a", "at": "b"}}
    assert direction == Claim.model_validate(rest | fields | interval).direction


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ({"pages": "26-27"}, "pages 26 to 27"),
        ({"pages": "26–27"}, "pages 26 to 27"),
        ({"pages": 31}, "page 31"),
        ({"at": "Box 1"}, "Box 1"),
    ],
)
def test_the_place_in_a_source(reference: dict, words: str):
    assert words == place_text(SourceReference.model_validate({"id": "a"} | reference))


def test_lists_and_counts():
    assert and_list(["a", "b", "c"]) == "a, b and c"
    assert and_list(["a"]) == "a"
    assert [counted(1, "case"), counted(2, "case"), counted(2, "study", "studies")] == [
        "1 case",
        "2 cases",
        "2 studies",
    ]


def test_addresses_of_the_repository():
    site = Site(url="https://a.example/", repo_url="https://b.example/c/")
    assert site.edit_url("psa/01.md") == "https://b.example/c/edit/main/content/psa/01.md"
    assert site.new_file_url("a.md", "x y") == (
        "https://b.example/c/new/main?filename=content%2Fa.md&value=x+y"
    )
    assert site.report_url("psa/1/").startswith("https://b.example/c/issues/new?title=Error+on+%2F")


def test_without_a_repository_readers_are_led_to_the_contact_page():
    assert Site().edit_url("psa/01.md") == ""
    assert Site().new_file_url("a.md", "x") == ""
    assert Site().report_url("psa/1/") == "about/contact/"


def test_feeds_say_what_is_new():
    files = feed_files(loaded(BASE).library, Site(url="https://a.example/"))
    feed = json.loads(files["feed.json"])
    assert [item["url"] for item in feed["items"]] == [
        "https://a.example/case-studies/elm/",
        "https://a.example/case-studies/oak/",
    ]
    assert b"<title>PSA 1: Keep people well</title>" in files["psa/1/feed.xml"]
    assert files["psa/1/feed.xml"].count(b"<entry>") == 1


def test_a_case_beside_others_shows_what_is_not_reported():
    library = loaded(BASE).library
    rows = {
        row["label"]: row["lines"] for row in compare_data(library.cases["oak"], library)["rows"]
    }
    assert rows["Results in figures"] == ["Days off sick in a heat wave: fell from 20 to 8."]
    assert rows["Cost"] == ["Not reported"]
    assert rows["Sources"] == ["A report on trees, pages 3 to 5"]


def test_the_page_of_a_psa_without_cases_says_so(tmp_path):
    text = OAK.replace("psa: 1", "psa: 2")
    pages = {
        page.name: page for page in loaded(project(tmp_path, {"case-studies/oak.md": text})).pages
    }
    assert "No case study in the library helps to deliver PSA 1 yet." in str(pages["psa/1.md"].view)


def test_files_beside_the_pages():
    found = loaded(BASE)
    files = build_files(found.library, found.pages, Site(url="https://a.example/"))
    addresses = json.loads(files["urls.json"])["urls"]
    assert "https://a.example/psa/1/" in addresses
    assert addresses == sorted(addresses)
    brief = Document(BytesIO(files["psa/1/brief.docx"]))
    assert any("Keep people well" in each.text for each in brief.paragraphs)
    assert json.loads(files["case-studies/oak/compare.json"])["title"] == "Oak"
    assert files == build_files(found.library, found.pages, Site(url="https://a.example/"))


def test_a_figure_that_did_not_change_or_is_below_nothing(tmp_path):
    text = OAK.replace("before: 20\n    after: 8", "before: 20\n    after: 20").replace(
        "    value: 12\n", "    value: 12\n    comparison: {label: Loss, value: -8}\n"
    )
    library = loaded(project(tmp_path, {"case-studies/oak.md": text})).library
    oaks, days = (claim_view(each, library) for each in library.cases["oak"].record.claims)
    assert (oaks["bars"], days["direction"]) == ([], "Unchanged")


def test_a_library_where_no_date_is_known_has_no_timeline(tmp_path):
    report = "---\ntitle: A report\npublisher: Tree Office\ndate: unknown\n---\n"
    text = OAK.replace('from: "2008"', "from: unknown")
    files = {"case-studies/oak.md": text, "sources/tree-report.md": report}
    library = loaded(project(tmp_path, files)).library
    assert timeline(library.cases.values(), library) is None


def test_a_case_whose_source_dates_nothing_counts_when_its_source_came_out(tmp_path):
    text = OAK.replace('from: "2008"', "from: unknown")
    library = loaded(project(tmp_path, {"case-studies/oak.md": text})).library
    case = library.cases["oak"].record
    assert case_card(library.cases["oak"], library)["period_text"] == "Reported in July 2009"
    assert library.dates(case) == ("2009-07", "2009-07")


@pytest.mark.parametrize(
    ("period", "years"),
    [
        ("{from: 2008, to: ongoing}", 2026 + 11 / 12 - 2008),
        ("{from: 2008, to: 2010}", 3),
        ('{from: "2008-03", to: "2009-12"}', 22 / 12),
        ('{from: "2008", to: unknown}', 1 + 7 / 12),
        ('{from: "2009-11", to: unknown}', 0),
        ("{from: unknown, to: unknown}", 1 / 12),
    ],
)
def test_the_timeline_is_true_to_the_month(period: str, years: float, tmp_path):
    text = OAK.replace('{from: "2008", to: unknown}', period)
    library = loaded(project(tmp_path, {"case-studies/oak.md": text})).library
    view = timeline([library.cases["oak"]], library)
    scale = view["marks"][-1]["year"] - view["marks"][0]["year"]
    assert view["items"][0]["width"] == pytest.approx(100 * years / scale, abs=0.01)


def test_what_became_of_a_case_is_said_with_its_date(tmp_path):
    text = OAK.replace("claims:", "now: {status: ended, checked: 2026-11-01}\nclaims:")
    library = loaded(project(tmp_path, {"case-studies/oak.md": text})).library
    assert statements(library.cases["oak"].record, library) == [
        "Impact reported in July 2009.",
        "What became of it: ended (checked on 1 November 2026).",
    ]


def test_a_brief_on_many_cases_shows_some_and_counts_the_rest(tmp_path):
    cases = {
        f"case-studies/oak-{number}.md": OAK.replace("title: Oak", f"title: Oak {number}")
        for number in range(7)
    }
    found = loaded(project(tmp_path, cases))
    pages = {page.name: page for page in found.pages}
    view = pages["psa/1/brief.md"].view
    assert (len(view["worked"]), view["more"]) == (MOST, 8 - MOST)
    files = build_files(found.library, found.pages, Site())
    brief = Document(BytesIO(files["psa/1/brief.docx"]))
    assert any("2 more case studies are on the full page" in each.text for each in brief.paragraphs)


def test_an_alias_is_no_address_of_its_own(tmp_path):
    text = OAK.replace("claims:", "aliases: [acorn]\nclaims:")
    found = loaded(project(tmp_path, {"case-studies/oak.md": text}))
    files = build_files(found.library, found.pages, Site(url="https://a.example/"))
    addresses = json.loads(files["urls.json"])["urls"]
    assert "case-studies/acorn.md" in {page.name for page in found.pages}
    assert "https://a.example/case-studies/acorn/" not in addresses


def test_a_long_title_ends_in_an_ellipsis_on_its_preview():
    lines = _wrapped("responsibility " * 40, _font("Bold", 68))
    assert (len(lines), lines[-1][-1]) == (LINES, "…")


def test_a_title_for_bibtex_keeps_its_signs_and_capitals(tmp_path: Path):
    title = r"50% of R&D_{x} ~ a\b^2 #1 for $5"
    text = OAK.replace("title: Oak", f"title: '{title}'")
    found = loaded(project(tmp_path, {"case-studies/oak.md": text}))
    cite = citation(found.library.cases["oak"], found.library, Site(name="Trees & more"))
    signs = (
        r"50\% of R\&D\_\{x\} \textasciitilde{} a\textbackslash{}b\textasciicircum{}2 \#1 for \$5"
    )
    assert cite["bibtex"].splitlines()[1:3] == [
        f"  title = {{{{{signs}}}}},",
        r"  howpublished = {Trees \& more},",
    ]


def test_the_page_for_what_does_not_exist_leads_to_how_to_report_it():
    view = not_found_view(Site(), loaded(BASE).library)
    assert (view["title"], view["report_url"]) == ("Page not found", "about/contact/")


def test_a_brief_in_word_says_what_had_to_be_in_place_and_on_whose_word():
    found = loaded(RICH)
    files = build_files(found.library, found.pages, Site())
    brief = [each.text for each in Document(BytesIO(files["psa/3/brief.docx"])).paragraphs]
    start = brief.index("What had to be in place")
    assert brief[start + 1].startswith("Lanterns on the quay. ")
    assert brief[start + 2] == "A harbour that lets people hang things up"
    assert "Lanterns on the quay. Everyone who walks on the quay at night." in brief


def test_words_that_two_texts_share_are_told_where_there_is_no_other_reason(tmp_path):
    library = loaded(project(tmp_path)).library
    alike, theme = Reason("text", ("shade",)), Reason("theme", ("helping-hands",))
    both = related_view(RelatedCase("oak", (theme, alike)), library)["reasons"]
    assert both == [f"Same theme: {library.themes['helping-hands'].record.title}"]
    only = related_view(RelatedCase("oak", (alike,)), library)["reasons"]
    assert only == ["Both speak of shade"]
