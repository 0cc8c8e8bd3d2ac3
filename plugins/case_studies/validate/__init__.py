"""Owns the step from a document to a record: all of a file's problems at once.

Never raises for content, and does not know other records.
"""

from case_studies.validate.entry import Entry, Heading, Link
from case_studies.validate.headings import heading_id
from case_studies.validate.plain import plain_blocks
from case_studies.validate.record import validate, validate_list

__all__ = ["Entry", "Heading", "Link", "heading_id", "plain_blocks", "validate", "validate_list"]
