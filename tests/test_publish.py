"""The swap: killed at any line of it, the site is whole, old or new, and the next run is tidy."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Timer

import pytest

from case_studies.machine import MachineError
from case_studies.publish.lock import locked
from case_studies.publish.losses import refuse_losses
from case_studies.publish.renew import renew
from case_studies.publish.swap import Places, exchange, move_twice, swap, tidy

# Kills itself when the k-th line of the module of the swap is about to run.
KILLED = """
import os, signal, sys
from pathlib import Path
from case_studies.publish import swap as module

left = int(sys.argv[2])

def trace(frame, event, _):
    global left
    if frame.f_code.co_filename != module.__file__:
        return None
    if event == "line":
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
    return trace

places = module.Places(Path(sys.argv[1]))
sys.settrace(trace)
getattr(module, sys.argv[3])(places)
"""


def standing(folder: Path) -> Places:
    """Return a site of two files, and a new one beside it."""
    places = Places(folder / "site")
    for site, text in ((places.site, "old"), (places.new, "new")):
        (site / "psa").mkdir(parents=True)
        (site / "index.html").write_text(text)
        (site / "psa/index.html").write_text(text)
    return places


def told(site: Path) -> list[str]:
    return [path.read_text() for path in (site / "index.html", site / "psa/index.html")]


def beside(places: Places) -> list[str]:
    return sorted(path.name for path in places.site.parent.iterdir())


def killed_at(line: int, places: Places, way: str) -> bool:
    words = [sys.executable, "-c", KILLED, str(places.site), str(line), way]
    return subprocess.run(words, check=False, cwd="/").returncode == -signal.SIGKILL


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two folders")
def test_killed_at_any_line_the_site_is_whole(tmp_path: Path):
    seen, line, alive = set(), 0, False
    while not alive:
        places = standing(tmp_path / str(line))
        alive = not killed_at(line, places, "swap")
        seen.add("".join(told(places.site)))
        tidy(places)
        assert beside(places) == ["site"]
        line += 1
    assert line > 10
    assert seen == {"oldold", "newnew"}


def test_killed_at_any_line_of_two_moves_the_next_run_has_a_whole_site(tmp_path: Path):
    seen, line, alive = set(), 0, False
    while not alive:
        places = standing(tmp_path / str(line))
        alive = not killed_at(line, places, "move_twice")
        tidy(places)
        assert beside(places) == ["site"]
        seen.add("".join(told(places.site)))
        line += 1
    assert seen == {"oldold", "newnew"}


def test_the_first_site_and_the_next(tmp_path: Path):
    places = standing(tmp_path)
    places.site.rename(tmp_path / "elsewhere")
    swap(places)
    assert told(places.site) == ["new", "new"]


def test_where_no_exchange_is_possible_two_moves_do_it(tmp_path: Path):
    places = standing(tmp_path)
    assert not exchange(places.site, places.site / "psa")  # no folder can go into itself
    swap(places, lambda *_: False)
    assert told(places.site) == ["new", "new"]
    assert beside(places) == ["site"]
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "one", tmp_path / "other")


def test_a_failed_second_move_puts_the_old_site_back(tmp_path: Path):
    places = standing(tmp_path)
    places.new.rename(tmp_path / "gone")
    with pytest.raises(FileNotFoundError):
        move_twice(places)
    assert told(places.site) == ["old", "old"]


def test_the_next_run_puts_back_a_site_that_was_left_aside(tmp_path: Path):
    places = standing(tmp_path)
    places.site.rename(places.old)
    tidy(places)
    assert told(places.site) == ["old", "old"]
    assert beside(places) == ["site"]


HOLDER = """
import sys, time
from pathlib import Path
from case_studies.publish.lock import locked
with locked(Path(sys.argv[1]), print):
    print("held", flush=True)
    time.sleep(60)
"""


def test_the_lock_is_free_when_its_holder_is_killed(tmp_path: Path):
    path, said = tmp_path / ".site.lock", []
    words = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"

        def busy() -> None:
            said.append("busy")
            Timer(1, holder.kill).start()  # after the first try, before the last

        started = time.monotonic()
        with locked(path, busy):
            assert time.monotonic() - started < 30
    assert said == ["busy"]


def listed(site: Path, url: str, *addresses: str) -> Path:
    """Write a site whose urls.json has these addresses, each with its page."""
    for address in addresses:
        (site / address).mkdir(parents=True, exist_ok=True)
        (site / address / "index.html").touch()
    urls = {"version": 1, "urls": [f"{url}{address}" for address in addresses]}
    (site / "urls.json").write_text(json.dumps(urls))
    return site


def test_a_site_may_not_lose_its_cases_or_a_tenth_of_its_addresses(tmp_path: Path):
    many = [f"sources/{number}/" for number in range(18)]
    case = "case-studies/elm/"
    old = listed(tmp_path / "old", "https://a.example/b/", "", case, *many)
    moved = listed(tmp_path / "moved", "http://127.0.0.1:8000/", "", case, *many[2:])
    refuse_losses(old, moved)
    few = listed(tmp_path / "few", "https://a.example/", "", case, *many[3:])
    with pytest.raises(MachineError, match="3 of the site's 20 addresses would lead nowhere"):
        refuse_losses(old, few)
    bare = listed(tmp_path / "bare", "https://a.example/", "", "case-studies/page/2/", *many)
    with pytest.raises(MachineError, match="no case study; the old one has 1"):
        refuse_losses(old, bare)
    refuse_losses(tmp_path / "none", few)


@pytest.mark.parametrize("name", [".", "file"])
def test_a_site_is_never_built_over_the_project_or_a_file(name: str, tmp_path: Path):
    (tmp_path / "file").write_text("kept")
    with pytest.raises(MachineError, match=r"cannot be built into|is a file"):
        renew(tmp_path, tmp_path / name, epoch=0, seconds=1, allow_fewer=False, say=print)
    assert (tmp_path / "file").read_text() == "kept"


def test_a_host_that_does_not_end_is_stopped(tmp_path: Path):
    os.mkfifo(tmp_path / "mkdocs.yml")  # reading it never ends
    with pytest.raises(MachineError, match="was stopped after 1 seconds"):
        renew(tmp_path, tmp_path / "site", epoch=0, seconds=1, allow_fewer=False, say=print)
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("hook", "line"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", r"was killed \(SIGKILL\)"),
        ("raise SystemExit(3)", "ended with an error"),
    ],
)
def test_a_host_that_is_killed_or_fails(hook: str, line: str, tmp_path: Path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "hook.py").write_text(hook)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nhooks: [hook.py]\n")
    with pytest.raises(MachineError, match=line):
        renew(tmp_path, tmp_path / "site", epoch=0, seconds=60, allow_fewer=True, say=print)
    assert not (tmp_path / "site").exists()
