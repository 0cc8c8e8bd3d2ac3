"""Owns the check for plain English in one text: long sentences, and passives one after another."""

import re
from collections.abc import Iterator
from itertools import islice

from case_studies.diagnostics import Diagnostic, Rule
from case_studies.diagnostics.rules import words as rules
from case_studies.prose import Prose, Sentence
from case_studies.reading import Marks
from case_studies.reading.marks import Keys

LONGEST_SENTENCE = 28  # words
MOST_PASSIVES = 3  # sentences in a row
MOST = 100  # warnings of one text that are told: a file can be hostile

PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?"
    r"(?:\w+ed|built|done|found|given|held|kept|known|led|made|paid|put|run|seen|sent|set|shown|"
    r"spent|taken|told|written)\b"
    r"|\b(?:is|are|was|were)\s+not\s+(?:\w+ed|known|given|shown|said)\b",
    re.IGNORECASE,
)


def readability_problems(prose: Prose, keys: Keys, marks: Marks) -> list[Diagnostic]:
    """Return a warning for each sentence of a text that is hard to read."""
    where = marks.inside(keys, prose.text)
    hard = (
        (passage, *each) for passage in prose.passages for each in _hard(list(passage.sentences))
    )
    return [
        rule.at(where.at(passage.of_words(sentence.start)), **values)
        for passage, rule, sentence, values in islice(hard, MOST)
    ]


def _hard(sentences: list[Sentence]) -> Iterator[tuple[Rule, Sentence, dict[str, object]]]:
    """Yield each sentence that is hard to read, with its rule and the values for its wording."""
    for sentence in sentences:
        count = len(sentence.words.split())
        if count > LONGEST_SENTENCE:
            yield rules.LONG_SENTENCE, sentence, {"count": count, "limit": LONGEST_SENTENCE}
    for first, count in _passive_runs(sentences):
        words = " ".join(first.words.split(maxsplit=4)[:4])
        yield rules.PASSIVES, first, {"count": count, "words": words}


def _passive_runs(sentences: list[Sentence]) -> Iterator[tuple[Sentence, int]]:
    """Yield the first sentence and the length of each run of passives that is too long."""
    run: list[Sentence] = []
    for sentence in [*sentences, Sentence("", 0)]:
        if PASSIVE.search(sentence.words):
            run.append(sentence)
            continue
        if len(run) >= MOST_PASSIVES:
            yield run[0], len(run)
        run = []
