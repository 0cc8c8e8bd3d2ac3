"""Owns heading ids: one function for the check of links and for the built page."""

import re
import unicodedata


def heading_id(text: str, separator: str = "-") -> str:
    """Return the id of a heading, such as `what-changed`; the signature is Python-Markdown's."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return separator.join(re.findall(r"[a-z0-9]+", plain.lower())) or "section"
