"""Owns the brief as a Word file: real headings and tables, numbered sources."""

import io
import zipfile
from datetime import UTC, date, datetime, time
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Pt
from docx.table import Table

from case_studies.views import View

THROUGH = "Case studies of objectives that ask for the same"
FIRST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can say: the same bytes every day


def brief_document(view: View) -> bytes:
    """Return the brief in `view` as a .docx file, the same bytes for the same view."""
    document = Document()
    _set_up(document, view)
    document.add_heading(view["title"], level=0)
    document.add_paragraph(view["summary"])
    document.add_heading("Objective", level=1)
    document.add_paragraph(view["objective"])
    _worked(document, view)
    _other(document, view)
    _more(document, view)
    _lists(document, view)
    _sources(document, view)
    return _same_bytes(document)


def _set_up(document: WordDocument, view: View) -> None:
    site = view["site"]
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.footer.paragraphs[0].text = f"{site['name']}, version of {site['updated']['text']}"
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Arial", Pt(11)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), site["language"])
    style.element.get_or_add_rPr().append(language)
    moment = datetime.combine(date.fromisoformat(site["updated"]["date"]), time(), UTC)
    properties = document.core_properties
    properties.title, properties.author = view["title"], site["name"]
    properties.language = site["language"]
    properties.comments = ""
    properties.created = properties.modified = moment.replace(tzinfo=None)


def _worked(document: WordDocument, view: View) -> None:
    document.add_heading("What has worked, and by how much", level=1)
    if not view["worked"]:
        document.add_paragraph("No case study here reports a result.")
        return
    if view["caution"]:
        document.add_paragraph(view["caution"])
    table = _table(document, ("Case study", "Result", "Evidence"))
    for case in view["worked"]:
        cells = table.add_row().cells
        cells[0].paragraphs[0].add_run(case["card"]["title"]).bold = True
        cells[0].add_paragraph(f"{case['place']}. {case['contribution']}")
        results = cells[1].paragraphs[0]
        for index, result in enumerate(case["results"]):
            paragraph = cells[1].add_paragraph() if index else results
            paragraph.add_run(f"{result['sentence']} {result['note']}".rstrip())
            _note(paragraph, result["footnotes"])
        cells[2].text = f"{case['card']['evidence']['text']}. {case['evidence_why']}"


def _other(document: WordDocument, view: View) -> None:
    document.add_heading("What has not worked, or is not known", level=1)
    if not view["other"]:
        document.add_paragraph("The library holds no such case here.")
        return
    table = _table(document, ("Case study", "Outcome", "What it did"))
    for case in view["other"]:
        cells = table.add_row().cells
        cells[0].paragraphs[0].add_run(case["card"]["title"]).bold = True
        cells[0].add_paragraph(case["place"])
        cells[1].text = case["outcome_text"]
        cells[2].paragraphs[0].add_run(case["contribution"])
        _note(cells[2].paragraphs[0], case["footnotes"])


def _more(document: WordDocument, view: View) -> None:
    if view["more"]:
        address = f"{view['site']['url']}{view['of']['url']}"
        document.add_paragraph(
            f"Case studies that are not shown here: {view['more']}. See {address}"
        )


def _lists(document: WordDocument, view: View) -> None:
    people = [f"{case['card']['title']}: {case['population']}" for case in view["people"]]
    needed = [
        f"{case['card']['title']}: {text} ({case['preconditions_basis']})"
        for case in view["preconditions"]
        for text in case["preconditions"]
    ]
    problems = [f"{case['card']['title']}: {case['what_went_wrong']}" for case in view["problems"]]
    through = [
        f"{card['title']}: under {each['objective']['full']}. {each['whose']}"
        for each in view["through"]
        for card in each["cards"]
    ]
    nearest = [f"{card['title']}: {card['summary']}" for card in view["nearest"]]
    for title, items in (
        ("For whom", people),
        ("What had to be in place", needed),
        ("What went wrong", problems),
        (THROUGH, through),
        ("The nearest case studies", nearest),
        ("Gaps", view["gaps"]),
    ):
        if items:
            document.add_heading(title, level=1)
        for item in items:
            document.add_paragraph(item, style="List Bullet")


def _sources(document: WordDocument, view: View) -> None:
    document.add_heading("Sources", level=1)
    for note in view["footnotes"]:
        document.add_paragraph(f"[{note['number']}] {note['text']}.")
    site = view["site"]
    document.add_paragraph(f"This brief: {site['url']}{view['url']} ({site['updated']['text']}).")


def _table(document: WordDocument, titles: tuple[str, ...]) -> Table:
    """Return a table whose first row is a header that repeats on each page."""
    table: Table = document.add_table(rows=1, cols=len(titles), style="Table Grid")
    for cell, title in zip(table.rows[0].cells, titles, strict=True):
        cell.paragraphs[0].add_run(title).bold = True
    header = OxmlElement("w:tblHeader")
    header.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(header)  # noqa: SLF001 - python-docx has no other way
    return table


def _note(paragraph: Any, numbers: list[int]) -> None:
    text = ", ".join(map(str, numbers))
    paragraph.add_run(f" [{text}]").font.superscript = True


def _same_bytes(document: WordDocument) -> bytes:
    """Return the document with the same dates inside its zip whenever it is made."""
    made, packed = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(packed, "w") as target:
        for name in sorted(
            source.namelist(), key=lambda each: (each != "[Content_Types].xml", each)
        ):
            part = zipfile.ZipInfo(name, FIRST_ZIP_DATE)
            target.writestr(part, source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
