"""Owns the check for plain English in one text: long sentences, and passives one after another."""

import re
from collections.abc import Iterator

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import words as rules
from case_studies.prose import Prose, words_of
from case_studies.reading import Marks
from case_studies.reading.marks import Keys

LONGEST_SENTENCE = 28  # words
MOST_PASSIVES = 3  # sentences in a row

SENTENCE = re.compile(r"[^.!?:;]+(?:[.!?:;](?=\S)[^.!?:;]*)*")
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?"
    r"(?:\w+ed|built|done|found|given|held|kept|known|led|made|paid|put|run|seen|sent|set|shown|"
    r"spent|taken|told|written)\b"
    r"|\b(?:is|are|was|were)\s+not\s+(?:\w+ed|known|given|shown|said)\b",
    re.IGNORECASE,
)


def readability_problems(prose: Prose, keys: Keys, marks: Marks) -> list[Diagnostic]:
    """Return a warning for each sentence of the Markdown `text` that is hard to read."""
    problems, text = [], prose.text
    for line, paragraph in _paragraphs(prose):
        sentences = [each.group().strip() for each in SENTENCE.finditer(paragraph)]
        for sentence in sentences:
            count = len(sentence.split())
            if count > LONGEST_SENTENCE:
                where = marks.inside(keys, text, _start(text, line, sentence))
                problems.append(rules.LONG_SENTENCE.at(where, count=count, limit=LONGEST_SENTENCE))
        problems += [
            rules.PASSIVES.at(
                marks.inside(keys, text, _start(text, line, first)), count=count, words=first
            )
            for first, count in _passive_runs(sentences)
        ]
    return problems


def _paragraphs(prose: Prose) -> Iterator[tuple[int, str]]:
    for token in prose.tokens:
        if token.type == "inline" and token.map:
            yield token.map[0], words_of(token)


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


def _start(text: str, line: int, sentence: str) -> int:
    """Return the offset of a sentence's first words, or that of its paragraph."""
    paragraph = sum(len(each) + 1 for each in text.split("\n")[:line])
    words = r"\s+".join(map(re.escape, sentence.split()[:4]))
    found = re.compile(words).search(text, paragraph)
    return found.start() if found else paragraph
