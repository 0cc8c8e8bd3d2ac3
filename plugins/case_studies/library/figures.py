"""Owns the last step of the gate: the figures that a programme shares with its cases."""

from case_studies.diagnostics import Diagnostic
from case_studies.library.records import Records


def figure_problems(records: Records) -> list[Diagnostic]:
    """Return a problem for each figure that readers meet and no claim accounts for."""
    shared = {each.slug: each.gate.claims for each in records.programmes if each.gate}
    problems: list[Diagnostic] = []
    for programme in records.programmes:
        problems += programme.gate.problems() if programme.gate else []
    for case in records.cases:
        claims = shared.get(case.record.programme or "", [])
        problems += case.gate.problems(claims) if case.gate else []
    return problems
