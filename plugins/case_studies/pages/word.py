"""Owns the brief as a Word file: what the page says, in its order, with numbered sources."""

from typing import Any

from docx.document import Document as WordDocument

from case_studies.pages.word_parts import (
    add_footer,
    add_link,
    add_marks,
    add_row,
    add_table,
    new_document,
    same_bytes,
)
from case_studies.views import View
from case_studies.views.words import counted

THROUGH = "Case studies of objectives that ask for the same"


def brief_document(view: View) -> bytes:
    """Return the brief in `view` as a .docx file, the same bytes for the same view."""
    site = view["site"]
    document = new_document(view["title"], site["name"], site["language"], site["updated"]["date"])
    add_footer(document, f"{site['name']}, version of {site['updated']['text']}")
    document.add_heading(view["title"], level=0)
    if view["of"]["kind"] == "theme":
        document.add_paragraph(view["objective"])
    if view["held"]:
        document.add_paragraph(view["held"])
    document.add_paragraph().add_run(view["summary"]).bold = True
    if view["caution"]:
        document.add_paragraph(view["caution"])
    _results(document, "What worked, and by how much", view["worked"], "Result")
    _results(document, "Mixed results, no effect, or harm", view["answers"], "Result")
    _unknown(document, view["unknown"])
    _more(document, view)
    _texts(document, view)
    _lists(document, view)
    _sources(document, view)
    return same_bytes(document)


def _results(document: WordDocument, title: str, cases: list[dict[str, Any]], column: str) -> None:
    if not cases:
        return
    document.add_heading(title, level=1)
    table = add_table(document, ("Case study", column, "Evidence"))
    for case in cases:
        cells = add_row(table)
        cells[0].paragraphs[0].add_run(case["card"]["title"]).bold = True
        cells[0].add_paragraph(f"{case['place']}. {case['contribution']}")
        first = cells[1].paragraphs[0]
        if not case["results"]:
            first.add_run(f"It {case['shown']}.")
            add_marks(first, case["footnotes"])
        for index, result in enumerate(case["results"]):
            paragraph = cells[1].add_paragraph() if index else first
            paragraph.add_run(f"{result['sentence']} {result['note']}".rstrip())
            add_marks(paragraph, result["footnotes"])
        cells[2].text = f"{case['card']['evidence']['text']}. {case['evidence_why']}"


def _unknown(document: WordDocument, cases: list[dict[str, Any]]) -> None:
    if not cases:
        return
    document.add_heading("What is not known", level=1)
    for case in cases:
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(case["card"]["title"]).bold = True
        paragraph.add_run(f": it {case['shown']}. {case['contribution']}")
        add_marks(paragraph, case["footnotes"])
        for result in case["results"]:
            own = document.add_paragraph(style="List Bullet 2")
            own.add_run(f"{result['sentence']} {result['note']}".rstrip())
            add_marks(own, result["footnotes"])


def _more(document: WordDocument, view: View) -> None:
    if view["more"]:
        more = counted(view["more"], "more case study is", "more case studies are")
        paragraph = document.add_paragraph(f"{more} on the full page: ")
        address = f"{view['site']['url']}{view['of']['url']}"
        add_link(paragraph, address, address)


def _texts(document: WordDocument, view: View) -> None:
    """Write what several cases say, each under its name."""
    for title, cases, field in (
        ("For whom", view["people"], "population"),
        ("What had to be in place", view["preconditions"], "preconditions"),
        ("What went wrong", view["problems"], "what_went_wrong"),
    ):
        if cases:
            document.add_heading(title, level=1)
        for case in cases:
            paragraph = document.add_paragraph()
            paragraph.add_run(f"{case['card']['title']}. ").bold = True
            paragraph.paragraph_format.keep_with_next = isinstance(case[field], list)
            if isinstance(case[field], str):
                paragraph.add_run(case[field])
                continue
            if basis := case.get(f"{field}_basis"):
                paragraph.add_run(f"{basis}.")
            for text in case[field]:
                document.add_paragraph(text, style="List Bullet")


def _lists(document: WordDocument, view: View) -> None:
    through = [
        f"{card['title']}: under {each['objective']['full']}. {each['whose']}"
        for each in view["through"]
        for card in each["cards"]
    ]
    nearest = [f"{card['title']}: {card['summary']}" for card in view["nearest"]]
    for title, items in (
        ("What is missing", view["gaps"]),
        (THROUGH, through),
        ("The nearest case studies", nearest),
    ):
        if items:
            document.add_heading(title, level=1)
        for item in items:
            document.add_paragraph(item, style="List Bullet")


def _sources(document: WordDocument, view: View) -> None:
    site = view["site"]
    if view["footnotes"]:
        document.add_heading("Sources", level=1)
    for note in view["footnotes"]:
        paragraph = document.add_paragraph(f"{note['number']}. ")
        add_link(paragraph, note["text"], f"{site['url']}{note['url']}")
    paragraph = document.add_paragraph("This brief: ")
    address = f"{site['url']}{view['url']}"
    add_link(paragraph, address, address)
    paragraph.add_run(f" ({site['updated']['text']})")
