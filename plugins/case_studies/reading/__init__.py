"""Owns the outside of a file: bytes, fence, YAML values and where each of them stands.

Does not know what a field means. No input makes it raise; what is wrong comes back as problems.
"""

from case_studies.reading.document import Document, read_document, read_list
from case_studies.reading.marks import Marks
from case_studies.reading.settings import SETTINGS, Settings, docs_folder, read_settings
from case_studies.reading.tree import ContentFile, find_files

__all__ = [
    "SETTINGS",
    "ContentFile",
    "Document",
    "Marks",
    "Settings",
    "docs_folder",
    "find_files",
    "read_document",
    "read_list",
    "read_settings",
]
