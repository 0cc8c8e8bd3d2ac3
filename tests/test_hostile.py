"""Broken and hostile files: each mistake is told at its line and column, beside all others."""

import sys
import unicodedata
from pathlib import Path

import pytest

from case_studies.reading.characters import hidden_in
from contents import loaded, project

ASH = "---\ntitle: Ash\nstatus: draft\n"


def places(tmp_path: Path, text: str | bytes, name: str = "case-studies/ash.md") -> list[str]:
    """Return `line:column rule` of each problem in a base library with one more file."""
    found = loaded(project(tmp_path, {name: text})).problems
    assert {each.place.path for each in found} <= {f"content/{name}"}
    return [f"{each.place.line}:{each.place.column} {each.rule}" for each in found]


HIDDEN_SIGNS = [
    chr(code)
    for code in range(sys.maxunicode)
    if unicodedata.category(chr(code)) in ("Cf", "Zl", "Zp")
] + list("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe0f\U000e0100")


def test_no_invisible_character_passes():
    assert [hex(ord(sign)) for sign in HIDDEN_SIGNS if not hidden_in(f"tr{sign}ees")] == []
    assert [hex(ord(sign)) for sign in HIDDEN_SIGNS if not hidden_in(sign)] == []


@pytest.mark.parametrize(
    "text",
    [
        "👩\u200d🚒",
        "❤\ufe0f",
        "1\ufe0f\u20e3",
        "\u0645\u06cc\u200c\u062e",
        "\u0600\u0661\u0662",
        "葛\U000e0100",
        "£5\xa0m",
    ],
)
def test_what_is_invisible_by_itself_may_join_or_shape_what_is_seen(text: str):
    assert hidden_in(text) == ""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("case-studies/con.md", ["windows-name"]),
        ("about/aux/trees.md", ["windows-name"]),
        ("case-studies/a:b.md", ["bad-slug"]),
        ("case-studies/LPT1.tar.md", ["bad-slug", "windows-name"]),
        ("case-studies/contents.md", []),
    ],
)
def test_a_name_that_windows_cannot_have(name: str, expected: list[str], tmp_path: Path):
    found = loaded(project(tmp_path, {name: "---\ntitle: Ash\nstatus: draft\n---\n"})).problems
    assert sorted({each.rule for each in found} - {"unknown-field"}) == expected


def draft(fields: str) -> str:
    return f"{ASH}{fields}\n---\n"


FRONT_MATTER = [
    ("", ["1:1 empty-file"]),
    ("\ufeff", ["1:1 empty-file"]),
    ("---\n", ["1:1 unclosed-front-matter"]),
    ("---\n---\n", ["1:1 not-fields"]),
    ("---\n# nothing\n---\n", ["1:1 not-fields"]),
    ("---\njust words\n---\n", ["2:1 not-fields"]),
    ("---\n12\n---\n", ["2:1 not-fields"]),
    ("title: Ash\n", ["1:1 no-front-matter"]),
    ("----\ntitle: Ash\n----\n", ["1:1 no-front-matter"]),
    (draft("cost: 'never closed"), ["4:7 broken-yaml"]),
    (draft("keywords: [never, closed"), ["4:11 broken-yaml"]),
    (draft("period: {from: unknown"), ["4:9 broken-yaml"]),
    (draft("keywords: ["), ["4:11 broken-yaml"]),
    (draft("keywords: [a, ,b]"), ["4:11 broken-yaml"]),
    (draft("period: {from: [}"), ["4:16 broken-yaml"]),
    (draft("cost: a: b"), ["4:7 needs-quotes"]),
    (draft("cost: x\n  keywords: y"), ["5:11 broken-yaml"]),
    (draft("\tcost: x"), ["4:1 broken-yaml"]),
    (draft("cost: @x"), ["4:7 needs-quotes"]),
    (draft('cost: "\\q"'), ["4:7 broken-yaml"]),
    (draft("cost"), ["4:1 broken-yaml"]),
    (draft('cost: "\\ud800"'), ["4:7 broken-yaml"]),
    (draft("keywords: - ash"), ["4:11 broken-yaml"]),
    (draft("cost: | x"), ["4:9 broken-yaml"]),
    (draft('cost: "a" b'), ["4:7 needs-quotes"]),
    (draft("keywords:\n- ash\n cost: x"), ["6:6 broken-yaml"]),
    (draft("title: Oak\ntitle: Elm"), ["4:1 duplicate-key", "5:1 duplicate-key"]),
    (draft("period: {from: unknown, from: unknown, to: unknown}"), ["4:25 duplicate-key"]),
    (draft("? [a]\n: b"), ["4:3 not-fields"]),
    (draft("? {a: b}\n: [c]"), ["4:3 not-fields"]),
    (draft("cost: &a b\npopulation: *a"), ["4:7 yaml-feature", "5:13 yaml-feature"]),
    (draft("<<: {cost: x}"), ["4:1 unknown-field"]),
    (draft("evidence: !!int '3'"), ["4:11 yaml-feature"]),
    (draft("cost: !!python/object:os.system x"), ["4:7 yaml-feature"]),
    (draft("cost: !evil x"), ["4:7 yaml-feature"]),
    (draft(f"cost: {'[' * 30}{']' * 30}"), ["4:26 yaml-feature"]),
    (draft(f"cost: {'[' * 30_000}"), ["4:26 yaml-feature"]),
    ("---\n{status: draft}\n---\n", ["2:1 missing-field"]),
]
SCALARS = [
    ("evidence: 0777", ["4:11 ambiguous-number"]),
    ("evidence: 1:30", ["4:11 ambiguous-number"]),
    ("evidence: 0b_", ["4:11 ambiguous-number"]),
    (f"evidence: {'1' * 5000}", ["4:11 ambiguous-number"]),
    (f"evidence: 0x{'f' * 5000}", ["4:11 ambiguous-number"]),
    (f"evidence: {'1:' * 300}1.5", ["4:11 ambiguous-number"]),
    ("evidence: .inf", ["4:11 ambiguous-number"]),
    ("evidence: yes", ["4:11 wrong-type"]),
    ("evidence: 2.0", ["4:11 wrong-type"]),
    ('evidence: "2"', ["4:11 wrong-type"]),
    ("evidence: =", ["4:11 wrong-type"]),
    ("evidence: -1", ["4:11 out-of-range"]),
    ("organisation: NO", ["4:15 unquoted-text"]),
    ("organisation: 1.10", ["4:15 unquoted-text"]),
    ("organisation: 2009-07-14", ["4:15 unquoted-text"]),
    ("organisation: 12:30", ["4:15 ambiguous-number"]),
    ("organisation: 2009-02-30", ["4:15 impossible-date"]),
    ("organisation: [Ash, Oak]", []),
    ("organisation: []", []),
    ("organisation: [Ash, 5]", ["4:21 unquoted-text"]),
    ("organisation: {name: Ash}", ["4:15 wrong-type"]),
    ("national: [England]", []),
    ("national: England", ["4:11 wrong-type"]),
    ("period: {from: ongoing, to: ongoing}", ["4:16 bad-date"]),
    ("period: {from: unknown, to: ongoing}", []),
    ("preconditions: Trust", ["4:16 wrong-type"]),
    ("preconditions: {text: Trust, basis: editor}", []),
    ("preconditions: {text: <b>Trust</b>, basis: source}", ["4:23 raw-html"]),
    (
        "now: {status: scaled, checked: 2026-11-22, sources: [{id: nowhere, at: x}]}",
        ["4:59 unknown-source"],
    ),
    ('organisation: "a\\0b"', ["4:15 control-character"]),
    ('organisation: "a\\u202eb"', ["4:15 control-character"]),
    ("organisation: a\x00b", ["4:16 control-character"]),
    ("organisation: <script>x</script>", ["4:15 html-in-line"]),
    ("organisation: a <!-- b", []),
    ("organisation: x < y & z > w", []),
    ("status: 'no'", ["4:1 duplicate-key"]),
    ("stage: no", ["4:8 not-in-list"]),
    ("national: 'yes'", ["4:11 wrong-type"]),
    ("period: {from: 2009-07-14, to: unknown}", ["4:16 bad-date"]),
    ("period: {from: 2009, to: 2008}", ["4:26 period-reversed"]),
    ("period: {from: soon, to: 2008}", ["4:16 bad-date"]),
    ("period: {from_: '2009', to: unknown}", ["4:10 unknown-field"]),
    ("period: 2009", ["4:9 wrong-type"]),
    ("places: Hackney", ["4:9 wrong-type"]),
    ("places: [Hackney, 5, Hackny]", ["4:19 unquoted-text", "4:22 unknown-place"]),
    ("places: {Hackney: 1}", ["4:9 wrong-type"]),
    ("review: {owner: A, checked: 2026-11-31, every: 12}", ["4:29 impossible-date"]),
    ("review: {owner: A, checked: '2026-11-30', every: 12}", ["4:29 wrong-type"]),
    ("review: {owner: A, checked: 9999-11-30, every: 12}", ["4:29 out-of-range"]),
    ("review: {owner: A, checked: 2026-11-30 10:00:00, every: 0}",
     ["4:29 wrong-type", "4:57 out-of-range"]),
    ("template: evil.html", ["4:1 reserved-field"]),
    ("hide: [navigation]", ["4:1 reserved-field"]),
    ("psas: 12", ["4:7 wrong-type"]),
    ("psas: [12]", ["4:8 wrong-type"]),
    ("psas: [{psa: 1, contribution: x}, {psa: '2'}]", ["4:41 wrong-type"]),
    ("themes: [{theme: 5}, {theme: nowhere}]", ["4:18 unquoted-text", "4:30 unknown-theme"]),
    ("themes: [{approach: a}, {approach: a}]", []),
    ("aliases: [Not_A_Slug]", ["4:11 bad-slug"]),
    ("aliases: [index]", ["4:11 alias-collision"]),
    ("aliases: [ash]", ["4:11 alias-collision"]),
    ("claims: [5]", ["4:10 wrong-type"]),
    ("claims: {a: b}", ["4:9 wrong-type"]),
    ("not_claims: 24", ["4:13 wrong-type"]),
    ("related: [{case: 5, why: x}, {case: nowhere, why: x}]",
     ["4:18 unquoted-text", "4:37 unknown-case"]),
]  # fmt: skip
CLAIMS = [
    ("value: ten", ["9:12 wrong-type"]),
    ("value: true", ["9:12 wrong-type"]),
    ("value: .nan", ["9:12 ambiguous-number"]),
    ("value: {float: 1, int: 2}", ["9:12 wrong-type"]),
    ("value: 1\n    period: {from: 2009, to: 2008}", ["10:30 period-reversed"]),
    ("value: 1\n    period: {from: 2009, to: soon}", ["10:30 bad-date"]),
    ("value: 1\n    period: [2009]", ["10:13 wrong-type"]),
    ("value: 1\n    period: 2009", []),
    ("value: 1\n    comparison: {label: UK, values: 2}", ["10:29 unknown-field"]),
    ("value: 1\n    psa: one", ["10:10 wrong-type"]),
    ("text: <b>much</b>", ["9:11 html-in-line"]),
    ("before: 1", ["9:5 before-without-after"]),
    ("after: 1", ["9:5 before-without-after"]),
]
SOURCE = "---\ntitle: A map\npublisher: Office\n"
SOURCES = [
    ("date: 2009-07-14", []),
    ('date: "2009-07-14"', []),
    ('date: "2009-02-30"', ["4:7 impossible-date"]),
    ("date: soon", ["4:7 bad-date"]),
    ("date: yes", ["4:7 unquoted-text"]),
    ("date: unknown\npages: thirty", ["5:8 wrong-type"]),
    ("date: unknown\npages: 0", ["5:8 out-of-range"]),
    ("date: unknown\nurl: javascript:x", ["5:6 bad-address"]),
    ("date: unknown\nterms: ''", ["5:8 empty-field"]),
]
BODIES = [
    ("<script>x</script>", ["5:1 raw-html"]),
    ("<div\n  onclick='x'>\nhi\n</div>", ["5:1 raw-html"]),
    ("a\nb <img src=x onerror=x>", ["6:14 event-attribute"]),
    ("a { onclick=x }", ["5:5 event-attribute"]),
    ("`a\nb` c\n<b>d", ["7:1 raw-html"]),
    ("a\n</b>", ["6:1 raw-html"]),
    ("<!-- a\nb <c> -->", ["5:1 raw-html", "6:1 raw-html"]),
    ("| a | b |\n|---|---|\n| c | <b>d |", ["7:7 raw-html"]),
    ("- a\n\n        <b>c</b>", ["7:9 indented-code"]),
    ("[a](javascript:x)", ["5:5 unsafe-link"]),
    ("[a](JaVaScRiPt:x)", ["5:5 unsafe-link"]),
    ("b\n[a](&#106;avascript:x)", ["6:1 unsafe-link"]),
    ("[a](java&Tab;script:x)", ["5:1 unsafe-link"]),
    ("[a](&#1;javascript:x)", ["5:5 unsafe-link"]),
    ("[a](<  javascript:x>)", ["5:6 unsafe-link"]),
    ("[a](\njavascript:x)", ["6:1 unsafe-link"]),
    ("<javascript:x>", ["5:2 unsafe-link"]),
    ("[a][b]\n\n[b]: javascript:x", ["7:6 unsafe-link"]),
    ("a\n\n[b]: javascript:x", ["7:6 unsafe-link"]),
    ("[a](//evil.example)", ["5:5 unsafe-link"]),
    ("[a](/\\evil.example)", ["5:5 unsafe-link"]),
    ("[a](data:text/html,x)", ["5:5 unsafe-link"]),
    ("![a](javascript:x)", ["5:6 external-image"]),
    ("![a](//evil.example/a.png)", ["5:6 external-image"]),
    ("[a](mailto:info@b.example) <https://a.example>", []),
    ("[a](../oak.md)", ["5:5 broken-link"]),
    ("[a](/psa/1/)", ["5:5 broken-link"]),
    ("[a](../../../etc/passwd)", ["5:5 broken-link"]),
    ("[a](psa/2.md?x=1)", []),
    ("[a](#here)\n\n## Here", []),
    ("[a](#there)\n\n## Here", ["5:5 broken-anchor"]),
    ("# One", ["5:1 heading-level"]),
    ("Two\n===", ["5:1 underlined-heading"]),
    ("## Two\n\n#### Four", ["7:1 heading-level"]),
    ("> a\n> 1. b", []),
]


@pytest.mark.parametrize(("text", "expected"), FRONT_MATTER)
def test_front_matter(text: str, expected: list[str], tmp_path: Path):
    assert expected == places(tmp_path, text)


@pytest.mark.parametrize(("fields", "expected"), SCALARS)
def test_fields(fields: str, expected: list[str], tmp_path: Path):
    assert expected == places(tmp_path, draft(fields))


@pytest.mark.parametrize(("fields", "expected"), CLAIMS)
def test_claims(fields: str, expected: list[str], tmp_path: Path):
    text = draft(
        "sources: [{id: tree-report, pages: 1}]\nclaims:\n  - id: ashes\n    measure: Ashes\n"
        f"    kind: result\n    {fields}\n    source: {{id: tree-report, pages: 1}}"
    )
    assert expected == places(tmp_path, text)


@pytest.mark.parametrize(("fields", "expected"), SOURCES)
def test_sources(fields: str, expected: list[str], tmp_path: Path):
    assert expected == places(tmp_path, f"{SOURCE}{fields}\n---\n", "sources/map.md")


@pytest.mark.parametrize(("body", "expected"), BODIES)
def test_texts(body: str, expected: list[str], tmp_path: Path):
    text = f"---\ntitle: Trees\n---\n\n{body}\n"
    assert expected == places(tmp_path, text, "trees.md")
