"""Owns how a case is cited: plain, BibTeX and RIS."""

from case_studies.library import Library
from case_studies.model import CaseStudy
from case_studies.validate import Entry
from case_studies.views.site import Site
from case_studies.views.words import date_text, quoted

# What TeX reads as a command; a word keeps its capitals only inside a second pair of braces.
TEX_SPECIAL = str.maketrans(
    {char: f"\\{char}" for char in "#$%&_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)


def citation(entry: Entry[CaseStudy], library: Library, site: Site) -> dict[str, str]:
    """Return the citation of a case's page in each form."""
    title, updated = entry.record.title, library.updated
    url = f"{site.url}case-studies/{entry.slug}/"
    plain = (
        f"{quoted(title)}. {site.name}, {updated.year}. {url} (version of {date_text(updated)})."
    )
    bibtex = [
        f"@misc{{{entry.slug},",
        f"  title = {{{{{title.translate(TEX_SPECIAL)}}}}},",
        f"  howpublished = {{{site.name.translate(TEX_SPECIAL)}}},",
        f"  year = {{{updated.year}}},",
        f"  url = {{{url}}},",
        f"  note = {{Version of {date_text(updated)}}}",
        "}",
    ]
    ris = [
        "TY  - ELEC",
        f"TI  - {title}",
        f"T2  - {site.name}",
        f"PY  - {updated.year}",
        f"DA  - {updated:%Y/%m/%d}",
        f"UR  - {url}",
        "ER  - ",
    ]
    return {"plain": plain, "bibtex": "\n".join(bibtex), "ris": "\r\n".join(ris)}
