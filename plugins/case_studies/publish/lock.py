"""Owns that one build at a time renews a site. The system frees the lock when its holder dies."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

PAUSE = 0.2  # seconds between two tries

if sys.platform == "win32":
    import msvcrt

    def _taken(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def locked(path: Path, busy: Callable[[], None]) -> Iterator[int]:
    """Hold the lock on the file `path`; yield its descriptor, which a child process may hold too.

    Calls `busy` once where another process holds it, then waits.
    """
    with path.open("ab") as file:
        if not _taken(file):
            busy()
            while not _taken(file):
                time.sleep(PAUSE)
        yield file.fileno()
