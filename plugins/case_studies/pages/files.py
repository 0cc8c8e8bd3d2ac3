"""Owns which files the site has beside its pages: data, feeds, briefs in Word, the addresses."""

import json
from collections.abc import Iterable
from itertools import accumulate
from typing import Any

from case_studies.library import Library
from case_studies.pages.feeds import feed_files
from case_studies.pages.page import GeneratedPage
from case_studies.pages.preview import preview_image
from case_studies.pages.word import brief_document
from case_studies.views import (
    PREVIEWED,
    ROWS_FILE,
    Site,
    compare_data,
    data_files,
    preview_path,
)

ACCENTS = 12  # colours in tokens.css and patterns beside it; the thirteenth theme has the first's


def build_files(library: Library, pages: Iterable[GeneratedPage], site: Site) -> dict[str, bytes]:
    """Return every generated file by its address below the site's root."""
    files = {name: text.encode() for name, text in data_files(library, site).items()}
    files |= feed_files(library, site)
    for entry in library.all_cases():
        data = json.dumps(compare_data(entry, library), indent=2, ensure_ascii=False) + "\n"
        files[f"case-studies/{entry.slug}/compare.json"] = data.encode()
    files["assets/css/accents.css"] = _accents(library).encode()
    listed, rows = [], dict[int, list[Any]]()
    for page in pages:
        if page.view["kind"] == "figures":
            rows[page.view["number"]] = page.view["rows"]
        if page.template == "brief.html":
            files[page.view["docx_url"]] = brief_document(page.view)
        if page.view["kind"] in PREVIEWED:
            files[preview_path(page.view["url"])] = preview_image(page.view)
        if page.listed:
            listed.append(page.view["url"])
    every = [row for number in sorted(rows) for row in rows[number]]
    files[ROWS_FILE] = json.dumps(every, ensure_ascii=False).encode()
    addresses = {"version": 1, "urls": [f"{site.url}{url}" for url in sorted(listed)]}
    files["urls.json"] = (json.dumps(addresses, indent=2) + "\n").encode()
    return dict(sorted(files.items()))


def _accents(library: Library) -> str:
    """Return the stylesheet that gives each theme, in their order, a colour and a pattern."""
    rules = []
    for index, slug in enumerate(library.themes):
        number = index % ACCENTS + 1
        look = f'--accent: var(--accent-{number}); --pattern: url("../patterns/{number}.svg")'
        rules.append(f'[data-accent="{slug}"] {{ {look}; }}\n')
    return "".join(rules)


def collisions(names: Iterable[str]) -> list[str]:
    """Return a sentence for each of the site's files that another would replace or stand in.

    Addresses that differ in capitals alone are the same on many hosts.
    """
    first: dict[str, str] = {}
    twice = [name for name in names if first.setdefault(name.casefold(), name) is not name]
    inside = [
        (name, first[folder.casefold()])
        for name in first.values()
        for folder in accumulate(name.split("/")[:-1], "{}/{}".format)
        if folder.casefold() in first
    ]
    return [
        *(f"The site has two files at /{name}. Rename the one in the content." for name in twice),
        *(
            f"The site has a file /{file} and a folder of that name, for /{name}. "
            "Rename the one in the content."
            for name, file in inside
        ),
    ]
