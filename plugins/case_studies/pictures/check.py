"""Owns the rules of a picture: its kind, its size, where it lies."""

from pathlib import PurePosixPath

from case_studies.diagnostics import Diagnostic, Place
from case_studies.diagnostics.rules import pictures as rules
from case_studies.diagnostics.rules.fields import BAD_SLUG
from case_studies.model.fields import SLUG
from case_studies.model.slugs import better_slug
from case_studies.pictures.opened import BROKEN, TooManyPixelsError, opened
from case_studies.pictures.published import turned_and_stripped
from case_studies.reading import ContentFile

# The limits, in one place. No page shows more than about 1,400 pixels of a wide screen.
LARGEST = 500_000  # bytes
WIDEST = 2_000  # pixels
HIGHEST = 5_000  # pixels: decoded, such a picture takes up to 40 megabytes of memory

ASSETS = "assets"  # where the theme and the library keep their own files
ENDINGS = {"PNG": (".png",), "JPEG": (".jpg", ".jpeg"), "WebP": (".webp",)}


def picture_problems(file: ContentFile) -> list[Diagnostic]:
    """Return what is wrong with the picture `file`.

    Raises OSError where the file cannot be read.
    """
    place = Place(file.path)
    problems = _folder_problems(file, place)
    if file.size > LARGEST:  # not read: it may be a film
        size, limit = f"{file.size:,}", f"{LARGEST:,}"
        return [*problems, rules.PICTURE_TOO_LARGE.at(place, size=size, limit=limit)]
    return problems + _content_problems(file, place)


def _folder_problems(file: ContentFile, place: Place) -> list[Diagnostic]:
    """A folder of a page's name cannot be one of the files that the library makes."""
    *folders, _ = file.name.split("/")
    if wrong := next((folder for folder in folders if not SLUG.fullmatch(folder)), ""):
        better = better_slug(wrong) or "pictures"
        return [BAD_SLUG.at(place, slug=wrong, better=f"{better}/")]
    if not folders or folders[0] != ASSETS:
        return []
    top, content = folders[0], file.path.removesuffix(f"/{file.name}")
    better = f"{content}/about/{PurePosixPath(file.name).name}"
    return [rules.PICTURE_IN_ASSETS.at(place, folder=f"{content}/{top}", better=better)]


def _content_problems(file: ContentFile, place: Place) -> list[Diagnostic]:
    raw = file.location.read_bytes()
    try:
        with opened(raw) as picture:
            kind, size = picture.kind, picture.size
        if min(size) <= WIDEST and max(size) <= HIGHEST:  # else too wide, however it is turned
            with opened(turned_and_stripped(raw)) as shown:
                shown.image.load()  # it may end too early
                size = shown.size
    except TooManyPixelsError as error:
        return [_too_wide(place, str(error))]
    except BROKEN:
        return [rules.NOT_A_PICTURE.at(place)]
    problems = _kind_problems(file, kind, place)
    if size[0] > WIDEST or size[1] > HIGHEST:
        problems.append(_too_wide(place, f"{size[0]:,} by {size[1]:,} pixels"))
    return problems


def _kind_problems(file: ContentFile, kind: str, place: Place) -> list[Diagnostic]:
    path = PurePosixPath(file.name)
    if path.suffix.lower() in ENDINGS[kind]:
        return []
    expected = path.with_suffix(ENDINGS[kind][0]).name
    values = {"kind": kind, "ending": path.suffix, "expected": expected}
    return [rules.WRONG_PICTURE_KIND.at(place, **values)]


def _too_wide(place: Place, size: str) -> Diagnostic:
    width, height = f"{WIDEST:,}", f"{HIGHEST:,}"
    return rules.PICTURE_TOO_WIDE.at(place, size=size, width=width, height=height)
