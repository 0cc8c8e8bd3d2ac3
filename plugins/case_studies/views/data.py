"""Owns the data files: the whole library as JSON and CSV, for consumers that are programs."""

import json
from collections.abc import Mapping
from typing import Any

from case_studies.library import Library, Objective
from case_studies.model import (
    LINK_FIELDS,
    PSA,
    CaseStudy,
    Record,
    framework_of,
    json_schemas,
    names_of,
)
from case_studies.validate import Entry
from case_studies.views.site import Site
from case_studies.views.tables import CASE_COLUMNS, CLAIM_COLUMNS, case_row, claim_row, table

DATA_VERSION = 1
FOLDER = f"data/v{DATA_VERSION}"


def data_files(library: Library, site: Site) -> dict[str, str]:
    """Return the text of each data file by its address below the site's root."""
    cases = [case_data(entry, library, site) for entry in library.all_cases()]
    programmes = [_programme(slug, library, site) for slug in library.programmes]
    claims = [
        {"case": case["slug"], "case_url": case["url"], **claim}
        for case in cases
        for claim in case["claims"]
    ]
    claims += [
        {"programme": each["slug"], "programme_url": each["url"], **claim}
        for each in programmes
        for claim in each["claims"]
    ]
    lists: dict[str, list[Any]] = {
        "case-studies": cases,
        "claims": claims,
        PSA.links: [
            _objective(each, library, site)
            for each in library.objectives.values()
            if each.framework == PSA.framework
        ],
        "objectives": [
            _named(each) | _objective(each, library, site) for each in library.objectives.values()
        ],
        "programmes": programmes,
        "themes": [_theme(slug, library, site) for slug in library.themes],
        "sources": [_source(slug, library, site) for slug in library.sources],
    }
    files = {
        f"{FOLDER}/{name}.json": _json({name.replace("-", "_"): items})
        for name, items in lists.items()
    }
    files[f"{FOLDER}/case-studies.csv"] = table(CASE_COLUMNS, map(case_row, cases))
    files[f"{FOLDER}/claims.csv"] = table(CLAIM_COLUMNS, map(claim_row, claims))
    for framework in (PSA.framework, *library.frameworks):
        files[f"{FOLDER}/{names_of(framework).coverage}"] = _coverage(framework, library)
    for name, schema in json_schemas().items():
        files[f"{FOLDER}/schema/{name}.json"] = json.dumps(schema, indent=2) + "\n"
    return files


def case_data(entry: Entry[CaseStudy], library: Library, site: Site) -> dict[str, Any]:
    """Return a case as the exports give it: its front matter, its slug and its address."""
    case, address = entry.record, f"{site.url}case-studies/{entry.slug}/"
    return {
        "slug": entry.slug,
        "url": address,
        **_plain(case),
        **_links(case),
        "organisation": case.organisations[0],
        "organisations": list(case.organisations),
        "reported": library.reported(case),
    }


def _links(case: CaseStudy) -> dict[str, list[dict[str, Any]]]:
    """Return a case's links by field; a PSA stands among the PSAs, however it was written."""
    fields: dict[str, list[dict[str, Any]]] = {field: [] for field in LINK_FIELDS}
    for link in case.links:
        names, said = names_of(framework_of(link.objective)), _plain(link)
        rest = {name: value for name, value in said.items() if name not in LINK_FIELDS.values()}
        rest = rest if link.weak else {name: rest[name] for name in rest if name != "weak"}
        fields[names.links].append({names.key: names.value(link.objective), **rest})
    return fields


def _plain(record: Record) -> dict[str, Any]:
    """Return a record's fields by the names that editors write, without those left out."""
    return record.model_dump(mode="json", by_alias=True, exclude_none=True)


def _objective(objective: Objective, library: Library, site: Site) -> dict[str, Any]:
    slugs = [link.case.slug for link in library.cases_of(objective.id)]
    data = _plain(objective.entry.record)
    return {**data, "url": f"{site.url}{objective.url}", "case_studies": slugs}


def _named(objective: Objective) -> dict[str, Any]:
    return {
        "objective": objective.id,
        "framework": objective.framework,
        "name": objective.name,
        "label": objective.label,
    }


def _theme(slug: str, library: Library, site: Site) -> dict[str, Any]:
    slugs = [entry.slug for entry in library.cases_of_theme[slug]]
    data = _plain(library.themes[slug].record)
    return {"slug": slug, "url": f"{site.url}themes/{slug}/", **data, "case_studies": slugs}


def _programme(slug: str, library: Library, site: Site) -> dict[str, Any]:
    slugs = [entry.slug for entry in library.cases_of_programme[slug]]
    data = _plain(library.programmes[slug].record)
    return {"slug": slug, "url": f"{site.url}programmes/{slug}/", **data, "case_studies": slugs}


def _source(slug: str, library: Library, site: Site) -> dict[str, Any]:
    data = _plain(library.sources[slug].record)
    cases = [entry.slug for entry in library.cases_of_source[slug]]
    document = data.pop("url", None)
    claims = len(library.claims_of_source[slug])
    return {
        "id": slug,
        "url": f"{site.url}sources/{slug}/",
        **data,
        **({"document_url": document} if document else {}),
        "case_studies": cases,
        "claims": claims,
    }


def _coverage(framework: str, library: Library) -> str:
    names = names_of(framework)
    columns = [names.key, "title", *library.themes, "total"]
    known = library.frameworks[framework].objectives if framework in library.frameworks else ()
    rows = [
        {names.key: names.value(each.id), "title": each.title}
        | {theme: len(library.coverage.at(theme, each.id)) for theme in library.themes}
        | {"total": len(library.cases_of(each.id))}
        for each in known
    ]
    return table(columns, rows)


def _json(fields: Mapping[str, Any]) -> str:
    return json.dumps({"version": DATA_VERSION, **fields}, indent=2, ensure_ascii=False) + "\n"
