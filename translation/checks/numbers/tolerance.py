"""Where a translation may leave out a number or name one that its source only implies."""

from __future__ import annotations

import re
from collections.abc import Hashable
from fractions import Fraction
from functools import cached_property

from . import qualifiers
from .quantity import MAY, Quantity
from .units import MONEY, UNITS

_RELATIVE_YEAR = re.compile(
    r"[今去明前后当同次本近昨]年|年[底初末中]|年度|本世纪|世纪|[年月日]前后|翌年|周年|当时|以来"
)
_NEWS_SINCE, _NEWS_UNTIL = 2000, 2050  # the years that “this year” may mean
_RELATIVE_DATE = re.compile(
    r"[本当同近昨今明次即]日|[本上当下同]月|(?<![0-9一二三四五六七八九十])日前|今天|昨天|明天|当天|[元五]旦|国庆|五一|十一|目前|现在|如今"
)
_ROUND_THE_CLOCK = re.compile(r"全天候|昼夜|全年无休|24小时")


class Context:
    """What the two texts say beside their numbers."""

    def __init__(self, source: str, target: str, chinese: list[Quantity], english: list[Quantity]) -> None:
        self.source, self.target = source, target
        self.chinese, self.english = chinese, english
        self.english_money = {reading.unit for quantity in english for reading in quantity.readings} & MONEY
        self.dated = any(quantity.main.kind in {"date", "day", "month", "weekday"} for quantity in chinese)
        self.with_year = any(quantity.main.kind == "year" for quantity in chinese)

    def missing(self, quantities: list[Quantity]) -> list[Quantity]:
        """The missing quantities that are to be spoken of."""
        return [quantity for quantity in quantities if not self._found_in_parts(quantity)]

    def _found_in_parts(self, quantity: Quantity) -> bool:
        """A date may be told in two places: on the 3rd, in a sentence about September."""
        if quantity.main.kind != "date":
            return False
        month, day = quantity.main.value
        return month in self._months and ("n", day) in self._keys

    @cached_property
    def _keys(self) -> set[Hashable]:
        return {key for other in self.english for key in other.keys}

    @cached_property
    def _months(self) -> set[int]:
        """The months that the English names, alone or with a day."""
        return {value[0] if kind == "date" else value for kind, value in self._keys if kind in {"date", "month"}}

    def added(self, quantities: list[Quantity]) -> list[Quantity]:
        """The added quantities that are to be spoken of."""
        return [quantity for quantity in quantities if not self._natural(quantity)]

    def _natural(self, quantity: Quantity) -> bool:
        kind, value = quantity.main.kind, quantity.main.value
        if kind in {"date", "month", "day"}:
            if any(other.main.kind == "date" for other in self.chinese):
                return False
            return bool(_RELATIVE_DATE.search(self.source)) or self._names_the_day(quantity)
        if self._is_year(quantity):
            if not _NEWS_SINCE <= value < _NEWS_UNTIL:
                return False
            return bool(_RELATIVE_YEAR.search(self.source)) or (self.dated and not self.with_year)
        if quantity.main.unit in MONEY:
            return self._converted(quantity)
        return kind == "number" and value in {7, 24} and bool(_ROUND_THE_CLOCK.search(self.source))

    def _names_the_day(self, quantity: Quantity) -> bool:
        """3日 may be the 3rd of April, and not the 13th."""
        days = {one.value for other in self.chinese for one in other.readings if one.kind == "day"}
        kind, value = quantity.main.kind, quantity.main.value
        return bool(days) if kind == "month" else (value[1] if kind == "date" else value) in days

    @staticmethod
    def _is_year(quantity: Quantity) -> bool:
        if quantity.main.kind == "year":
            return True
        value = quantity.main.value
        return (
            quantity.main.kind == "number"
            and not quantity.main.unit
            and isinstance(value, Fraction)
            and 1800 <= value <= 2100
            and value.denominator == 1
            and quantity.text.isdigit()
        )

    def _converted(self, quantity: Quantity) -> bool:
        """A sum in another currency, in brackets after the one that was translated."""
        before = self.target[max(0, quantity.start - 24) : quantity.start]
        known = {other.main.unit for other in self.chinese}
        return "(" in before and quantity.main.unit not in known

    def said_once(self, quantity: Quantity, difference: str) -> bool:
        """Whether English says a limit once for several numbers: not exceed 25 km/h, a mass of 55 kg and 400 W."""
        if difference != qualifiers.LOST or not quantity.qualifiers <= {qualifiers.AT_MOST, qualifiers.AT_LEAST}:
            return False
        ours = sum(1 for other in self.chinese if other.qualifiers & quantity.qualifiers)
        return ours > 1 and any(other.qualifiers & quantity.qualifiers for other in self.english)

    def lacks_money(self, quantity: Quantity, other: Quantity) -> bool:
        """Whether a sum of money lost its currency."""
        return (
            quantity.main.kind == "number"
            and quantity.main.unit in MONEY
            and not any(reading.unit in UNITS for reading in other.readings)
            and quantity.main.unit not in self.english_money
            and quantity.demand > MAY
        )
