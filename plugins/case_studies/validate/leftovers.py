"""Owns what no published text may hold: words to be filled in, and how to reach a person."""

import re
from collections.abc import Iterator
from typing import Any

from case_studies.diagnostics import Diagnostic, Rule
from case_studies.diagnostics.rules import plausible as rules
from case_studies.model.skeleton import SAY_HOW
from case_studies.reading import Marks
from case_studies.reading.marks import Keys, TextMarks

# Words in square brackets that tell an author what to write; a link has them too.
TO_DO = (
    r"(?:check|insert|add|fill|confirm|verify|complete|todo|tb[acd]|xx+|your|placeholder)\b"
    r"[^\[\]\n]{0,80}|date|name|number|figure|source|place|year|amount|citation needed"
    r"|source needed|\?+|…|\.\.\."
)
PLACEHOLDER = re.compile(
    rf"{re.escape(SAY_HOW)}|\b(?:TBC|TBD|TBA|TODO|FIXME|XXX+)\b|(?i:\blorem ipsum\b)"
    rf"|£[Xx]+\b|\b[Xx]{{2,}}\s?(?:%|per cent\b)|\bXX(?= [a-z])|\[(?i:{TO_DO})\](?![\[(:])"
    r"|\?{3,}|\A\s*…(?:.*…)?\s*\Z"
)
EMAIL = re.compile(r"(?<![\w.+-])([\w.+-]{1,64})@[\w-]{1,63}(?:\.[\w-]{1,63})+")
MOBILE = re.compile(r"(?<![\d+])(?:\+44\s?(?:\(0\)\s?)?|0)7\d{3}[\s-]?\d{3}[\s-]?\d{3}(?!\d)")

# Words that show an address to be an office's, not a person's.
OFFICES = set(
    """access accessibility accounts admin administration advice board business careers centre
    charity clerk communications comms community complaints connect contact contacts corrections
    council customer customers data department desk digital director dpo editor editors education
    email engage enquiries enquiry equality evaluation events feedback finance foi freedom
    fundraising general governance group hello help helpdesk helpline hr hub info information
    inquiries inquiry invoices jobs library mail mailbox marketing media members membership
    memberservices network news newsletter noreply no-reply office opendata partnership partnerships
    permissions policy post postmaster press privacy programme programmes project projects
    publications publishing reception recruitment referrals research sales schools secretary
    security service services shop statistics studio support team training trust trustees
    volunteering volunteers web webmaster website welcome""".split()  # noqa: SIM905 - a page as a list
)


def leftover_problems(data: Any, marks: Marks, at: Keys = ()) -> list[Diagnostic]:
    """Return the problems of all texts in the value `data`, which stands at `at`."""
    return [
        problem
        for keys, text in texts_in(data, at)
        for problem in _of_text(text, marks.inside(keys, text))
    ]


def texts_in(data: Any, at: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Yield each text in a value, with the way to it."""
    if isinstance(data, str):
        yield at, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from texts_in(value, (*at, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from texts_in(value, (*at, index))


def _of_text(text: str, where: TextMarks) -> Iterator[Diagnostic]:
    if found := PLACEHOLDER.search(text):
        yield rules.PLACEHOLDER.at(where.at(found.start()), words=found.group().strip())
    for address in EMAIL.finditer(text):
        rule = _rule_of(address[1])
        if rule:
            yield rule.at(where.at(address.start()), address=address.group())
    for number in MOBILE.finditer(text):
        yield rules.PERSONAL_TELEPHONE.at(where.at(number.start()), number=number.group())


def _rule_of(name: str) -> Rule | None:
    """Return the rule that an address breaks by the part before its @."""
    parts = [part for part in re.split(r"[._+-]+|\d+", name.lower()) if part]
    if OFFICES & {*parts, name.lower()}:
        return None
    return rules.PERSONAL_EMAIL if len(parts) > 1 else rules.UNCLEAR_EMAIL
