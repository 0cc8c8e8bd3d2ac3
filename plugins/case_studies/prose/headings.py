"""Owns heading ids: one function for the check of links and for the built page."""

from collections.abc import Iterable

from case_studies.model.slugs import address_words


def heading_id(text: str) -> str:
    """Return the id of a heading, such as `what-changed`."""
    return "-".join(address_words(text)) or "section"


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
