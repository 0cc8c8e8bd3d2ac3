"""Owns the command line: arguments, exit codes, writing files. Knows no rules and no MkDocs."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from case_studies.changes import UnknownBaseError, changes_since
from case_studies.diagnostics import FORMATS, render
from case_studies.model import json_schemas, linked_objective, skeleton
from case_studies.model.fields import HTML_TAG, better_slug
from case_studies.pipeline import load
from case_studies.starter import OWN, frameworks, start_library
from case_studies.views import Site, data_files

FINE, PROBLEMS, USAGE = 0, 1, 2
LONGEST_TITLE = 150  # characters; the file is named after it


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 fine, 1 problems, 2 wrong usage."""
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    return run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="case-studies", description="Check, start and export case studies."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="print all problems of the content at once")
    check.add_argument("paths", nargs="*", metavar="PATH", help="only problems in these files")
    check.add_argument("--format", choices=list(FORMATS), default="text", dest="form")
    check.set_defaults(run=_check)

    new = commands.add_parser("new", help="write the draft of a new case study")
    new.add_argument("title", metavar="TITLE")
    new.add_argument("--theme", default="", help="the name of its theme")
    new.add_argument("--objective", default="", help="an objective, such as sdg-2015/3")
    new.add_argument("--psa", type=_psa, dest="objective", help="the number of its PSA")
    new.set_defaults(run=_new)

    init = commands.add_parser("init", help="start a library of your own in a new folder")
    init.add_argument("folder", metavar="DIR", type=Path)
    init.add_argument("--name", help="the name of the library")
    init.add_argument(
        "--framework",
        action="append",
        choices=[*frameworks(), OWN],
        help="objectives to start with; own: your own, of which it writes an example",
    )
    init.add_argument("--objective", help="your word for one objective of your own, such as goal")
    init.set_defaults(run=_init)

    export = commands.add_parser("export", help="write the data files without a site")
    export.add_argument("folder", metavar="DIR", type=Path)
    export.set_defaults(run=_export)

    diff = commands.add_parser("diff", help="print what a change does to the library")
    diff.add_argument("base", metavar="BASE", help="the commit to compare with, such as main")
    diff.set_defaults(run=_diff)

    schema = commands.add_parser("schema", help="print the JSON Schema of the front matter")
    schema.add_argument("--kind", choices=list(json_schemas()), default="case-study")
    schema.set_defaults(run=_schema)
    return parser


def _psa(number: str) -> str:
    return linked_objective("psa", int(number))


def _check(options: argparse.Namespace) -> int:
    root = Path.cwd()
    if (wrong := _no_content(root)) or (wrong := _missing(options.paths)):
        return _usage(wrong)
    loaded = load(root, _site())
    problems = [each for each in loaded.problems if _chosen(each.place.path, options.paths, root)]
    print(render(problems, options.form, files=loaded.files))
    return PROBLEMS if any(each.severity == "error" for each in problems) else FINE


def _new(options: argparse.Namespace) -> int:
    title = options.title.strip()
    if not (slug := better_slug(title)) or not title.isprintable() or HTML_TAG.search(title):
        return _usage("The title needs a letter or digit, and may have no line breaks or HTML.")
    if len(title) > LONGEST_TITLE:
        return _usage(f"The title has {len(title)} characters; the most is {LONGEST_TITLE}.")
    path = Path("content/case-studies") / f"{slug}.md"
    if wrong := _no_content(Path.cwd()):
        return _usage(wrong)
    if path.exists():
        return _usage(f"{path} exists already. Choose another title, or edit that file.")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        skeleton(title, theme=options.theme, objective=options.objective), encoding="utf-8"
    )
    print(f"Wrote the draft {path}")
    print("Fill it in, run `case-studies check`, then set its status to published.")
    return FINE


def _init(options: argparse.Namespace) -> int:
    folder: Path = options.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        return _usage(f"{folder} exists and is not an empty folder. Name a new one.")
    name = options.name or _asked("Name of the library: ")
    offered = [*frameworks(), OWN]
    offer = f"Objectives to start with ({', '.join(offered)}): "
    chosen = options.framework or _asked(offer).split()
    if not name.strip() or not name.isprintable() or HTML_TAG.search(name):
        return _usage("The library needs a name without HTML: --name “Our library”.")
    if not chosen or not set(chosen) <= set(offered):
        return _usage(f"Say which objectives to start with: --framework {' | '.join(offered)}.")
    one = options.objective or (OWN in chosen and _asked("Your word for one objective: ")) or "goal"
    start_library(folder, name.strip(), chosen, one)
    print(f"Started the library in {folder}. Next: cd {folder} && make site")
    return FINE


def _asked(question: str) -> str:
    """Ask in a terminal; elsewhere there is nobody to answer."""
    return input(question).strip() if sys.stdin.isatty() else ""


def _export(options: argparse.Namespace) -> int:
    if wrong := _no_content(Path.cwd()):
        return _usage(wrong)
    site = _site()
    loaded = load(Path.cwd(), site)
    if not loaded.publishable:
        print(render(loaded.problems, "text", files=loaded.files), file=sys.stderr)
        return PROBLEMS
    for name, text in data_files(loaded.library, site).items():
        path = options.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    print(f"Wrote the data files to {options.folder}")
    return FINE


def _diff(options: argparse.Namespace) -> int:
    if wrong := _no_content(Path.cwd()):
        return _usage(wrong)
    try:
        changes = changes_since(options.base, Path.cwd(), _site())
    except (UnknownBaseError, FileNotFoundError) as error:
        return _usage(f"Git cannot give the content at {options.base}: {error}")
    print("\n".join(changes.lines))
    return PROBLEMS if changes.vanished else FINE


def _schema(options: argparse.Namespace) -> int:
    print(json.dumps(json_schemas()[options.kind], indent=2))
    return FINE


def _site() -> Site:
    url = os.environ.get("SITE_URL") or Site.url
    repo = os.environ.get("REPO_URL", "")
    return Site(url=url if url.endswith("/") else f"{url}/", repo_url=repo)


def _no_content(root: Path) -> str:
    if (root / "content").is_dir():
        return ""
    return f"There is no folder content/ in {root}. Run the command in the project's folder."


def _missing(paths: list[str]) -> str:
    gone = [path for path in paths if not os.path.lexists(path)]
    return f"There is no file or folder {', '.join(gone)}." if gone else ""


def _chosen(path: str, paths: list[str], root: Path) -> bool:
    """Whether the file at `path` is one of `paths`, or below one of them."""
    wanted = [Path(os.path.abspath(each)) for each in paths]  # noqa: PTH100 - keeps links unresolved
    return not wanted or any((root / path).is_relative_to(each) for each in wanted)


def _usage(message: str) -> int:
    print(f"case-studies: {message}", file=sys.stderr)
    return USAGE
