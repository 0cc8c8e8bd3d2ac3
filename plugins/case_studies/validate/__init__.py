"""Owns the step from a document to a record: all of a file's problems at once.

Never raises for content, and does not know other records.
"""

from case_studies.validate.entry import Entry, Link
from case_studies.validate.record import validate, validate_list

__all__ = ["Entry", "Link", "validate", "validate_list"]
