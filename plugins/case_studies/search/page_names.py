"""Owns the names of the pages in Pagefind's index: each is its row's number, and no hash.

Pagefind names a page by a hash, by which its own cards are found. We have our own cards and need
the row. Numbers also pack well: at 10,000 cases they save a reader 50 KB of 64.
The list stands at the start of the one file that ends in .pf_meta, as CBOR (RFC 8949):
[version, [[name, number of words], ...], ...]
https://github.com/Pagefind/pagefind/blob/v1.5.2/pagefind/src/index/index_metadata.rs
"""

import gzip

SIGNATURE = b"pagefind_dcd"
ARRAY, TEXT, NUMBER = 4, 3, 0  # CBOR's kinds of value
PAIR = 2
WORDS = 1  # our ranking leaves the length of a page out


def named_by_row(packed: bytes) -> bytes:
    """Return the file with each page named by its place in the list."""
    content = gzip.decompress(packed)
    _, start = _head(content, len(SIGNATURE), ARRAY)
    length, start = _head(content, start, TEXT)  # the version
    start += length
    count, end = _head(content, start, ARRAY)
    names = bytearray(content[:end])
    for row in range(count):
        end = _after_page(content, end)
        name = str(row).encode()
        names += _head_of(ARRAY, PAIR) + _head_of(TEXT, len(name)) + name + _head_of(NUMBER, WORDS)
    return gzip.compress(bytes(names) + content[end:], mtime=0)


def _after_page(content: bytes, start: int) -> int:
    """Return where the next page begins."""
    size, start = _head(content, start, ARRAY)
    if size != PAIR:
        raise OSError("Pagefind lists its pages in another way than we know.")
    length, start = _head(content, start, TEXT)
    return _head(content, start + length, NUMBER)[1]


def _head(content: bytes, start: int, kind: int) -> tuple[int, int]:
    """Return the number in the head of a value, and where what follows it begins."""
    first = content[start]
    if first >> 5 != kind:
        raise OSError("Pagefind's list of pages is not where we know it.")
    extra = {24: 1, 25: 2, 26: 4}.get(first & 31, 0)
    start += 1
    number = int.from_bytes(content[start : start + extra], "big") if extra else first & 31
    return number, start + extra


def _head_of(kind: int, number: int) -> bytes:
    """Return the head of a value whose number is below 24."""
    return bytes([kind << 5 | number])
