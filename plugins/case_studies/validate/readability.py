"""Owns the check for plain English in one text: long sentences, and passives one after another."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from case_studies.diagnostics import Diagnostic, Rule
from case_studies.diagnostics.rules import words as rules
from case_studies.prose import Prose
from case_studies.reading import Marks
from case_studies.reading.marks import LINE_END, Keys

LONGEST_SENTENCE = 28  # words
MOST_PASSIVES = 3  # sentences in a row
MOST = 100  # warnings of one text that are told: a file can be hostile

SENTENCE = re.compile(r"[^.!?:;]+(?:[.!?:;](?=\S)[^.!?:;]*)*")
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?"
    r"(?:\w+ed|built|done|found|given|held|kept|known|led|made|paid|put|run|seen|sent|set|shown|"
    r"spent|taken|told|written)\b"
    r"|\b(?:is|are|was|were)\s+not\s+(?:\w+ed|known|given|shown|said)\b",
    re.IGNORECASE,
)


def readability_problems(prose: Prose, keys: Keys, marks: Marks) -> list[Diagnostic]:
    """Return a warning for each sentence of a text that is hard to read."""
    text = prose.text
    where = marks.inside(keys, text)
    starts = [0, *(each.end() for each in LINE_END.finditer(text))]
    return [
        rule.at(where.at(_start(text, starts[line], sentence)), **values)
        for rule, line, sentence, values in islice(_hard(prose.paragraphs), MOST)
    ]


def _hard(
    paragraphs: Iterable[tuple[int, str]],
) -> Iterator[tuple[Rule, int, str, dict[str, object]]]:
    """Yield each sentence that is hard to read: its rule, its paragraph's line, the words."""
    for line, paragraph in paragraphs:
        sentences = [each.group().strip() for each in SENTENCE.finditer(paragraph)]
        for sentence in sentences:
            count = len(sentence.split())
            if count > LONGEST_SENTENCE:
                values: dict[str, object] = {"count": count, "limit": LONGEST_SENTENCE}
                yield rules.LONG_SENTENCE, line, sentence, values
        for first, count in _passive_runs(sentences):
            yield rules.PASSIVES, line, first, {"count": count, "words": first}


def _passive_runs(sentences: list[str]) -> Iterator[tuple[str, int]]:
    """Yield the first sentence and the length of each run of passives that is too long."""
    run: list[str] = []
    for sentence in [*sentences, ""]:
        if PASSIVE.search(sentence):
            run.append(sentence)
            continue
        if len(run) >= MOST_PASSIVES:
            yield " ".join(run[0].split()[:4]), len(run)
        run = []


def _start(text: str, paragraph: int, sentence: str) -> int:
    """Return the offset of a sentence's first words, or that of its paragraph."""
    words = r"\s+".join(map(re.escape, sentence.split(maxsplit=4)[:4]))
    found = re.compile(words).search(text, paragraph)
    return found.start() if found else paragraph
