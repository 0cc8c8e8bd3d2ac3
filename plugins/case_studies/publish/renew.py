"""Owns one build from start to end: aside, under a lock, then swapped in. MkDocs is a child."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from case_studies.machine import MachineError
from case_studies.publish.host import command, environment
from case_studies.publish.lock import locked
from case_studies.publish.losses import refuse_losses
from case_studies.publish.swap import Places, swap, tidy

START = 600  # seconds that any build may take
EACH = 2  # seconds more for each content file
WAITING = "Another build of the site is under way; this one waits until it ends."


def renew(  # noqa: PLR0913 - what a build depends on, each named by the caller
    root: Path,
    site: Path,
    *,
    epoch: int,
    seconds: float,
    allow_fewer: bool,
    say: Callable[[str], None],
) -> None:
    """Build the project in `root` and put the result in the place of the folder `site`.

    `epoch` is the library's date; `seconds` is how long MkDocs may take. Raises MachineError, and
    leaves the old site, where anything goes wrong.
    """
    places = _places(root, site)
    with locked(places.lock, lambda: say(WAITING)) as lock:
        tidy(places)
        try:
            _build(root, places.new, epoch, seconds, lock)
            if not allow_fewer:
                refuse_losses(places.site, places.new)
            swap(places)
        finally:
            tidy(places)


def time_limit(files: int) -> float:
    """Return how many seconds a build of so many content files may take."""
    return START + EACH * files


def _places(root: Path, site: Path) -> Places:
    """Return where the site really stands; a link to a web root stays a link."""
    real = site.resolve()
    if root.resolve().is_relative_to(real):
        raise MachineError(f"The site cannot be built into {real}, which holds the project itself.")
    if real.exists() and not real.is_dir():
        raise MachineError(f"{site} is a file; the site needs a folder there. Move the file away.")
    real.parent.mkdir(parents=True, exist_ok=True)
    return Places(real)


def _build(root: Path, folder: Path, epoch: int, seconds: float, lock: int) -> None:
    child = subprocess.Popen(  # noqa: S603 - our own words; no shell
        command("build", "--strict", "--site-dir", str(folder)),
        cwd=root,
        env=environment(epoch),
        stdin=subprocess.DEVNULL,
        # A child that outlives us holds the lock on: nobody else touches its folder.
        pass_fds=() if sys.platform == "win32" else (lock,),
    )
    try:
        code = child.wait(seconds)
    except subprocess.TimeoutExpired:
        raise MachineError(
            f"MkDocs was stopped after {seconds:.0f} seconds without an end."
        ) from None
    finally:  # whatever stops us, it has ended before its folder is removed
        child.kill()
        child.wait()
    if code < 0:
        name = signal.Signals(-code).name
        raise MachineError(f"MkDocs was killed ({name}); often there is too little memory for it.")
    if code:
        raise MachineError("MkDocs ended with an error.")
