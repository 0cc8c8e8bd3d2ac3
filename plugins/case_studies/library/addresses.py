"""Owns the rules about addresses and titles: each leads to one page, for ever."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import TypeVar

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import library as rules
from case_studies.library.records import Records
from case_studies.model import Psa, page_stem
from case_studies.reading import ContentFile

Item = TypeVar("Item")
LIST = "the list of all cases"


def address_problems(records: Records) -> list[Diagnostic]:
    """Return a problem for each title, address or alias that two files share."""
    return [
        *_same_titles(records),
        *_same_addresses(records),
        *_aliases(records),
        *_file_names(records),
        *_nameless_frameworks(records),
        *_synonyms(records),
    ]


def made_address_problems(records: Records, pages: Iterable[str]) -> list[Diagnostic]:
    """Return a problem for each file whose address a page has that is not made from a file.

    `pages` are the names of all pages; the site would keep one of two at one address.
    """
    entries = records.with_text()
    counts = Counter(page_address(name).casefold() for name in pages)
    counts.subtract(page_address(entry.name).casefold() for entry in records.with_page())
    return [
        rules.DUPLICATE_ADDRESS.at(
            Place(entry.path), other="A page that the library makes itself", address=f"/{address}"
        )
        for entry in entries
        if counts[(address := page_address(entry.name)).casefold()] > 0
    ]


def picture_address_problems(pictures: Iterable[ContentFile]) -> list[Diagnostic]:
    """Return a problem for each picture whose name differs from another's in capitals alone."""
    return [
        rules.DUPLICATE_ADDRESS.at(Place(file.path), other=other.path, address=f"/{file.name}")
        for file, other in _shared((file, file.name.casefold()) for file in pictures)
    ]


def slugs_by_alias(records: Records) -> dict[str, str]:
    """Return the slug that each alias of a case with a page leads to."""
    cases = records.cases_with_page
    return {alias: entry.slug for entry in cases for alias in entry.record.aliases}


def page_address(name: str) -> str:
    """Return the address of a file below content/, such as `about/method/` for about/method.md."""
    path = PurePosixPath(name)
    stem = page_stem(path.parent.as_posix(), path.stem)
    parts = [*path.parts[:-1], *([] if stem in ("index", "README") else [stem])]
    return "/".join(parts) + "/" if parts else ""


def _same_titles(records: Records) -> Iterator[Diagnostic]:
    titled = [entry for entry in records.cases if entry.says("title")]
    for entry, other in _shared((each, each.record.title.casefold()) for each in titled):
        place = entry.marks.value("title")
        yield rules.DUPLICATE_TITLE.at(place, other=other.path, title=entry.record.title)


def _same_addresses(records: Records) -> Iterator[Diagnostic]:
    addresses = [(entry, page_address(entry.name).casefold()) for entry in records.with_text()]
    for entry, other in _shared(addresses):
        values = {"other": other.path, "address": f"/{page_address(entry.name)}"}
        yield rules.DUPLICATE_ADDRESS.at(Place(entry.path), **values)


def _aliases(records: Records) -> Iterator[Diagnostic]:
    taken = _taken(records)
    for entry in records.cases:
        own = (entry.path, LIST)
        if other := next((path for path in taken[entry.slug] if path not in own), ""):
            place = Place(entry.path)
            yield rules.ALIAS_COLLISION.at(place, alias=entry.slug, other=other)
        for index, alias in enumerate(entry.record.aliases):
            other = _other(entry.path, taken[alias])
            if other and entry.says("aliases", index):
                place = entry.marks.value("aliases", index)
                yield rules.ALIAS_COLLISION.at(place, alias=alias, other=other)


def _taken(records: Records) -> dict[str, Counter[str]]:
    """Return what each name below case-studies/ leads to, and how often."""
    taken = {"index": Counter([LIST])}
    for entry in records.cases:
        for name in (entry.slug, *entry.record.aliases):
            taken.setdefault(name, Counter())[entry.path] += 1
    return taken


def _other(own: str, paths: Counter[str]) -> str:
    """Return the first path but `own`; that too where it stands there twice."""
    return next((path for path, times in paths.items() if path != own or times > 1), "")


def _nameless_frameworks(records: Records) -> Iterator[Diagnostic]:
    named = {entry.folder for entry in records.frameworks}
    folders = {entry.folder: entry for entry in reversed(records.objectives)}  # the first file
    for folder, entry in folders.items():
        if folder not in named:
            where = Place(entry.path)
            yield rules.FRAMEWORK_WITHOUT_INDEX.at(where, folder=f"content/{folder}")


def _file_names(records: Records) -> Iterator[Diagnostic]:
    for entry in records.objectives:
        if not isinstance(entry.record, Psa):
            continue
        number, place = entry.record.number, entry.marks.value("number")
        if entry.slug != f"{number:02}" and entry.says("number"):
            yield rules.WRONG_FILE_NAME.at(place, number=number, expected=f"{number:02}.md")


def _synonyms(records: Records) -> Iterator[Diagnostic]:
    seen: dict[str, str] = {}
    for entry in records.glossary:
        index = int(entry.slug)
        also = [((index, "also", number), word) for number, word in enumerate(entry.record.also)]
        for keys, word in [((index, "term"), entry.record.term), *also]:
            first = seen.setdefault(word.casefold(), entry.record.term)
            if first != entry.record.term and entry.says(*keys):
                place = entry.marks.value(*keys)
                yield rules.SYNONYM_TWICE.at(place, word=word, other=first)


def _shared(keys: Iterable[tuple[Item, str]]) -> Iterator[tuple[Item, Item]]:
    """Yield each item whose key another item has, with the first such other."""
    same: dict[str, list[Item]] = {}
    for item, key in keys:
        same.setdefault(key, []).append(item)
    for items in same.values():
        for item in items if len(items) > 1 else []:
            yield item, next(other for other in items if other is not item)
