"""Owns how words become part of an address: one spelling of letters for files and headings."""

import re
import unicodedata

from anyascii import anyascii


def better_slug(text: str) -> str:
    """Return `text` as lower-case words and single hyphens."""
    return "-".join(address_words(text.replace("'", "").replace("’", "")))


def address_words(text: str) -> list[str]:
    """Return the words of `text` in the letters a to z and digits: Łódź is lodz."""
    signs = unicodedata.normalize("NFKC", text)
    plain = (anyascii(sign) if unicodedata.category(sign)[0] in "LM" else sign for sign in signs)
    return re.findall(r"[a-z0-9]+", "".join(plain).lower())
