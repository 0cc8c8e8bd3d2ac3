"""Words, addresses and sentences of a text are found where they were written."""

import pytest

from case_studies.prose import Prose


def test_the_plain_words_of_a_text():
    text = "A *b*\n`c`\\\nd &amp; \\* e\n\n- [f](g)\n- ![h *i*](j)\n\n| k |\n|---|\n|   |\n"
    assert list(Prose.read(text).blocks) == ["A b c d & * e", "f", "h i", "k"]


@pytest.mark.parametrize(
    "text",
    [
        "word",
        "  a\nb word",
        "> a\n> b **c** word",
        "- a\n\n  b\n  [c](d) word",
        "## word ##",
        "a `b` &amp; \\* ~~c~~ word",
        "*a\nword*",
        "| a | b word |\n|---|---|",
        "| a | a |\n|---|---|\n| c\\|d | word |",
        "[a]: b\n\n\n[a] word",
        "![a](b) word",
        "a  \nword",
        "a `b\nc` d\nword",
    ],
)
def test_a_word_is_found_where_it_was_written(text: str):
    (passage,) = [each for each in Prose.read(text).passages if "word" in each.words]
    assert passage.of_words(passage.words.index("word")) == text.index("word")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("a [b](c.md) d", "c.md"),
        ("a\n[b c](\n  <c d.md> 'e')", "c d.md"),
        ("![b](c.png)", "c.png"),
        ("a <mailto:b@c.example>", "mailto:b@c.example"),
        ("a [b]\n\n[b]: c.md", "c.md"),
        ("[b]: c.md", "c.md"),
        ("| a |\n|---|\n| [b](c.md) |", "c.md"),
        ("> - [b](c.md)", "c.md"),
    ],
)
def test_an_address_is_found_where_it_was_written(text: str, target: str):
    (link,) = Prose.read(text).links
    at = text.index(target)
    assert (link.target, link.start) == (target, at)


def test_an_escaped_address_stands_at_its_link():
    text = "a\n[b](c\\_d) ![e](f\\_g) [h]\n\n[h]: i\\_j"
    assert [(link.target, text[link.start :][:3]) for link in Prose.read(text).links] == [
        ("c_d", "[b]"),
        ("f_g", "![e"),
        ("i_j", "[h]"),
    ]


def test_sentences_begin_at_their_first_word():
    (passage,) = Prose.read("  One *two*.  Three: four.").passages
    assert [(each.words, each.start) for each in passage.sentences] == [
        ("One two", 0), ("Three", 10), ("four", 17),
    ]  # fmt: skip
