"""Owns the library's date: SOURCE_DATE_EPOCH, else the newest commit's, else today's."""

import os
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from case_studies.machine.faults import MachineError
from case_studies.machine.programs import run

VARIABLE = "SOURCE_DATE_EPOCH"
EASTERNMOST = timezone(timedelta(hours=14))  # the first time zone in which a day starts
PATIENCE = 60  # seconds for one question to git
# What git says of a folder without history; then today is the right date.
NO_HISTORY = ("not a git repository", "does not have any commits", "bad default revision")


@dataclass(frozen=True)
class LibraryDate:
    """The moment in seconds since 1970; `doubt` says why it may be wrong, or is empty.

    `now` is the moment by the machine's clock, where that may be later than a commit.
    """

    epoch: int
    doubt: str = ""
    now: int = 0

    @property
    def day(self) -> date:
        """The day in UTC, the same for every reader."""
        return datetime.fromtimestamp(self.epoch, UTC).date()

    @property
    def latest(self) -> date:
        """The last day that an editor can have written: today somewhere on Earth."""
        return max(self.day, datetime.fromtimestamp(self.now, EASTERNMOST).date())


def library_date(root: Path) -> LibraryDate:
    """Return the date of the library in the folder `root`.

    Raises MachineError where SOURCE_DATE_EPOCH is no moment in time.
    """
    if given := os.environ.get(VARIABLE, "").strip():
        return _given(given)
    try:
        done = run(["git", "-C", str(root), "log", "-1", "--format=%ct"], PATIENCE)
    except MachineError as fault:
        return _today(str(fault) if _in_repository(root) else "")
    if done.returncode == 0 and done.stdout.strip():
        return LibraryDate(int(done.stdout), now=int(time.time()))
    said = done.stderr.decode(errors="replace").strip()
    if not said or any(words in said for words in NO_HISTORY):
        return _today()
    return _today(_refusal(root, said))


def _given(text: str) -> LibraryDate:
    try:
        found = LibraryDate(int(text))
        found.day  # noqa: B018 - raises where the year is none
    except (ValueError, OverflowError, OSError):
        raise MachineError(
            f"{VARIABLE} is “{text}”; it must be seconds since 1970, such as 1796083200, or unset."
        ) from None
    return found


def _refusal(root: Path, said: str) -> str:
    if "dubious ownership" in said:
        mend = f"git config --global --add safe.directory '{root}'"
        return f"Git does not trust {root}, which another user owns. Run: {mend}"
    return f"Git cannot read the history of {root}: {said.splitlines()[0]}."


def _today(why: str = "") -> LibraryDate:
    doubt = (
        f"{why} Until then the library's date is today's; {VARIABLE} sets another." if why else ""
    )
    now = int(time.time())
    return LibraryDate(now, doubt, now)


def _in_repository(root: Path) -> bool:
    return any((folder / ".git").exists() for folder in (root, *root.parents))
