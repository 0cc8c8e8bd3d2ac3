"""What sources really say is shown as they say it: null trials, harm, ranges, shared programmes."""

import pytest

from builds import Built, words

TRIAL, HARM = "case-studies/reading-trial/", "case-studies/harmful-visits/"


def main(odd: Built, address: str) -> str:
    """Return the words of a page's main part."""
    return words(odd.pages[address].query("main")[0].to_text())


def row(odd: Built, address: str, claim: str) -> str:
    """Return the words of a claim's row in a page's table of figures."""
    return words(odd.pages[address].query(f'tr[data-claim="{claim}"]')[0].to_text())


def test_a_difference_is_told_with_its_other_side_and_how_sure_it_is(odd: Built):
    said = row(odd, TRIAL, "progress")
    assert "0.2 months less than pupils of other schools" in said
    assert (
        "95% confidence interval −1.1 months to 0.7 months, so there may be no difference" in said
    )
    assert "Measured: 4,163 pupils in 76 schools" in said
    assert "Pupils with free meals" in said
    assert "Could be no change at all" in said
    assert "Worsened" not in said


def test_a_figure_of_two_documents_names_both_and_what_each_says(odd: Built):
    said = row(odd, TRIAL, "progress")
    assert "page 7;" in said
    assert "page 9 (0.3 months)" in said
    for source in ("plain-report", "hostile-report"):
        assert odd.pages[f"sources/{source}/"].query('tr[data-claim="progress"]')


def test_the_others_before_and_after_stand_beside_it(odd: Built):
    said = row(odd, HARM, "offending")
    assert "Similar young people: 31% before and 30% after" in said
    assert "Worsened" in said
    chart = odd.pages[HARM].query('figure[data-claim="offending"]')[0]
    bars = [words(each.to_text()) for each in chart.query(".bar")]
    assert bars == [
        "Before 30%",
        "After 41%",
        "Similar young people, before 31%",
        "Similar young people, after 30%",
    ]


def test_a_range_is_a_range(odd: Built):
    assert "between 10% and 20%" in row(odd, HARM, "came-back")


def test_all_organisations_are_named_and_the_first_leads(odd: Built):
    assert "Northern University with Hill School" in main(odd, TRIAL)
    (case,) = [each for each in odd.data("case-studies") if each["slug"] == "reading-trial"]
    assert (case["organisation"], case["organisations"]) == (
        "Northern University",
        ["Northern University", "Hill School"],
    )


def test_nations_and_places_abroad_are_places(odd: Built):
    assert "Across England and Wales" in main(odd, TRIAL)
    assert "Valparaíso, Chile" in main(odd, HARM)
    assert "reading-trial" in slugs(odd, "find/place/england/")


def test_what_still_goes_on_says_so(odd: Built):
    assert "From 2010, still going on" in main(odd, HARM)


@pytest.mark.parametrize(
    ("address", "outcome"),
    [
        (TRIAL, "No effect found The interval of the trial includes no difference."),
        (HARM, "Did harm"),
    ],
)
def test_an_outcome_has_its_word(address: str, outcome: str, odd: Built):
    assert f"Outcome {outcome}" in main(odd, address)


def test_a_case_that_fits_nowhere_says_why_and_is_listed_nowhere(odd: Built):
    said = main(odd, TRIAL)
    assert "It is about lessons, which no theme is." in said
    assert "No objective here asks for better reading." in said
    for address in ("themes/plain-theme/", "psa/1/", "psa/2/"):
        assert "reading-trial" not in slugs(odd, address)


def test_a_weak_link_is_shown_apart_and_never_counted(odd: Built):
    page = odd.pages["psa/2/"]
    passing = page.query('section[aria-labelledby="passing"] [data-case="harmful-visits"]')
    assert len(passing) == 1
    assert "No case study in the library helps to deliver PSA 2 yet." in main(odd, "psa/2/")
    (agreement,) = [each for each in odd.data("psas") if each["number"] == 2]
    assert agreement["case_studies"] == []


def test_a_text_says_on_whose_word_it_stands(odd: Built):
    said = main(odd, HARM)
    assert "Why it worked, or did not Editor's judgement: The report gives no reason." in said
    assert "What had to be in place Named in the source." in said


def test_what_has_happened_since_has_its_day_and_its_source(odd: Built):
    said = main(odd, HARM)
    assert "What has happened since Looked up on 21 November 2026. From: Source title" in said
    assert "The visits go on under another name." in said


def test_a_correction_is_told_on_the_page(odd: Built):
    assert "20 November 2026: The interval was given with the wrong sign." in main(odd, TRIAL)


def test_for_whom_is_told(odd: Built):
    assert "For whom Children and young people, Older people" in main(odd, HARM)


def test_what_sister_cases_share_is_told_once(odd: Built):
    page = odd.pages["programmes/garden-fund/"]
    assert slugs(odd, "programmes/garden-fund/") == {"harmful-visits", "reading-trial"}
    assert "£5.3m" in words(page.query('tr[data-claim="paid"]')[0].to_text())
    paid = [each for each in odd.data("claims") if each["id"] == "paid"]
    assert [(each["programme"], each.get("case")) for each in paid] == [("garden-fund", None)]
    for address in (TRIAL, HARM):
        assert "£5.3m" in row(odd, address, "paid")
    assert len(odd.pages["sources/plain-report/"].query('tr[data-claim="paid"]')) == 1


def test_the_exports_know_when_a_case_was_reported(odd: Built):
    reported = {each["slug"]: each["reported"] for each in odd.data("case-studies")}
    assert reported["harmful-visits"] == "2009-07"


def slugs(odd: Built, address: str) -> set[str]:
    """Return the cases that a page lists."""
    found = odd.pages[address].query("main [data-case]")
    return {str(each.attrs["data-case"]) for each in found}


def test_the_ledger_holds_every_figure_once(odd: Built):
    page = odd.pages["figures/"]
    shown = [str(each.attrs["data-claim"]) for each in page.query("#ledger tbody tr")]
    published = {case["slug"] for case in odd.data("case-studies") if case["status"] == "published"}
    listed = [
        claim["id"]
        for claim in odd.data("claims")
        if claim.get("case") in published or "programme" in claim
    ]
    assert sorted(shown) == sorted(listed)
    said = row(odd, "figures/", "offending")
    assert "30% → 41%" in said
    assert "Worsened" in said
    assert "The harmful visits" in said


def test_the_page_of_data_leads_to_every_file(odd: Built):
    links = {str(each.attrs["href"]) for each in odd.pages["data/"].query("main a")}
    files = [path.name for path in (odd.folder / "data/v1").iterdir() if path.is_file()]
    told = [name for name in files if any(link.endswith(f"/{name}") for link in links)]
    assert sorted(told) == sorted(files)


def test_key_figures_and_what_is_not_reported_stand_on_a_case(odd: Built):
    page = odd.pages[HARM]
    (key,) = page.query(".key-figures li")
    said = words(key.to_text())
    assert "from 30% → to 41%" in said
    assert "Similar young people: 31% before and 30% after" in said
    assert "Young people who offended in a year Worsened" in said
    assert "This case study does not give what it cost." in main(odd, HARM)
