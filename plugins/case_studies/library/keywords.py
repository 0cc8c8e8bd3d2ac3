"""Owns the limits of a case's keywords: few, and only what its text and the glossary lack."""

import re
from collections.abc import Iterator

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import library as rules
from case_studies.library.records import Records
from case_studies.model import CaseStudy, GlossaryEntry
from case_studies.validate import Entry

MOST = 8
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def keyword_problems(records: Records) -> list[Diagnostic]:
    """Return what is wrong with the keywords of all published cases."""
    terms = [_forms(entry.record) for entry in records.glossary]
    return [problem for entry in records.cases_with_page for problem in _problems(entry, terms)]


def _problems(entry: Entry[CaseStudy], terms: list[set[str]]) -> Iterator[Diagnostic]:
    keywords = entry.record.keywords
    if len(keywords) > MOST:
        place = entry.marks.value("keywords", MOST)
        yield rules.KEYWORDS_TOO_MANY.at(place, count=len(keywords), limit=MOST)
    if not keywords:
        return
    text = _folded(_text(entry))
    known = {form for forms in terms if any(form in text for form in forms) for form in forms}
    for number, keyword in enumerate(keywords):
        word = _folded(keyword)
        if word in text or word in known:
            where = "text" if word in text else "glossary"
            place = entry.marks.value("keywords", number)
            yield rules.KEYWORD_NOT_NEEDED.at(place, word=keyword, where=where)


def _text(entry: Entry[CaseStudy]) -> str:
    case = entry.record
    blocks = (block for name in entry.proses for block in entry.blocks(name))
    return " ".join([case.title, case.summary, *case.organisations, *blocks])


def _forms(entry: GlossaryEntry) -> set[str]:
    return {_folded(word) for word in (entry.term, entry.stands_for or "", *entry.also)} - {"  "}


def _folded(text: str) -> str:
    """Return the words of a text in small letters, a space before and after each."""
    return f" {' '.join(WORD.findall(text.casefold()))} "
