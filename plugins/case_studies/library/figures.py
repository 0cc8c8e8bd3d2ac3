"""Owns the last step of the gate: figures that neither own claims nor shared ones account for."""

from case_studies.diagnostics import Diagnostic
from case_studies.library.records import Records


def figure_problems(records: Records) -> list[Diagnostic]:
    """Return a problem for each figure that readers meet and no claim accounts for."""
    return [problem for entry in records.cases if entry.gate for problem in entry.gate.problems()]
