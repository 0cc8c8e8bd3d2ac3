"""Owns the files that a library needs since a version of the model, and that an older one lacks."""

from collections.abc import Collection

from case_studies.model import PSA
from case_studies.starter import framework_record, list_without_entries

FRAMEWORK = f"{PSA.folder}/index.md"


def missing_files(names: Collection[str]) -> dict[str, str]:
    """Return what is missing beside the files `names`, as texts by their paths below content/."""
    needed: dict[str, str] = {}
    if FRAMEWORK not in names and any(name.startswith(f"{PSA.folder}/") for name in names):
        needed |= framework_record(PSA.framework)
    if "places.yml" in names:
        needed |= list_without_entries("areas.yml")
    return {name: text for name, text in needed.items() if name not in names}
