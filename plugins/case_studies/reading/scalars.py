"""Owns what an unquoted YAML word is read as; resolving and constructing stay PyYAML's."""

import datetime as dt
import re

import yaml
from yaml.constructor import SafeConstructor
from yaml.resolver import Resolver

from case_studies.diagnostics import Rule
from case_studies.diagnostics.rules import reading

PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
LONGEST_NUMBER = 40  # characters; Python takes its time over numbers of thousands of digits


def read_scalar(text: str) -> tuple[object, Rule | None]:
    """Return what YAML makes of the unquoted `text`, and the rule that this breaks."""
    tag: str = Resolver().resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call] # PyYAML's stubs
    kind = tag.rpartition(":")[2]
    if kind in ("str", "merge", "value"):  # `<<` and `=` mean nothing here
        return text, None
    number = kind in ("int", "float")
    if number and len(text) > LONGEST_NUMBER:
        return text, reading.AMBIGUOUS_NUMBER
    try:
        value = SafeConstructor().construct_object(yaml.ScalarNode(tag, text))
    except ValueError:  # 2009-02-30; or `0b_`, which has the look of a number
        return text, reading.AMBIGUOUS_NUMBER if number else reading.IMPOSSIBLE_DATE
    if number and not PLAIN_NUMBER.fullmatch(text):
        return value, reading.AMBIGUOUS_NUMBER
    return (text if isinstance(value, dt.datetime) else value), None
