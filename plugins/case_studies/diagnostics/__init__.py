"""Owns every rule's permanent name, severity, wording and help, and how a problem is printed.

Knows nothing of files or YAML: a problem is a value, made by `Rule.at`.
"""

from case_studies.diagnostics.core import Diagnostic, Place, Rule, Severity, one_each, shown
from case_studies.diagnostics.formats import FORMATS, count_line, render
from case_studies.diagnostics.names import Names, did_you_mean, nearest
from case_studies.diagnostics.rules import RULES, rule_named

__all__ = [
    "FORMATS",
    "RULES",
    "Diagnostic",
    "Names",
    "Place",
    "Rule",
    "Severity",
    "count_line",
    "did_you_mean",
    "nearest",
    "one_each",
    "render",
    "rule_named",
    "shown",
]
