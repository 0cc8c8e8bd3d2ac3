"""Owns strict templates: a misspelt name ends the build instead of printing a falsehood."""

import traceback
from pathlib import Path
from typing import NoReturn

from jinja2 import Environment, StrictUndefined, TemplateError, TemplateSyntaxError
from mkdocs.exceptions import PluginError


def strict(lenient: Environment) -> Environment:
    """Return the host's environment as one that knows no undefined names."""
    env = StrictEnvironment(
        loader=lenient.loader, undefined=StrictUndefined, auto_reload=False, autoescape=False
    )
    env.filters |= lenient.filters
    env.globals |= lenient.globals
    return env


class StrictEnvironment(Environment):
    """An environment whose complaints are one line: the template, the line, what is wrong."""

    def handle_exception(self, source: str | None = None) -> NoReturn:
        """Word what Jinja complains of; anything else goes on as it is."""
        try:
            super().handle_exception(source)
        except TemplateError as error:
            raise PluginError(f"{_place(error)}: Error in the template: {error.message}.") from None


def _place(error: TemplateError) -> str:
    """Return the innermost line of a template that led to the error."""
    if isinstance(error, TemplateSyntaxError):
        return f"{_near(error.filename or str(error.name))}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    frame = [frame for frame in frames if not frame.filename.endswith(".py")][-1]
    return f"{_near(frame.filename)}:{frame.lineno}"


def _near(path: str) -> str:
    """Return a path as it is seen from the folder in which the command runs."""
    return (
        str(Path(path).relative_to(Path.cwd())) if Path(path).is_relative_to(Path.cwd()) else path
    )
