"""Owns the made-up library for benchmarks: plausible cases, the same for the same seed and number.

`python -m bench.corpus 1000 FOLDER` writes a content folder. Only the real lists are taken over,
such as the glossary and the places: they link to no case, so the folder is valid whatever the
library holds.
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
OUTCOMES = ("mixed", "mixed", "mixed", "no-effect", "not-measured", "too-early", "not-reported")
SOURCE = {"id": "made-up-report", "pages": "8-9"}
AGREEMENTS = range(1, 31)  # as many as the government had in 2007
THEMES = {
    "listening": ("asking-first", "asking-often"),
    "moving": ("on-the-road", "on-the-screen"),
    "sharing": ("the-work", "the-savings"),
    "lasting": ("small-steps", "long-lives"),
}
PAGES = (
    "index",
    *(f"about/{name}" for name in WORDS["pages"].split()),
)  # every page's footer links to them


def write_corpus(folder: Path, number: int) -> None:
    """Write a content folder with `number` made-up cases."""
    for name, fields in (*_records(), *_cases(number)):
        text = yaml.safe_dump(fields, sort_keys=False, allow_unicode=True, width=100)
        path = folder / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{text}---\n", encoding="utf-8")
    for path in (ROOT / "content").glob("*.yml"):
        shutil.copy(path, folder)


def _cases(number: int) -> Iterator[tuple[str, dict[str, Any]]]:
    for slug, case in made_up_cases(number):
        yield f"case-studies/{slug}", case


def _records() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield everything that is no case: pages, source, agreements and themes."""
    title = {"title": "A made-up report", "publisher": "Made-up Office"}
    yield f"sources/{SOURCE['id']}", {**title, "date": "2009-07", "kind": "report", "pages": 40}
    for name in PAGES:
        yield name, {"title": f"Made-up page {name}"}
    topics = sorted(TOPICS)
    words = {"title": "Made-up agreements", "one": "PSA", "period": {"from": 2007, "to": 2010}}
    yield "psa/index", {**words, "sources": [SOURCE]}
    for number in AGREEMENTS:
        title = f"Agreement {_letters(number)} on {topics[number % len(topics)]}"
        yield f"psa/{number:02d}", {"number": number, "title": title, "sources": [SOURCE]}
    for slug, approaches in THEMES.items():
        yield f"themes/{slug}", _theme(slug, approaches)


def _theme(slug: str, approaches: tuple[str, ...]) -> dict[str, Any]:
    return {
        "title": slug.capitalize(),
        "summary": f"What {slug} can do.",
        "challenge": f"It takes time to begin {slug}.",
        "approaches": [
            {"id": each, "title": each.replace("-", " ").capitalize(), "summary": f"By {slug}."}
            for each in approaches
        ],
        "sources": [SOURCE],
    }


def made_up_cases(number: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield `number` cases, each its slug and its front matter."""
    chance = random.Random(f"{SEED}-{number}")
    text = (ROOT / "content" / "places.yml").read_text("utf-8")
    places = [each["name"] for each in yaml.safe_load(text)]
    names = _names(chance, 40 + number // 3)
    for index in range(number):
        yield f"case-{index:05d}", _case(chance, index, names, places)


def _names(chance: random.Random, number: int) -> list[str]:
    """Return invented names: a library's vocabulary grows with its cases."""
    return ["".join(chance.choices(SYLLABLES, k=3)).capitalize() for _ in range(number)]


def _case(chance: random.Random, index: int, names: list[str], places: list[str]) -> dict[str, Any]:
    topic, other = chance.sample(sorted(TOPICS), 2)
    words = [*TOPICS[topic], *TOPICS[other][:4]]
    name = f"{chance.choice(names)} {chance.choice(words)} {chance.choice(GENERAL)}"
    theme = chance.choice(sorted(THEMES))
    start = chance.randint(1990, 2014)
    outcome, stage = chance.choice(OUTCOMES), chance.choice(STAGES)
    return {
        "title": f"{name[:1].upper()}{name[1:]}, {_letters(index)}",
        "summary": _sentence(chance, words, names)[:190],
        "status": "published",
        "organisation": f"{chance.choice(names)} {chance.choice(('Trust', 'Council', 'Works'))}",
        "organisation_type": chance.choice(KINDS),
        "places": chance.sample(places, chance.choice((1, 1, 1, 2))),
        "period": {"from": start, "to": chance.choice(("unknown", start + chance.randint(0, 6)))},
        "stage": stage,
        "outcome": "too-early" if stage == "idea" else outcome,
        "evidence": chance.choice((0, 1, 1, 1, 2, 2)),  # more would need a comparison
        "evidence_why": "We made this up to measure how fast the library is.",
        "themes": [{"theme": theme, "approach": chance.choice(THEMES[theme]), "basis": "source"}],
        "psas": [
            {"psa": psa, "contribution": _sentence(chance, words, names), "basis": "source"}
            for psa in sorted(chance.sample(AGREEMENTS, chance.choice((1, 2, 2, 3, 5))))
        ],
        "challenge": _text(chance, words, names, 8),
        "solution": _text(chance, words, names, 14),
        "impact": _text(chance, words, names, 12),
        "population": _sentence(chance, words, names),
        "sources": [SOURCE],
        "review": {"owner": "Library editor", "checked": date(2026, 11, 1), "every": 12},
        "keywords": [f"{word}ward" for word in chance.sample(words, 5)],  # not in the text
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
