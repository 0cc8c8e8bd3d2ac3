"""Owns the front matter of one file: finds it, and takes it through the steps in their order."""

import re

import yaml

from case_studies.model import Record
from case_studies.reading.events import LOADER
from case_studies.upgrade.edits import edited
from case_studies.upgrade.steps import STEPS

LINE_END = r"(?:\r\n|\r|\n)"
FRONT_MATTER = re.compile(
    rf"(\ufeff?---[ \t]*{LINE_END})(.*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:[\r\n]|\Z)", re.DOTALL
)


def upgraded(text: str, model: type[Record]) -> str:
    """Return a file as this version of its model wants it; the same again where it is so already.

    `text` is what the reader has found no error in.
    """
    found = FRONT_MATTER.match(text)
    if not found:
        return text
    fields = found[2]
    for step in STEPS.get(model, ()):
        node = yaml.compose(fields, Loader=LOADER)
        if isinstance(node, yaml.MappingNode):
            fields = edited(fields, step(fields, node))
    return text[: found.start(2)] + fields + text[found.end(2) :]
