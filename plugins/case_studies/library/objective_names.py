"""Owns the rules about names of objectives: in links, in claims and in the crosswalk."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from case_studies.diagnostics import Diagnostic, Names
from case_studies.diagnostics.rules import library as rules
from case_studies.library.records import Records
from case_studies.model import (
    PSA,
    AnyObjective,
    CaseStudy,
    Programme,
    Theme,
    framework_in,
    framework_of,
    name_of,
    objective_id,
    objective_of,
)
from case_studies.reading.marks import Keys
from case_studies.validate import Entry


class ObjectiveNames:
    """The objectives that exist, and what is wrong with a name that leads to none."""

    def __init__(self, records: Records) -> None:
        self.entries = {
            objective_id(entry.folder, entry.record, entry.slug): entry
            for entry in records.objectives
        }
        folders = [entry.folder for entry in (*records.frameworks, *records.objectives)]
        self.frameworks = sorted({framework_in(folder) for folder in folders})
        self.psa_titles = {
            int(name_of(each)): entry.record.title
            for each, entry in self.entries.items()
            if framework_of(each) == PSA.framework
        }

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {entry.record.title: objective for objective, entry in self.entries.items()}

    @cached_property
    def _near_titles(self) -> Names:
        return Names(self._titles)

    @cached_property
    def _near_frameworks(self) -> Names:
        return Names(self.frameworks)

    @cached_property
    def _near_names(self) -> dict[str, Names]:
        """The names of each framework's objectives."""
        names: dict[str, list[str]] = {framework: [] for framework in self.frameworks}
        for objective in self.entries:
            names[framework_of(objective)].append(name_of(objective))
        return {framework: Names(known) for framework, known in names.items()}

    def links(self, entry: Entry[CaseStudy]) -> Iterator[Diagnostic]:
        """Yield a problem for each objective that a case names and that does not exist."""
        for index, link in enumerate(entry.record.psas):
            yield from self._psa(link.psa, entry, ("psas", index, "psa"))
        for index, other in enumerate(entry.record.objectives):
            yield from self._unknown(other.objective, entry, ("objectives", index, "objective"))

    def claims(self, entry: Entry[CaseStudy]) -> Iterator[Diagnostic]:
        """Yield a problem for each claim on an objective that its case does not list."""
        linked = {link.objective for link in entry.record.links}
        for index, claim in enumerate(entry.record.claims):
            objective = objective_of(claim)
            if objective is None or objective in linked:
                continue
            key = "objective" if claim.psa is None else "psa"
            place, values = entry.marks.value("claims", index, key), {"claim": claim.id}
            if claim.psa is not None:
                yield rules.CLAIM_PSA_NOT_LINKED.at(place, **values, psa=claim.psa)
            else:
                yield rules.CLAIM_OBJECTIVE_NOT_LINKED.at(place, **values, objective=objective)

    def claimed(self, entry: Entry[Programme]) -> Iterator[Diagnostic]:
        """Yield a problem for each objective of a programme's claim that is not there."""
        for index, claim in enumerate(entry.record.claims):
            if claim.psa is not None:
                yield from self._psa(claim.psa, entry, ("claims", index, "psa"))
            elif claim.objective is not None:
                yield from self._unknown(claim.objective, entry, ("claims", index, "objective"))

    def named_by_theme(self, entry: Entry[Theme]) -> Iterator[Diagnostic]:
        """Yield a problem for each PSA that a theme names and that is not there."""
        for index, number in enumerate(entry.record.psas):
            yield from self._psa(number, entry, ("psas", index))

    def crosswalk(self, entry: Entry[AnyObjective]) -> Iterator[Diagnostic]:
        """Yield what is wrong with an objective's lines to those of other frameworks."""
        own = objective_id(entry.folder, entry.record, entry.slug)
        for index, same in enumerate(entry.record.same_as):
            keys: Keys = ("same_as", index, "objective")
            place, other = entry.marks.value(*keys), self.entries.get(same.objective)
            if framework_of(same.objective) == framework_of(own) and entry.says(*keys):
                yield rules.SAME_AS_OWN_FRAMEWORK.at(place, objective=same.objective)
            elif other is None:
                yield from self._unknown(same.objective, entry, keys)
            elif own in {back.objective for back in other.record.same_as}:
                yield rules.SAME_AS_TOLD_TWICE.at(place, other=other.path)

    def _unknown(self, objective: str, entry: Entry[Any], keys: Keys) -> Iterator[Diagnostic]:
        if objective in self.entries or not entry.says(*keys):
            return
        place, framework = entry.marks.value(*keys), framework_of(objective)
        if "/" not in objective:
            advice = self._with_framework(objective)
            yield rules.OBJECTIVE_WITHOUT_FRAMEWORK.at(place, name=objective, advice=advice)
        elif framework not in self.frameworks:
            advice = _advice(framework, self._near_frameworks, "Name one of the frameworks")
            yield rules.UNKNOWN_FRAMEWORK.at(place, name=framework, advice=advice)
        else:
            name = name_of(objective)
            advice = _advice(name, self._near_names[framework], "Name one of its objectives")
            values = {"framework": framework, "name": name, "advice": advice}
            yield rules.UNKNOWN_OBJECTIVE.at(place, **values)

    def _with_framework(self, name: str) -> str:
        """Return the full name of the objective that is meant, by its name or its title."""
        meant = [objective for objective in self.entries if name_of(objective) == name]
        if title := "" if meant else self._near_titles.nearest(name):
            meant = [self._titles[title]]
        if meant:
            return f"Write the framework before it: {' or '.join(meant)}"
        return _advice(
            name, self._near_frameworks, "Write a framework and a / before it; there are"
        )

    def _psa(self, number: int, entry: Entry[Any], keys: Keys) -> Iterator[Diagnostic]:
        """Yield a problem for a PSA that is not there; without any, the folder is told once."""
        titles = self.psa_titles
        if not titles or number in titles or not entry.says(*keys):
            return
        place, advice = entry.marks.value(*keys), _psa_advice(number, titles)
        values = {"number": number, "first": min(titles), "last": max(titles)}
        yield rules.UNKNOWN_PSA.at(place, **values, advice=advice)


def _psa_advice(number: int, titles: dict[int, str]) -> str:
    """Return a hint for a slip of the keys: 52 for 25, 122 for 12."""
    digits = str(number)
    for slip in (digits[::-1], digits[:-1], digits[1:]):
        if slip.isdecimal() and int(slip) in titles:
            return f'; did you mean {int(slip)}, "{titles[int(slip)]}"?'
    return "."


def _advice(name: str, known: Names, words: str) -> str:
    close, said = known.nearest(name), f"{words}: {known.listed or 'none'}"
    return f"{said}; did you mean “{close}”?" if close else f"{said}."
