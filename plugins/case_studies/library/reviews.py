"""Owns when a case is to be looked at again."""

from calendar import monthrange
from datetime import date

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import library as rules
from case_studies.library.records import Records
from case_studies.model import CaseStudy


def review_due(case: CaseStudy) -> date:
    """Return the day by which the case is to be checked again: in a short month, its last day."""
    checked = case.review.checked
    years, month = divmod(checked.month - 1 + case.review.every, 12)
    year, month = checked.year + years, month + 1
    return date(year, month, min(checked.day, monthrange(year, month)[1]))


def review_problems(records: Records, today: date) -> list[Diagnostic]:
    """Return a warning for each published case whose review was due before `today`."""
    return [
        rules.REVIEW_DUE.at(
            entry.marks.key("review"), due=due.isoformat(), checked=entry.record.review.checked
        )
        for entry in records.cases_with_page
        if entry.record.status == "published"
        and entry.says("review", "checked")
        and (due := review_due(entry.record)) < today
    ]
