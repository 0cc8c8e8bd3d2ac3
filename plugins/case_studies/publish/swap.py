"""Owns how a new folder takes the place of the site: in one step where the system can.

Linux exchanges two folders at once (renameat2), so that a reader and a kill find the old site or
the new one. Elsewhere it takes two moves; what a kill between them leaves, `tidy` puts right.
"""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HERE = -100  # AT_FDCWD: a path is from the working folder; ours are absolute
EXCHANGE = 2  # RENAME_EXCHANGE, from linux/fs.h
CANNOT = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}


@dataclass(frozen=True)
class Places:
    """Where the site stands, and what stands beside it while it is renewed."""

    site: Path

    @property
    def new(self) -> Path:
        """Where the new site is built: beside the old one, and so on the same disk."""
        return self.site.with_name(f".{self.site.name}.new")

    @property
    def old(self) -> Path:
        """Where the old site waits between two moves."""
        return self.site.with_name(f".{self.site.name}.old")

    @property
    def lock(self) -> Path:
        """The file that the build under way holds."""
        return self.site.with_name(f".{self.site.name}.lock")


def tidy(places: Places) -> None:
    """Put back the site that a killed swap left aside, and remove what a killed build left."""
    if places.old.exists() and not places.site.exists():
        places.old.rename(places.site)
    for folder in (places.new, places.old):
        if folder.exists():
            shutil.rmtree(folder)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; return False where the system cannot."""
    if sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "renameat2"):
        return False
    names = os.fsencode(one), os.fsencode(other)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.renameat2(HERE, names[0], HERE, names[1], EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))


def swap(places: Places, one_step: Callable[[Path, Path], bool] = exchange) -> None:
    """Make the folder `new` the site, and remove the old one.

    `one_step` exchanges two folders, or returns False where the system cannot.
    """
    if not places.site.exists():
        places.new.rename(places.site)
    elif not one_step(places.new, places.site):
        move_twice(places)
    for folder in (places.new, places.old):  # the old site, by either way; else the next run's task
        shutil.rmtree(folder, ignore_errors=True)


def move_twice(places: Places) -> None:
    """Move the old site aside and the new one in; `tidy` knows what to do after a kill between."""
    places.site.rename(places.old)
    try:
        places.new.rename(places.site)
    except OSError:
        places.old.rename(places.site)
        raise
