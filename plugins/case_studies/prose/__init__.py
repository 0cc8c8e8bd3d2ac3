"""Owns Markdown: a text is read once, and handed out as words, headings and HTML.

What the checks read here is what the pages print. Knows neither fields nor rules.
"""

from case_studies.prose.headings import heading_id, unique
from case_studies.prose.html import Setting, Spelt
from case_studies.prose.links import Addresses
from case_studies.prose.parser import words_of
from case_studies.prose.text import Heading, Prose

__all__ = ["Addresses", "Heading", "Prose", "Setting", "Spelt", "heading_id", "unique", "words_of"]
