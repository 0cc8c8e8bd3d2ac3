"""No input makes the core raise, and every problem stands inside its file."""

import string
import tempfile
from collections.abc import Iterable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from case_studies.diagnostics import Diagnostic
from case_studies.model import CaseStudy, GlossaryEntry, Psa, Source, Theme
from case_studies.reading import ContentFile, read_document, read_list
from case_studies.validate import validate, validate_list
from contents import OAK, loaded, project

WORDS = st.sampled_from(
    """title summary status draft published period from to psas psa themes theme claims id value
    before after source sources pages at review checked every places national unknown yes no ~
    12 012 1:30 .inf 1e9 2009-02-30 2009-07-14 <b> &a *a !t [ ] { } - ? : , ' " | > # @ % `
    [a](b) ![](x) <javascript:x> [r]: --- ... \\ \x00""".split()  # noqa: SIM905 - a list would take a page
)
YAML_LIKE = st.lists(st.tuples(WORDS, st.sampled_from([" ", ": ", "\n", "\n  ", "\n- ", ""])))
KEYS = st.sampled_from([*CaseStudy.model_fields, "from", "to", "id", "psa", "theme", "float", "x"])
VALUES = st.recursive(
    st.sampled_from(
        ["x", "~", "yes", "12", "2.5", "2009-07-14", "'q'", "unknown", "0x1f", "draft"]
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(st.tuples(KEYS, inner), max_size=3).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"
        ),
    ),
    max_leaves=6,
)


def check_places(text: str, problems: Iterable[Diagnostic]) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        assert 1 <= problem.place.line <= len(lines)
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
        assert f"{problem.message}{problem.help}".isprintable()


def check(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        location = Path(folder) / "file.md"
        location.write_bytes(raw)
        file = ContentFile("content/file.md", "file.md", location, len(raw))
        text = raw.decode("utf-8-sig", "replace")
        for model in (CaseStudy, Psa, Theme, Source):
            document, problems = read_document(file)
            check_places(text, [*problems, *validate(document, model, "file.md")[1]])
        document, problems = read_list(file)
        check_places(text, [*problems, *validate_list(document, GlossaryEntry)[1]])


@given(st.binary())
def test_any_bytes(raw: bytes):
    check(raw)


@given(st.text())
def test_any_text(text: str):
    check(text.encode())
    check(f"---\n{text}\n---\n{text}".encode())


@given(YAML_LIKE, YAML_LIKE)
def test_text_like_yaml_and_markdown(fields: list[tuple[str, str]], body: list[tuple[str, str]]):
    front, text = ("".join(a + b for a, b in part) for part in (fields, body))
    check(f"---\n{front}\n---\n{text}".encode())


@given(st.text(alphabet=string.printable + "é🌳\u00a0"))
def test_text_in_each_style_of_yaml(text: str):
    indented = text.replace("\n", "\n  ")
    for start in ("|\n  ", ">-\n  ", "", "'", '"'):
        end = start if start in ("'", '"') else ""
        check(f"---\ntitle: x\nchallenge: {start}{indented}{end}\n---\n".encode())


@settings(max_examples=settings.default.max_examples // 2)  # a library each
@given(st.lists(st.tuples(KEYS, VALUES), min_size=1, max_size=4))
def test_a_case_with_fields_of_any_kind_still_makes_a_library(fields: list[tuple[str, str]]):
    lines = OAK.splitlines()
    for key, value in fields:
        lines = [line for line in lines if not line.startswith(f"{key}:")]
        lines.insert(1, f"{key}: {value}")
    text = "\n".join(lines) + "\n"
    with tempfile.TemporaryDirectory() as folder:
        found = loaded(project(Path(folder), {"case-studies/oak.md": text}))
    check_places(text, [each for each in found.problems if each.place.path.endswith("oak.md")])
