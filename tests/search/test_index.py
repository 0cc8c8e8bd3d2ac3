"""What a browser loads to search: the table of words, the columns, the cards."""

import gzip
import json
import struct
from dataclasses import replace

import pytest

from builds import ROOT
from case_studies.model import GlossaryEntry
from case_studies.pipeline import load
from case_studies.prose import Prose
from case_studies.search import build_search
from case_studies.search.build import search_files
from case_studies.search.document import word_weights
from case_studies.search.english import English, english
from case_studies.search.rows import sign
from case_studies.search.shards import shards
from case_studies.search.table import MOST_NEAR, Found, Table
from case_studies.search.thesaurus import Thesaurus
from case_studies.search.vocabulary import vocabulary
from case_studies.search.words import words_of
from case_studies.views import Site
from contents import loaded, project

SMALL = English(
    b"cat cat cats\ndog dog dogs\nkitten kitten kittens\0"
    + struct.pack("<B", 0)
    + struct.pack("<B", 0)
    + struct.pack("<B2H2B", 2, 0, 1, 204, 102)
)

PROGRAMME = """---
title: The tree fund
summary: It paid for trees.
text: |
  It paid for trees.
sources:
  - {id: tree-report, at: Part 1}
---
"""


@pytest.fixture(scope="module")
def library():
    return load(ROOT, Site("", "", "http://127.0.0.1/", "", "main")).library


@pytest.fixture(scope="module")
def files(library):
    return search_files(library)


def test_what_was_there_before_is_gone(library, tmp_path):
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "old").touch()
    build_search(library, tmp_path)
    assert {path.name for path in (tmp_path / "search").iterdir()} == {
        "cards",
        "library.json",
        "order.json",
        "slugs.json",
        "spelling.json",
        "words",
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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The A&E of St Mary’s", ["a&e", "st", "mary"]),
        ("IT for GPs, and it was good", ["it", "gp", "good"]),
        (
            "Over 65s, 10,000 of them, paid £28m or 5.5%",
            ["65", "10000", "paid", "28", "million", "5.5"],
        ),
        ("A self-help group, 5.5% of it", ["self", "help", "selfhelp", "group", "5.5"]),
        ("What if...?", ["what-if"]),
        ("…", []),
    ],
)
def test_a_text_falls_into_words(text, words):
    assert list(words_of(text)) == words


def test_the_english_words_have_forms_and_near_words():
    near = dict(english().near())
    assert english().stem("babies") == english().stem("baby")
    assert english().stem("quernstones") == english().stem("quernstone")
    assert english().stem("baby") in [stem for stem, _ in near[english().stem("infant")]]
    assert all(0.3 < nearness <= 1 for found in near.values() for _, nearness in found)


def test_a_word_finds_the_rows_that_have_it_and_those_that_have_near_ones():
    found = dict(Table([{"cats": 1}, {"kitten": 1}, {"dog": 9}], [{"dog": 1}], SMALL).families())
    kittens = found["kitten", "kittens"]
    assert set(kittens.own) == {1}
    assert set(kittens.near) == {0, 2}  # no row after the cases
    assert kittens.words == ("cats", "dog")
    assert found["cat", "cats"] == Found(own={0: 4}, near={}, words=())
    assert set(found["dog", "dogs"].own) == {2, 3}


def test_a_word_that_no_row_has_nor_one_near_it_finds_nothing():
    found = dict(Table([{"zebra": 1}], [], SMALL).families())
    assert found["kitten", "kittens"] is None
    assert found[("zebra",)].own == {0: 4}


def test_of_many_rows_with_near_words_the_best_are_kept():
    rows = [{"cat": number % 5 + 1} for number in range(MOST_NEAR + 100)]
    near = dict(Table(rows, [], SMALL).families())["kitten", "kittens"].near
    assert len(near) == MOST_NEAR
    assert 0 not in near


def test_the_table_is_cut_by_the_alphabet():
    families = [((f"word{number:04}", f"zword{number:04}"), None) for number in range(2_000)]
    families.append((("aardvark",), Found({0: 1, 2: 1, 9: 3}, {}, ("ant",))))
    made = shards(families)
    assert [shard.first for shard in made] == sorted(shard.first for shard in made)
    first = json.loads(made[0].as_json())
    assert first["words"].split(",")[0] == "aardvark"
    assert first["found"][0] == [[[3, 9], [1, 0, 2]], [], "ant"]
    words = [json.loads(shard.as_json())["words"].replace(",", " ") for shard in made]
    assert sum(len(text.split()) for text in words) == 4_001


def test_spelling_is_mended_with_the_words_of_the_library():
    rows = [["often", "seldom", "a&e", "it"], ["often"], ["often"], ["often"]]
    assert vocabulary(rows) == ["often", "seldom"]


def test_the_glossary_adds_words_for_what_a_case_says(library):
    thesaurus = Thesaurus(entry.record for entry in library.glossary)
    entry = next(each.record for each in library.glossary if each.record.also)
    slug, case = next(iter(library.cases.items()))
    said = replace(case, proses={"challenge": Prose.read(entry.term)})
    words = word_weights(said, library, thesaurus)
    served = {f"psa{link.psa}": 10 for link in case.record.psas if not link.weak}
    assert served.items() <= words.items(), slug
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


def test_an_empty_library_can_be_searched(tmp_path):
    library = replace(loaded(project(tmp_path)).library, cases={})
    files = search_files(library)
    assert json.loads(files["slugs.json"]) == []
    assert json.loads(files["library.json"])["cases"] == 0


def test_other_pages_are_found_beside_cases(tmp_path):
    library = loaded(project(tmp_path, {"programmes/trees.md": PROGRAMME})).library
    files = search_files(library)
    cards = [json.loads(content) for name, content in files.items() if name.startswith("cards/")]
    kinds = {card["kind"] for card in cards if "kind" in card}
    assert kinds == {"Objective", "Theme", "Programme", "Source", "Term"}
    assert {"kind": "Source", "title": "A report on trees", "url": "sources/tree-report/"} in cards


def test_the_words_that_come_with_the_package_are_few_megabytes():
    content = (ROOT / "plugins/case_studies/search/english.gz").read_bytes()
    assert len(content) < 3_000_000
    assert gzip.compress(gzip.decompress(content), 9, mtime=0)[:10] == content[:10]
