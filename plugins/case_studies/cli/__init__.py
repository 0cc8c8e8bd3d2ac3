"""Owns the command line: arguments, exit codes, writing files. Knows no rules and no MkDocs."""

from case_studies.cli.door import main

__all__ = ["main"]
