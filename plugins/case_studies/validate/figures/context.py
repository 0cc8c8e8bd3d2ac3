"""Owns what the words around a figure say: about how much, which way, and from, to or by it."""

import re
from typing import Literal, NamedTuple

Role = Literal["level", "start", "end", "change"]
Hedge = Literal["", "limit", "about", "nearly", "just_over", "over", "under"]

HEDGES: dict[Hedge, str] = {
    "limit": "up to|at least|at most|no (?:more|fewer|less) than|within",
    "nearly": "nearly|almost|just under|not quite|a little under|slightly (?:less|fewer) than",
    "just_over": "just over|a little over|slightly (?:more|over) than",
    "over": "well over|over|more than|above|in excess of",
    "under": "well under|under|less than|fewer than|below",
    "about": "about|around|roughly|approximately|some|an estimated|estimated|close to|circa|c\\.",
}
_HEDGES = "|".join(f"(?P<{name}>{words})" for name, words in HEDGES.items()).replace(" ", r"\s")
_HEDGE = re.compile(rf"\b(?:{_HEDGES})\s$", re.IGNORECASE)
_FILL = re.compile(
    r"\b(?:an?|the|only|just|further|another|extra|additional|between|(?:total|average|mean)\sof)\s$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;:!?](?=\s)|\(|\s[–—]\s")

UP = (
    "rose|risen|rising|rises?|increased?|increases|increasing|grew|grown|grows|growth|climbed|"
    "jumped|soared|raised|lifted|expanded|gained|gains?|sped up|went up|gone up|goes up|came up|"
    "doubled|trebled|tripled"
)
DOWN = (
    "fell|fallen|falling|falls|decreased?|decreases|decreasing|dropped|dropping|drops?|"
    "declined?|declines|declining|reduced?|reduces|reducing|reductions?|cuts?|cutting|shrank|"
    "shrunk|lowered|slowed|slashed|narrowed|halved|went down|gone down|goes down|"
    "came down|come down|comes down|brought down|fall"
)
_BE = r"(?:^|(?:\b(?:was|were|is|are|be|been|moved|points)|[,%])\s)"
_WAY = re.compile(
    rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b|{_BE}(?:(?P<is_up>up)|(?P<is_down>down))\b".replace(
        " ", r"\s"
    ),
    re.IGNORECASE,
)
_NOUN_OF = re.compile(
    r"\b(?:(?P<up>rise|increase|growth|gain)|(?P<down>fall|drop|cut|decrease|reduction|decline))"
    r"(?:\sin\s[\w\s-]{1,30})?\sof\s$",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(by|from|to|on)\s$", re.IGNORECASE)
_AMOUNTS = re.compile(  # `came to £3m` says how much, and not from what
    r"\b(?:c[ao]mes?|coming|amount(?:s|ed|ing)?|add(?:s|ed|ing)?\sup|equal|equivalent|close)\sto\s$",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"[\s-]?(?:(?!or\b|and\b|than\b|if\b|when\b|but\b)[\w'’-]+\s){0,3}?"
    r"(?:(?P<up>more|higher|longer|greater|larger|later|faster|better|above)"
    r"|(?P<down>fewer|less|lower|shorter|smaller|sooner|earlier|quicker|slower|worse|below))\b",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"[\s-](?:(?P<up>rise|increase|growth|gain)|(?P<down>fall|drop|cut|decrease|reduction|decline))\b",
    re.IGNORECASE,
)
LONGEST = 26  # characters that a hedge takes
NEXT = 16  # characters that a word and the blank before a figure take
FAR = 90  # characters before and after a figure that are read


class Context(NamedTuple):
    """What the words around a figure say of it; `way` is 1 up, -1 down, 0 not said."""

    role: Role = "level"
    way: int = 0
    hedge: Hedge = ""


LEVEL = Context()


def context(text: str, start: int, end: int, *, change: bool, counted: bool) -> Context:
    """Return what the words around a figure say.

    `change` is whether it can be one by itself; `counted` whether it is of things or people, of
    which `by 20 staff` may say who did it.
    """
    before, hedge = _hedge(text[max(start - FAR, 0) : start])
    after = text[end : end + FAR]
    if said := _change_said(before, after, change=change):
        return Context("change", _way(said), hedge)
    if _AMOUNTS.search(before):
        return Context(hedge=hedge)
    word = _BEFORE.search(before, max(len(before) - NEXT, 0))
    if not word:
        beside = _WAY.search(before, max(len(before) - NEXT, 0))
        if beside and not before[beside.end() :].strip():
            return Context("change", _way(beside), hedge)
        return Context(hedge=hedge)
    ways = list(_WAY.finditer(_CLAUSE.split(before)[-1]))
    way = _way(ways[-1]) if ways else 0
    roles: dict[str, Role] = {"from": "start", "to": "end"}
    if way:
        roles |= {"by": "change", "on": "start"}
    elif not counted and not after.startswith(" of "):
        roles |= {"by": "change"}
    role = roles.get(word[1].lower(), "level")
    return Context(role, 0 if role == "level" else way, hedge)


def _change_said(before: str, after: str, *, change: bool) -> re.Match[str] | None:
    """Return the noun or the comparison beside a figure that makes it a change."""
    noun = _NOUN.match(after) if change else None
    of = _NOUN_OF.search(before) if before.endswith(" of ") else None
    return noun or _COMPARED.match(after) or of


def stated_way(measure: str) -> int:
    """Return which way a measure goes that begins with it, such as `Fall in crime`."""
    found = re.match(
        r"(?:(?P<up>rise|increase|growth|gain|higher|extra|additional)"
        r"|(?P<down>fall|drop|cut|decrease|reduction|decline|fewer|lower))\b",
        measure,
        re.IGNORECASE,
    )
    return _way(found) if found else 0


def _hedge(before: str) -> tuple[str, Hedge]:
    """Return the words before a figure without what makes it less exact, and that."""
    before = _unfilled(before)
    found = _HEDGE.search(before, max(len(before) - LONGEST, 0))
    if not found:
        return before, ""
    name = next(name for name in HEDGES if found[name])
    return _unfilled(before[: found.start()]), name


def _unfilled(before: str) -> str:
    while found := _FILL.search(before, max(len(before) - NEXT, 0)):
        before = before[: found.start()]
    return before


def _way(found: re.Match[str]) -> int:
    return 1 if any(value for name, value in found.groupdict().items() if "up" in name) else -1
