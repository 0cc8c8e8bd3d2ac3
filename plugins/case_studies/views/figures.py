"""Owns the ledger: every figure of the library in one table, and the file its filters read."""

from collections.abc import Iterator, Sequence
from typing import Any

from case_studies.library import Library, page_address
from case_studies.model import CaseStudy, Claim, Programme
from case_studies.validate import Entry
from case_studies.views.claim import claim_view
from case_studies.views.page import HOME, View, page_view
from case_studies.views.site import Site
from case_studies.views.words import LABELS, counted

ON_A_PAGE = 200
ROWS_FILE = "figures/rows.json"

Maker = Entry[CaseStudy] | Entry[Programme]
Row = dict[str, Any]


def figure_rows(library: Library) -> list[Row]:
    """Return every figure: results first, then by the title of its case or programme."""
    order = list(LABELS["kind"])
    rows = [_row(maker, claim, library) for maker in _makers(library) for claim in _claims(maker)]
    return sorted(rows, key=lambda row: (order.index(row["kind"]), row["title"].casefold()))


def figures_views(rows: Sequence[Row], library: Library, site: Site) -> list[View]:
    """Return the pages of the ledger, each with a part of the rows."""
    last = max(1, -(-len(rows) // ON_A_PAGE))
    return [
        page_view(
            "figures",
            "Figures" if number == 1 else f"Figures, page {number}",
            _address(number),
            site,
            library,
            summary=f"{counted(len(rows), 'figure')} in one table, each with its case and source.",
            breadcrumbs=(HOME,),
            number=number,
            rows=rows[(number - 1) * ON_A_PAGE : number * ON_A_PAGE],
            rows_url=ROWS_FILE,
            filters=_filters(rows, library),
            pages={
                "number": number,
                "last": last,
                "previous": _address(number - 1) if number > 1 else "",
                "next": _address(number + 1) if number < last else "",
            }
            if last > 1
            else None,
        )
        for number in range(1, last + 1)
    ]


def _address(number: int) -> str:
    return "figures/" if number == 1 else f"figures/page/{number}/"


def _makers(library: Library) -> Iterator[Maker]:
    yield from library.cases.values()
    yield from library.programmes.values()


def _claims(maker: Maker) -> tuple[Claim, ...]:
    return maker.record.claims


def _row(maker: Maker, claim: Claim, library: Library) -> Row:
    view, case = claim_view(claim, library), maker.record
    is_case = isinstance(case, CaseStudy)
    return {
        "id": claim.id,
        "case": maker.slug if is_case else "",
        "title": case.title,
        "url": page_address(maker.name),
        "measure": claim.measure,
        "group": view["group"],
        "figure": _figure(view),
        "sureness": view["sureness"],
        "kind": claim.kind,
        "kind_label": view["kind"]["label"],
        "direction": claim.direction,
        "direction_label": view["direction"],
        "unit": claim.unit or "",
        "compared": "yes" if claim.comparison else "no",
        "comparison": _compared(view),
        "objective": view["objective"]["id"] if view["objective"] else "",
        "objective_label": view["objective"]["label"] if view["objective"] else "",
        "objective_url": view["objective"]["url"] if view["objective"] else "",
        "themes": [link.theme for link in case.themes] if isinstance(case, CaseStudy) else [],
        "sources": view["sources"],
        "bars": [
            {"role": bar["role"], "share": bar["share"]}
            for bar in view["bars"]
            if bar["role"] in ("before", "after")
        ],
    }


def _figure(view: dict[str, Any]) -> str:
    if view["before"] and view["after"]:
        return f"{view['before']} → {view['after']}"
    return str(view["figure"] or view["text"])


def _compared(view: dict[str, Any]) -> str:
    other = view["comparison"]
    return ": ".join(filter(None, [other["label"], other["text"]])) if other else ""


def _filters(rows: Sequence[Row], library: Library) -> list[dict[str, Any]]:
    """Return each filter with the values that occur, and their words."""
    objectives = {row["objective"] for row in rows}
    themes = {theme for row in rows for theme in row["themes"]}
    named: list[tuple[str, str, list[tuple[str, str]]]] = [
        ("kind", "Kind", [*LABELS["kind"].items()]),
        ("direction", "Better or worse", [*LABELS["direction"].items()]),
        ("compared", "Comparison", [("yes", "With a comparison"), ("no", "Without")]),
        (
            "objective",
            "Objective",
            [(each.id, each.full) for each in library.objectives.values() if each.id in objectives],
        ),
        (
            "theme",
            "Theme",
            [(slug, each.record.title) for slug, each in library.themes.items() if slug in themes],
        ),
        ("unit", "Unit", [(unit, unit) for unit in sorted({row["unit"] for row in rows})]),
    ]
    return [
        {
            "name": name,
            "label": label,
            "options": [
                {"value": value, "label": words}
                for value, words in options
                if value and (name not in {"kind", "direction"} or _occurs(rows, name, value))
            ],
        }
        for name, label, options in named
    ]


def _occurs(rows: Sequence[Row], name: str, value: str) -> bool:
    return any(row[name] == value for row in rows)
