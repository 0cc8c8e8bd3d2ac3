"""Owns the second gate: what HTML may reach a page, whatever the rules let through."""

import nh3

# Only what our Markdown makes; links and headings keep their attributes.
TAGS = nh3.ALLOWED_TAGS - {"area", "bdo", "map", "ruby", "rt", "rp"}
ATTRIBUTES = {
    **{tag: set(names) for tag, names in nh3.ALLOWED_ATTRIBUTES.items()},
    "*": {"id", "lang", "title"},
    "div": {"aria-label", "role", "tabindex"},
    "td": {"align"},
    "th": {"align", "scope"},
}
SCHEMES = {"http", "https", "mailto"}


def cleaned(html: str) -> str:
    """Return HTML without anything that our Markdown does not make."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        allowed_classes={"div": {"table-box"}},
        url_schemes=SCHEMES,
        link_rel="noopener",
    )
