"""Every page of the library has what every page must have."""

import re
from collections import Counter
from itertools import pairwise

from justhtml import JustHTML

from builds import EPOCH, Built, words

KINDS = {
    "home", "case-study", "case-studies", "theme", "themes", "psa", "psas", "brief", "find",
    "coverage", "compare", "source", "sources", "glossary", "page", "objectives", "figures", "data",
}  # fmt: skip
FIXED = (
    "", "404.html", "about/", "about/accessibility/", "about/contact/", "about/evidence/",
    "about/method/", "about/privacy/", "about/rules/", "case-studies/", "compare/", "coverage/",
    "data/", "figures/", "find/", "glossary/", "objectives/", "psa/", "sources/", "themes/",
)  # fmt: skip
FILES = (
    "sitemap.xml", "data/v1/case-studies.csv", "data/v1/case-studies.json", "data/v1/claims.csv",
    "data/v1/claims.json", "data/v1/coverage.csv", "data/v1/psas.json", "data/v1/sources.json",
    "data/v1/objectives.json",
    "data/v1/themes.json", "data/v1/schema/case-study.json",
)  # fmt: skip


def test_the_addresses_of_the_design_exist(site: Built):
    cases = {f"case-studies/{case['slug']}/" for case in site.data("case-studies")}
    themes = {f"themes/{theme['slug']}/" for theme in site.data("themes")}
    psas = {f"psa/{psa['number']}/" for psa in site.data("psas")}
    sources = {f"sources/{source['id']}/" for source in site.data("sources")}
    briefs = {f"{address}brief/" for address in themes | psas}
    expected = {*FIXED, *cases, *themes, *psas, *sources, *briefs}
    assert expected - set(site.pages) == set()


def test_the_files_of_the_design_exist(site: Built):
    assert [name for name in FILES if not (site.folder / name).is_file()] == []


def test_each_page_says_its_kind(site: Built):
    kinds = {page.query_one("body").attrs.get("data-page") for page in site.pages.values()}
    assert kinds - {"framework", "objective", "programme"} == KINDS


def test_each_page_has_one_first_heading(site: Built):
    assert without(site, lambda page: len(page.query("h1")) == 1) == []


def test_headings_skip_no_level(site: Built):
    assert without(site, lambda page: not skipped(page)) == []


def test_each_page_names_its_language(site: Built):
    assert without(site, lambda page: page.query_one("html").attrs["lang"] == "en-GB") == []


def test_no_two_pages_share_a_title(site: Built):
    titles = [page.query_one("title").to_text() for page in site.pages.values()]
    assert [title for title, count in Counter(titles).items() if count > 1] == []


def test_each_page_has_a_description(site: Built):
    assert without(site, lambda page: content_of(page, "description")) == []


def test_the_first_link_skips_to_the_content(site: Built):
    assert without(site, lambda page: page.query("a")[0].attrs["href"] == "#main") == []
    assert without(site, lambda page: len(page.query("main#main")) == 1) == []


def test_each_page_says_how_to_report_an_error(site: Built):
    assert without(site, lambda page: link_named(page, "Report an error on this page")) == []


def test_each_page_states_its_terms(site: Built):
    assert without(site, lambda page: "Terms of use" in texts(page, "footer h2")) == []


def test_each_page_says_when_the_library_last_changed(site: Built):
    assert EPOCH == "1796083200"
    day = [("2026-12-01", "1 December 2026")]
    assert without(site, lambda page: times(page) == day) == []


def test_nothing_loads_from_another_host(site: Built):
    loaded = [
        (address, value)
        for address, page in site.html.items()
        for tag, name in (("script", "src"), ("img", "src"), ("link", "href"), ("source", "srcset"))
        for element in page.query(f"{tag}[{name}]")
        if (value := element.attrs[name]).startswith(("http", "//"))
        and element.attrs.get("rel") not in ("canonical", "alternate")
    ]
    frames = [address for address, page in site.html.items() if page.query("iframe, object, embed")]
    assert (loaded, frames) == ([], [])


def test_styles_load_nothing_from_another_host(site: Built):
    found = [
        (path.name, address)
        for path in sorted(site.folder.rglob("*.css"))
        for address in re.findall(r"url\(\s*[\"']?(?!data:|#)([^)\"']+)", path.read_text())
        if address.startswith(("http", "//"))
    ]
    assert found == []


def test_each_page_forbids_other_hosts_and_inline_scripts(site: Built):
    policy = 'meta[http-equiv="Content-Security-Policy"]'
    policies = {page.query_one(policy).attrs["content"] for page in site.pages.values()}
    assert {
        rule for text in policies for rule in text.split("; ") if "unsafe-inline" in rule
    } == set()
    assert {"default-src 'none'" in text for text in policies} == {True}
    inline = "script:not([src]):not([type='application/json']), style, [style]"
    assert without(site, lambda page: not page.query(inline)) == []


def test_a_list_marks_each_case(site: Built):
    slugs = {case["slug"] for case in site.data("case-studies") if case["status"] == "published"}
    for address in ("case-studies/", "find/"):
        cards = site.pages[address].query("main [data-case]")
        assert {card.attrs["data-case"] for card in cards} == slugs


def without(site: Built, has) -> list[str]:
    """Return the addresses of the pages that lack something."""
    return [address for address, page in site.pages.items() if not has(page)]


def skipped(page: JustHTML) -> bool:
    """Whether a level is skipped, on the page or within its main part."""
    names = [f"h{number}" for number in range(1, 7)]
    whole = [int(each.name[1]) for each in page.query(", ".join(names))]
    main = [int(each.name[1]) for each in page.query(", ".join(f"main {name}" for name in names))]
    steps = [*pairwise(whole), *pairwise(main)]
    return main[0] != 1 or any(after > before + 1 for before, after in steps)


def content_of(page: JustHTML, name: str) -> str:
    return page.query_one(f'meta[name="{name}"]').attrs["content"].strip()


def link_named(page: JustHTML, name: str) -> bool:
    return name in texts(page, "footer a[href]")


def texts(page: JustHTML, selector: str) -> list[str]:
    return [words(element.to_text()) for element in page.query(selector)]


def times(page: JustHTML) -> list[tuple[str, str]]:
    return [(time.attrs["datetime"], words(time.to_text())) for time in page.query("footer time")]
