"""Owns likeness of texts: a plain TF-IDF with cosine, the same for the same texts.

Only each text's heaviest words are looked up, so that the time grows with the number of texts
and not with its square.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping

WORD = re.compile(r"[a-z]{3,}")
WRITTEN = re.compile(r"[A-Za-z]{3,}")
SHORTEST = 3  # letters
HEAVIEST = 25  # words of a text that look for others
LONGEST_LIST = 100  # texts that one word leads to

# "unknown" also stands in for what a file leaves out.
STOP_WORDS = frozenset(
    """about above after again all also and any are because been before being between both but can
    could did does doing down during each else few for from further get had has have having her
    here him his how into its itself just like made make many may more most much must not now off
    one only other our out over own per said same say says she should since some source such than
    that the their them then there these they this those through too under until upon use used
    very was way were what when where which while who whom why will with within without would you
    your case cases help helps people work works year years new two three
    four five six seven eight nine ten
    unknown""".split()  # noqa: SIM905 - a list of quoted words would take a page
)


def words(text: str) -> list[str]:
    """Return the words of `text` that carry meaning, in a simple singular."""
    found = WORD.findall(text.lower().replace("’", "").replace("'", ""))
    return [_singular(word) for word in found if word not in STOP_WORDS]


def _as_written(text: str) -> dict[str, str]:
    """Return the way in which each word of a text is written most often."""
    forms: dict[str, Counter[str]] = {}
    for form in WRITTEN.findall(text):
        forms.setdefault(_singular(form.lower()), Counter())[form] += 1
    return {
        word: min(found, key=lambda each: (-found[each], each)) for word, found in forms.items()
    }


def _singular(word: str) -> str:
    if len(word) == SHORTEST:
        return word  # NHS is no plural
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


class Likeness:
    """How much the texts, given by name, are alike."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        counts = {name: Counter(words(text)) for name, text in texts.items()}
        self._texts, self._written = texts, dict[str, dict[str, str]]()
        in_texts = Counter(word for count in counts.values() for word in count)
        self._rarity = {
            word: math.log((1 + len(texts)) / (1 + number)) + 1 for word, number in in_texts.items()
        }
        self._vectors = {name: self._vector(count) for name, count in counts.items()}
        self._texts_with = self._index()

    def nearest(self, name: str, most: int) -> list[tuple[str, float]]:
        """Return the names of the most alike other texts with their cosine, 0 to 1."""
        found = self.search_vector(self._vectors[name], most + 1)
        return [(other, score) for other, score in found if other != name][:most]

    def search(self, text: str, most: int) -> list[tuple[str, float]]:
        """Return the names of the texts that are most like `text`."""
        return self.search_vector(self._vector(Counter(words(text))), most)

    def shared_words(self, one: str, other: str, most: int) -> list[str]:
        """Return the words that make two texts alike, the weightiest first, as `one` has them."""
        first, second = self._vectors[one], self._vectors[other]
        shared = {word: first[word] * second[word] for word in first.keys() & second.keys()}
        chosen = sorted(shared, key=lambda word: (-shared[word], word))[:most]
        if one not in self._written:
            self._written[one] = _as_written(self._texts[one])
        return [self._written[one].get(word, word) for word in chosen]

    def search_vector(self, vector: Mapping[str, float], most: int) -> list[tuple[str, float]]:
        """Return the names of the texts nearest to a vector of word weights.

        The heaviest words alone choose the candidates; only these get their exact cosine.
        """
        rough: dict[str, float] = {}
        for word in _heaviest(vector):
            for name, weight in self._texts_with.get(word, ()):
                rough[name] = rough.get(name, 0.0) + weight * vector[word]
        chosen = sorted(rough, key=lambda name: (-round(rough[name], 9), name))[: 2 * most]
        scores = [(name, _dot(vector, self._vectors[name])) for name in chosen]
        return sorted(scores, key=lambda item: (-round(item[1], 9), item[0]))[:most]

    def _vector(self, count: Counter[str]) -> dict[str, float]:
        weights = {
            word: (1 + math.log(number)) * self._rarity[word]
            for word, number in count.items()
            if word in self._rarity
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {word: weight / length for word, weight in weights.items()}

    def _index(self) -> dict[str, list[tuple[str, float]]]:
        """Return, for each word, the texts in which it weighs most, with its weight there."""
        found: dict[str, list[tuple[str, float]]] = {}
        for name, vector in self._vectors.items():
            for word in _heaviest(vector):
                found.setdefault(word, []).append((name, vector[word]))
        return {
            word: sorted(texts, key=lambda text: (-text[1], text[0]))[:LONGEST_LIST]
            for word, texts in found.items()
        }


def _heaviest(vector: Mapping[str, float]) -> list[str]:
    return sorted(vector, key=lambda word: (-vector[word], word))[:HEAVIEST]


def _dot(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return math.fsum(weight * large[word] for word, weight in small.items() if word in large)
