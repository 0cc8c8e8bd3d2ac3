"""Owns the steps from one version of the model to the next, in their order.

A step yields the edits that the front matter of one file needs, and none where it is as it should
be. A new step stands last; none changes once it is released.
"""

import re
from collections.abc import Callable, Iterator, Mapping

import yaml

from case_studies.model import CaseStudy, Record
from case_studies.upgrade.edits import Edit, fields, line_after, line_end, with_field, written_end

Step = Callable[[str, yaml.MappingNode], Iterator[Edit]]

BASIS = "basis: source"
LINKS = {"themes": "theme", "psas": "psa"}
JUDGED = ("preconditions", "why_it_worked")
LINE_START = re.compile(r"(?:\r\n|\r|\n)(?=[^\r\n])")


def links_say_their_basis(text: str, case: yaml.MappingNode) -> Iterator[Edit]:
    """Write out the basis of a link, which was the source where nothing was said."""
    for field, name in LINKS.items():
        _, links = fields(case).get(field, (None, None))
        for link in links.value if isinstance(links, yaml.SequenceNode) else ():
            if isinstance(link, yaml.MappingNode):
                said = fields(link)
                if name in said and "basis" not in said:
                    yield from with_field(text, link, BASIS)


def judged_texts_say_their_basis(text: str, case: yaml.MappingNode) -> Iterator[Edit]:
    """Turn a text that can be a judgement into a record of the text and its basis."""
    for name in JUDGED:
        key, value = fields(case).get(name, (None, None))
        if not isinstance(value, yaml.ScalarNode):
            continue
        if case.flow_style:
            yield Edit(value.start_mark.index, value.start_mark.index, "{text: ")
            yield Edit(value.end_mark.index, value.end_mark.index, f", {BASIS}}}")
        else:
            yield from _deeper(text, key, value)


def _deeper(text: str, key: yaml.Node, value: yaml.ScalarNode) -> Iterator[Edit]:
    """Put a text below its field's name, further in, as `text`, and the basis behind it."""
    start, end = value.start_mark.index, written_end(text, value)
    outer, inner = key.start_mark.column, value.start_mark.column
    if key.end_mark.line == value.start_mark.line:
        inner = outer + 2
        name_end = len(text[:start].rstrip())
        yield Edit(name_end, start, f"{line_end(text)}{' ' * inner}text: ")
    else:
        yield Edit(start, start, "text: ")
    for found in LINE_START.finditer(text, start, end):
        yield Edit(found.end(), found.end(), " " * (inner - outer))
    yield line_after(text, end, inner, BASIS)


STEPS: Mapping[type[Record], tuple[Step, ...]] = {
    CaseStudy: (links_say_their_basis, judged_texts_say_their_basis)
}
