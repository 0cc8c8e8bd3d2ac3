"""Owns objectives as values: each with its framework, its words and its address.

The crosswalk, too: which objectives of different frameworks ask for the same, and who says so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from case_studies.library.records import Records
from case_studies.model import (
    AnyObjective,
    FrameworkRecord,
    framework_in,
    name_of,
    names_of,
    objective_id,
)
from case_studies.validate import Entry


@dataclass(frozen=True)
class Objective:
    """An objective. `id` is its framework and its name: psa/12, sdg-2015/3."""

    id: str
    framework: str
    title: str
    label: str  # PSA 12, Goal 3; the title alone where the name is no number
    order: int
    url: str
    entry: Entry[AnyObjective] = field(repr=False)

    @property
    def name(self) -> str:
        """Its name within its framework."""
        return name_of(self.id)

    @property
    def numbered(self) -> bool:
        """Whether it is called by a number."""
        return self.name.isdecimal()

    @property
    def full(self) -> str:
        """Its label and its title."""
        return f"{self.label}: {self.title}" if self.numbered else self.title

    @property
    def said(self) -> str:
        """Its label within a sentence."""
        return self.label if self.numbered else f"“{self.title}”"


@dataclass(frozen=True)
class Framework:
    """A framework with its objectives, in order."""

    id: str
    record: FrameworkRecord
    url: str
    entry: Entry[FrameworkRecord]
    objectives: tuple[Objective, ...]

    @property
    def numbered(self) -> bool:
        """Whether all of its objectives are called by numbers."""
        return all(objective.numbered for objective in self.objectives)


@dataclass(frozen=True)
class Bridge:
    """The other end of a line of the crosswalk, and on whose word it stands."""

    objective: str
    basis: str
    why: str


def frameworks_of(records: Records) -> dict[str, Framework]:
    """Return the frameworks by id, in order; objectives of a nameless framework are left out."""
    found = {}
    for entry in sorted(records.frameworks, key=lambda each: (each.record.order, each.folder)):
        name = framework_in(entry.folder)
        url = f"{names_of(name).folder}/"
        objectives = [
            _objective(each, name, entry.record, url)
            for each in records.objectives
            if each.folder == entry.folder
        ]
        ordered = sorted(objectives, key=lambda each: (each.order, each.id, each.entry.path))
        unique = {each.id: each for each in ordered}  # two files of one number are a problem
        found[name] = Framework(name, entry.record, url, entry, tuple(unique.values()))
    return found


def crosswalk(objectives: Mapping[str, Objective]) -> dict[str, tuple[Bridge, ...]]:
    """Return each objective's lines to others: a line in one file is read from both ends."""
    bridges: dict[str, list[Bridge]] = {name: [] for name in objectives}
    for name, objective in objectives.items():
        for each in objective.entry.record.same_as:
            if each.objective in objectives:
                bridges[name].append(Bridge(each.objective, each.basis, each.why or ""))
                bridges[each.objective].append(Bridge(name, each.basis, each.why or ""))
    order = list(objectives)
    return {
        name: tuple(sorted(found, key=lambda bridge: order.index(bridge.objective)))
        for name, found in bridges.items()
    }


def by_id(frameworks: Iterable[Framework]) -> dict[str, Objective]:
    """Return all objectives by id, in the order of their frameworks."""
    return {each.id: each for framework in frameworks for each in framework.objectives}


def _objective(
    entry: Entry[AnyObjective], framework: str, record: FrameworkRecord, url: str
) -> Objective:
    own = objective_id(entry.folder, entry.record, entry.slug)
    name, title = name_of(own), entry.record.title
    return Objective(
        id=own,
        framework=framework,
        title=title,
        label=f"{record.one[:1].upper()}{record.one[1:]} {name}" if name.isdecimal() else title,
        order=entry.record.order,
        url=f"{url}{name}/",
        entry=entry,
    )
