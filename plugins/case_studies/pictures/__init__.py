"""Owns what a picture beside a page may be, and its bytes as they are published.

Does not know which page shows it. No file makes it raise, but one that the disk cannot read.
"""

from case_studies.pictures.check import picture_problems
from case_studies.pictures.published import published_bytes

__all__ = ["picture_problems", "published_bytes"]
