"""Owns running another program to its end, within a time."""

import subprocess
from collections.abc import Sequence

from case_studies.machine.faults import MachineError


def run(command: Sequence[str], seconds: float) -> subprocess.CompletedProcess[bytes]:
    """Return what `command` printed and how it ended.

    Raises MachineError where it is not there, or has not ended after `seconds`.
    """
    try:
        return subprocess.run(  # noqa: S603 - our own words; no shell
            command, capture_output=True, check=False, timeout=seconds, stdin=subprocess.DEVNULL
        )
    except FileNotFoundError:
        raise MachineError(
            f"There is no program {command[0]} on this machine. Install it."
        ) from None
    except subprocess.TimeoutExpired:
        raise MachineError(
            f"{command[0]} gave no answer in {seconds:.0f} seconds and was stopped. Run it again."
        ) from None
