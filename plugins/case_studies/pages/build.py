"""Owns which pages the site has."""

from collections.abc import Iterator
from dataclasses import replace

from case_studies.library import Library, page_address
from case_studies.pages.page import GeneratedPage, anchors_of
from case_studies.pages.text import CASE_SECTIONS, case_text, contents_of, glossed
from case_studies.validate import heading_id
from case_studies.views import (
    Site,
    View,
    brief_of_objective,
    brief_of_theme,
    case_view,
    cases_view,
    components_view,
    coverage_view,
    fields_view,
    find_view,
    framework_view,
    glossary_view,
    home_view,
    objective_view,
    objectives_view,
    page_view,
    reviews_view,
    rules_view,
    source_view,
    sources_view,
    theme_view,
    themes_view,
    value_views,
)
from case_studies.views.page import ABOUT, HOME

CASES_ON_A_PAGE = 50


def build_pages(library: Library, site: Site) -> tuple[GeneratedPage, ...]:
    """Return every page of the site, sorted by name."""
    pages = [
        *_cases(library, site),
        *_case_lists(library, site),
        *_themes(library, site),
        *_objectives(library, site),
        *_sources(library, site),
        *_plain(library, site),
        _page("themes/index.md", themes_view(library, site)),
        _page("objectives/index.md", objectives_view(library, site)),
        _page("sources/index.md", sources_view(library, site)),
        _page("glossary.md", glossary_view(library, site)),
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
    pages = [replace(page, markdown=glossed(page.markdown, library)) for page in pages]
    return tuple(sorted(pages, key=lambda page: page.name))


def _compare(library: Library, site: Site) -> View:
    summary = "Two to four case studies side by side. The address can be sent to a colleague."
    return page_view("compare", "Compare case studies", "compare/", site, library, summary=summary)


def _page(name: str, view: View, *, template: str = "", markdown: str = "") -> GeneratedPage:
    template = template or f"{view['kind']}.html"
    return GeneratedPage(name, template, view, markdown, anchors_of(view))


def _cases(library: Library, site: Site) -> Iterator[GeneratedPage]:
    for entry in library.all_cases():
        text = case_text(entry)
        view = case_view(entry, library, site, contents_of(entry, CASE_SECTIONS))
        anchors = anchors_of(view, entry.headings)
        yield GeneratedPage(entry.name, "case-study.html", view, text, anchors)
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


def _themes(library: Library, site: Site) -> Iterator[GeneratedPage]:
    for slug, entry in library.themes.items():
        text = f"## The challenge\n\n{entry.record.challenge}\n\n{entry.body}"
        contents = [(heading_id("The challenge"), "The challenge"), *contents_of(entry, ())]
        view = theme_view(entry, library, site, contents)
        anchors = anchors_of(view, entry.headings)
        yield GeneratedPage(entry.name, "theme.html", view, text, anchors)
        yield _page(f"themes/{slug}/brief.md", brief_of_theme(slug, library, site))


def _objectives(library: Library, site: Site) -> Iterator[GeneratedPage]:
    for framework in library.frameworks.values():
        entry = framework.entry
        view = framework_view(framework, library, site, contents_of(entry, ()))
        anchors = anchors_of(view, entry.headings)
        yield GeneratedPage(entry.name, "framework.html", view, entry.body, anchors)
    for objective in library.objectives.values():
        own, name = objective.entry, objective.url.removesuffix("/")
        view = objective_view(objective, library, site, contents_of(own, ()))
        anchors = anchors_of(view, own.headings)
        yield GeneratedPage(f"{name}.md", "objective.html", view, own.body, anchors)
        yield _page(f"{name}/brief.md", brief_of_objective(objective.id, library, site))


def _sources(library: Library, site: Site) -> Iterator[GeneratedPage]:
    for entry in library.sources.values():
        view = source_view(entry, library, site, contents_of(entry, ()))
        anchors = anchors_of(view, entry.headings)
        yield GeneratedPage(entry.name, "source.html", view, entry.body, anchors)


def _plain(library: Library, site: Site) -> Iterator[GeneratedPage]:
    for entry in library.pages:
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
                contents=contents_of(entry, ()),
            )
        anchors = anchors_of(view, entry.headings)
        yield GeneratedPage(entry.name, f"{view['kind']}.html", view, entry.body, anchors)
