"""Pages print cleanly on A4: no menus, addresses after links, nothing cut off."""

import io

import pypdfium2
import pytest
from pypdf import PdfReader

from addresses import RICH
from builds import words

pytestmark = pytest.mark.browser

CASE = RICH.case
RECORD = RICH.of.library.cases[RICH.full_case].record
BRIEFS = (
    "psa/3/brief/",
    "psa/12/brief/",
    "objectives/hopes-2020/1/brief/",
    "themes/going-out/brief/",
)
PRINTED = (CASE, *BRIEFS, "case-studies/", "coverage/")
MENUS = ("Skip to main content", "Colours", "As my device", "On this page", "Copy the citation")
A4 = (595, 842)  # points
MARGIN = 10  # millimetres that must stay white


@pytest.fixture(scope="module")
def root(rich_root) -> str:
    return rich_root


@pytest.fixture(scope="module")
def papers(browser, root) -> dict[str, bytes]:
    """Return the PDF of each printed page."""
    page = browser.new_page()
    made = {}
    for address in PRINTED:
        page.goto(root + address)
        made[address] = page.pdf(prefer_css_page_size=True)
    page.close()
    return made


@pytest.mark.parametrize("address", PRINTED)
def test_a_page_is_printed_on_a4(papers, address):
    sheets = PdfReader(io.BytesIO(papers[address])).pages
    assert {tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in sheets} == {A4}


@pytest.mark.parametrize("address", BRIEFS)
def test_a_brief_fits_two_sheets(papers, address):
    assert len(sheets_of(papers[address])) <= 2


@pytest.mark.parametrize("address", PRINTED)
def test_no_menu_is_printed(papers, address):
    text = " ".join(sheets_of(papers[address]))
    assert [menu for menu in MENUS if menu in text] == []


@pytest.mark.parametrize("address", PRINTED)
def test_every_sheet_says_its_number(papers, address):
    sheets = sheets_of(papers[address])
    expected = [f"Page {number} of {len(sheets)}" for number in range(1, len(sheets) + 1)]
    assert [line for line, text in zip(expected, sheets, strict=True) if line not in text] == []


@pytest.mark.parametrize("address", PRINTED)
def test_the_address_of_the_page_is_printed(papers, address, rich):
    assert f"{rich.url}{address}" in "".join(sheets_of(papers[address])).replace(" ", "")


@pytest.mark.parametrize("address", PRINTED)
def test_nothing_is_cut_off_at_the_edges(papers, address):
    with pypdfium2.PdfDocument(papers[address]) as document:
        cut = [index for index, sheet in enumerate(document) if not has_white_edges(sheet)]
    assert cut == []


def test_links_are_printed_with_their_addresses(papers, root):
    text = "".join(sheets_of(papers[CASE])).replace(" ", "")
    assert [each.id for each in RECORD.sources if f"({root}sources/{each.id}/)" not in text] == []


def test_no_picture_is_torn_in_two(papers, visit):
    page = visit(CASE)
    charts = [words(chart) for chart in page.locator("figure.chart").all_inner_texts()]
    sheets = sheets_of(papers[CASE])
    assert charts != []
    torn = [chart for chart in charts if not any(chart in sheet for sheet in sheets)]
    assert torn == []


def test_a_table_stays_with_what_it_is_called(papers):
    sheets = sheets_of(papers[CASE])
    first = next(sheet for sheet in sheets if "Every figure of this case study" in sheet)
    assert "What was measured" in first
    assert words(RECORD.claims[0].measure)[:20] in first


@pytest.mark.parametrize("address", PRINTED)
def test_no_sheet_holds_the_footer_alone(papers, address):
    last = sheets_of(papers[address])[-1]
    assert not last.startswith("http")


def test_a_brief_prints_its_sources_with_numbers(papers):
    text = " ".join(sheets_of(papers[BRIEFS[0]]))
    assert RECORD.title in text
    assert "Sources 1" in text


def sheets_of(paper: bytes) -> list[str]:
    return [words(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(paper)).pages]


def has_white_edges(sheet: pypdfium2.PdfPage) -> bool:
    """Whether the left and right edges of a sheet are white."""
    picture = sheet.render(scale=1).to_pil().convert("L")
    edge = round(MARGIN / 25.4 * 72)
    width, height = picture.size
    strips = [(0, 0, edge, height), (width - edge, 0, width, height)]
    return all(picture.crop(strip).getextrema() == (255, 255) for strip in strips)
