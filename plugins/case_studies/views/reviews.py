"""Owns the view for editors: which cases are to be looked at, and when."""

from case_studies.library import Library, review_due
from case_studies.views.page import ABOUT, HOME, View, page_view
from case_studies.views.site import Site
from case_studies.views.words import date_text


def reviews_view(library: Library, site: Site) -> View:
    """Return the view of the list of reviews, the most urgent first."""
    entries = sorted(library.cases.items(), key=lambda item: (review_due(item[1].record), item[0]))
    reviews = [
        {
            "slug": slug,
            "title": entry.record.title,
            "url": f"case-studies/{slug}/",
            "owner": entry.record.review.owner,
            "checked": date_text(entry.record.review.checked),
            "due": date_text(due := review_due(entry.record)),
            "is_due": due < library.updated,
            "edit_url": site.edit_url(entry.name),
        }
        for slug, entry in entries
    ]
    overdue = sum(review_due(entry.record) < library.updated for _, entry in entries)
    return page_view(
        "page",
        "Reviews",
        "about/reviews/",
        site,
        library,
        summary=f"{overdue} of {len(reviews)} case studies are due for a review.",
        breadcrumbs=(HOME, ABOUT),
        reviews=reviews,
    )
