"""Owns `case-studies schema`: the JSON Schema of the front matter."""

import argparse
import json
from typing import Any

from case_studies.cli.answers import FINE
from case_studies.model import json_schemas


def add(commands: Any) -> None:
    """Add the command's words."""
    schema = commands.add_parser("schema", help="print the JSON Schema of the front matter")
    schema.add_argument("--kind", choices=list(json_schemas()), default="case-study")
    schema.set_defaults(run=_schema)


def _schema(options: argparse.Namespace) -> int:
    print(json.dumps(json_schemas()[options.kind], indent=2))
    return FINE
