"""Owns which known name a misspelt one is most likely a slip of.

An index of short pieces finds the few names to compare, so that the time for a slip does not grow
with the number of names.
"""

from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

LONGEST = 120  # characters; a longer name is no slip of another
PIECES = (2, 4)  # characters of a piece: short ones for short names, long ones for long
COMMON = 100  # names that share a piece: a piece of more names tells nothing
COMPARED = 8  # names that share most pieces, which are compared letter by letter
ALIKE = 0.6  # of two names' letters
MOST = 200  # slips that are looked into; who has made more than that mends a file, not names


class Names:
    """Names that exist; `listed` has them in one line."""

    def __init__(self, known: Iterable[str]) -> None:
        known = list(known)
        self.listed = ", ".join(known)
        self._by_form = {name.lower(): name for name in known if len(name) <= LONGEST}
        self._with_piece: dict[str, list[str]] = {}
        for form in self._by_form:
            for piece in _pieces(form):
                self._with_piece.setdefault(piece, []).append(form)
        self._told: dict[str, str] = {}

    def nearest(self, name: str) -> str:
        """Return the name that `name` is most likely a slip of, or an empty text."""
        if name not in self._told:
            if len(name) > LONGEST or len(self._told) >= MOST:
                return ""
            self._told[name] = self._nearest(name.lower())
        return self._told[name]

    def _nearest(self, form: str) -> str:
        if form in self._by_form:
            return self._by_form[form]
        matcher = SequenceMatcher(None, "", form, autojunk=False)
        best, found = ALIKE, ""
        for other in self._candidates(form):
            matcher.set_seq1(other)
            if matcher.quick_ratio() >= best and (score := matcher.ratio()) >= best:
                found, best = self._by_form[other], score + 1e-9
        return found

    def _candidates(self, form: str) -> list[str]:
        """Return the names that share most pieces with `form`, rare pieces only."""
        shared: Counter[str] = Counter()
        for piece in _pieces(form):
            listed = self._with_piece.get(piece, [])
            shared.update(listed if len(listed) <= COMMON else ())
        return [other for other, _ in shared.most_common(COMPARED)]


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the one of a few known names that `name` is a slip of, or an empty text."""
    return Names(known).nearest(name)


def did_you_mean(name: str, known: Names) -> str:
    """Return the question for a slip of a known name, or an empty text."""
    close = known.nearest(name)
    return f"Did you mean “{close}”?" if close else ""


def _pieces(form: str) -> dict[str, None]:
    """Return the short pieces of a name, its first and last letters apart; each once, in order."""
    padded = f"\n{form}\n"
    return dict.fromkeys(
        padded[at : at + size] for size in PIECES for at in range(len(padded) - size + 1)
    )
