"""What the search of a built site is made of: index, columns, cards, words."""

import gzip
import json
from io import BytesIO
from pathlib import Path

import pytest

from case_studies.model import GlossaryEntry
from case_studies.search import build_search
from case_studies.search.build import search_files
from case_studies.search.document import AGREEMENT, TITLE, word_weights
from case_studies.search.page_names import SIGNATURE, named_by_row
from case_studies.search.pagefind import _ask, index_files
from case_studies.search.rows import filter_columns, ordered_cases, sign
from case_studies.search.thesaurus import Thesaurus, fold
from case_studies.search.vocabulary import vocabulary
from contents import BASE, OAK, loaded, project

NO_WORDS = Thesaurus([])


def test_the_index_holds_the_published_cases_and_nothing_else(tmp_path: Path):
    draft = OAK.replace("title: Oak", "title: Hidden Rowan").replace("published", "draft")
    archived = OAK.replace("title: Oak", "title: Old Yew").replace("published", "archived")
    files = {"case-studies/rowan.md": draft, "case-studies/yew.md": archived}
    found = search_files(loaded(project(tmp_path, files)).library)
    assert sorted(json.loads(found["slugs.json"])) == ["elm", "oak"]
    assert not [name for name, content in found.items() if b"Rowan" in content or b"Yew" in content]


def test_the_same_library_gives_the_same_bytes():
    library = loaded(BASE).library
    assert search_files(library) == search_files(library)


def test_an_older_search_is_replaced(tmp_path: Path):
    (tmp_path / "pagefind").mkdir()
    (tmp_path / "pagefind" / "old.json").write_text("{}")
    build_search(loaded(BASE).library, tmp_path)
    names = {path.name for path in (tmp_path / "pagefind").iterdir()}
    assert "old.json" not in names
    assert {"pagefind.js", "library.json", "words.json", "slugs.json", "order.json"} <= names


def test_each_column_gives_back_the_values_of_each_row():
    cases = ordered_cases(loaded(BASE).library)
    columns = filter_columns(cases)["columns"]
    stage = columns["stage"]
    signs = {sign(number): value for number, value in enumerate(stage["values"])}
    assert [signs[each] for each in stage["rows"]] == [case.record.stage for case in cases]


def test_an_empty_library_has_no_columns():
    assert filter_columns([]) == {"cases": 0, "columns": {}}


def test_signs_differ_and_need_no_escape():
    signs = [sign(number) for number in range(2000)]
    assert len(set(signs)) == len(signs)
    assert [each for each in signs if json.dumps(each, ensure_ascii=False) != f'"{each}"'] == []


def test_a_title_weighs_more_than_a_text_and_an_agreement_most():
    library = loaded(BASE).library
    weights = word_weights(library.cases["oak"], library, NO_WORDS)
    assert weights["psa1"] == AGREEMENT
    assert weights["oak"] > TITLE > weights["summer"]


def test_what_is_unknown_adds_no_words(tmp_path: Path):
    text = OAK.replace("psa: 1", "psa: 9").replace("theme: helping-hands", "theme: nothing")
    files = {"case-studies/oak.md": text.replace("places: [", "places: unknown # [")}
    library = loaded(project(tmp_path, files)).library
    weights = word_weights(library.cases["oak"], library, NO_WORDS)
    assert "psa9" in weights


def test_other_words_for_the_same():
    entry = GlossaryEntry(
        term="PCT", stands_for="primary care trust", meaning="A local body.", also=("health trust",)
    )
    words = Thesaurus([entry])
    group = ["PCT", "health trust", "primary care trust"]
    assert words.related("Two PCTs paid") == group
    assert words.related("a Primary Care Trust's plan") == group
    assert words.related("a pct of it") == []


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Studies", "study"), ("ties", "tie"), ("mother's", "mother"), ("class", "class")],
)
def test_folding(word: str, folded: str):
    assert folded == fold(word)


def test_the_words_that_spelling_is_mended_with_stand_in_the_library():
    library = loaded(BASE).library
    words = vocabulary(library, NO_WORDS)
    in_bands = {word for band in words["bands"] for word in band.split()}
    assert "trees" in in_bands or "tree" in in_bands
    assert in_bands & set(words["everyday"].split()) == set()


def test_pagefinds_own_complaint_is_passed_on():
    with pytest.raises(OSError, match="Pagefind"):
        index_files([("a", 12)])  # type: ignore[list-item]


def test_silence_is_no_answer():
    with pytest.raises(OSError, match="without an answer"):
        _ask(BytesIO(), BytesIO(), type="NewIndex")


@pytest.mark.parametrize("content", [b"\x00", b"\x82\x00", b"\x82\x61a\x81\x81\x00"])
def test_a_list_of_pages_that_we_do_not_know_is_refused(content: bytes):
    with pytest.raises(OSError, match="Pagefind"):
        named_by_row(gzip.compress(SIGNATURE + content))
