"""Owns what the locks hold and what the project asks for, read as an installer reads them."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from builds import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ENTRY = re.compile(r"^(?P<name>[^\s=]+)==(?P<version>\S+)(?: ; (?P<marker>.*?))? \\$", re.MULTILINE)


@dataclass(frozen=True)
class Entry:
    """One distribution in a lock."""

    name: str
    version: str
    marker: str

    @property
    def is_for_us(self) -> bool:
        """Say whether this Python on this system installs it."""
        return not self.marker or Marker(self.marker).evaluate()


@cache
def entries(lock: str) -> tuple[Entry, ...]:
    """Return what the lock of this name holds, for every Python and system."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return tuple(Entry(m["name"], m["version"], m["marker"] or "") for m in ENTRY.finditer(text))


@cache
def held(lock: str) -> dict[str, str]:
    """Return the versions by name that this Python installs from the lock."""
    return {each.name: each.version for each in entries(lock) if each.is_for_us}


@cache
def installed() -> dict[str, metadata.Distribution]:
    """Return every distribution of this environment by its name."""
    return {canonicalize_name(each.name): each for each in metadata.distributions()}


def our_lock() -> str:
    """Return the lock that this environment was made from: the lowest versions', or the newest."""
    ours = {name: each.version for name, each in installed().items()}
    lowest = held("requirements-lowest.lock").items() <= ours.items()
    return "requirements-lowest.lock" if lowest else "requirements-dev.lock"


def asked(group: str) -> Iterator[Requirement]:
    """Return what pyproject.toml itself asks for: to run, to build, and in a group."""
    yield from map(Requirement, PROJECT["project"]["dependencies"])
    yield from map(Requirement, PROJECT["build-system"]["requires"])
    yield from members(group)


def members(group: str) -> Iterator[Requirement]:
    for each in PROJECT["dependency-groups"][group]:
        if isinstance(each, dict):
            yield from members(each["include-group"])
        else:
            yield Requirement(each)


def reached(requirements: Iterator[Requirement]) -> Iterator[Requirement]:
    """Return these requirements and all that follow from them here, extras and all."""
    seen = set()
    waiting = list(requirements)
    while waiting:
        requirement = waiting.pop()
        if str(requirement) not in seen:
            seen.add(str(requirement))
            yield requirement
            waiting += needs(requirement)


def needs(requirement: Requirement) -> list[Requirement]:
    """Return what the installed distribution asks for, with the extras that are asked of it."""
    distribution = installed().get(canonicalize_name(requirement.name))
    lines = (distribution and distribution.requires) or []
    extras = [{"extra": extra} for extra in ("", *requirement.extras)]
    return [each for each in map(Requirement, lines) if is_wanted(each, extras)]


def is_wanted(requirement: Requirement, extras: list[dict[str, str]]) -> bool:
    marker = requirement.marker
    return marker is None or any(marker.evaluate(extra) for extra in extras)
