"""Owns the parts of a picture's file: keeps those that say how it looks, drops all others.

Pillow can only save a picture anew, which costs quality. What a file has after its end is dropped.
"""

import struct
from collections.abc import Iterator

PNG_START = b"\x89PNG\r\n\x1a\n"
# https://www.w3.org/TR/png-3/#11Chunks: pixels, colours, transparency, shape, animation.
PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs "
    b"acTL fcTL fdAT".split()
)
# https://developers.google.com/speed/webp/docs/riff_container
WEBP_KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
WEBP_METADATA = 0x08 | 0x04  # the flags in VP8X that announce EXIF and XMP

# ITU-T T.81, table B.1
MARKER = 0xFF  # the byte before each
END, SCAN, COMMENT = 0xD9, 0xDA, 0xFE
RESTARTS = range(0xD0, 0xD8)
APPLICATION = range(0xE0, 0xF0)
JPEG_KEPT = {0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}  # both say what the colours mean
JFIF = b"JFIF\0"
MOST_SCANS = 100  # a picture that loads step by step has about ten; thousands take minutes


def stripped(raw: bytes) -> bytes:
    """Return the PNG, JPEG or WebP picture in `raw` without metadata, its pixels untouched.

    Raises ValueError, IndexError or struct.error where the file is not whole.
    """
    if raw.startswith(PNG_START):
        return PNG_START + b"".join(_png_parts(raw))
    if raw.startswith(b"\xff\xd8"):
        return b"\xff\xd8" + b"".join(_jpeg_parts(raw)) + b"\xff\xd9"
    if raw.startswith(b"RIFF"):
        body = b"WEBP" + b"".join(_webp_parts(raw))
        return b"RIFF" + struct.pack("<I", len(body)) + body
    raise ValueError("no picture of a known kind")


def _png_parts(raw: bytes) -> Iterator[bytes]:
    at, name = len(PNG_START), b""
    while name != b"IEND":
        (length,) = struct.unpack_from(">I", raw, at)
        name, end = raw[at + 4 : at + 8], at + 12 + length
        if name in PNG_KEPT:
            yield raw[at:end]
        at = end


def _webp_parts(raw: bytes) -> Iterator[bytes]:
    (size,) = struct.unpack_from("<I", raw, 4)
    at, last = 12, 8 + size
    while at < last:
        (length,) = struct.unpack_from("<I", raw, at + 4)
        name, end = raw[at : at + 4], at + 8 + length + length % 2
        if name == b"VP8X":
            yield raw[at : at + 8] + bytes([raw[at + 8] & ~WEBP_METADATA]) + raw[at + 9 : end]
        elif name in WEBP_KEPT:
            yield raw[at:end]
        at = end


def _jpeg_parts(raw: bytes) -> Iterator[bytes]:
    at, scans = 2, 0
    while (marker := _marker(raw, at)) != END:
        if marker is None:
            at += 1
            continue
        (length,) = struct.unpack_from(">H", raw, at + 2)
        end = at + 2 + length
        if marker == SCAN:
            scans += 1
            end = _scan_end(raw, end)
        if scans > MOST_SCANS:
            raise ValueError("no picture that a camera or an editor makes")
        yield _jpeg_part(marker, raw[at:end])
        at = end


def _marker(raw: bytes, at: int) -> int | None:
    """Return the marker at `at`; None where a byte there fills the space before one."""
    if raw[at] != MARKER:
        raise ValueError("no marker where one must stand")
    return None if raw[at + 1] == MARKER else raw[at + 1]


def _scan_end(raw: bytes, at: int) -> int:
    """Return where the pixels that start at `at` end: at the next marker that is no part of it."""
    while (at := raw.find(b"\xff", at)) >= 0:
        following = raw[at + 1]
        if following not in (0, *RESTARTS):
            return at
        at += 2
    raise ValueError("no end")


def _jpeg_part(marker: int, part: bytes) -> bytes:
    if marker == APPLICATION[0] and part[4:9] == JFIF:
        return part[:2] + b"\0\x10" + part[4:16] + b"\0\0"  # without its small picture
    if marker == COMMENT or marker in APPLICATION:
        known = JPEG_KEPT.get(marker)
        return part if known and part[4:].startswith(known) else b""
    return part
