"""What a browser loads to search: the index, the columns, the words, the cards."""

import gzip
import json
import sys
from dataclasses import replace

import pytest

from builds import ROOT
from case_studies.machine import MachineError
from case_studies.model import GlossaryEntry
from case_studies.pipeline import load
from case_studies.prose import Prose
from case_studies.search import build_search, pagefind
from case_studies.search.build import search_files
from case_studies.search.document import word_weights
from case_studies.search.page_names import named_by_row
from case_studies.search.rows import sign
from case_studies.search.thesaurus import Thesaurus
from case_studies.views import Site


@pytest.fixture(scope="module")
def library():
    return load(ROOT, Site("", "", "http://127.0.0.1/", "", "main")).library


@pytest.fixture(scope="module")
def files(library):
    return search_files(library)


def test_only_what_our_script_loads_is_written(library, tmp_path):
    (tmp_path / "pagefind").mkdir()
    (tmp_path / "pagefind" / "old").touch()
    build_search(library, tmp_path)
    names = {path.name for path in (tmp_path / "pagefind").iterdir() if path.is_file()}
    assert {name for name in names if not name.endswith(".pf_meta")} == {
        "library.json",
        "order.json",
        "pagefind-entry.json",
        "pagefind.js",
        "slugs.json",
        "wasm.en.pagefind",
        "words.json",
    }


def test_the_same_library_gives_the_same_bytes(library, files):
    assert search_files(library) == files


def test_every_published_case_has_a_row_and_a_card(library, files):
    slugs = json.loads(files["slugs.json"])
    assert sorted(slugs) == sorted(library.cases)
    for row, slug in enumerate(slugs):
        card = json.loads(files[f"cards/{row}.json"])
        assert card["slug"] == slug
        assert card["summary"] == library.cases[slug].record.summary


def test_columns_hold_the_values_of_each_row(library, files):
    data = json.loads(files["library.json"])
    slugs = json.loads(files["slugs.json"])
    column = data["columns"]["psa"]
    signs = {sign(number): value for number, value in enumerate(column["values"])}
    rows = [[signs[each] for each in row] for row in column["rows"].split(" ")]
    for slug, row in zip(slugs, rows, strict=True):
        assert set(row) == {
            str(link.psa) for link in library.cases[slug].record.psas if not link.weak
        }


def test_signs_are_short_and_need_no_escape():
    signs = [sign(number) for number in range(300)]
    assert len(set(signs)) == 300
    assert json.dumps("".join(signs), ensure_ascii=False) == f'"{"".join(signs)}"'
    assert " " not in signs


def test_the_glossary_adds_words_for_what_a_case_says(library):
    thesaurus = Thesaurus(entry.record for entry in library.glossary)
    entry = next(each.record for each in library.glossary if each.record.also)
    slug, case = next(iter(library.cases.items()))
    said = replace(case, proses={"challenge": Prose.read(entry.term)})
    words = word_weights(said, library, thesaurus)
    assert {f"psa{link.psa}": 10 for link in case.record.psas}.items() <= words.items(), slug
    assert set(entry.also[0].casefold().split()) & set(words) != set()
    assert "how" not in words


def test_an_abbreviation_is_no_word_in_small_letters():
    thesaurus = Thesaurus(
        [
            GlossaryEntry(term="IT", stands_for="Information technology", meaning="Computing."),
            GlossaryEntry(term="policy", meaning="A plan.", also=("line to take", "£")),
        ]
    )
    assert thesaurus.related("We like it.") == []
    assert thesaurus.related("Good IT and policies") == [
        "IT",
        "Information technology",
        "line to take",
        "policy",
        "£",
    ]
    assert thesaurus.related("the lines to take") == ["line to take", "policy", "£"]


def test_an_empty_library_has_an_empty_index():
    assert "pagefind-entry.json" in pagefind.index_files([])


def test_pagefind_that_ends_or_complains_is_an_error():
    with pytest.raises(MachineError, match="Pagefind cannot make the search index"):
        pagefind.index_files([("a", None)])
    with pytest.raises(MachineError, match="ended or gave no answer"):
        pagefind.index_files([], (sys.executable, "-c", "import sys; sys.stdin.read(1)"))


@pytest.mark.parametrize("content", [b"\x00", b"\x82\x611\x81\x83\x61a\x01\x01"])
def test_another_list_of_pages_is_an_error(content):
    with pytest.raises(OSError, match="list"):
        named_by_row(gzip.compress(b"pagefind_dcd" + content))


def test_pages_are_named_by_their_row():
    pages = b"\x82\x6aen_1234567\x18\x64\x82\x6aen_7654321\x05"
    packed = gzip.compress(b"pagefind_dcd\x83\x651.5.2\x82" + pages + b"\x80")
    assert gzip.decompress(named_by_row(packed)) == (
        b"pagefind_dcd\x83\x651.5.2\x82\x82\x610\x01\x82\x611\x01\x80"
    )
