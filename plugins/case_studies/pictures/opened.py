"""Owns how a picture's bytes are opened: only known kinds, and never a flood of pixels."""

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PIL import Image

# What Pillow raises for bytes that are no picture. The disk has no part in it: bytes come whole.
BROKEN = (
    EOFError,
    LookupError,
    OSError,
    OverflowError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
KINDS = {"PNG": "PNG", "JPEG": "JPEG", "MPO": "JPEG", "WEBP": "WebP"}  # MPO: a JPEG of many cameras


class TooManyPixelsError(Exception):
    """A few bytes that would fill the memory; says how many pixels, in words."""


@dataclass(frozen=True)
class Opened:
    """A picture whose header was read: its kind, and the image that decodes when asked."""

    kind: str
    image: Image.Image

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.image.size


@contextmanager
def opened(raw: bytes) -> Iterator[Opened]:
    """Open the picture in `raw`.

    Raises TooManyPixelsError, or one of BROKEN where it is no picture of a known kind.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Pillow mends by itself
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(raw), formats=("PNG", "JPEG", "WEBP")) as image:
                yield Opened(KINDS[str(image.format)], image)
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise TooManyPixelsError(f"more than {Image.MAX_IMAGE_PIXELS:,} pixels") from error
