"""The data files say the same as one another and as the pages."""

import csv
from collections import Counter

from builds import Built, words


def test_every_claim_of_a_page_shows_its_figures(site: Built):
    missing = [
        (case["slug"], claim["id"], figure)
        for case in site.data("case-studies")
        for claim in case["claims"]
        for figure in figures(claim)
        if figure not in row_of(site, f"case-studies/{case['slug']}/", claim["id"])
    ]
    assert missing == []


def test_every_claim_stands_on_the_page_of_its_source(site: Built):
    missing = [
        (source["id"], claim["id"], figure)
        for claim in site.data("claims")
        for source in sources(claim)
        for figure in figures(claim)
        if figure not in row_of(site, f"sources/{source['id']}/", claim["id"])
    ]
    assert missing == []


def test_the_list_of_claims_is_that_of_the_cases_and_programmes(site: Built):
    expected = [
        {kind: each["slug"], f"{kind}_url": each["url"], **claim}
        for kind, name in (("case", "case-studies"), ("programme", "programmes"))
        for each in site.data(name)
        for claim in each["claims"]
    ]
    assert site.data("claims") == expected


def test_claims_are_the_same_in_json_and_csv(site: Built):
    expected = [
        {
            "case": claim.get("case", ""),
            "case_url": claim.get("case_url", ""),
            "programme": claim.get("programme", ""),
            "id": claim["id"],
            "measure": harmless(claim["measure"]),
            "before": str(claim.get("before", "")),
            "after": str(claim.get("after", "")),
            "value": str(claim.get("value", "")),
            "unit": claim.get("unit", ""),
            "kind": claim["kind"],
            "bound": claim["bound"],
            "range_low": str(claim.get("range", {}).get("low", "")),
            "interval_high": str(claim.get("interval", {}).get("high", "")),
            "sample": str(claim.get("sample", "")),
            "source": sources(claim)[0]["id"],
            "pages": sources(claim)[0].get("pages", ""),
            "at": sources(claim)[0].get("at", ""),
        }
        for claim in site.data("claims")
    ]
    rows = table(site, "claims")
    assert [{name: row[name] for name in expected[0]} for row in rows] == expected


def test_cases_are_the_same_in_json_and_csv(site: Built):
    expected = [
        {
            "slug": case["slug"],
            "url": case["url"],
            "title": case["title"],
            "status": case["status"],
            "outcome": case["outcome"],
            "evidence": str(case["evidence"]),
            "psas": "; ".join(str(link["psa"]) for link in case["psas"]),
            "themes": "; ".join(link["theme"] for link in case["themes"]),
            "claims": str(len(case["claims"])),
        }
        for case in site.data("case-studies")
    ]
    rows = table(site, "case-studies")
    assert [{name: row[name] for name in expected[0]} for row in rows] == expected


def test_coverage_counts_the_cases(site: Built):
    counts = Counter(
        (number, theme)
        for case in site.data("case-studies")
        for number in numbers(case)
        for theme in {each["theme"] for each in case["themes"]}
    )
    themes = [theme["slug"] for theme in site.data("themes")]
    expected = [
        {theme: str(counts[psa["number"], theme]) for theme in themes} for psa in site.data("psas")
    ]
    rows = table(site, "coverage")
    assert [{theme: row[theme] for theme in themes} for row in rows] == expected


def test_psas_and_themes_name_their_cases(site: Built):
    cases = site.data("case-studies")
    for psa in site.data("psas"):
        slugs = [case["slug"] for case in cases if psa["number"] in numbers(case)]
        assert sorted(psa["case_studies"]) == sorted(slugs)
    for theme in site.data("themes"):
        slugs = [case["slug"] for case in cases if theme["slug"] in themes_of(case)]
        assert sorted(theme["case_studies"]) == sorted(slugs)


def test_psa_pages_show_the_contribution_of_each_case(site: Built):
    missing = [
        (link["psa"], case["slug"])
        for case in site.data("case-studies")
        for link in case["psas"]
        if words(link["contribution"]) not in card_of(site, f"psa/{link['psa']}/", case["slug"])
    ]
    assert missing == []


def numbers(case: dict) -> set[int]:
    """Return the agreements that a case helps to deliver, not those named in passing."""
    return {link["psa"] for link in case["psas"] if not link.get("weak")}


def sources(claim: dict) -> list[dict]:
    """Return where a claim stands: one place or several."""
    return [claim["source"]] if "source" in claim else claim["sources"]


def themes_of(case: dict) -> set[str]:
    return {link["theme"] for link in case["themes"]}


def figures(claim: dict) -> list[str]:
    """Return the figures of a claim as a page must show them."""
    numbers = [claim[name] for name in ("before", "after", "value") if name in claim]
    numbers += list(claim.get("range", {}).values())
    signed = claim["form"] == "level"
    return [f"{number:,}" if signed else f"{abs(number):,}" for number in numbers if number] or [
        words(claim.get("text", ""))
    ]


def row_of(site: Built, address: str, claim: str) -> str:
    rows = site.pages[address].query(f'tr[data-claim="{claim}"]')
    return words(" ".join(row.to_text() for row in rows))


def card_of(site: Built, address: str, slug: str) -> str:
    cards = site.pages[address].query(f'[data-case="{slug}"]')
    return words(" ".join(card.to_text() for card in cards))


def table(site: Built, name: str) -> list[dict[str, str]]:
    path = site.folder / "data/v1" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def harmless(text: str) -> str:
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text
