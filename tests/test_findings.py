"""What cases show for an objective: one decision, told by page, brief and Word alike."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from case_studies.pages.word import brief_document
from contents import OAK, loaded, project

# What is said of a case must hold for each that a library may have, checked or not.
OF_OUTCOMES = {
    "worked-without-result",
    "worked-though-worse",
    "evidence-without-comparison",
    "no-effect-though-changed",
    "result-without-objective",
    "near-duplicate",
}
RESULT = "days-off-sick"


def case(title: str, outcome: str = "worked", evidence: int = 2, claim: str = "") -> str:
    """Return the base's case under another title, with another outcome and another result."""
    text = OAK.replace("title: Oak", f"title: {title}").replace(
        "outcome: worked\nevidence: 2", f"outcome: {outcome}\nevidence: {evidence}"
    )
    text = text.replace("planted 12 oaks in a street", "planted oaks").replace(
        "fell from 20 to 8", "changed"
    )
    start, _, rest = text.partition("  - id: days-off-sick")
    end = rest.partition("sources:\n")[2]
    result = f"  - id: {RESULT}\n    measure: Days off sick\n    kind: result\n{claim}"
    source = '    source: {id: tree-report, pages: "4-5"}\n' if claim else ""
    return f"{start}{result if claim else ''}{source}sources:\n{end}"


def claim(fields: str, *, psa: bool = True) -> str:
    """Return the rest of a result claim, one field a line."""
    lines = [*fields.split("; "), *(["psa: 1"] if psa else [])]
    return "".join(f"    {line}\n" for line in lines)


FELL = claim("before: 20; after: 8; better: lower")
ROSE = claim("before: 8; after: 20; better: lower")
SAME = claim("before: 8; after: 8; better: lower")
LEVEL = claim("value: 8; better: lower")
CHANCE = claim(
    "value: -2; form: difference; better: lower; comparison: {label: Other streets}; "
    "interval: {low: -5, high: 1, level: 95}"
)


WORDS = claim("text: fewer, it says; better: lower")
CUT = claim("value: -2; form: change; better: lower")


def with_second(text: str, second: str) -> str:
    """Return a case with a second result."""
    source = '    source: {id: tree-report, pages: "4-5"}\n'
    more = f"  - id: more\n    measure: Sick days\n    kind: result\n{second}{source}"
    return text.replace("sources:\n", f"{more}sources:\n", 1)


def shown(tmp_path: Path, *cases: str) -> dict:
    """Return the views of the objective's page and brief in a library of these cases."""
    root = project(tmp_path)
    for file in (root / "content/case-studies").iterdir():
        file.unlink()
    (root / "content/index.md").write_text("---\ntitle: Home\n---\n")
    for number, text in enumerate(cases):
        (root / f"content/case-studies/case-{number}.md").write_text(text)
    found = loaded(root)
    assert [each.rule for each in found.problems if each.rule not in OF_OUTCOMES] == []
    views = {page.name: page.view for page in found.pages}
    return {"page": views["psa/1.md"], "brief": views["psa/1/brief.md"]}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (case("A", claim=FELL), "worked"),
        (case("A", claim=LEVEL), "worked"),
        (case("A", claim=SAME), "no-effect"),
        (case("A", claim=CHANCE), "no-effect"),
        (case("A", claim=ROSE), "worse"),
        (case("A", claim=claim("before: 20; after: 8; better: lower", psa=False)), "unmeasured"),
        (case("A"), "unmeasured"),
        (case("A", "mixed", claim=FELL), "mixed"),
        (case("A", "mixed"), "mixed"),
        (case("A", "no-effect", claim=CHANCE), "no-effect"),
        (case("A", "harmful", claim=ROSE), "worse"),
        (case("A", "stopped"), "stopped"),
        (case("A", "too-early"), "too-early"),
        (case("A", "not-measured"), "not-measured"),
        (case("A", "not-reported"), "not-reported"),
    ],
)
def test_what_a_case_shows(text: str, kind: str, tmp_path: Path):
    (item,) = shown(tmp_path, text)["page"]["cases"]
    assert item["finding"]["value"] == kind


def test_better_and_worse_at_once_is_mixed(tmp_path: Path):
    second = ROSE.replace("psa: 1", "psa: 1\n    source: {id: tree-report, pages: 4}")
    text = case("A", claim=FELL).replace(
        "sources:\n",
        f"  - id: more\n    measure: Days\n    kind: result\n{second}sources:\n",
        1,
    )
    (item,) = shown(tmp_path, text)["page"]["cases"]
    assert item["finding"]["value"] == "mixed"


CAUSE = "A comparison shows what difference the work itself made."
MANY = (
    "Of the others, two had mixed results, one showed no effect, two were stopped and three could "
    "not be measured. A comparison shows what difference the work itself made in A and E."
)
ALIKE = (
    "All three case studies showed no effect. "
    "A comparison shows what difference the work itself made in three case studies."
)
NO_CAUSE = "No comparison here shows what difference the work itself made."
MADE = "A comparison shows what difference the work itself made in"
BUT_NOT = "but not in what worked"
TWO_WORKED = "Two things worked, one of them A. Days off sick: fell from 20 to 8."
NOT_A = (
    f"Of the others, one showed no effect and one made things worse. {MADE} B and C, but not in A."
)
A_WORKED = "One thing worked: A. Days off sick: fell from 20 to 8."


@pytest.mark.parametrize(
    ("cases", "said"),
    [
        ([], "No case study in the library helps to deliver PSA 1 yet."),
        ([case("A", claim=FELL)], f"{A_WORKED} {NO_CAUSE}"),
        (
            [case("A", evidence=3, claim=FELL)],
            f"{A_WORKED} {CAUSE}",
        ),
        ([case("A", "mixed")], f"The only case study had mixed results. {NO_CAUSE}"),
        (
            [case("A", "no-effect", 4, CHANCE)],
            f"The only case study showed no effect. {CAUSE}",
        ),
        ([case("A", "harmful", claim=ROSE)], f"The only case study made things worse. {NO_CAUSE}"),
        ([case("A")], "The only case study is said to have worked but has no result for this PSA."),
        (
            [case("A", "not-reported"), case("B", "not-reported")],
            "Neither case study reports its result.",
        ),
        (
            [case(f"A{number}", "not-measured") for number in range(3)],
            "None of the three case studies could be measured.",
        ),
        (
            [case("A", "stopped"), case("B", "stopped")],
            "Both case studies were stopped.",
        ),
        (
            [case("A", evidence=3, claim=FELL), case("B", "not-reported")],
            f"{A_WORKED} The other case study does not report its result. {MADE} A.",
        ),
        (
            [case("A", "harmful", 3, ROSE), case("B", "not-measured")],
            f"Of two case studies, one made things worse and one could not be measured. {MADE} A.",
        ),
        (
            [case("A", claim=FELL), case("B", "no-effect", 3), case("C", "harmful", 3)],
            f"{A_WORKED} {NOT_A}",
        ),
        (
            [case("A", claim=FELL), case("B", claim=FELL), case("C", "mixed", 3)],
            f"{TWO_WORKED} The other case study had mixed results. {MADE} C, {BUT_NOT}.",
        ),
        (
            [case("A", claim=WORDS)],
            f"One thing is said to have worked: A. Days off sick: fewer, it says. {NO_CAUSE}",
        ),
        (
            [case("A", evidence=3, claim=WORDS)],
            f"One thing worked: A. Days off sick: fewer, it says. {CAUSE}",
        ),
        (
            [with_second(case("A", claim=WORDS), LEVEL)],
            f"One thing worked: A. Sick days: 8. {NO_CAUSE}",
        ),
        (
            [with_second(case("A", claim=LEVEL), CUT)],
            f"One thing worked: A. Sick days: down 2. {NO_CAUSE}",
        ),
        (
            [
                case("A", evidence=3, claim=FELL),
                case("B", "mixed", 3),
                case("C", "mixed", 4),
            ],
            f"{A_WORKED} The others had mixed results. {MADE} three case studies, A among them.",
        ),
        (
            [case("A", claim=FELL), case("B", "too-early")],
            f"{A_WORKED} The other case study is too early to judge. {NO_CAUSE}",
        ),
        (
            [case("B", evidence=1, claim=FELL), case("A", claim=FELL)],
            "Two things worked, A on the best evidence. Days off sick: fell from 20 to 8. "
            + NO_CAUSE,
        ),
        (
            [
                case("A", evidence=3, claim=FELL),
                *(case(f"B{number}", "mixed") for number in range(2)),
                *(case(f"C{number}", "stopped") for number in range(2)),
                *(case(f"D{number}", "not-measured") for number in range(3)),
                case("E", "no-effect", 3),
            ],
            f"{A_WORKED} {MANY}",
        ),
        (
            [case(f"A{number}", "no-effect", 4, SAME) for number in range(3)],
            ALIKE,
        ),
    ],
    ids=[
        "none", "one", "cause", "mixed", "null", "harm", "unmeasured", "neither", "nothing",
        "stopped", "not-the-other", "harm-known", "not-what-worked", "not-of-two",
        "told", "compared-words", "figure", "improved", "among", "other", "two", "nine", "same",
    ],
)  # fmt: skip
def test_the_bottom_line_is_true_and_the_same_everywhere(
    cases: list[str], said: str, tmp_path: Path
):
    views = shown(tmp_path, *cases)
    assert views["page"]["summary"] == said
    assert views["brief"]["summary"] == said
    document = Document(BytesIO(brief_document(views["brief"])))
    assert said in [each.text for each in document.paragraphs]


@pytest.mark.parametrize(
    ("cases", "said"),
    [
        ([case("A", claim=FELL)], "The only case here worked."),
        ([case("A", claim=FELL), case("B", claim=FELL)], "Both cases here worked."),
        ([case(f"A{n}", claim=FELL) for n in range(3)], "All three cases here worked."),
    ],
)
def test_success_alone_is_a_warning(cases: list[str], said: str, tmp_path: Path):
    warning = f"{said} Libraries like this one rarely record failure."
    views = shown(tmp_path, *cases)
    assert (views["page"]["caution"], views["brief"]["caution"]) == (warning, warning)


@pytest.mark.parametrize("other", [case("B"), case("B", "mixed")])
def test_no_warning_where_not_all_is_success(other: str, tmp_path: Path):
    views = shown(tmp_path, case("A", claim=FELL), other)
    assert (views["page"]["caution"], views["brief"]["caution"]) == ("", "")


def texts(document) -> str:
    """Return all words of a Word file."""
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


def test_each_kind_of_finding_has_its_part_of_the_brief(tmp_path: Path):
    cases = [
        case("Worked", claim=FELL),
        case("Mixed", "mixed", claim=ROSE),
        case("Harmful", "harmful"),
        case("Early", "too-early", claim=SAME),
        case("Silent", "not-reported"),
    ]
    view = shown(tmp_path, *cases)["brief"]
    titles = {
        part: [each["card"]["title"] for each in view[part]]
        for part in ("worked", "answers", "unknown")
    }
    assert titles == {
        "worked": ["Worked"],
        "answers": ["Mixed", "Harmful"],
        "unknown": ["Early", "Silent"],
    }
    said = texts(Document(BytesIO(brief_document(view))))
    for words in (
        "Days off sick: fell from 20 to 8.",
        "Days off sick: rose from 8 to 20.",
        "It made things worse.",
        "Early: it is too early to judge. Shade keeps people well in the heat.",
        "Days off sick: stayed at 8.",
        "Silent: it does not report its result.",
    ):
        assert words in said


def test_a_document_is_one_source_with_all_its_pages(tmp_path: Path):
    (source,) = shown(tmp_path, case("A", claim=FELL))["brief"]["footnotes"]
    assert source["text"].endswith("July 2009, pages 4 to 5; pages 3 to 5")


def test_what_a_brief_misses_is_told_in_plain_words(tmp_path: Path):
    gaps = shown(tmp_path / "a", case("A"))["brief"]["gaps"]
    assert gaps == [
        "No case study here gives a result for this PSA.",
        "No comparison here shows what difference the work made for this PSA.",
    ]
    early = shown(tmp_path / "d", case("A", "too-early", claim=SAME))["brief"]["gaps"]
    assert early == ["No comparison here shows what difference the work made for this PSA."]
    assert shown(tmp_path / "b", case("A", evidence=3, claim=FELL))["brief"]["gaps"] == []
    assert shown(tmp_path / "c")["brief"]["gaps"] == []


def test_the_same_as_a_later_result_is_no_reason_to_hide_it(tmp_path: Path):
    text = case("A", "mixed", claim=FELL)
    for number, fields in enumerate((FELL, FELL, ROSE)):
        text = with_second(text, fields).replace("id: more\n", f"id: more-{number}\n")
    root = project(tmp_path, {"case-studies/oak.md": text})
    views = {page.name: page.view for page in loaded(root).pages}
    key = views["case-studies/oak.md"]["key"]
    assert [each["direction"] for each in key] == ["Improved", "Improved", "Worsened"]


def test_a_group_that_the_measure_names_is_not_named_again(tmp_path: Path):
    fell = claim("before: 20; after: 8; better: lower; group: Days")
    assert (
        "A. Days off sick: fell" in shown(tmp_path / "a", case("A", claim=fell))["page"]["summary"]
    )
    fell = claim("before: 20; after: 8; better: lower; group: Nurses")
    view = shown(tmp_path / "b", case("A", claim=fell))["page"]
    assert "A. Days off sick (Nurses): fell" in view["summary"]
    assert view["cases"][0]["results"][0]["group"] == "Nurses"


def test_a_brief_in_word_is_set_in_one_type_with_links_and_numbered_pages(tmp_path: Path):
    view = shown(tmp_path, case("A", claim=FELL))["brief"]
    document = Document(BytesIO(brief_document(view)))
    for name in ("Normal", "Title", "Heading 1", "List Bullet"):
        style = document.styles[name]
        assert (style.font.name, str(style.font.color.rgb)) == ("Arial", "0B1F20")
    links = [
        part.target_ref
        for part in document.part.rels.values()
        if part.reltype.endswith("/hyperlink")
    ]
    assert [link.endswith("sources/tree-report/") for link in links].count(True) == 1
    assert "PAGE" in document.sections[0].footer.paragraphs[0]._p.xml
    assert all("w:cantSplit" in row._tr.xml for row in document.tables[0].rows[1:])
    assert 'w:val="15"' in document.settings.element.xml


def coverage(tmp_path: Path, *cases: str) -> dict:
    """Return the cell of coverage where the theme and the objective of these cases meet."""
    shown(tmp_path, *cases)
    views = {page.name: page.view for page in loaded(tmp_path).pages}
    (table,) = views["coverage.md"]["tables"]
    return table["rows"][0]["cells"][0]


@pytest.mark.parametrize(
    ("cases", "level", "said"),
    [
        ([], 0, "No case study under “Helping hands” for PSA 1"),
        ([case("A")], 1, "1 case study, without a result, under “Helping hands” for PSA 1"),
        (
            [case("A", claim=FELL), case("B")],
            2,
            "2 case studies, 1 with a result, under “Helping hands” for PSA 1",
        ),
        (
            [case("A", evidence=3, claim=FELL)],
            3,
            "1 case study, with a result, under “Helping hands” for PSA 1",
        ),
    ],
)
def test_coverage_says_how_well_it_is_known(
    cases: list[str], level: int, said: str, tmp_path: Path
):
    cell = coverage(tmp_path, *cases)
    assert (cell["level"], cell["text"]) == (level, said)


def test_the_home_page_leads_with_what_is_best_evidenced(tmp_path: Path):
    shown(tmp_path, case("A", claim=FELL), case("B", evidence=3, claim=FELL), case("C", "mixed"))
    (home,) = [page.view for page in loaded(tmp_path).pages if page.view["kind"] == "home"]
    assert [(each["card"]["title"], each["sentence"]) for each in home["found"]] == [
        ("B", "Days off sick: fell from 20 to 8."),
        ("A", "Days off sick: fell from 20 to 8."),
    ]
