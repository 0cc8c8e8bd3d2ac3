"""The find page in a browser: words, slips, filters, counts, the address, what is taken away."""

import csv
import random
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from addresses import CASE, CASES, FULL_CASE, PSA, THEME
from browser.conftest import served
from builds import Built
from relevance.score import read_questions

pytestmark = pytest.mark.browser

TITLE = CASES[FULL_CASE].record.title
THEME_SLUG = THEME.split("/")[1]
GROUPS = {
    "theme": lambda case: {link["theme"] for link in case["themes"]},
    "approach": lambda case: {link.get("approach") for link in case["themes"]},
    "psa": lambda case: {str(link["psa"]) for link in case["psas"] if not link.get("weak")},
    "objective": lambda case: {
        link["objective"] for link in case["objectives"] if not link.get("weak")
    },
    "for_whom": lambda case: set(case["for_whom"]),
    "organisation_type": lambda case: {case["organisation_type"]},
    "stage": lambda case: {case["stage"]},
    "outcome": lambda case: {case["outcome"]},
    "evidence": lambda case: {str(case["evidence"])},
}


def places(case: dict) -> set[str]:
    named = case.get("places", [])
    national = {"national"} if case.get("national") else set()
    national |= set(case["national"]) if isinstance(case["national"], list) else set()
    return {named} if isinstance(named, str) else set(named) | national


GROUPS["place"] = places


def ready(page: Page) -> Page:
    page.wait_for_selector("#results[data-state=ready]")
    return page


def found(page: Page) -> list[str]:
    return page.eval_on_selector_all(
        "#results [data-case]", "all => all.map(each => each.dataset.case)"
    )


def total(page: Page) -> int:
    return int(ready(page).locator("#results").get_attribute("data-total"))


def choose(page: Page, name: str, value: str) -> None:
    box = page.locator(f'#filters input[name="{name}"][value="{value}"]')
    box.evaluate("box => box.closest('details').open = true")
    box.check()
    ready(page)


def fits(case: dict, choices: dict[str, list[str]]) -> bool:
    return all(GROUPS[name](case) & set(values) for name, values in choices.items())


def test_a_question_finds_the_case_and_says_what_matched(visit):
    question = read_questions("first")[0]
    page = ready(visit(f"find/?{urlencode({'q': question.ask})}"))
    assert found(page)[0] == question.want
    first = page.locator("#results [data-case]").first
    expect(first.locator("mark").first).to_be_visible()
    expect(first.locator(".matches")).not_to_be_empty()


def test_a_slip_is_mended_and_can_be_taken_back(visit):
    page = ready(visit("find/?q=volunters"))
    expect(page.locator("#notes")).to_contain_text("Showing results for volunteers")
    page.get_by_role("link", name="as typed").click()
    assert "exact=1" in ready(page).url
    expect(page.locator("#notes")).not_to_contain_text("Showing results for")


@pytest.mark.parametrize("word", ["broadband", "hospital", "breastfeeding", "tenants", "police"])
@pytest.mark.parametrize("slip", ["left out", "doubled", "swapped"])
def test_slips_are_mended(visit, word, slip):
    typed = {
        "left out": word[:3] + word[4:],
        "doubled": word[:3] + word[2:],
        "swapped": word[:3] + word[4] + word[3] + word[5:],
    }[slip]
    page = ready(visit(f"find/?q={typed}"))
    assert found(page) == found(ready(visit(f"find/?q={word}")))
    expect(page.locator("#notes")).to_contain_text(f"Showing results for {word}")


@pytest.mark.parametrize(
    "typed", ["PSA 12", "psa12", "agreement 12", "PSA twelve", "Public Service Agreement no. 12"]
)
def test_an_agreement_is_found_however_its_number_is_written(visit, cases, typed):
    page = ready(visit(f"find/?{urlencode({'q': typed})}"))
    assert set(found(page)) == {case["slug"] for case in cases if "12" in GROUPS["psa"](case)}
    expect(page.locator("#notes a").first).to_contain_text("PSA 12: ")


def test_an_agreement_is_found_by_its_title(visit, site):
    titles = {psa["number"]: psa["title"] for psa in site.data("psas")}
    page = ready(visit(f"find/?{urlencode({'q': titles[23]})}"))
    expect(page.locator("#notes a").first).to_contain_text("PSA 23: ")


def test_all_words_come_before_some(visit):
    page = ready(visit("find/?q=turbines+volunteers+rural"))
    expect(page.locator("#notes")).to_contain_text("These come closest")
    page = ready(visit("find/?q=housing+estate"))
    expect(page.locator("#list .group").first).to_have_text("All of your words")


def test_a_word_that_no_case_has_is_named(visit):
    page = ready(visit("find/?q=zzyzx"))
    assert total(page) == 0
    expect(page.locator("#notes")).to_contain_text("No case study has the word “zzyzx”")
    expect(page.locator("#results-status")).to_have_text("No case studies")


def test_every_count_is_that_of_the_data(visit, cases):
    page = ready(visit("find/"))
    assert total(page) == len(cases)
    for name, values in GROUPS.items():
        for option in page.locator(f'#filters input[name="{name}"]').all():
            value = option.get_attribute("value")
            count = option.locator("xpath=ancestor::li//*[@data-count]").text_content()
            assert int(count) == sum(value in values(case) for case in cases), (name, value)


@pytest.mark.parametrize("seed", range(8))
def test_random_filters_agree_with_the_data(visit, cases, seed):
    chance = random.Random(seed)  # noqa: S311 - a seeded choice of filters, no secret
    choices: dict[str, list[str]] = {}
    for name in chance.sample(sorted(GROUPS), chance.choice((1, 2, 3))):
        values = sorted({value for case in cases for value in GROUPS[name](case) if value})
        choices[name] = chance.sample(values, min(len(values), chance.choice((1, 2))))
    page = ready(visit(f"find/?{urlencode(choices, doseq=True)}"))
    wanted = [case["slug"] for case in cases if fits(case, choices)]
    assert total(page) == len(wanted)
    assert set(found(page)) <= set(wanted)
    for name, values in GROUPS.items():
        others = {group: chosen for group, chosen in choices.items() if group != name}
        left = [case for case in cases if fits(case, others)]
        for option in page.locator(f'#filters input[name="{name}"]').all():
            value = option.get_attribute("value")
            assert option.is_enabled()
            assert option.is_checked() == (value in choices.get(name, []))
            count = option.locator("xpath=ancestor::li//*[@data-count]").text_content()
            assert int(count) == sum(value in values(case) for case in left), (name, value)


def test_the_period_keeps_what_ran_in_it(visit, cases):
    years = {
        case["slug"]: tuple(int(case["period"][end][:4]) for end in ("from", "to"))
        for case in cases
        if all(case["period"][end][:4].isdigit() for end in ("from", "to"))
    }
    page = ready(visit("find/?from=2003&to=2004"))
    assert {slug for slug, (start, end) in years.items() if start <= 2003 <= end} <= set(
        found(page)
    )
    assert {slug for slug, (start, end) in years.items() if start > 2004 or end < 2003} & set(
        found(page)
    ) == set()
    dated = [case for case in cases if set(case["period"].values()) != {"unknown"}]
    assert total(page) <= len(dated)


def test_choices_stand_in_the_address_and_back_undoes_them(visit, cases):
    page = ready(visit("find/"))
    choose(page, "outcome", "worked")
    choose(page, "theme", THEME_SLUG)
    after = total(page)
    assert page.url.endswith(f"?theme={THEME_SLUG}&outcome=worked")
    page.get_by_role("button", name="Remove the filter Outcome: Worked").click()
    assert ready(page).url.endswith(f"?theme={THEME_SLUG}")
    page.go_back()
    expect(page.locator("#results")).to_have_attribute("data-total", str(after))
    page.go_back()
    page.go_back()
    expect(page.locator("#results")).to_have_attribute("data-total", str(len(cases)))
    page.go_forward()
    expect(page.locator('#filters input[value="worked"]')).to_be_checked()


def test_clear_all_takes_every_filter_away(visit, cases):
    page = ready(visit(f"find/?outcome=worked&theme={THEME_SLUG}&from=1990"))
    page.get_by_role("button", name="Clear all filters").click()
    assert total(page) == len(cases)
    assert page.url.endswith("/find/")


def test_the_list_can_be_sorted_and_turned(visit, cases):
    page = ready(visit("find/?sort=title"))
    titles = page.locator("#results h3").all_text_contents()
    page.get_by_role("link", name="Next page").click()
    assert page.url.endswith("?sort=title&page=2")
    pages = -(-len(cases) // len(titles))
    for number in range(2, pages + 1):
        expect(page.locator("#results-status")).to_contain_text(f"page {number} of {pages}")
        titles += page.locator("#results h3").all_text_contents()
        if number < pages:
            page.get_by_role("link", name="Next page").click()
    assert titles == sorted(titles, key=str.casefold)
    assert len(titles) == len(cases)
    page = ready(visit("find/?sort=evidence"))
    levels = {case["slug"]: case["evidence"] for case in cases}
    shown = [levels[slug] for slug in found(page)]
    assert shown == sorted(shown, reverse=True)


def test_the_result_can_be_saved_as_csv(visit, cases):
    page = ready(visit("find/?outcome=worked"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    slugs = [row["slug"] for row in csv.DictReader(text.splitlines())]
    assert set(slugs) == {case["slug"] for case in cases if case["outcome"] == "worked"}


def test_cases_can_be_picked_to_compare(visit):
    page = ready(visit("find/"))
    for box in page.locator("#results .pick input").all()[:5]:
        box.click()
    link = page.get_by_role("link", name="Compare the 4 chosen")
    assert link.get_attribute("href").endswith("compare/?cases=" + ",".join(found(page)[:4]))
    expect(page.locator("#tools-status")).to_have_text("You can compare 4 at most")


def test_drafts_and_archived_cases_are_not_found(visit, odd_root, odd):
    listed = {case["slug"] for case in odd.data("case-studies") if case["status"] == "published"}
    page = ready(visit("find/", of=odd_root))
    assert total(page) == len(listed)
    assert set(found(page)) <= listed


def test_the_box_on_every_page_leads_here(visit):
    page = visit(PSA)
    page.get_by_label("Search the case studies").fill(TITLE)
    page.keyboard.press("Enter")
    page.wait_for_url("**/find/?q=*")
    assert found(ready(page))[0] == FULL_CASE


def test_it_works_below_any_path(visit, site, tmp_path):
    (tmp_path / "some" / "where").mkdir(parents=True)
    (tmp_path / "some" / "where" / "library").symlink_to(site.folder, target_is_directory=True)
    for root in served(Built(tmp_path)):
        page = ready(visit("some/where/library/find/?" + urlencode({"q": TITLE}), of=root))
        assert found(page)[0] == FULL_CASE
        page.locator("#results h3 a").first.click()
        page.wait_for_url(f"**/library/{CASE}")
        page.goto("about:blank")  # nothing is under way when the server ends
