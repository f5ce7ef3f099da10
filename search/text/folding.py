"""One writing for what readers take as the same: width, case, accents, traditional and simplified characters."""

from __future__ import annotations

import unicodedata
from functools import cache

from opencc import OpenCC

HAN = ((0x3400, 0x9FFF), (0xF900, 0xFAFF))


@cache
def _simplified() -> dict[str, str]:
    """Each traditional character and its simplified form.

    Character by character, not by OpenCC's phrases: a part of a text has to fold like the whole of it.
    """
    characters = [chr(code) for first, last in HAN for code in range(first, last + 1)]
    converted = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    return {old: new for old, new in zip(characters, converted, strict=True) if old != new and len(new) == 1}


class _Folding(dict):
    """A table for `str.translate` that learns each character when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = unicodedata.normalize("NFKD", chr(code)).casefold()
        bare = "".join(mark for mark in folded if not unicodedata.combining(mark))
        self[code] = unicodedata.normalize("NFC", bare).translate(_simplified_codes())
        return self[code]


@cache
def _simplified_codes() -> dict[int, str]:
    return {ord(old): new for old, new in _simplified().items()}


_FOLDING = _Folding()


def fold(text: str) -> str:
    """The text in half width, lower case and simplified characters, without accents. May change its length."""
    return text.translate(_FOLDING)


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the place in `text` that it comes from."""
    folded, places = [], []
    for place, character in enumerate(text):
        form = fold(character)
        folded.append(form)
        places.extend([place] * len(form))
    return "".join(folded), places
