"""Every benchmark runs, with few cases; the made-up library is valid, whatever the real one is."""

import subprocess
import sys

import pytest
from bench.__main__ import MEASURES
from bench.corpus import write_corpus

from builds import ROOT, environment
from contents import loaded


@pytest.mark.browser
@pytest.mark.parametrize("measure", MEASURES, ids=lambda each: each.__name__)
def test_a_benchmark_prints_rows_for_each_size(measure):
    sizes = [str(size) for size in measure.SMALL]
    done = subprocess.run(
        [sys.executable, "-m", measure.__name__, *sizes],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    header, *rows = [line.split() for line in done.stdout.splitlines()]
    assert not header[0].isdigit()
    assert [row[0] for row in rows if row[0] not in sizes] == []
    assert set(sizes) <= {row[0] for row in rows}


def test_the_made_up_library_has_no_problems(tmp_path):
    write_corpus(tmp_path / "content", 5)
    found = loaded(tmp_path)
    assert (found.problems, len(found.library.cases)) == ((), 5)
