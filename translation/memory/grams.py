"""Texts as sets of short pieces: texts that are alike share some. No database here."""

from __future__ import annotations

from hashlib import blake2b
from zlib import crc32

SIZES = (2, 8)  # characters: pairs find what is somewhat alike, eights what is nearly the same among many
INDEXED = 14  # pieces of each size that are kept of a text


def digest_of(text: str) -> int:
    """A number that is the same for the same text, on every machine; fits a signed column of 64 bits."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)


def grams_of(plain: str, kept: int = INDEXED) -> list[int]:
    """Numbers that stand for up to `kept` pieces of each size.

    Of a long text a sample: the pieces with the smallest numbers. As these are in truth hashes, two texts that
    share a piece tend to keep the same ones, however long they are.
    """
    return [number for size in SIZES for number in _smallest(plain, size, kept)]


def _smallest(plain: str, size: int, kept: int) -> list[int]:
    pieces = {plain[start : start + size] for start in range(len(plain) - size + 1)}
    return sorted(size << 32 | crc32(piece.encode("utf-8", "surrogatepass")) for piece in pieces)[:kept]
