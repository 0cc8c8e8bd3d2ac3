"""Measures how the time of `check` grows with problems: a clean library and one full of slips.

Each case of the second has three slips that no other has: a link, a source and a related case.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.corpus import SOURCE, write_corpus

ROOT = Path(__file__).resolve().parent.parent
SIZES = (1000,)
SMALL = (20,)
SLIPS = 3  # in a case


def main(sizes: tuple[int, ...]) -> None:
    """Print, for each number of cases, how long a check takes without and with problems."""
    print("check: cases, problems, seconds clean, seconds with problems, ratio (at most 2)")
    for cases in sizes:
        with tempfile.TemporaryDirectory() as folder:
            write_corpus(Path(folder) / "content", cases)
            clean, none = _checked(Path(folder))
            _spoil(Path(folder) / "content/case-studies")
            spoilt, problems = _checked(Path(folder))
        if none or problems < cases * SLIPS:
            raise SystemExit(f"{none} problems in the clean library, {problems} in the other.")
        print(
            f"{cases:5} {problems:6} {clean:6.1f} {spoilt:6.1f}  {spoilt / clean:.2f}",
            flush=True,
        )


def _spoil(cases: Path) -> None:
    for number, path in enumerate(sorted(cases.glob("*.md"))):
        text = path.read_text(encoding="utf-8")
        source = f"- id: {SOURCE['id']}"
        text = text.replace(source, f"{source}-{number}")
        text = text.replace("\nreview:", f"\nrelated:\n- case: {path.stem}x\n  why: None\nreview:")
        path.write_text(f"{text}\n[See](../psa/{number}x.md)\n", encoding="utf-8")


def _checked(folder: Path) -> tuple[float, int]:
    """Return how many seconds a check takes, and how many problems it finds."""
    start = time.perf_counter()
    command = [ROOT / ".venv/bin/case-studies", "check", "--format", "json"]
    done = subprocess.run(command, cwd=folder, check=False, stdout=subprocess.PIPE)
    seconds = time.perf_counter() - start
    return seconds, len(json.loads(done.stdout)["problems"])


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
