"""Owns the made-up library for benchmarks: plausible cases, the same for the same seed and number.

`python -m bench.corpus 1000 FOLDER` writes a content folder: the real agreements, themes, sources,
glossary and places, and made-up cases in the place of the real ones.
"""

import random
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
SEED = 2007

WORDS = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
TOPICS = {topic: words.split() for topic, words in WORDS["topics"].items()}
GENERAL, SYLLABLES = WORDS["general"].split(), WORDS["syllables"].split()
KINDS = ("social-enterprise", "charity", "co-operative", "local-authority", "partnership", "police")
STAGES = ("pilot", "running", "running", "ended", "mainstreamed")
OUTCOMES = ("worked", "worked", "worked", "mixed", "no-effect", "too-early", "not-reported")
SOURCE = {"id": "enterprising-services-2009", "pages": "8-9"}


def write_corpus(folder: Path, number: int) -> None:
    """Write a content folder with `number` made-up cases."""
    shutil.copytree(
        ROOT / "content", folder, ignore=shutil.ignore_patterns("case-studies"), dirs_exist_ok=True
    )
    (folder / "case-studies").mkdir(exist_ok=True)
    for slug, case in made_up_cases(number):
        text = yaml.safe_dump(case, sort_keys=False, allow_unicode=True, width=100)
        path = folder / "case-studies" / f"{slug}.md"
        path.write_text(f"---\n{text}---\n", encoding="utf-8")


def made_up_cases(number: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield `number` cases, each its slug and its front matter."""
    chance = random.Random(f"{SEED}-{number}")
    themes = _themes()
    text = (ROOT / "content" / "places.yml").read_text("utf-8")
    places = [each["name"] for each in yaml.safe_load(text)]
    names = _names(chance, 40 + number // 3)
    for index in range(number):
        yield f"case-{index:05d}", _case(chance, index, names, places, themes)


def _themes() -> dict[str, list[str]]:
    files = sorted((ROOT / "content" / "themes").glob("*.md"))
    heads = {path.stem: yaml.safe_load(path.read_text("utf-8").split("---")[1]) for path in files}
    return {slug: [each["id"] for each in head["approaches"]] for slug, head in heads.items()}


def _names(chance: random.Random, number: int) -> list[str]:
    """Return invented names: a library's vocabulary grows with its cases."""
    return ["".join(chance.choices(SYLLABLES, k=3)).capitalize() for _ in range(number)]


def _case(
    chance: random.Random,
    index: int,
    names: list[str],
    places: list[str],
    themes: dict[str, list[str]],
) -> dict[str, Any]:
    topic, other = chance.sample(sorted(TOPICS), 2)
    words = [*TOPICS[topic], *TOPICS[other][:4]]
    name = f"{chance.choice(names)} {chance.choice(words)} {chance.choice(GENERAL)}"
    theme = chance.choice(sorted(themes))
    start = chance.randint(1990, 2014)
    outcome = chance.choice(OUTCOMES)
    return {
        "title": f"{name[:1].upper()}{name[1:]}, {_letters(index)}",
        "summary": _sentence(chance, words, names)[:190],
        "status": "published",
        "organisation": f"{chance.choice(names)} {chance.choice(('Trust', 'Council', 'Works'))}",
        "organisation_type": chance.choice(KINDS),
        "places": chance.sample(places, chance.choice((1, 1, 1, 2))),
        "period": {"from": start, "to": chance.choice(("unknown", start + chance.randint(0, 6)))},
        "stage": chance.choice(STAGES),
        "outcome": outcome,
        "evidence": chance.choice((0, 1, 1, 1, 2, 2, 3, 4)),
        "evidence_why": "We made this up to measure how fast the library is.",
        "themes": [{"theme": theme, "approach": chance.choice(themes[theme]), "basis": "source"}],
        "psas": [
            {"psa": psa, "contribution": _sentence(chance, words, names), "basis": "source"}
            for psa in sorted(chance.sample(range(1, 31), chance.choice((1, 2, 2, 3, 5))))
        ],
        "challenge": _text(chance, words, names, 8),
        "solution": _text(chance, words, names, 14),
        "impact": _text(chance, words, names, 12),
        "population": _sentence(chance, words, names),
        "sources": [SOURCE],
        "review": {"owner": "Library editor", "checked": date(2026, 11, 1), "every": 12},
        "keywords": chance.sample(words, 5),
    }


def _text(chance: random.Random, words: list[str], names: list[str], sentences: int) -> str:
    return " ".join(_sentence(chance, words, names) for _ in range(sentences))


def _sentence(chance: random.Random, words: list[str], names: list[str]) -> str:
    """Return some fourteen words: a third of the topic, the rest general, now and then a name."""
    picked = [
        chance.choice(words) if chance.random() < 1 / 3 else _common(chance)
        for _ in range(chance.randint(10, 18))
    ]
    if chance.random() < 1 / 4:
        picked.append(chance.choice(names))
    text = " ".join(picked)
    return f"{text[:1].upper()}{text[1:]}."


def _common(chance: random.Random) -> str:
    """Return a general word, the first ones far more often than the last, as in real texts."""
    return GENERAL[min(int(chance.paretovariate(0.6)) - 1, len(GENERAL) - 1)]


def _letters(number: int) -> str:
    """Return a number in letters: a figure in a title would need a source."""
    text = ""
    while True:
        number, rest = divmod(number, 26)
        text = chr(ord("A") + rest) + text
        if not number:
            return text
        number -= 1


if __name__ == "__main__":
    write_corpus(Path(sys.argv[2]), int(sys.argv[1]))
