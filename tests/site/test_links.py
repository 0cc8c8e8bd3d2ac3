"""Every link of the built site leads somewhere."""

from urllib.parse import urljoin

from builds import Built, build, copy_project


def test_every_link_and_anchor_resolves(site: Built):
    assert broken(site) == []


def test_every_link_of_an_odd_library_resolves(odd: Built):
    assert broken(odd) == []


def test_the_site_works_below_a_path(tmp_path):
    project = copy_project(tmp_path / "project")
    url = "http://127.0.0.1:8000/some/prefix/"
    below = build(project, tmp_path / "site", SITE_URL=url)
    assert broken(below) == []
    home = below.html[""]
    assert home.query_one('link[rel="canonical"]').attrs["href"] == url
    lost = below.html["404.html"].query_one("a.name").attrs["href"]
    assert (lost.startswith("/"), urljoin(url, lost)) == (True, url)
    locations = (below.folder / "sitemap.xml").read_text(encoding="utf-8").split("<loc>")[1:]
    assert [each for each in locations if not each.startswith(url)] == []


def test_every_address_of_the_sitemap_is_a_page(site: Built):
    sitemap = (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    listed = [part.partition("</loc>")[0] for part in sitemap.split("<loc>")[1:]]
    assert [each for each in listed if site.missing("", each)] == []


def test_a_former_address_leads_to_the_case(odd: Built):
    page = odd.html["case-studies/former-name/"]
    url = page.query_one('meta[http-equiv="refresh"]').attrs["content"]
    assert url == "0; url=../plain/"
    assert page.query_one("main a").attrs["href"] == "../plain/"
    assert page.query_one('link[rel="canonical"]').attrs["href"] == f"{odd.url}case-studies/plain/"
    assert page.query_one('meta[name="robots"]').attrs["content"] == "noindex"


def test_without_a_repository_there_are_no_edit_links(odd: Built):
    linked = [address for address, page in odd.pages.items() if page.query('a[href*="/edit/"]')]
    assert linked == []


def test_with_a_repository_edit_links_lead_to_content_files(tmp_path):
    project = copy_project(tmp_path / "project")
    repository = "https://example.org/library"
    edited = build(project, tmp_path / "site", REPO_URL=repository)
    start = f"{repository}/edit/main/"
    files = {
        address: {link.attrs["href"].removeprefix(start) for link in links}
        for address, page in edited.pages.items()
        if (links := page.query(f'a[href^="{start}"]'))
    }
    assert files["case-studies/plain/"] == {"content/case-studies/plain.md"}
    assert files["psa/2/"] == {"content/psa/02.md"}
    assert files["themes/plain-theme/"] == {"content/themes/plain-theme.md"}
    assert files["sources/plain-report/"] == {"content/sources/plain-report.md"}
    assert files["about/"] == {"content/about/index.md"}
    assert files[""] == {"content/index.md"}
    named = {name for names in files.values() for name in names}
    assert {name for name in named if not (project / name).is_file()} == set()


def broken(site: Built) -> list[tuple[str, str, str]]:
    return [
        (address, value, reason)
        for address, page in site.html.items()
        for name in ("href", "src", "action")
        for element in page.query(f"[{name}]")
        if (reason := site.missing(address, value := element.attrs[name]))
    ]
