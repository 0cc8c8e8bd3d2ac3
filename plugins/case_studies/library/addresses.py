"""Owns the rules about addresses and titles: each leads to one page, for ever."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import PurePosixPath

from case_studies.diagnostics import Diagnostic
from case_studies.diagnostics.rules import library as rules
from case_studies.library.records import Records
from case_studies.validate import Entry

# Pages that the library makes itself; a file of the same address would be lost.
MADE = (
    "404", "case-studies", "compare", "coverage", "find", "glossary", "psa", "sources", "themes",
    "about/rules", "about/reviews", "data", "pagefind", "assets",
)  # fmt: skip


def address_problems(records: Records) -> list[Diagnostic]:
    """Return a problem for each title, address or alias that two files share."""
    return [
        *_same_titles(records),
        *_same_addresses(records),
        *_aliases(records),
        *_psa_files(records),
        *_synonyms(records),
    ]


def case_addresses(records: Records) -> dict[str, str]:
    """Return the slug that each alias of a published case leads to."""
    return {alias: entry.slug for entry in records.published for alias in entry.record.aliases}


def page_address(name: str) -> str:
    """Return the address of a file below content/, such as `about/method/` for about/method.md."""
    path = PurePosixPath(name)
    parts = [*path.parts[:-1], *([] if path.stem in ("index", "README") else [path.stem])]
    if parts[:1] == ["psa"] and parts[-1].isdecimal():
        parts[-1] = str(int(parts[-1]))
    return "/".join(parts) + "/" if parts else ""


def _same_titles(records: Records) -> Iterator[Diagnostic]:
    for entry, other in _shared(records.cases, lambda entry: entry.record.title.casefold()):
        place = entry.marks.value("title")
        yield rules.DUPLICATE_TITLE.at(place, other=other.path, title=entry.record.title)


def _same_addresses(records: Records) -> Iterator[Diagnostic]:
    everything = records.with_text()
    for entry, other in _shared(everything, lambda entry: page_address(entry.name).casefold()):
        address = f"/{page_address(entry.name)}"
        yield rules.DUPLICATE_ADDRESS.at(entry.marks.key(), other=other.path, address=address)
    for entry in everything:
        if (address := page_address(entry.name)).removesuffix("/") in MADE:
            values = {"other": "A page that the library makes itself", "address": f"/{address}"}
            yield rules.DUPLICATE_ADDRESS.at(entry.marks.key(), **values)


def _aliases(records: Records) -> Iterator[Diagnostic]:
    slugs = {entry.slug: entry.path for entry in records.cases}
    taken = [(alias, entry) for entry in records.cases for alias in entry.record.aliases]
    for entry in records.cases:
        for index, alias in enumerate(entry.record.aliases):
            others = [path for name, path in slugs.items() if name == alias]
            others += [by.path for name, by in taken if name == alias and by is not entry]
            if others:
                place = entry.marks.value("aliases", index)
                yield rules.ALIAS_COLLISION.at(place, alias=alias, other=others[0])
    for entry in records.cases:
        for name, by in taken:
            if name == entry.slug and by is not entry:
                yield rules.ALIAS_COLLISION.at(entry.marks.key(), alias=name, other=by.path)


def _psa_files(records: Records) -> Iterator[Diagnostic]:
    for entry in records.psas:
        number = entry.record.number
        if entry.slug != f"{number:02}":
            place = entry.marks.value("number")
            yield rules.WRONG_FILE_NAME.at(place, number=number, expected=f"{number:02}.md")


def _synonyms(records: Records) -> Iterator[Diagnostic]:
    seen: dict[str, Entry] = {}
    for entry in records.glossary:
        said = (entry.record.term, *entry.record.also)
        for word in said:
            first = seen.setdefault(word.casefold(), entry)
            if first is not entry:
                place = entry.marks.value(int(entry.slug))
                yield rules.SYNONYM_TWICE.at(place, word=word, other=first.record.term)


def _shared(entries: Iterable[Entry], key: object) -> Iterator[tuple[Entry, Entry]]:
    """Yield each entry whose key another entry has, with the first such other."""
    ordered = sorted(entries, key=lambda entry: (key(entry), entry.path))  # type: ignore[operator]
    for _, group in groupby(ordered, key=key):  # type: ignore[arg-type]
        same = list(group)
        for entry in same if len(same) > 1 else []:
            yield entry, next(other for other in same if other is not entry)
