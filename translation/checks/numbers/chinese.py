"""Reads the quantities of Chinese text."""

from __future__ import annotations

import re
from fractions import Fraction

from . import chinese_numerals as numerals
from . import chinese_qualifiers, qualifiers
from .below_zero import read_chinese_signs
from .chinese_dates import read_dates, read_years
from .chinese_suffix import Suffix
from .chinese_terms import read_terms
from .chinese_times import read_parts_of_day, read_times
from .codes import read_codes
from .idioms import IDIOM, meanings
from .quantity import MAY, MUST, SHOULD, Quantity, Reading
from .reader import Reader, number, ordinal
from .thirds import read_chinese_thirds

_C, _S = numerals.CHARACTER, numerals.SCALE
_MIXED = (
    rf"(?:{numerals.FIGURES})(?:\s?(?:(?P<more>[多余几])\s?)?(?:个(?=[万亿](?!元)))?"
    rf"{_S}+(?:(?:[0-9]+(?:\.[0-9]+)?|{_C}){_S}+)*)?"
)
_WRITTEN = (
    rf"(?:(?P<vague>好几|几|数|上)(?={_S}))?{_C}+(?:点[{numerals.DIGITS}]+[万亿]*)?"
    rf"(?:(?P<few>(?<=[十百千万亿])[几多余来]){_S}*)?"
)
NUMBER = re.compile(rf"(?P<ordinal>第\s?)?(?<![0-9.a-z])(?<![0-9],)(?P<numeral>{_MIXED}|{_WRITTEN})")
_NAMED_IN_TURN = re.compile(r"前[0-9一二三四五六七八九十]{1,3}[届次任批][^，。；]{0,12}(?:分别|依次)")
_SINGLE = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "km", "m"})
_BOTH_OF = frozenset("国地岸人者方队校军党端侧边省市会院")  # the two countries may be “both” or “they”
_RISES = re.compile(r"(?:增长|增加|提高|提升|扩大|增至|增|高出|上升|上涨|涨)[了近约逾超过]{0,2}$")
_ALSO = re.compile(r"\s?(?:和|、|及|与)\s?$")
_TO = re.compile(r"[\u4e00-\u9fff](?:至|到)")
_RANGE = re.compile(r"\s?(?:[-–—~]{1,2}|至|到)\s?(?:第)?$")


def read_chinese(text: str) -> list[Quantity]:
    """The quantities of a plain Chinese text, in their order."""
    reader = Reader(text)
    read_codes(reader, MUST)
    read_terms(reader)
    read_years(reader)
    read_times(reader)
    read_dates(reader)
    reader.take(IDIOM, lambda match: _idiom(reader, match))
    read_parts_of_day(reader)
    _Numbers(reader).read_all()
    read_chinese_thirds(reader)
    read_chinese_signs(text, reader.found)
    return sorted(reader.found, key=lambda quantity: (quantity.start, quantity.end))


def _idiom(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    """An idiom counts nothing, and English may yet name its number: the “Three Transformations”."""
    return [reader.quantity(*match.span(), *readings, demand=MAY) for readings in meanings(match[0])]


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
        values = numerals.values(re.sub(r"[多余来几个\s]", "", match["numeral"].lstrip("好几数上")))
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
        found = self.reader.whole_match(
            match, Reading("vague", exponent, Suffix(self.reader.text, match.end()).unit), *least, demand=SHOULD
        )
        found[0].hints = frozenset({qualifiers.OVER, qualifiers.ABOUT})
        return found

    def _ordinal(self, match: re.Match[str], values: list[Fraction]) -> list[Quantity]:
        plain = match["numeral"] in {"一", "1"} or match["numeral"].startswith("几")
        demand = MAY if plain or self._next(match) else MUST
        return self.reader.whole_match(match, ordinal(values[0]), demand=demand)

    def _next(self, match: re.Match[str]) -> bool:
        """第二天 is the next day."""
        return match["numeral"] in {"二", "2"} and self.reader.text[match.end() : match.end() + 1] in {*"天年日周"}

    def _counted(self, match: re.Match[str], values: list[Fraction]) -> list[Quantity]:
        text, suffix = self.reader.text, Suffix(self.reader.text, match.end())
        values = [value + suffix.half for value in values]
        rises = bool(_RISES.search(text[max(0, match.start() - 6) : match.start()]))
        demand = self._demand(match, suffix, values)
        said, hints = self._qualifiers(match, values, suffix.end)
        if said and demand == MAY and len(match["numeral"]) > 1:  # 超过百万
            demand = SHOULD
        found = []
        for value in values:
            readings = [*suffix.readings(value, rises), *self._ten_or_so(match, value)]
            quantity = self.reader.quantity(match.start(), suffix.end, *readings, demand=demand)
            quantity.qualifiers, quantity.hints = said, hints
            found.append(quantity)
        self._join_range(match, found[-1], suffix)
        return found

    def _qualifiers(self, match: re.Match[str], values: list[Fraction], end: int) -> qualifiers.Said:
        said, hints = chinese_qualifiers.qualifiers(self.reader.text, match.start(), match.end(), end)
        if len(values) > 1:  # 二三十 is an estimate of itself
            return frozenset(), said | hints | {qualifiers.ABOUT}
        if match["few"] == "几" or (match["few"] and values[0] == 10):  # 十几 may be about or more than ten
            return frozenset({qualifiers.OVER, qualifiers.ABOUT}), hints
        if match["numeral"] in {"百", "千", "万", "亿"} and not said:
            hints |= {qualifiers.OVER, qualifiers.ABOUT}
        return (said | {qualifiers.OVER} if match["few"] or match["more"] else said), hints

    def _ten_or_so(self, match: re.Match[str], value: Fraction) -> list[Reading]:
        return [number(12), Reading("vague", 1)] if match["few"] and value == 10 else []

    def _demand(self, match: re.Match[str], suffix: Suffix, values: list[Fraction]) -> int:
        numeral = re.sub(r"[多余来几\s]", "", match["numeral"])
        if len(values) > 1:
            return MAY if values[0] == 1 else SHOULD
        if _NAMED_IN_TURN.match(self.reader.text, max(0, match.start() - 1)):
            return MAY
        if numeral[0].isdigit():
            return MAY if values == [1] and (suffix.kind in {"", "counter"} or suffix.unit in _SINGLE) else MUST
        if numeral == "两" and self.reader.text[match.end() : match.end() + 1] in _BOTH_OF:
            return MAY
        return self._demand_of_characters(numeral, suffix)

    def _demand_of_characters(self, numeral: str, suffix: Suffix) -> int:
        """A numeral in characters counts before a unit or counter; alone it is a word or a name, unless it is long."""
        if suffix.half:
            return SHOULD
        if not suffix.kind:
            return MUST if len(numeral) > 2 else MAY
        if numeral == "一" and suffix.kind not in {"tenths", "times"}:
            return MAY
        return SHOULD if len(numeral) == 1 else MUST

    def _join_range(self, match: re.Match[str], quantity: Quantity, suffix: Suffix) -> None:
        """3至5万 may be 30,000 to 50,000; in 10—15% and in 1.1个和0.2个百分点 the first has the unit of the second."""
        previous, between = self.previous, self.reader.text[self.previous_end : match.start()]
        if previous and len(between) <= 4 and _RANGE.search(between):
            self._share(previous, match, suffix)
            if not _TO.search(between):  # 由22天压缩至4天以内 is no range
                self._share_qualifiers(previous, quantity)
        elif previous and len(between) <= 3 and qualifiers.bounds(previous.qualifiers, quantity.qualifiers):
            for one in (previous, quantity):  # 一万元以上三万元以下 is between the two
                one.qualifiers, one.hints = frozenset(), one.qualifiers
        elif previous and suffix.kind in {"point", "percent"} and _ALSO.match(between):
            self._share(previous, match, suffix)
        self.previous, self.previous_end = quantity, suffix.end

    @staticmethod
    def _share_qualifiers(previous: Quantity, quantity: Quantity) -> None:
        said, hints = previous.qualifiers | quantity.qualifiers, previous.hints | quantity.hints
        previous.qualifiers, quantity.qualifiers = said, frozenset()
        previous.hints = quantity.hints = said | hints

    def _share(self, previous: Quantity, match: re.Match[str], suffix: Suffix) -> None:
        if previous.main.kind != "number" or previous.main.unit:
            return
        scale = re.search(r"[万亿]+$", match["numeral"])
        factors = {Fraction(1), numerals.values(scale[0])[0] if scale else Fraction(1)}
        more = [reading for factor in factors for reading in suffix.readings(previous.main.value * factor, False)]
        previous.readings += tuple(reading for reading in more if reading not in previous.readings)
