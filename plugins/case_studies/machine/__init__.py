"""Owns what the machine may refuse: other programs, the disk, the date. Each in one line."""

from case_studies.machine.clock import LibraryDate, library_date
from case_studies.machine.faults import MachineError, fault_line
from case_studies.machine.programs import run

__all__ = ["LibraryDate", "MachineError", "fault_line", "library_date", "run"]
