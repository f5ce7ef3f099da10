"""What stands after a Chinese number and says what kind of number it is."""

from __future__ import annotations

import re
from fractions import Fraction

from .chinese_words import COUNTER
from .quantity import Reading
from .reader import number, percent
from .units import CHINESE_UNITS

_SHARE = re.compile(
    r"\s?(?:(?P<point>[个]?(?:多|点)?(?:几|多)?个?百分点)|(?P<percent>%)|(?P<mille>‰)|(?P<basis>个?基点)"
    r"|(?P<times>倍)|(?P<tenths>成(?![都员立为果本功品分长熟绩效就套年交人活像文]))|(?P<off>折(?![旧射叠腾扣])))"
)
_COUNTED = re.compile(
    r"\s?(?P<more>[多余来])?\s?(?P<of>个(?P<half>半)?多?(?=小时|星期|钟头|礼拜|世纪|月|工作日|交易日|自然日))?(?P<months>(?<=[个多半])月)?"
)
_HALF_AFTER = re.compile(r"半(?![年天数])")


class Suffix:
    """The kind, unit and end of what follows a number that ends at `end`."""

    def __init__(self, text: str, end: int) -> None:
        self.kind, self.unit, self.half, self.end = "", "", Fraction(0), end
        if share := _SHARE.match(text, end):
            self.kind, self.end = share.lastgroup or "", share.end()
        else:
            self._count(text, end)

    def _count(self, text: str, end: int) -> None:
        before = _COUNTED.match(text, end)
        self.half = Fraction(1, 2) if before["half"] else Fraction(0)
        if before["months"]:
            self.kind, self.unit, self.end = "unit", "month", before.end()
        elif counter := COUNTER.match(text, before.end()):
            self.unit = "minute" if counter["minutes"] else CHINESE_UNITS.get(counter["unit"] or "", "")
            self.kind, self.end = "unit" if self.unit else "counter", counter.end()
        if self.unit in {"year", "day", "hour", "week"} and (half := _HALF_AFTER.match(text, self.end)):
            self.half, self.end = Fraction(1, 2), half.end()

    def readings(self, value: Fraction, rises: bool) -> list[Reading]:
        """What a number with this suffix may mean."""
        if self.kind in {"percent", "mille"}:
            share = percent(value, 100 if self.kind == "percent" else 1000)
            return [share, Reading("times", share.value + 1, "in all")] if rises and value >= 100 else [share]
        if self.kind in {"point", "basis"}:
            return [Reading("point", value / (100 if self.kind == "point" else 10000))]
        if self.kind == "tenths":
            return [percent(value, 10)]
        if self.kind == "off":
            return [number(value), percent(value, 10), percent(10 - value, 10)]
        if self.kind == "times":
            return self._times(value, rises)
        return self._plain(value)

    def _times(self, value: Fraction, rises: bool) -> list[Reading]:
        """增长两倍 is said as tripled as well as twice."""
        if rises:
            return [Reading("times", value + 1), Reading("times", value, "more"), Reading("percent", value)]
        return [Reading("times", value), Reading("percent", value)]

    def _plain(self, value: Fraction) -> list[Reading]:
        readings = [number(value, self.unit)]
        if self.unit == "year" and 50 <= value < 100:
            readings.append(Reading("year", 1900 + value))
        return readings
