"""Owns the plain words of a Markdown text, for places that show no markup."""

from case_studies.validate.text import markdown, words_of


def plain_blocks(text: str) -> list[str]:
    """Return the words of each paragraph and list item of a Markdown text."""
    tokens = markdown().parse(text)
    return [words_of(token) for token in tokens if token.type == "inline"]
