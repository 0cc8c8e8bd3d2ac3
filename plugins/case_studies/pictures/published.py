"""Owns a picture's bytes as they are published: upright, and without metadata."""

import io
from typing import Any

from PIL import Image, ImageOps
from PIL.ExifTags import Base

from case_studies.pictures.opened import opened
from case_studies.pictures.stripped import stripped
from case_studies.reading import ContentFile

# Fixed, so that the same picture gives the same bytes.
SETTINGS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 90, "optimize": True},
    "PNG": {"optimize": True},
    "WebP": {"quality": 90, "method": 4},
}


def published_bytes(file: ContentFile) -> bytes:
    """Return the bytes of the picture `file` for the site; it has passed the check."""
    return turned_and_stripped(file.location.read_bytes())


def turned_and_stripped(raw: bytes) -> bytes:
    """Return the picture in `raw` without metadata, turned where only metadata says how.

    Raises one of BROKEN, or TooManyPixelsError. Pixels stay as they are, unless it is turned.
    """
    plain = stripped(raw)  # first: it refuses what would take long to decode
    with opened(raw) as picture:
        image = picture.image
        still = getattr(image, "n_frames", 1) == 1 or picture.kind == "JPEG"
        if still and image.getexif().get(Base.Orientation, 1) in range(2, 9):
            return stripped(_upright(image, picture.kind))
    return plain


def _upright(image: Image.Image, kind: str) -> bytes:
    output = io.BytesIO()
    profile = image.info.get("icc_profile")
    turned = ImageOps.exif_transpose(image)
    turned.save(output, kind.upper(), icc_profile=profile, **SETTINGS[kind])
    return output.getvalue()
