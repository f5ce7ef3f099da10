"""What a reader wrote into the field: words, and texts in quotation marks."""

from __future__ import annotations

import re
import unicodedata

from search.text.tokens import words_of

# ASCII marks, full-width marks and “curly” marks.
_QUOTED = re.compile(r'"([^"]+)"|＂([^＂]+)＂|“([^”]+)”')
_STANDARD = re.compile("[A-Z]{2,5}|[A-Za-z]{1,4}/[A-Za-z]{1,6}")
MOST_WORDS = 24


def quoted_and_words(query: str) -> tuple[list[str], list[str]]:
    """The texts in quotation marks, which are to be found as they stand, and the words outside of them."""
    quoted = [next(filter(None, match.groups())) for match in _QUOTED.finditer(query)]
    return quoted, _with_numbers(words_of(_QUOTED.sub(" ", query)))[:MOST_WORDS]


def _with_numbers(words: list[str]) -> list[str]:
    """The letters of a standard and its number are one word: T/CAQI 123, ISO 9001, ＧＢ 2312."""
    joined: list[str] = []
    for word in words:
        if joined and word[0].isdecimal() and _STANDARD.fullmatch(unicodedata.normalize("NFKC", joined[-1])):
            joined[-1] += f" {word}"
        else:
            joined.append(word)
    return joined
