"""English words brought to one form, so that spelling, number, case and hyphens do not tell two names apart."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import cached_property, lru_cache
from itertools import accumulate

ARTICLES = frozenset({"a", "an", "the"})
FUNCTION_WORDS = ARTICLES | {"and", "of", "for", "in", "on", "to", "with", "by", "at", "from", "as", "or"}
TOKEN = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
POSSESSIVE = re.compile(r"['’ʼ](?:s)?$")
CLAUSE_END = re.compile(r"[,.;:!?()\[\]\n](?=\s|\w*$|[(\w])")
BARRIER = " ǁ "  # a letter of no English word
ORDINAL_WORDS = """
zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
ORDINALS = ORDINAL_WORDS.split()
AMERICAN = (
    (re.compile(r"(?<=[a-z]{4})is(?=(?:e|ed|er|ing|ation|ational)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{3})our$"), "or"),
    (re.compile(r"(?<=[a-z]{3})tre$"), "ter"),
    (re.compile(r"(?<=[a-z])(l)l(?=(?:ing|ed|er)$)"), r"\1"),
    (re.compile(r"ogue$"), "og"),
    (re.compile(r"(?<=progra)mme$"), "m"),
    (re.compile(r"^(defen|licen|offen|practi)c(?=e$)"), r"\1s"),
)


@lru_cache(maxsize=50_000)
def normal(word: str) -> str:
    """A word without case, possessive and plural, in American spelling; `fifth` is `5th`; articles are empty."""
    word = POSSESSIVE.sub("", unicodedata.normalize("NFKC", word).casefold())
    if word in ARTICLES:
        return ""
    if word in ORDINALS:
        return _ordinal(ORDINALS.index(word))
    word = _singular(word)
    for pattern, american in AMERICAN:
        word = pattern.sub(american, word)
    return re.sub(r"['’ʼ]", "", word)


def _ordinal(number: int) -> str:
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number, 'th') }"


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def raw_words(text: str) -> list[str]:
    """The words of a text as they are written; `&` reads as `and`."""
    return TOKEN.findall(text.replace("&", " and "))


def normal_words(text: str) -> tuple[str, ...]:
    """The words of a text in their normal form, without articles."""
    return tuple(word for word in map(normal, raw_words(text)) if word)


class EnglishText:
    """An English text in which phrases are looked up by words, whatever their hyphens, spelling and number."""

    def __init__(self, text: str):
        self.text = text
        pairs = [(raw, word) for raw in raw_words(text) if (word := normal(raw))]
        self.raw = [raw for raw, _ in pairs]
        self.words = [word for _, word in pairs]
        self._joined = "".join(self.words)
        self._starts = list(accumulate(map(len, self.words), initial=0))

    @cached_property
    def clauses(self) -> EnglishText:
        """The same text, in which no phrase reaches over a comma, a full stop or a bracket."""
        return EnglishText(CLAUSE_END.sub(BARRIER, self.text))

    def find(self, phrase: tuple[str, ...] | str, start: int = 0) -> tuple[int, int] | None:
        """First and last+1 word of the first place from word `start` on where these normal words stand."""
        joined = phrase if isinstance(phrase, str) else "".join(phrase)
        if not joined:
            return None
        at = self._joined.find(joined, self._starts[min(start, len(self.words))])
        while at >= 0:
            first, end = self._word_at(at), self._word_at(at + len(joined))
            if first is not None and end is not None:
                return first, end
            at = self._joined.find(joined, at + 1)
        return None

    def find_all(self, phrase: tuple[str, ...] | str) -> list[tuple[int, int]]:
        """Every place of a phrase, none overlapping."""
        places, at = [], 0
        while place := self.find(phrase, at):
            places.append(place)
            at = place[1]
        return places

    def has(self, phrase: tuple[str, ...] | str) -> bool:
        """Whether the phrase stands anywhere."""
        return self.find(phrase) is not None

    def has_exactly(self, word: str) -> bool:
        """Whether an abbreviation stands as a word of its own, in this very case."""
        return any(POSSESSIVE.sub("", raw) in (word, word + "s") for raw in self.raw)

    def is_capital(self, number: int) -> bool:
        """Whether there is a word of this number, and it begins with a capital."""
        return number < len(self.raw) and self.raw[number][:1].isupper()

    def piece(self, place: tuple[int, int]) -> str:
        """The words of a place as they are written, for a message."""
        return " ".join(self.raw[place[0] : place[1]])

    def _word_at(self, offset: int) -> int | None:
        number = bisect_left(self._starts, offset)
        return number if number < len(self._starts) and self._starts[number] == offset else None
