"""Reads the quantities of Chinese text."""

from __future__ import annotations

import re
from fractions import Fraction

from . import chinese_numerals as numerals
from . import qualifiers
from .chinese_dates import read_dates
from .chinese_suffix import Suffix
from .chinese_terms import read_terms
from .codes import read_codes
from .idioms import IDIOM
from .quantity import MAY, MUST, SHOULD, Quantity, Reading
from .reader import Reader, number, ordinal

_C, _S = numerals.CHARACTERS, numerals.SCALES
_MIXED = rf"(?:{numerals.FIGURES})(?:\s?(?:(?P<more>[多余几])\s?)?[{_S}]+(?:(?:[0-9]+(?:\.[0-9]+)?|[{_C}])[{_S}]+)*)?"
_WRITTEN = (
    rf"(?:(?P<vague>好几|几|数|上)(?=[{_S}]))?[{_C}]+(?:点[{numerals.DIGITS}]+[万亿]*)?(?:(?P<few>[几多余来])[{_S}]*)?"
)
NUMBER = re.compile(rf"(?P<ordinal>第\s?)?(?<![0-9.])(?<![0-9],)(?P<numeral>{_MIXED}|{_WRITTEN})")
_RISES = re.compile(r"(?:增长|增加|提高|提升|扩大|增至|增|高出|上升)[了近约逾超过]{0,2}$")
_RANGE = re.compile(r"\s?(?:[-–—~]{1,2}|至|到)\s?(?:第)?$")


def read_chinese(text: str) -> list[Quantity]:
    """The quantities of a plain Chinese text, in their order."""
    reader = Reader(text)
    read_codes(reader, MUST)
    read_terms(reader)
    read_dates(reader)
    reader.take(IDIOM, lambda match: _idiom(reader, match))
    _Numbers(reader).read_all()
    return sorted(reader.found, key=lambda quantity: (quantity.start, quantity.end))


def _idiom(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    """An idiom counts nothing, and English may yet name its number: the “Three Transformations”."""
    found = []
    for run in re.finditer(rf"[{_C}]+", match[0]):
        for value in [*numerals.values(run[0])[:1], *filter(None, map(numerals.value, run[0]))]:
            found += reader.may(match, number(value), ordinal(value))
    return found


class _Numbers:
    """Numbers one after another: the first of a range takes scale and unit from the second."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.previous: Quantity | None = None
        self.previous_end = -1

    def read_all(self) -> None:
        position = 0
        while match := NUMBER.search(self.reader.rest, position):
            found = self._read(match)
            self.reader.found += found
            position = max(match.end(), found[-1].end if found else 0)

    def _read(self, match: re.Match[str]) -> list[Quantity]:
        values = numerals.values(re.sub(r"[多余来几\s]", "", match["numeral"].lstrip("好几数上")))
        if not values:
            return []
        if match["vague"]:
            return self._vague(match, values[0])
        if match["ordinal"]:
            return self._ordinal(match, values)
        return self._counted(match, values)

    def _vague(self, match: re.Match[str], scale: Fraction) -> list[Quantity]:
        """数百 is hundreds; 上百 may be a hundred or more."""
        exponent = len(str(int(scale))) - 1
        least = [number(scale)] if match["vague"] == "上" else []
        found = self.reader.whole_match(match, Reading("vague", exponent), *least, demand=SHOULD)
        found[0].hints = frozenset({qualifiers.OVER, qualifiers.ABOUT})
        return found

    def _ordinal(self, match: re.Match[str], values: list[Fraction]) -> list[Quantity]:
        plain = match["numeral"] in {"一", "1"} or match["numeral"].startswith("几")
        found = [
            self.reader.quantity(*match.span(), ordinal(value), demand=MAY if plain else MUST) for value in values[:1]
        ]
        return found

    def _counted(self, match: re.Match[str], values: list[Fraction]) -> list[Quantity]:
        text, start, end = self.reader.text, match.start(), match.end()
        suffix = Suffix(text, end)
        values = [value + suffix.half for value in values]
        demand = self._demand(match, suffix, values)
        said, hints = qualifiers.chinese(text, start, end, suffix.end)
        if match["few"] or match["more"]:
            said |= {qualifiers.OVER}
        found = []
        for value in values:
            readings = suffix.readings(value, bool(_RISES.search(text[max(0, start - 6) : start])))
            if match["few"] == "几" or (match["few"] and value == 10):
                readings += [number(12), Reading("vague", 1)] if value == 10 else []
            quantity = self.reader.quantity(
                start, suffix.end, *readings, demand=min(demand, SHOULD) if len(values) > 1 else demand
            )
            quantity.qualifiers, quantity.hints = (
                (said, hints) if len(values) == 1 else (frozenset(), said | hints | {qualifiers.ABOUT})
            )
            found.append(quantity)
        self._join_range(match, found[-1], suffix)
        return found

    def _demand(self, match: re.Match[str], suffix: Suffix, values: list[Fraction]) -> int:
        numeral = match["numeral"]
        if numeral[0].isdigit():
            return MAY if values == [1] and not suffix.kind else MUST
        if suffix.kind and suffix.kind != "counter":
            if suffix.half:
                return SHOULD
            return MAY if numeral == "一" and suffix.kind not in {"tenths"} else (SHOULD if len(numeral) == 1 else MUST)
        if numeral == "一" or not suffix.kind:
            return MUST if len(numeral) > 2 else (SHOULD if len(numeral) == 2 and "十" in numeral else MAY)
        return SHOULD if len(numeral) == 1 else MUST

    def _join_range(self, match: re.Match[str], quantity: Quantity, suffix: Suffix) -> None:
        """3至5万 may be 30,000 to 50,000, 10—15% is 10 % to 15 %."""
        previous, text = self.previous, self.reader.text
        if (
            previous
            and match.start() - self.previous_end <= 4
            and _RANGE.search(text[self.previous_end : match.start()])
        ):
            scale = re.search(r"[万亿]+$", match["numeral"])
            factor = numerals.values(scale[0])[0] if scale else 1
            value = previous.main.value
            if previous.main.kind == "number" and not previous.main.unit:
                previous.readings += tuple(suffix.readings(value * factor, False)) + tuple(
                    suffix.readings(value, False)
                )
            shared = previous.qualifiers | quantity.qualifiers | previous.hints | quantity.hints
            for one in (previous, quantity):
                one.qualifiers, one.hints = frozenset(), shared
        self.previous, self.previous_end = quantity, suffix.end
