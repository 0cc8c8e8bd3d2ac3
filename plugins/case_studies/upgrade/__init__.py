"""Owns the way from an older model to this one: what has to be written in a library's files.

Edits are made where a value stands, so comments, order and line ends stay as they are. Knows no
other rule than those that a step is about, and writes nothing itself.
"""

from case_studies.upgrade.front_matter import upgraded
from case_studies.upgrade.missing import missing_files

__all__ = ["missing_files", "upgraded"]
