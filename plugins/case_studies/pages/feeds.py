"""Owns the feeds: what is new in the library, and under each objective, as Atom and JSON Feed."""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from html import escape

from feedgenerator import Atom1Feed

from case_studies.library import Library
from case_studies.model import CaseStudy
from case_studies.validate import Entry
from case_studies.views import Site

LONGEST = 50  # entries


def feed_files(library: Library, site: Site) -> dict[str, bytes]:
    """Return each feed by its address below the site's root."""
    cases = newest(library.cases.values())
    files = {
        "feed.xml": _atom(site.name, "", "feed.xml", cases, library, site),
        "feed.json": _json_feed(cases, site),
    }
    for objective in library.objectives.values():
        own = f"{objective.url}feed.xml"
        cases = newest(link.case for link in library.cases_of(objective.id))
        files[own] = _atom(objective.full, objective.url, own, cases, library, site)
    return files


def newest(cases: Iterable[Entry[CaseStudy]]) -> list[Entry[CaseStudy]]:
    """Return the cases that were checked last, first."""
    by_title = sorted(cases, key=lambda entry: entry.record.title.casefold())
    return sorted(by_title, key=lambda entry: entry.record.review.checked, reverse=True)[:LONGEST]


def _atom(  # noqa: PLR0913, PLR0917 - what a feed consists of
    title: str,
    address: str,
    own: str,
    cases: list[Entry[CaseStudy]],
    library: Library,
    site: Site,
) -> bytes:
    """Return an Atom feed (RFC 4287). An empty one changed when the library last did."""
    feed = Atom1Feed(
        title=title,
        link=f"{site.url}{address}",
        description=site.description,
        language=site.language,
        feed_url=f"{site.url}{own}",
        author_name=site.name,
    )
    feed.latest_post_date = lambda: max(
        [_moment(entry.record.review.checked) for entry in cases],
        default=_moment(library.updated),
    )
    for entry in cases:
        feed.add_item(
            title=entry.record.title,
            link=f"{site.url}case-studies/{entry.slug}/",
            description=escape(entry.record.summary),  # Atom1Feed says it is HTML
            updateddate=_moment(entry.record.review.checked),
            unique_id=f"{site.url}case-studies/{entry.slug}/",
        )
    text: str = feed.writeString("utf-8")
    return text.encode()


def _json_feed(cases: list[Entry[CaseStudy]], site: Site) -> bytes:
    """Return a JSON Feed (version 1.1, jsonfeed.org)."""
    items = [
        {
            "id": f"{site.url}case-studies/{entry.slug}/",
            "url": f"{site.url}case-studies/{entry.slug}/",
            "title": entry.record.title,
            "summary": entry.record.summary,
            "content_text": entry.record.summary,
            "date_modified": _moment(entry.record.review.checked).isoformat(),
        }
        for entry in cases
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.name,
        "description": site.description,
        "home_page_url": site.url,
        "feed_url": f"{site.url}feed.json",
        "language": site.language,
        "items": items,
    }
    return (json.dumps(feed, indent=2, ensure_ascii=False) + "\n").encode()


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
