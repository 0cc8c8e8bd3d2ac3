"""Owns how a Word file is made: type, tables, links, page numbers, and the same bytes every day."""

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

FONT = "Arial"
INK = RGBColor(0x0B, 0x1F, 0x20)
SIZES = {
    "Normal": 10.5,
    "Title": 20,
    "Heading 1": 13,
    "Heading 2": 11,
    "List Bullet": 10.5,
    "List Bullet 2": 10.5,
}
FIRST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can say: the same bytes every day
WORD_FORMAT = "15"  # of Word 2013 and all since; without it Word opens a file in an older mode


def new_document(title: str, author: str, language: str, day: str) -> WordDocument:
    """Return an empty A4 document in one type family; `day` is the one that it is said to be of."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    for name, size in SIZES.items():
        _set_type(document.styles[name], size)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), language)
    document.styles["Normal"].element.get_or_add_rPr().append(spoken)
    _set_format(document)
    moment = datetime.combine(date.fromisoformat(day), time(), UTC)
    properties = document.core_properties
    properties.title, properties.author, properties.language = title, author, language
    properties.comments = ""
    properties.created = properties.modified = moment.replace(tzinfo=None)
    return document


def add_footer(document: WordDocument, text: str) -> None:
    """Write a text and the number of the page at the foot of each page."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run(f"{text}. Page ")
    _add_field(paragraph, "PAGE")
    paragraph.add_run(" of ")
    _add_field(paragraph, "NUMPAGES")


def add_table(document: WordDocument, titles: Iterable[str]) -> Table:
    """Return a table whose first row is a header that repeats on each page."""
    titles = list(titles)
    table: Table = document.add_table(rows=1, cols=len(titles), style="Table Grid")
    for cell, title in zip(table.rows[0].cells, titles, strict=True):
        cell.paragraphs[0].add_run(title).bold = True
    _set_row(table, "w:tblHeader")
    return table


def add_row(table: Table) -> tuple[_Cell, ...]:
    """Return the cells of a new row, which no page break splits."""
    cells: tuple[_Cell, ...] = table.add_row().cells
    _set_row(table, "w:cantSplit")
    return cells


def add_link(paragraph: Paragraph, text: str, address: str) -> None:
    """Write a link that can be followed."""
    link = OxmlElement("w:hyperlink")
    made = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link.set(qn("r:id"), made)
    run = paragraph.add_run(text)
    run.underline = True
    link.append(run._r)  # noqa: SLF001 - python-docx has no other way
    paragraph._p.append(link)  # noqa: SLF001 - nor here


def add_marks(paragraph: Paragraph, numbers: Iterable[int]) -> None:
    """Write the numbers of sources, raised."""
    text = ", ".join(map(str, numbers))
    paragraph.add_run(f" {text}").font.superscript = True


def same_bytes(document: WordDocument) -> bytes:
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


def _set_type(style: Any, size: float) -> None:
    """Give a style the document's type: the template's own is blue, and of several families."""
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    for border in style.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)


def _set_format(document: WordDocument) -> None:
    compat = OxmlElement("w:compat")
    setting = OxmlElement("w:compatSetting")
    for name, value in (
        ("name", "compatibilityMode"),
        ("uri", "http://schemas.microsoft.com/office/word"),
        ("val", WORD_FORMAT),
    ):
        setting.set(qn(f"w:{name}"), value)
    compat.append(setting)
    settings = document.settings.element
    for old in settings.findall(qn("w:compat")):
        settings.remove(old)
    settings.append(compat)


def _set_row(table: Table, name: str) -> None:
    """Say `name` of the last row."""
    said = OxmlElement(name)
    said.set(qn("w:val"), "true")
    table.rows[-1]._tr.get_or_add_trPr().append(said)  # noqa: SLF001 - python-docx has no other way


def _add_field(paragraph: Paragraph, code: str) -> None:
    """Write a field that Word fills, such as the number of the page."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = paragraph.add_run("1")
    field.append(run._r)  # noqa: SLF001 - python-docx has no other way
    paragraph._p.append(field)  # noqa: SLF001 - nor here
