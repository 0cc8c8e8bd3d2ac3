"""Owns how problems are printed: text for people, json for scripts, github and sarif for CI."""

import json
from collections.abc import Callable, Sequence
from urllib.parse import quote

from case_studies.diagnostics.core import Diagnostic, Place, one_each
from case_studies.diagnostics.rules import RULES


def render(problems: Sequence[Diagnostic], form: str, *, files: int) -> str:
    """Return all problems in `form`, one of FORMATS; `files` is how many files were checked.

    One cause is one message.
    """
    return FORMATS[form](one_each(problems), files)


def count_line(problems: Sequence[Diagnostic]) -> str:
    """Return the last line of the text form, such as `3 errors, 1 warning in 2 files`."""
    errors = sum(problem.severity == "error" for problem in problems)
    counts = [_count(errors, "error"), _count(len(problems) - errors, "warning")]
    said = [count for count in counts if not count.startswith("0 ")] or ["no problems"]
    files = len({problem.place.path for problem in problems})
    return ", ".join(said) + (f" in {_count(files, 'file')}" if files else "")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _text(problems: Sequence[Diagnostic], files: int) -> str:
    lines = []
    for problem in problems:
        place = f"{problem.place.path}:{problem.place.line}:{problem.place.column}"
        lines.append(f"{place}: {problem.severity}[{problem.rule}] {problem.message}")
        lines.append(f"  help: {problem.help}")
    checked = "" if problems else f" in {_count(files, 'file')}"
    return "\n".join([*lines, count_line(problems) + checked])


def _json(problems: Sequence[Diagnostic], files: int) -> str:
    listed = [
        {
            "path": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "severity": problem.severity,
            "rule": problem.rule,
            "message": problem.message,
            "help": problem.help,
            "also": [
                {"path": place.path, "line": place.line, "column": place.column}
                for place in problem.also
            ],
        }
        for problem in problems
    ]
    report = {"version": 1, "files": files, "summary": count_line(problems), "problems": listed}
    return json.dumps(report, indent=2, ensure_ascii=False)


def _github(problems: Sequence[Diagnostic], _files: int) -> str:
    """Return workflow commands; see GitHub's "Workflow commands for GitHub Actions"."""
    lines = [
        f"::{problem.severity} file={_escaped(problem.place.path)},line={problem.place.line},"
        f"col={problem.place.column},title={_escaped(problem.rule)}::"
        f"{_escaped_data(f'{problem.message} {problem.help}')}"
        for problem in problems
    ]
    return "\n".join([*lines, count_line(problems)])


def _escaped_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped(text: str) -> str:
    return _escaped_data(text).replace(":", "%3A").replace(",", "%2C")


def _sarif(problems: Sequence[Diagnostic], _files: int) -> str:
    """Return SARIF 2.1.0, which code-scanning tools read."""
    driver = {
        "name": "case-studies",
        "rules": [
            {
                "id": rule.name,
                "shortDescription": {"text": rule.why},
                "defaultConfiguration": {"level": rule.severity},
            }
            for rule in RULES
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(each) for each in problems],
    }
    report = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(report, indent=2, ensure_ascii=False)


def _sarif_result(problem: Diagnostic) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": problem.rule,
        "level": problem.severity,
        "message": {"text": f"{problem.message} {problem.help}"},
        "locations": [_sarif_location(problem.place)],
    }
    if problem.also:
        result["relatedLocations"] = [_sarif_location(place) for place in problem.also]
    return result


def _sarif_location(place: Place) -> dict[str, object]:
    region = {"startLine": place.line, "startColumn": place.column}
    location = {"artifactLocation": {"uri": quote(place.path)}, "region": region}
    return {"physicalLocation": location}


FORMATS: dict[str, Callable[[Sequence[Diagnostic], int], str]] = {
    "text": _text,
    "json": _json,
    "github": _github,
    "sarif": _sarif,
}
