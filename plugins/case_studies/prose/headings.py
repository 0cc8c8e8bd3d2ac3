"""Owns heading ids: one function for the check of links and for the built page."""

import re
import unicodedata
from collections.abc import Iterable


def heading_id(text: str) -> str:
    """Return the id of a heading, such as `what-changed`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower())) or "section"


def unique(ids: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return the ids of one page, none of which is `taken`: the second `cost` is `cost_1`."""
    known, numbers = set(taken), dict[str, int]()
    found: list[str] = []
    for each in ids:
        own = each
        while own in known:
            numbers[each] = numbers.get(each, 0) + 1
            own = f"{each}_{numbers[each]}"
        known.add(own)
        found.append(own)
    return found
