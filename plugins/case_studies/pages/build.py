"""Owns which pages the site has."""

from collections.abc import Iterator
from dataclasses import replace

from case_studies.library import Library, page_address
from case_studies.pages.page import GeneratedPage
from case_studies.pages.text import (
    CASE_SECTIONS,
    PROGRAMME_SECTIONS,
    THEME_SECTIONS,
    spelt_out,
    text_of,
)
from case_studies.prose import Addresses
from case_studies.views import (
    Site,
    View,
    brief_of_objective,
    brief_of_theme,
    case_view,
    cases_view,
    components_view,
    coverage_view,
    datasets_view,
    fields_view,
    figure_rows,
    figures_views,
    find_view,
    framework_view,
    glossary_view,
    home_view,
    objective_view,
    objectives_view,
    page_view,
    programme_view,
    reviews_view,
    rules_view,
    source_view,
    sources_view,
    theme_view,
    themes_view,
    value_views,
    whose_word,
)
from case_studies.views.page import ABOUT, HOME

CASES_ON_A_PAGE = 50


def build_pages(library: Library, site: Site) -> tuple[GeneratedPage, ...]:
    """Return every page of the site, sorted by name."""
    pages = [
        *_cases(library, site),
        *_case_lists(library, site),
        *_themes(library, site),
        *_programmes(library, site),
        *_objectives(library, site),
        *_sources(library, site),
        *_plain(library, site),
        _page("themes/index.md", themes_view(library, site)),
        _page("objectives/index.md", objectives_view(library, site)),
        _page("sources/index.md", sources_view(library, site)),
        _page("glossary.md", glossary_view(library, site)),
        *_figures(library, site),
        _page("data.md", datasets_view(library, site)),
        _page("coverage.md", coverage_view(library, site)),
        _page("find.md", find_view(library, site)),
        *(
            _page(f"{view['url'].removesuffix('/')}.md", view)
            for view in value_views(library, site)
        ),
        _page("compare.md", _compare(library, site)),
        _page("about/reviews.md", reviews_view(library, site), template="reviews.html"),
        _page("about/components.md", components_view(library, site), template="components.html"),
        _page("about/fields.md", fields_view(site, library), template="fields.html"),
        _page("about/rules.md", rules_view(site, library), template="rules.html"),
    ]
    return tuple(sorted(_printed(pages, library), key=lambda page: page.name))


def _printed(pages: list[GeneratedPage], library: Library) -> Iterator[GeneratedPage]:
    """Yield each page with its text as HTML: now every page that a text can lead to is known."""
    urls = {page.name: page.view["url"] for page in pages}
    spelt = spelt_out(library.glossary)
    for page in pages:
        addresses = Addresses(page.name, page.view["url"], urls)
        yield replace(page, html=page.text.html(addresses, spelt)) if page.text.parts else page


def _compare(library: Library, site: Site) -> View:
    summary = "Two to four case studies side by side. The address can be sent to a colleague."
    return page_view("compare", "Compare case studies", "compare/", site, library, summary=summary)


def _page(name: str, view: View, *, template: str = "") -> GeneratedPage:
    return GeneratedPage(name, template or f"{view['kind']}.html", view)


def _cases(library: Library, site: Site) -> Iterator[GeneratedPage]:
    for entry in library.all_cases():
        text = text_of(entry, "case-study", CASE_SECTIONS, whose_word(entry.record, library))
        view = case_view(entry, library, site, text.contents)
        yield GeneratedPage(entry.name, "case-study.html", view, text)
    for alias, slug in sorted(library.aliases.items()):
        title = library.all_cases_by_slug()[slug].record.title
        view = page_view("page", title, f"case-studies/{alias}/", site, library)
        view["target"] = f"case-studies/{slug}/"
        yield _page(f"case-studies/{alias}.md", view, template="redirect.html")


def _case_lists(library: Library, site: Site) -> Iterator[GeneratedPage]:
    slugs = list(library.cases)
    last = max(1, -(-len(slugs) // CASES_ON_A_PAGE))
    for number in range(1, last + 1):
        start = (number - 1) * CASES_ON_A_PAGE
        some = slugs[start : start + CASES_ON_A_PAGE]
        view = cases_view(some, library, site, number=number, last=last)
        name = "case-studies/index.md" if number == 1 else f"case-studies/page/{number}.md"
        yield _page(name, view)


def _figures(library: Library, site: Site) -> Iterator[GeneratedPage]:
    for view in figures_views(figure_rows(library), library, site):
        name = "figures/index.md" if view["url"] == "figures/" else f"{view['url'][:-1]}.md"
        yield _page(name, view)


def _themes(library: Library, site: Site) -> Iterator[GeneratedPage]:
    for slug, entry in library.themes.items():
        text = text_of(entry, "theme", THEME_SECTIONS)
        view = theme_view(entry, library, site, text.contents)
        yield GeneratedPage(entry.name, "theme.html", view, text)
        yield _page(f"themes/{slug}/brief.md", brief_of_theme(slug, library, site))


def _programmes(library: Library, site: Site) -> Iterator[GeneratedPage]:
    for entry in library.programmes.values():
        text = text_of(entry, "programme", PROGRAMME_SECTIONS)
        view = programme_view(entry, library, site, text.contents)
        yield GeneratedPage(entry.name, "programme.html", view, text)


def _objectives(library: Library, site: Site) -> Iterator[GeneratedPage]:
    for framework in library.frameworks.values():
        text = text_of(framework.entry, "framework")
        view = framework_view(framework, library, site, text.contents)
        yield GeneratedPage(framework.entry.name, "framework.html", view, text)
    for objective in library.objectives.values():
        text, name = text_of(objective.entry, "objective"), objective.url.removesuffix("/")
        view = objective_view(objective, library, site, text.contents)
        yield GeneratedPage(f"{name}.md", "objective.html", view, text)
        yield _page(f"{name}/brief.md", brief_of_objective(objective.id, library, site))


def _sources(library: Library, site: Site) -> Iterator[GeneratedPage]:
    for entry in library.sources.values():
        text = text_of(entry, "source")
        view = source_view(entry, library, site, text.contents)
        yield GeneratedPage(entry.name, "source.html", view, text)


def _plain(library: Library, site: Site) -> Iterator[GeneratedPage]:
    for entry in library.pages:
        text = text_of(entry, "home" if entry.name == "index.md" else "page")
        if entry.name == "index.md":
            view = home_view(entry, library, site)
        else:
            about = entry.name.startswith("about/") and entry.name != "about/index.md"
            view = page_view(
                "page",
                entry.record.title,
                page_address(entry.name),
                site,
                library,
                summary=entry.record.summary or "",
                breadcrumbs=(HOME, ABOUT) if about else (HOME,),
                source_path=entry.name,
                contents=text.contents,
            )
        yield GeneratedPage(entry.name, f"{view['kind']}.html", view, text)
