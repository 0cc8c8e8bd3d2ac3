"""Themes take accents in their order, and each stands out from its ground: 7:1 and more."""

import re
from pathlib import Path

import pytest

from builds import ROOT
from case_studies.pages import build_files
from case_studies.pages.files import ACCENTS
from case_studies.views import Site
from contents import BASE, loaded, project

ASSETS = ROOT / "overrides/assets"
TOKEN = re.compile(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)")
TOKENS = {
    name: schemes for name, *schemes in TOKEN.findall((ASSETS / "css/tokens.css").read_text())
}


def light(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("number", range(1, ACCENTS + 1))
@pytest.mark.parametrize("ground", ["paper", "wash"])
def test_an_accent_stands_out(number: int, ground: str):
    for accent, beneath in zip(TOKENS[f"accent-{number}"], TOKENS[ground], strict=True):
        high, low = sorted((light(accent), light(beneath)), reverse=True)
        assert (high + 0.05) / (low + 0.05) >= 7


def test_accents_and_patterns_all_differ():
    accents = [tuple(TOKENS[f"accent-{number}"]) for number in range(1, ACCENTS + 1)]
    patterns = [
        (ASSETS / f"patterns/{number}.svg").read_bytes() for number in range(1, ACCENTS + 1)
    ]
    assert len(set(accents)) == len(set(patterns)) == ACCENTS


def test_themes_take_accents_in_their_order(tmp_path: Path):
    theme = (BASE / "content/themes/helping-hands.md").read_text()
    slugs = ["helping-hands", *(f"more-{number:02}" for number in range(ACCENTS))]
    more = {f"themes/{slug}.md": theme for slug in slugs[1:]}
    found = loaded(project(tmp_path, more))
    css = build_files(found.library, found.pages, Site())["assets/css/accents.css"].decode()
    rule = re.compile(r'\[data-accent="([\w-]+)"\] { --accent: var\(--accent-(\d+)\); .*/\2.svg')
    expected = [(slug, str(index % ACCENTS + 1)) for index, slug in enumerate(slugs)]
    assert rule.findall(css) == expected
