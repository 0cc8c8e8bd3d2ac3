"""A case-study library: Markdown files in, checked and cross-indexed pages out.

Read top-down: `pipeline` is the whole flow on one screen.
"""

__version__ = "0.1.0"
