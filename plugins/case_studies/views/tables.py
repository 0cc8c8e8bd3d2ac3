"""Owns the tables among the data files: a case and a claim as a row, CSV that is safe to open."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from case_studies.model import LINK_FIELDS

CLAIM_COLUMNS = (
    "case", "case_url", "id", "measure", "before", "after", "value", "unit", "text", "kind",
    "bound", "better", "psa", "comparison_label", "comparison_value", "period", "note",
    "source", "pages", "at", "objective", "form", "group", "sample", "range_low", "range_high",
    "interval_low", "interval_high", "interval_level", "comparison_before", "comparison_after",
    "further_sources", "programme", "programme_url",
)  # fmt: skip
CASE_COLUMNS = (
    "slug", "url", "title", "summary", "status", "organisation", "organisation_type", "places",
    "national", "period_from", "period_to", "stage", "outcome", "evidence", "evidence_why",
    "themes", "psas", "claims", "sources", "checked", "objectives", "organisations", "reported",
    "for_whom", "programme",
)  # fmt: skip


def table(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Return a CSV table (RFC 4180); text that a spreadsheet would run starts with a quote."""
    output = io.StringIO(newline="")
    writer = csv.DictWriter(output, columns, restval="")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _harmless(value) for name, value in row.items()})
    return output.getvalue()


def case_row(case: Mapping[str, Any]) -> dict[str, Any]:
    places = case.get("places") or []
    return {name: case[name] for name in CASE_COLUMNS if isinstance(case.get(name), str | int)} | {
        "places": _joined(places),
        "national": _joined(case["national"]),
        "organisations": _joined(case["organisations"]),
        "period_from": case["period"]["from"],
        "period_to": case["period"]["to"],
        "for_whom": _joined(case["for_whom"]),
        "themes": "; ".join(link["theme"] for link in case["themes"]),
        **{
            field: "; ".join(str(link[key]) for link in case[field])
            for field, key in LINK_FIELDS.items()
        },
        "claims": len(case["claims"]),
        "sources": "; ".join(dict.fromkeys(each["id"] for each in case["sources"])),
        "checked": case["review"]["checked"],
    }


def _joined(value: Any) -> Any:
    return "; ".join(value) if isinstance(value, list) else value


def claim_row(claim: Mapping[str, Any]) -> dict[str, Any]:
    """Return a claim as a row: its first source in columns, what others say in one."""
    period = claim.get("period", "")
    source, *further = [claim["source"]] if "source" in claim else claim["sources"]
    return {name: claim.get(name, "") for name in CLAIM_COLUMNS} | {
        "period": period if isinstance(period, str) else f"{period['from']} to {period['to']}",
        **{
            f"{field}_{name}": value
            for field in ("comparison", "range", "interval")
            for name, value in claim.get(field, {}).items()
        },
        "source": source["id"],
        "pages": source.get("pages", ""),
        "at": source.get("at", ""),
        "further_sources": "; ".join(_reference(each) for each in further),
    }


def _reference(source: Mapping[str, Any]) -> str:
    said = ", ".join(str(source[name]) for name in ("id", "pages", "at") if name in source)
    return f"{said}: {source['says']}" if "says" in source else said


def _harmless(value: Any) -> Any:
    """See OWASP, "CSV Injection": =, +, -, @, tab start a formula."""
    is_formula = isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r"))
    return f"'{value}" if is_formula else value
