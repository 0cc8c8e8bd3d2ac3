"""Everything can be done by keyboard: in order, with visible focus, without a trap."""

import pytest
from playwright.sync_api import Page

from addresses import RICH

pytestmark = pytest.mark.browser

MARK = """() => {
  const all = [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']")];
  const met = all.filter(
    (each) => each.checkVisibility({visibilityProperty: true}) && !each.disabled);
  met.forEach((each, index) => (each.dataset.stop = index));
  return met.length;
}"""
STOP = """() => {
  const stop = document.activeElement;
  if (stop === document.body) return null;
  const style = getComputedStyle(stop), box = stop.getClientRects()[0];
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const [middle, near] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 20)];
  const top = document.elementFromPoint(middle, near);
  const covered = top !== null && !stop.contains(top) && !top.contains(stop);
  return {stop: Number(stop.dataset.stop), ring, seen, covered, html: stop.outerHTML.slice(0, 90)};
}"""
NAME = """() => {
  const stop = document.activeElement;
  return stop.closest(".masthead") && (stop.labels?.[0]?.innerText || stop.innerText).trim();
}"""
WALKED = (
    "", RICH.case, "compare/", "coverage/", RICH.ends("objective")[1], "glossary/",
)  # fmt: skip


@pytest.fixture(scope="module")
def root(rich_root) -> str:
    return rich_root


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("address", WALKED)
def test_tab_meets_everything_in_order_and_shows_where_it_is(visit, address, width):
    page = visit(address, width=width)
    count = page.evaluate(MARK)
    stops = [step(page) for _ in range(count)]
    assert [stop and stop["stop"] for stop in stops] == list(range(count))
    assert [stop["html"] for stop in stops if not stop["ring"]] == []
    assert [stop["html"] for stop in stops if not stop["seen"] or stop["covered"]] == []


@pytest.mark.parametrize("address", WALKED)
def test_shift_tab_leads_back_to_the_start(visit, address):
    page = visit(address)
    count = page.evaluate(MARK)
    page.locator(f"[data-stop='{count - 1}']").focus()
    back = [step(page, "Shift+Tab") for _ in range(count - 1)]
    assert [stop["stop"] for stop in back] == list(range(count - 2, -1, -1))


def test_the_skip_link_comes_first_and_skips(visit, root):
    page = visit()
    wrong = []
    for address in RICH.pages:
        page.goto(root + address)
        page.keyboard.press("Tab")
        link = page.locator("a.skip:focus")
        if not (link.count() == 1 and link.bounding_box()["y"] >= 0):
            wrong.append((address, "is not first, or not seen"))
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.masthead, .breadcrumb') !== null"):
            wrong.append((address, "does not skip the header"))
    assert wrong == []


def test_all_controls_of_the_header_are_reached(visit):
    page = visit("about/")
    names = []
    for _ in range(12):
        page.keyboard.press("Tab")
        names.append(page.evaluate(NAME))
    assert [name for name in names if name] == [
        page.locator("meta[property='og:site_name']").get_attribute("content"),
        "Colours",
        "Search the case studies",
        "Search",
        "Case studies",
        "Themes",
        "Objectives",
        "Find",
        "Coverage",
        "About",
    ]


def test_a_search_by_keyboard_leads_to_find(visit, root):
    page = visit("about/")
    page.get_by_role("search", name="Site").get_by_role("searchbox").focus()
    page.keyboard.type("lanterns")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{root}find/?q=lanterns*")
    assert page.locator("body").get_attribute("data-page") == "find"


def test_a_long_list_is_narrowed_by_typing(visit, rich):
    page = visit("psa/")
    page.get_by_label("Narrow the list").focus()
    titles = [psa["title"] for psa in rich.data("psas")]
    page.keyboard.type(titles[-1])
    shown = [title for title in titles if titles[-1].casefold() in title.casefold()]
    assert page.locator("#psa-list > li:visible").count() == len(shown)
    said = f"{len(shown)} of {len(titles)} shown"
    assert page.locator(".narrow [role=status]").inner_text() == said


def step(page: Page, key: str = "Tab") -> dict | None:
    page.keyboard.press(key)
    return page.evaluate(STOP)
