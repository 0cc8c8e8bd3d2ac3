"""Owns when a case is to be looked at again."""

from datetime import date

from dateutil.relativedelta import relativedelta

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import library as rules
from case_studies.library.records import Records
from case_studies.model import CaseStudy


def review_due(case: CaseStudy) -> date:
    """Return the day by which the case is to be checked again."""
    due: date = case.review.checked + relativedelta(months=case.review.every)
    return due


def review_problems(records: Records, today: date) -> list[Diagnostic]:
    """Return a warning for each published case whose review was due before `today`."""
    return [
        rules.REVIEW_DUE.at(
            entry.marks.key("review"), due=due.isoformat(), checked=entry.record.review.checked
        )
        for entry in records.published
        if entry.record.status == "published"
        and entry.says("review", "checked")
        and (due := review_due(entry.record)) < today
    ]
