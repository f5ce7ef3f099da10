"""The values of English number words: twenty-two thousand, two thirds, the twenty-first, half a million."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from .chinese_numerals import figure

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_ONES += " eighteen nineteen"
CARDINALS = {word: value for value, word in enumerate(_ONES.split())}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
CARDINALS |= {word: value * 10 for value, word in enumerate(_TENS.split(), 2)} | {"fourty": 40}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12}
SCALES |= {"quadrillion": 10**15, "quintillion": 10**18}
SHORT_SCALES = {"k": 1000, "K": 1000, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12, "trn": 10**12}
_IRREGULAR = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
ORDINALS = _IRREGULAR | {
    (word[:-1] + "ieth" if word.endswith("y") else word + "th"): value
    for word, value in (CARDINALS | SCALES).items()
    if value not in _IRREGULAR.values() and word not in {"zero", "dozen"}
}
_PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    word + ending: value for word, value in ORDINALS.items() if value > 2 for ending in ("", "s")
}
_WORD = "|".join(sorted(CARDINALS | SCALES | ORDINALS | _PARTS, key=len, reverse=True))
FIGURES = (
    r"(?:(?<![0-9.])[0-9]{1,3}(?: [0-9]{3})+(?![0-9,.]*[0-9])"
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
)
_CURRENCIES = "RMB|CNY|USD|EUR|GBP|HKD|JPY|Rmb|AUD|KRW|CAD|RUB|INR|CHF|SGD"
_BEGINS = rf"(?:(?<![A-Za-z0-9])|(?<={_CURRENCIES})|(?<=FY))(?<![0-9][.,])"
_ENDING = r"(?:(?:st|nd|rd|th)(?![A-Za-z])|(?: ?-?)(?:k|K|m|mn|mln|bn|tn|trn)(?![A-Za-z0-9]))?"
_SCALE = rf"(?:{'|'.join(SCALES)})(?![A-Za-z])"
_JOINT = rf"(?: |-|, (?=and )|-and-(?=a-half)| an? (?={_SCALE})| and (?=(?:a half|{_WORD})(?![A-Za-z])))"
PHRASE = re.compile(
    rf"{_BEGINS}(?:{FIGURES}{_ENDING}|(?i:{_WORD})s?(?![A-Za-z]))"
    rf"(?:{_JOINT}(?i:a[ -]half|{_WORD})(?![A-Za-z])){{0,12}}"
)
_HALF_OF_SCALE = re.compile(rf"(?: |-)(?:an? )?(?={'|'.join(SCALES)})", re.I)
_TOKEN = re.compile(r"[0-9][0-9, .]*[0-9]|[0-9]|[A-Za-z]+|-")


class Part(NamedTuple):
    """One number within a phrase."""

    kind: str  # number, ordinal, fraction
    value: Fraction
    start: int
    end: int
    words: bool  # written in words, not in figures


class _Phrase:
    """The numbers of a phrase, as its words are read from left to right."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.start = self.end = -1
        self.clear()

    def clear(self) -> None:
        self.total, self.current = 0, None
        self.words, self.scaled, self.joined = True, False, False
        self.last_scale = self.scale_end = self.last_start = 0

    def close(self, kind: str = "number") -> None:
        """The number that was being read is complete."""
        if self.current is not None or self.scaled:
            value = Fraction(self.total + (self.current or 0))
            self.parts.append(Part(kind, value, self.start, self.end, self.words))
        self.clear()

    def begin(self, token: re.Match[str]) -> None:
        if self.current is None and not self.scaled:
            self.start = token.start()
        self.end = token.end()

    def add(self, value: Fraction, token: re.Match[str]) -> None:
        """One more cardinal: twenty + two, two hundred + five, or the beginning of another number."""
        current = self.current
        fits = (
            current is None
            or (current % 100 == 0 and 0 < value < 100 and current)
            or (current % 10 == 0 and current % 100 >= 20 and value < 10)
        )
        if not fits or not (self.words or self.scaled) or (current is None and self.scaled and value >= 1000):
            self.close()
        self.begin(token)
        if self.current is None:
            self.last_start = token.start()
        self.current = (self.current or 0) + value

    def scale(self, value: int, token: re.Match[str]) -> None:
        if self.scaled and self.current is not None and value >= self.last_scale:
            self._begin_anew()
        self.begin(token)
        if value in {12, 100}:
            self.current = (1 if self.current is None else self.current) * value
            return
        self.total = self._scaled(value)
        self.current, self.scaled = None, True
        self.last_scale, self.scale_end = value, token.end()

    def _begin_anew(self) -> None:
        """In one million and five million the five belongs to a second number."""
        current, start = self.current, self.last_start
        self.current, self.end = None, self.scale_end
        self.close()
        self.current, self.start = current, start

    def _scaled(self, value: int) -> Fraction:
        if self.current is None:
            return (self.total or 1) * value
        return self.total + self.current * value

    def ordinal(self, word: str, value: int, token: re.Match[str]) -> None:
        """An ordinal, or the part of a fraction when a small number stands before it: two thirds."""
        above = self.current
        if (
            above is not None
            and not self.total
            and 0 < above < 20
            and value > 2
            and not (above >= 10 and value in {100, 1000} and not word.endswith("s"))
        ):
            self.begin(token)
            self.current = above / value
            self.close("fraction")
            return
        if value in {100, 1000, 10**6} and above is not None:
            self.begin(token)
            self.current = above * value
        else:
            self.add(Fraction(value), token)
        self.close("ordinal")


def read(phrase: str) -> list[Part]:
    """The numbers of one phrase of number words and figures."""
    state = _Phrase()
    for token in _TOKEN.finditer(phrase):
        _step(state, token, phrase)
    state.close()
    return state.parts


def _step(state: _Phrase, token: re.Match[str], phrase: str) -> None:
    word = token[0].lower()
    if word[0].isdigit():
        value = figure(word.replace(" ", ""))
        if value is not None:
            state.close()
            state.begin(token)
            state.current, state.words = value, False
    elif word in CARDINALS:
        state.add(Fraction(CARDINALS[word]), token)
    elif word in SCALES or word.removesuffix("s") in SCALES:
        state.scale(SCALES.get(word) or SCALES[word.removesuffix("s")], token)
    elif token[0] in SHORT_SCALES and state.current is not None:
        state.scale(SHORT_SCALES[token[0]], token)
    else:
        _last_step(state, token, word, phrase)


def _last_step(state: _Phrase, token: re.Match[str], word: str, phrase: str) -> None:
    if word in {"st", "nd", "rd", "th"}:
        state.end = token.end()
        state.close("ordinal")
    elif word in {"half", "halves", "quarter", "quarters"}:
        _part(state, token, word, phrase)
    elif word in _PARTS or word in ORDINALS:
        state.ordinal(word, ORDINALS.get(word) or _PARTS[word], token)


def _part(state: _Phrase, token: re.Match[str], word: str, phrase: str) -> None:
    """A half: of its own, of a million, or added to a number before it."""
    part = Fraction(1, _PARTS[word])
    alone = state.current is None and not state.scaled
    state.begin(token)
    if alone and _HALF_OF_SCALE.match(phrase, token.end()):
        state.current = part
    elif alone:
        state.current = part
        state.close("fraction")
    elif phrase[: token.start()].endswith(("and a ", "and-a-")):
        state.current = (state.current or 0) + part
    else:
        state.current = (1 if state.current is None else state.current) * part
        state.close("fraction")
