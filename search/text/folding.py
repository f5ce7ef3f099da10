"""One writing for what readers take as the same: width, case, accents, traditional and simplified characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
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

    def __init__(self):
        super().__init__()
        self.uneven: set[str] = set()  # what does not fold to exactly one character

    def __missing__(self, code: int) -> str:
        folded = unicodedata.normalize("NFKD", chr(code)).casefold()
        bare = "".join(mark for mark in folded if not unicodedata.combining(mark))
        form = unicodedata.normalize("NFC", bare).translate(_simplified_codes())
        if len(form) != 1:
            self.uneven.add(chr(code))
        self[code] = form
        return form


@cache
def _simplified_codes() -> dict[int, str]:
    return {ord(old): new for old, new in _simplified().items()}


_FOLDING = _Folding()


def fold(text: str) -> str:
    """The text in half width, lower case and simplified characters, without accents. May change its length."""
    return text.translate(_FOLDING)


def fold_with_places(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its characters the place in `text` that it comes from."""
    folded = fold(text)
    if _FOLDING.uneven.isdisjoint(text):  # nearly always, and known without a look at each character
        return folded, range(len(text))
    places, done = [], 0
    for place in [place for place, character in enumerate(text) if character in _FOLDING.uneven]:
        places += range(done, place)
        places += [place] * len(_FOLDING[ord(text[place])])
        done = place + 1
    return folded, [*places, *range(done, len(text))]
