"""Owns the door to MkDocs, the only part that knows it. ProperDocs comes in by the same door."""

from case_studies.plugin.events import CaseStudiesPlugin

__all__ = ["CaseStudiesPlugin"]
