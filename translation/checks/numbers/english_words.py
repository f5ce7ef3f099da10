"""English words that are numbers without being numerals: dozens of, doubled, both, a decade, Part III."""

from __future__ import annotations

import re
from fractions import Fraction

from . import english_qualifiers
from .english_numerals import CARDINALS
from .quantity import MAY, SHOULD, Quantity, Reading
from .reader import Reader, month_day, number, ordinal, roman
from .units import MONEY, english_unit_after

_EXPONENTS = {"ten": 1, "dozen": 1, "score": 1, "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_PLURAL = "tens|dozens|scores|hundreds|thousands|millions|billions|trillions"
_SINGULAR = "dozen|hundred|thousand|million|billion|trillion"
VAGUE = re.compile(
    rf"\b(?P<plural>{_PLURAL})(?P<more>(?: (?:upon|of|and) (?:{_PLURAL})){{0,2}})\b"
    rf"|\bmulti[- ]?(?P<multi>{_SINGULAR})s?\b|\b(?:several|a few|few|many|a couple of|multiple|some) (?P<some>(?:{_SINGULAR})(?: (?:{_SINGULAR}))?)\b",
    re.I,
)
_FOLD = {
    "double": 2,
    "twofold": 2,
    "two-fold": 2,
    "twice": 2,
    "triple": 3,
    "treble": 3,
    "threefold": 3,
    "three-fold": 3,
    "thrice": 3,
}
_FOLD |= {
    "quadruple": 4,
    "fourfold": 4,
    "four-fold": 4,
    "quintuple": 5,
    "fivefold": 5,
    "tenfold": 10,
    "sixfold": 6,
    "eightfold": 8,
}
_MULTIPLE = re.compile(
    rf"\b(?P<word>{'|'.join(sorted(_FOLD, key=len, reverse=True))}|doubl|tripl|quadrupl)(?:[ds]|ing|ed)?\b", re.I
)
_ANY_FOLD = re.compile(rf"\b(?P<number>{'|'.join(CARDINALS)})-?fold\b", re.I)
_STEM = {"doubl": 2, "tripl": 3, "quadrupl": 4}
_WORDS: dict[str, tuple[Reading, ...]] = {
    "both": (number(2),), "pair": (number(2),), "pairs": (number(2),), "couple": (number(2),), "dual": (number(2),), "teen": (Reading("vague", 1),), "teens": (Reading("vague", 1),), "teenage": (Reading("vague", 1),), "teenager": (Reading("vague", 1),), "teenagers": (Reading("vague", 1),),
    "twin": (number(2),), "duo": (number(2),), "bilateral": (number(2),), "mutual": (number(2),), "either": (number(2),),
    "neither": (number(2),), "bi": (number(2),), "trio": (number(3),), "trilateral": (number(3),), "tri": (number(3),),
    "tertiary": (number(3), ordinal(3)), "secondary": (number(2), ordinal(2)), "primary": (number(1), ordinal(1)),
    "fortnight": (number(2, "week"),), "decade": (number(1, "decade"), Reading("vague", 1)),
    "decades": (Reading("vague", 1),), "century": (number(1, "century"),), "centuries": (Reading("vague", 2),),
    "centenary": (number(100, "year"),), "centennial": (number(100, "year"),), "bicentenary": (number(200, "year"),),
    "half-year": (number(6, "month"),),
    "fifty-fifty": (number(Fraction(1, 2)),), "majority": (number(Fraction(1, 2)),), "millennium": (number(1000, "year"),),
    "single": (number(1),), "solo": (number(1),), "only": (number(1),), "sole": (number(1),), "inaugural": (ordinal(1),),
    "triennial": (number(3, "year"),), "biennial": (number(2, "year"),), "biannual": (number(2),), "quad": (number(4),),
    "halved": (number(Fraction(1, 2)),), "halve": (number(Fraction(1, 2)),), "midway": (number(Fraction(1, 2)),),
    "yearly": (number(1, "year"),), "nil": (number(0),), "zero": (number(0),), "all": (Reading("percent", Fraction(1)),),
    "full": (Reading("percent", Fraction(1)),), "billionaire": (number(10**9),), "millionaire": (number(10**6),),
       "runner-up": (ordinal(2),),
    "quarterly": (number(3, "month"),), "halfway": (number(Fraction(1, 2)),), "two-thirds": (number(Fraction(2, 3)),),
    "christmas": (month_day(12, 25),), "evenly": (number(Fraction(1, 2)),),
}  # fmt: skip
_WORD = re.compile(rf"\b(?:{'|'.join(word for word, readings in _WORDS.items() if readings)})\b", re.I)
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
    found[0].hints = said | hints
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
