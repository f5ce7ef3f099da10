"""English words that are numbers without being numerals: dozens of, doubled, both, a decade, Part III."""

from __future__ import annotations

import re
from fractions import Fraction

from . import english_qualifiers
from .english_numerals import CARDINALS
from .qualifiers import OVER
from .quantity import MAY, SHOULD, Quantity, Reading
from .reader import Reader, number, ordinal, roman
from .units import MONEY, english_unit_after

_EXPONENTS = {"ten": 1, "dozen": 1, "score": 1, "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_PLURAL = "tens|dozens|scores|hundreds|thousands|millions|billions|trillions"
_SINGULAR = "dozen|hundred|thousand|million|billion|trillion"
VAGUE = re.compile(
    rf"\b(?P<plural>{_PLURAL})(?P<more>(?: (?:upon|of|and) (?:{_PLURAL})){{0,2}})\b"
    rf"|\bmulti[- ]?(?P<multi>{_SINGULAR})s?\b"
    rf"|\b(?:several|a few|few|many|a couple of|multiple|some) (?P<some>(?:{_SINGULAR})(?: (?:{_SINGULAR}))?)\b",
    re.I,
)
_FOLD = {"double": 2, "twice": 2, "triple": 3, "treble": 3, "thrice": 3, "quadruple": 4, "quintuple": 5}
_MULTIPLE = re.compile(
    rf"\b(?P<word>{'|'.join(sorted(_FOLD, key=len, reverse=True))}|doubl|tripl|quadrupl)(?:[ds]|ing|ed)?\b", re.I
)
_ANY_FOLD = re.compile(rf"\b(?P<number>{'|'.join(CARDINALS)})-?fold\b", re.I)
_STEM = {"doubl": 2, "tripl": 3, "quadrupl": 4}
_NUMBERS = {
    number(2): "both pair pairs couple dual twin duo bilateral mutual either neither bi biannual",
    number(3): "trio trilateral tri",
    number(4): "quad",
    number(1): "single solo only sole",
    number(0): "nil zero birth",
    number(Fraction(1, 2)): "fifty-fifty majority halved halve halves midway halfway evenly",
    number(10**6): "millionaire millionaires",
    number(10**9): "billionaire billionaires",
    number(2, "week"): "fortnight",
    number(6, "month"): "half-year",
    number(3, "month"): "quarterly",
    number(1, "century"): "century",
    number(100, "year"): "centenary centennial",
    number(200, "year"): "bicentenary",
    number(1000, "year"): "millennium",
    ordinal(1): "inaugural",
    ordinal(2): "runner-up",
    Reading("vague", 1): "decades teen teens teenage teenager teenagers",
    Reading("vague", 2): "centuries",
    Reading("percent", Fraction(1)): "all full",
}
_WORDS = {word: (reading,) for reading, words in _NUMBERS.items() for word in words.split()} | {
    "decade": (number(1, "decade"), Reading("vague", 1)),
    "primary": (number(1), ordinal(1)),
    "secondary": (number(2), ordinal(2)),
    "tertiary": (number(3), ordinal(3)),
}
_WORD = re.compile(rf"\b(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b", re.I)
_HALF_UNIT = re.compile(r"\bhalf[ -](?:an? )?(?P<unit>year|month|day|hour|century|decade|mile)\b", re.I)
_AND_A_HALF = re.compile(r"\b(?:an?|one) (?P<unit>year|month|day|hour|century|decade|mile) and a half\b", re.I)
_ROMAN = re.compile(r"(?<![A-Za-z.])(?:X{0,3}(?:IX|IV|V?I{0,3}))(?![A-Za-z])(?<=[IVX])")
_LIST = re.compile(
    r"(?m:^)\s{0,9}\(?(?P<line>[0-9]{1,2}|[ivx]{1,5}|[IVX]{1,5})(?:\)|\.(?=\s))|\((?P<bracket>[0-9]{1,2}|[ivx]{1,5})\)"
)
_SYMBOLS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅛": (1, 8)}
_SYMBOL = re.compile(rf"([0-9]{{1,9}})?([{''.join(_SYMBOLS)}])")


def read_marks(reader: Reader) -> None:
    """Take what must be read before the numerals: list marks, ½, dozens of."""
    reader.take(
        _SYMBOL,
        lambda match: reader.whole_match(
            match, number(int(match[1] or 0) + Fraction(*_SYMBOLS[match[2]])), demand=SHOULD
        ),
    )
    reader.take(_AND_A_HALF, lambda match: reader.may(match, number(Fraction(3, 2), match["unit"].lower())))
    reader.take(VAGUE, lambda match: _vague(reader, match))


def read_words(reader: Reader) -> None:
    """Take the words that may answer to a number of the Chinese; none of them asks for one."""
    reader.take(_HALF_UNIT, lambda match: reader.may(match, number(Fraction(1, 2), match["unit"].lower())))
    reader.take(
        _ANY_FOLD, lambda match: reader.may(match, Reading("times", Fraction(CARDINALS[match["number"].lower()])))
    )
    reader.take(_MULTIPLE, lambda match: _multiple(reader, match))
    reader.take(_WORD, lambda match: _word(reader, match))
    reader.take(_ROMAN, lambda match: _roman(reader, match))


def _word(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    return _qualified(reader, match, *_WORDS[match[0].lower()])


def _qualified(reader: Reader, match: re.Match[str], *readings: Reading) -> list[Quantity]:
    found = reader.whole_match(match, *readings, demand=MAY)
    said, hints = english_qualifiers.qualifiers(reader.text, match.start(), match.end(), match.end(), temporal=True)
    found[0].hints = said | hints | ({OVER} if match[0].lower() == "majority" else set())
    return found


def _exponent(text: str) -> int:
    return sum(_EXPONENTS[word.rstrip("s")] for word in re.findall(r"[a-z]+", text) if word.rstrip("s") in _EXPONENTS)


def _vague(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    exponent = _exponent(
        (match["plural"] + match["more"] if match["plural"] else match["multi"] or match["some"]).lower()
    )
    of = re.compile(r"(?: of)? ?").match(reader.text, match.end())
    unit, _ = english_unit_after(reader.text, of.end())
    return reader.whole_match(match, Reading("vague", exponent, unit if unit in MONEY else ""), demand=MAY)


def _multiple(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    word = match["word"].lower()
    value = Fraction(_FOLD.get(word) or _STEM[word])
    counted = [number(value)] if word == match[0].lower() else []  # twice may be 两次, doubled may not
    return _qualified(reader, match, Reading("times", value, "in all"), *counted)


def _roman(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    value = roman(match[0])
    return reader.whole_match(match, number(value), ordinal(value), demand=MAY)


def read_list_marks(reader: Reader) -> None:
    """Take the numbers of list items."""
    reader.take(_LIST, lambda match: _list_mark(reader, match))


def _list_mark(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    text = match["line"] or match["bracket"]
    value = int(text) if text.isdigit() else roman(text)
    return reader.whole_match(match, Reading("list", Fraction(value)), number(value), ordinal(value), demand=MAY)
