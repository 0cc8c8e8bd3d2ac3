"""Benchmarks: `make bench`. Times are compared with a peer in the same run, as a ratio.

The peer is plain Material with the same texts as pages outside the nav, and its own search.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml
from bench import find, problems
from bench.corpus import write_corpus

ROOT = Path(__file__).resolve().parent.parent
SIZES = (100, 1000)

PEER = """\
site_name: Peer
theme: {name: material, font: false}
plugins: [search]
not_in_nav: /case-studies/*
nav: [index.md]
"""


def main() -> None:
    """Print, for each size, how long a build takes and how that compares with the peer."""
    for cases in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            ours, peer = _library(Path(folder) / "ours", cases), _peer(Path(folder) / "peer")
            _copy_texts(ours / "content" / "case-studies", peer / "docs" / "case-studies")
            check = _seconds(ours, ROOT / ".venv/bin/case-studies", "check")
            ours_took, peer_took = _build(ours), _build(peer)
        ratio = ours_took / peer_took
        print(
            f"{cases} cases: check {check:.1f} s, build {ours_took:.1f} s, "
            f"plain Material {peer_took:.1f} s, ratio {ratio:.2f}"
        )
    find.main(find.SIZES)
    problems.main(problems.SIZES)


def _library(folder: Path, cases: int) -> Path:
    write_corpus(folder / "content", cases)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "plugins").mkdir()
    return folder


def _peer(folder: Path) -> Path:
    (folder / "docs" / "case-studies").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(PEER, encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# Peer\n", encoding="utf-8")
    return folder


def _copy_texts(cases: Path, docs: Path) -> None:
    for path in cases.glob("*.md"):
        fields = yaml.load(path.read_text(encoding="utf-8").split("---\n")[1], yaml.CSafeLoader)
        parts = [f"## {name}\n\n{fields[name]}" for name in ("challenge", "solution", "impact")]
        text = "\n\n".join([f"# {fields['title']}", fields["summary"], *parts])
        (docs / path.name).write_text(text, encoding="utf-8")


def _build(folder: Path) -> float:
    return _seconds(folder, sys.executable, "-m", "mkdocs", "build", "--quiet")


def _seconds(folder: Path, *command: str | Path) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
