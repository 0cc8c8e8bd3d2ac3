"""Owns the list of all rules; each module beside this one holds those of one step of the flow."""

from case_studies.diagnostics.core import Rule
from case_studies.diagnostics.rules import (
    claims,
    fields,
    library,
    outcomes,
    pictures,
    plausible,
    reading,
    text,
    words,
    yaml,
)

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            value
            for module in (
                reading,
                yaml,
                pictures,
                fields,
                claims,
                plausible,
                outcomes,
                text,
                words,
                library,
            )
            for value in vars(module).values()
            if isinstance(value, Rule)
        ),
        key=lambda rule: rule.name,
    )
)

_BY_NAME = {rule.name: rule for rule in RULES}


def rule_named(name: str) -> Rule | None:
    """Return the rule with this permanent name, or None."""
    return _BY_NAME.get(name)
