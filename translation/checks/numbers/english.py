"""Reads the quantities of English text."""

from __future__ import annotations

import re
from fractions import Fraction

from . import english_numerals as numerals
from . import english_qualifiers
from .below_zero import read_english_signs
from .codes import read_codes
from .english_dates import read_dates
from .english_times import read_clock_ranges, read_times
from .english_words import read_list_marks, read_marks, read_words
from .qualifiers import ALL
from .quantity import MAY, MUST, SHOULD, Quantity, Reading
from .reader import Reader, number, ordinal, percent
from .thirds import read_english_thirds
from .units import UNITS, english_money_before, english_unit_after

_SHARE = re.compile(
    r"[ -]?(?:(?P<point>percentage[ -]points?|%[ -]points?|per ?cent[ -]points?|pps?\b|ppts?\b)"
    r"|(?P<basis>basis[ -]points?|bps?\b)|(?P<percent>%|per ?cent\b|percent\b|pct\b|percentage\b)"
    r"|(?P<mille>‰|per mille?\b|per thousand\b)|(?P<times>times\b|-?fold\b|x\b))"
)
_OF_ONE = re.compile(r"(?: of)? (?:an?|one)(?= )")
_IN = re.compile(
    r" (?:out of(?: every| all)?|in(?: every| a)?) "
    r"((?:[0-9,]+|[a-z-]+)(?: (?:hundred|thousand|million))?)(?![A-Za-z0-9])",
    re.I,
)
_RATIO = re.compile(
    r"(?:\s?[-–—/]\s?| to | and | or |, (?:and )?|, and | through )(?:about |around |nearly |over |RMB ?|US\$|\$|-)?$"
)
_SCALE_WORD = re.compile(r"(hundred|thousand|million|billion|trillion|bn|m)\b")
_SMALL = 12  # numbers up to this are natural as words where Chinese has none


def read_english(text: str) -> list[Quantity]:
    """The quantities of a plain English text, in their order."""
    reader = Reader(text)
    read_list_marks(reader)
    read_codes(reader, MAY)
    read_marks(reader)
    read_clock_ranges(reader)
    read_dates(reader)
    read_times(reader)
    numbers = _Numbers(reader)
    reader.take(numerals.PHRASE, numbers.read)
    numbers.share_units()
    read_words(reader)
    read_english_thirds(reader)
    read_english_signs(text, reader.found)
    return sorted(reader.found, key=lambda quantity: (quantity.start, quantity.end))


class _Numbers:
    """Numbers one after another; in 10 to 15 per cent the first takes its unit from the last."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.wholes: set[int] = set()  # where the ten of “seven in ten” stand
        self.read_so_far: list[tuple[Quantity, numerals.Part, str]] = []

    def read(self, match: re.Match[str]) -> list[Quantity]:
        if self.read_so_far and match.start() < self.read_so_far[-1][0].end:
            return []
        found = []
        parts = numerals.read(match[0])
        for part in parts:
            start, end = match.start() + part.start, match.start() + part.end
            found.append(self._quantity(part, start, end))
        return found

    def _quantity(self, part: numerals.Part, start: int, end: int) -> Quantity:
        text = self.reader.text
        money, begin = english_money_before(text, start)
        share = self._share_after(part, end)
        unit, unit_end = ("", share.end()) if share else english_unit_after(text, end)
        unit = money or (unit if part.kind != "ordinal" else "")
        readings = self._readings(part, share, unit, end if not unit or money else unit_end)
        quantity = self.reader.quantity(begin, max(end, unit_end), *readings, demand=self._demand(part, share, unit))
        if start in self.wholes:
            quantity.demand = MAY
        temporal = UNITS.get(unit, ("",))[0] in {"time", "months"}
        quantity.qualifiers, quantity.hints = english_qualifiers.qualifiers(
            text, begin, end, max(end, unit_end), temporal, small=part.words and part.value <= _SMALL
        )
        if text[start:end].lower().endswith("dozen"):  # a dozen may be ten or more
            quantity.hints = ALL
        self.read_so_far.append((quantity, part, share.lastgroup if share else unit))
        return quantity

    def _share_after(self, part: numerals.Part, end: int) -> re.Match[str] | None:
        """What makes a share of the number: per cent, and of a fraction: half a percentage point."""
        if part.kind == "fraction" and (one := _OF_ONE.match(self.reader.text, end)):
            return _SHARE.match(self.reader.text, one.end())
        return _SHARE.match(self.reader.text, end) if part.kind == "number" else None

    def _readings(self, part: numerals.Part, share: re.Match[str] | None, unit: str, end: int) -> list[Reading]:
        if share:
            return _shares(part.value, share.lastgroup or "")
        if part.kind == "ordinal":
            fraction = [number(1 / part.value)] if part.words and part.value > 2 else []
            day = [Reading("day", int(part.value))] if part.value <= 31 else []
            return [ordinal(part.value), *day, *fraction]
        readings = [number(part.value, unit)]
        if self.reader.text[end - 1 : end] == "m" and not unit:  # 200m are metres rather than millions
            spaced = self.reader.text[end - 2 : end - 1] == " "
            readings = [number(part.value / 10**6, "m"), *([] if spaced else readings)]
        whole = _IN.match(self.reader.text, end)
        parts = numerals.read(whole[1]) if whole else []
        if parts and part.value < parts[0].value and ("out" in whole[0] or _is_round(parts[0].value)):
            readings.append(number(part.value / parts[0].value))
            self.wholes.add(whole.start(1))
        return readings

    def _demand(self, part: numerals.Part, share: re.Match[str] | None, unit: str) -> int:
        if part.kind == "fraction" and part.words and not share:
            return SHOULD if part.value != Fraction(1, 2) and part.value != Fraction(1, 4) else MAY
        if not part.words:
            return MAY if part.value == 1 and not share and not unit else MUST
        if part.value <= 2 or (part.kind == "ordinal" and part.value <= _SMALL):
            return MAY
        return SHOULD if part.value <= _SMALL or part.value in {100, 1000} else MUST

    def share_units(self) -> None:
        """Give what stands without a unit the unit of the next number that it is ranged or listed with."""
        following: tuple[Quantity, numerals.Part, str] | None = None
        for entry in reversed(self.read_so_far):
            quantity, part, unit = entry
            if following and not unit and part.kind == "number" and self._joined(quantity, following[0]):
                quantity.readings += tuple(self._shared(part, following))
                entry = (quantity, part, following[2]) if following[2] else entry
                self._share_qualifiers(quantity, following[0])
                self._complete_year(quantity, following[0])
            following = entry

    def _joined(self, quantity: Quantity, following: Quantity) -> bool:
        between = self.reader.text[quantity.end : following.start]
        return len(between) < 16 and bool(_RATIO.match(between))

    def _shared(self, part: numerals.Part, following: tuple[Quantity, numerals.Part, str]) -> list[Reading]:
        quantity, _, unit = following
        if unit in {"point", "basis", "percent", "mille", "times"}:
            return _shares(part.value, unit)
        word = _SCALE_WORD.search(quantity.text)
        scale = (numerals.SCALES | numerals.SHORT_SCALES)[word[1]] if word else 1
        return [number(part.value * scale, unit), number(part.value, unit)]

    def _complete_year(self, quantity: Quantity, following: Quantity) -> None:
        """2021–25 ends in 2025."""
        first, last = quantity.text, following.text
        dashed = following.start - quantity.end == 1
        if dashed and len(first) == 4 and len(last) == 2 and (first + last).isdigit() and first[2:] < last:
            following.readings += (number(int(first[:2] + last)),)

    def _share_qualifiers(self, quantity: Quantity, following: Quantity) -> None:
        between = self.reader.text[quantity.end : following.start]
        if "," in between or "and" in between:
            return
        said = quantity.qualifiers | following.qualifiers
        hints = said | quantity.hints | following.hints
        quantity.qualifiers, following.qualifiers = said, frozenset()
        quantity.hints = following.hints = hints


def _is_round(value: Fraction) -> bool:
    """Whether a number is one that shares are told of: three in ten, one in a thousand; but not 7 in 2019."""
    return value <= 20 or set(str(value)) <= {"1", "0"}


def _shares(value: Fraction, kind: str) -> list[Reading]:
    if kind == "times":
        return [Reading("times", value)]
    if kind in {"point", "basis"}:
        return [Reading("point", value / (100 if kind == "point" else 10000))]
    return [percent(value, 1000 if kind == "mille" else 100)]
