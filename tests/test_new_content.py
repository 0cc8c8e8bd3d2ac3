"""An editor's new records turn no test red: check and the tests of content pass in a copy."""

import subprocess
import sys
from pathlib import Path

import pytest

from addresses import LIBRARY
from builds import copy_repository, environment

THEME = next(reversed(LIBRARY.library.themes))
OBJECTIVE = next(reversed(LIBRARY.library.objectives))
REVIEW = "review: {owner: Library editor, checked: 2026-11-22, every: 12}"
SOURCE = """\
---
title: Annual report – “what we learned” & what we didn’t
publisher: unknown
date: unknown
pages: unknown
---
"""
SPARSE = f"""\
---
title: Ff
summary: A café was tried and changed nothing.
status: published
organisation: Société du Café
places: unknown
period: {{from: unknown, to: unknown}}
stage: ended
outcome: no-effect
evidence: 0
evidence_why: The source gives no figures.
themes: [{{theme: {THEME}, basis: source}}]
objectives:
  - objective: {OBJECTIVE}
    contribution: It was meant to help.
    basis: editor
    why: No link is named.
challenge: People had nowhere to meet.
solution: A café was opened.
impact: The source says that nothing changed.
sources: [{{id: report-0, at: Afterword}}]
{REVIEW}
---
"""
FULL = f"""\
---
title: "A very long title: how O’Neill & daughters’ ‘second-hand’ minibus, painted blue, went round"
summary: Pupils rode a minibus, and fewer of them stayed away.
status: published
organisation: O’Neill & daughters
places: [Ynys Môn]
period: {{from: "1997", to: "1999-02"}}
stage: ended
outcome: mixed
evidence: 1
evidence_why: Only the figures after the change are known.
themes: [{{theme: {THEME}, basis: source}}]
objectives: [{{objective: {OBJECTIVE}, contribution: Pupils came to school., basis: source}}]
challenge: Pupils stayed away.
solution: They rode a minibus that cost £0.75 million.
impact: Absence fell by 0.5 points, and complaints were virtually nil.
claims:
  - id: cost-1
    measure: Cost of the minibus
    value: 0.75
    unit: £ million
    kind: input
    source: {{id: report-0, at: Table on costs}}
  - id: absence
    measure: Fall in absence
    value: 0.5
    unit: points
    kind: result
    better: higher
    objective: {OBJECTIVE}
    source: {{id: report-0, at: Afterword}}
  - id: complaints
    measure: Complaints
    text: virtually nil
    kind: result
    objective: {OBJECTIVE}
    source: {{id: report-0, at: Afterword}}
sources: [{{id: report-0, at: "Table on costs, Afterword"}}]
keywords: [bus, coach]
{REVIEW}
---

## What the driver said

Nothing.
"""
NEW = {
    "case-studies/ff.md": SPARSE,
    "case-studies/a-minibus.md": FULL,
    "sources/report-0.md": SOURCE,
}
SHORT = "content and not browser and not long"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the repository with two more cases, a source and a place."""
    folder = copy_repository(tmp_path_factory.mktemp("copy"))
    for name, text in NEW.items():
        (folder / "content" / name).write_text(text, encoding="utf-8")
    with (folder / "content/places.yml").open("a", encoding="utf-8") as places:
        places.write("- name: Ynys Môn\n  area: Wales\n")
    return folder


def test_new_records_have_no_problems(copy: Path):
    done = run(copy, Path(sys.executable).with_name("case-studies"), "check")
    assert done.stdout.startswith("no problems in "), done.stdout


def test_new_records_pass_the_tests_of_content(copy: Path):
    done = run_tests(copy, "-m", SHORT)
    assert done.returncode == 0, done.stdout


def test_new_records_pass_in_the_browser(copy: Path):
    done = run_tests(copy, "-m", SHORT.replace("not browser", "browser"), "-k", "every_count")
    assert done.returncode == 0, done.stdout


@pytest.mark.long
def test_new_records_pass_every_test_of_content(copy: Path):
    done = run_tests(copy, "-m", "content and not long", "--numprocesses=2")
    assert done.returncode == 0, done.stdout


def run_tests(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return run(folder, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *words)


def run(folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env=environment(PYTHONPATH=str(folder / "plugins")),
        capture_output=True,
        text=True,
        check=False,
    )
