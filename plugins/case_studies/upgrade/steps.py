"""Owns the steps from one version of the model to the next, in their order.

A step yields the edits that the front matter of one file needs, and none where it is as it should
be. A new step stands last; none changes once it is released.
"""

from collections.abc import Callable, Iterator, Mapping

import yaml

from case_studies.model import CaseStudy, Record
from case_studies.upgrade.edits import Edit, fields, with_field

Step = Callable[[str, yaml.MappingNode], Iterator[Edit]]

BASIS = "basis: source"
LINKS = {"themes": "theme", "psas": "psa"}


def links_say_their_basis(text: str, case: yaml.MappingNode) -> Iterator[Edit]:
    """Write out the basis of a link, which was the source where nothing was said."""
    for field, name in LINKS.items():
        _, links = fields(case).get(field, (None, None))
        for link in links.value if isinstance(links, yaml.SequenceNode) else ():
            if isinstance(link, yaml.MappingNode):
                said = fields(link)
                if name in said and "basis" not in said:
                    yield from with_field(text, link, BASIS)


STEPS: Mapping[type[Record], tuple[Step, ...]] = {CaseStudy: (links_say_their_basis,)}
