"""Owns Markdown: a text is read once, and handed out as words, headings and HTML.

What the checks read here is what the pages print. Knows neither fields nor rules.
"""

from case_studies.prose.headings import heading_id, unique
from case_studies.prose.html import Setting, Spelt
from case_studies.prose.links import Addresses
from case_studies.prose.parts import Heading, Html, Link, Passage, Sentence
from case_studies.prose.text import Prose

__all__ = [
    "Addresses",
    "Heading",
    "Html",
    "Link",
    "Passage",
    "Prose",
    "Sentence",
    "Setting",
    "Spelt",
    "heading_id",
    "unique",
]
