"""Days, months, years and parts of the year in Chinese text."""

from __future__ import annotations

import re
from fractions import Fraction

from . import chinese_qualifiers
from .chinese_numerals import whole_value
from .quantity import MAY, SHOULD, Quantity, Reading
from .reader import Reader, is_day, month_day, number, ordinal

_NUMERAL = "零〇○一二三四五六七八九十廿卅"
_N = rf"(?:[0-9]{{1,4}}|[{_NUMERAL}]{{1,4}})"
_BETWEEN = r"\s?(?:[-–—~]{1,2}|至|到|、|和|及|与)\s?"
_ATOM = re.compile(
    rf"(?<![0-9.第如{_NUMERAL}百千万\x01])(?<![0-9],)(?P<list>{_N}(?:\s?年?{_BETWEEN}{_N}){{0,6}})\s?"
    r"(?P<suffix>年(?![级代])|月(?:份)?|日(?![本元均常]|\s?[0-9一二两三四五六]\s?[次餐])|号)"
)
_SPLIT = re.compile(_BETWEEN)
_RANGE = re.compile(r"\s?(?:[-–—~]|至|到)\s?$")
_DAYS_AFTER = re.compile(r"[之以]?[后内]")
_ISO = re.compile(r"(?<![0-9])([12][0-9]{3})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])")
_YEAR_MONTH = re.compile(r"(?<![0-9.])(20[0-9]{2})\.(0[1-9]|1[0-2])(?![0-9.%万亿元])")
_LUNAR = re.compile(r"(?:农历|阴历|旧历|夏历)[^,。;\s]{0,10}$")

_DOTTED = re.compile(
    r"(?<![0-9.])([0-9]{1,2})(?:·([0-9]{1,2})|\.([0-9]{1,2})(?=[\"”'](?!亿|万|%)|国际|晚会))(?![0-9.])"
)

_QUARTER = re.compile(
    r"第?(?P<n>[一二三四1-4])(?:、(?P<m>[二三四2-4]))?季度"
    r"|(?:前|[1一]\s?(?:[-–—~]|至|到)\s?)(?P<first>[两二三23])个?季度"
)
_HALF_YEAR = re.compile(r"(上|下)半年(?!来)")
_TEN = r"[0-9]0|[一二三四五六七八九]十|[0-9]{3}0"
_DECADE = re.compile(
    r"(?:(?P<last>上个?世纪|本世纪)|(?P<century>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?世纪\s?)?"
    rf"(?:(?P<first>{_TEN}|[四五六七八](?=[五六七八九]十年代))\s?(?:年代)?[、和至到—–~-]?\s?)?"
    rf"(?P<decade>{_TEN})\s?年代(?:[末初]|中期|后期|初期)?"
)
_CENTURY = re.compile(r"(?P<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?世纪|(?P<word>上|本)个?世纪")
_COHORT = re.compile(
    r"(?<![0-9])([6789]0|[01]0|05|95|85)(?:、([6789]0|[01]0|05|95|85))?后(?=[\"”青群一消年员人大的职创])"
)


def read_years(reader: Reader) -> None:
    """Take decades, centuries and parts of the year, and dates in figures."""
    reader.take(_ISO, lambda match: _iso(reader, match))
    reader.take(_YEAR_MONTH, lambda match: _year_month(reader, match))
    reader.take(_DECADE, lambda match: _decade(reader, match))
    reader.take(_CENTURY, lambda match: _century(reader, match))
    reader.take(_COHORT, lambda match: _cohort(reader, match))
    reader.take(_QUARTER, lambda match: _quarter(reader, match))
    reader.take(_HALF_YEAR, lambda match: _half_year(reader, match))


def read_dates(reader: Reader) -> None:
    """Take years, months and days, once the times of day are taken."""
    reader.take(_DOTTED, lambda match: _dotted(reader, match))
    reader.take(_ATOM, _Calendar(reader).read)


def _iso(reader: Reader, match: re.Match[str]) -> list[Quantity] | None:
    year, month, day = int(match[1]), int(match[3]), int(match[4])
    if not is_day(month, day):
        return None
    return [
        *reader.whole_match(match, Reading("year", Fraction(year))),
        *reader.whole_match(match, month_day(month, day)),
    ]


def _year_month(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    """2025.06 is June 2025, and may be a number."""
    year = Reading("year", Fraction(int(match[1]))), number(Fraction(match[0]))
    return [
        reader.quantity(*match.span(), *year),
        reader.quantity(*match.span(), Reading("month", int(match[2])), year[1]),
    ]


def _dotted(reader: Reader, match: re.Match[str]) -> list[Quantity] | None:
    month, day = match[1], match[2] or match[3]
    if not is_day(int(month), int(day)):
        return None
    readings = number(Fraction(f"{month}.{day}")), month_day(int(month), int(day)), number(int(month + day))
    return reader.whole_match(match, *readings)


def _decade(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    century = 2000 if match["last"] == "本世纪" else 1900
    if match["century"]:
        century = (whole_value(match["century"]) - 1) * 100
    named = [ordinal(century // 100 + 1)] if match["century"] or match["last"] else []
    found = reader.may(match, *named)
    for group in ("first", "decade"):
        if match[group]:
            decade = whole_value(match[group]) * (1 if len(match[group]) > 1 else 10)
            start = decade if decade >= 1000 else century + decade
            found += reader.whole_match(match, Reading("decade", Fraction(start))) + reader.may(match, number(decade))
    return found


def _century(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    if match["word"]:
        return reader.may(match, ordinal(20 if match["word"] == "上" else 21))
    century = whole_value(match["n"])
    return reader.whole_match(match, ordinal(century), Reading("decade", Fraction((century - 1) * 100)))


def _cohort(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    found = []
    for born in (int(group) for group in match.groups() if group):
        decade = Fraction(1900 + born if born > 20 else 2000 + born)
        found.append(reader.quantity(*match.span(), Reading("decade", decade), number(born)))
    return found


def _months(*months: int) -> list[Reading]:
    return [Reading("month", month) for month in months]


def _quarter(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    if match["first"]:
        count = whole_value(match["first"])
        readings = number(count), number(count * 3, "month"), number(Fraction(count, 4))
        return reader.whole_match(match, *readings) + reader.may(match, *_months(1, count * 3), number(1))
    quarters = [whole_value(match[name]) for name in ("n", "m") if match[name]]
    found = [reader.quantity(*match.span(), Reading("quarter", one), ordinal(one)) for one in quarters]
    return found + reader.may(match, *_months(quarters[0] * 3 - 2, quarters[-1] * 3), number(3))


def _half_year(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    half = 1 if match[1] == "上" else 2
    readings = Reading("half", half), number(6, "month")
    implied = *_months(half * 6 - 5, half * 6), ordinal(half)
    return reader.whole_match(match, *readings, demand=SHOULD) + reader.may(match, *implied)


class _Calendar:
    """Years, months and days as they follow each other: 9月1日至3日 are two days of September."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.month = 0
        self.end = -99  # of the last month or day
        self.pending: list[Quantity] = []  # months that turn out to be part of a date

    def read(self, match: re.Match[str]) -> list[Quantity] | None:
        texts = _SPLIT.split(match["list"].replace("年", ""))
        values = [whole_value(text) for text in texts]
        suffix = match["suffix"][0]
        if suffix == "年":
            return self._years(match, texts, values)
        return self._month(match, values) if suffix == "月" else self._day(match, values)

    def _years(self, match: re.Match[str], texts: list[str], values: list[int]) -> list[Quantity] | None:
        if len(texts[-1]) != 4 or not all(
            1 <= value <= 2999 and len(text) > 1 for text, value in zip(texts, values, strict=True)
        ):
            return None
        return [self.reader.quantity(*match.span(), Reading("year", Fraction(year))) for year in values]

    def _demand(self, match: re.Match[str]) -> dict[str, int]:
        lunar = _LUNAR.search(self.reader.text[max(0, match.start() - 16) : match.start()])
        return {"demand": MAY} if lunar else {}

    def _month(self, match: re.Match[str], values: list[int]) -> list[Quantity] | None:
        if not all(1 <= value <= 12 for value in values):
            return None
        demand = self._demand(match)
        found = [
            self.reader.quantity(*match.span(), *self._month_readings(value, values), **demand) for value in values
        ]
        self.month, self.end, self.pending = values[-1], match.end(), found[-1:]
        return found

    def _month_readings(self, month: int, months: list[int]) -> list[Reading]:
        readings = [Reading("month", month)]
        if len(months) == 2 and months[0] == 1:
            readings += [number(months[1], "month"), *([Reading("half", 1)] if months[1] == 6 else [])]
        return readings

    def _day(self, match: re.Match[str], values: list[int]) -> list[Quantity] | None:
        direct = bool(self.pending) and match.start() - self.end <= 1
        if not all(1 <= value <= 31 for value in values) or (not direct and self._lasts(match)):
            return None
        of_month = direct or self._continues(match)
        if direct:
            self._drop_pending()
        span, demand = self._span(match, direct), self._demand(match)
        self.pending, self.end = [], match.end()
        return [self.reader.quantity(*span, *self._day_readings(value, of_month), **demand) for value in values]

    def _continues(self, match: re.Match[str]) -> bool:
        """Whether a day ends a range that a date began."""
        near = self.month > 0 and match.start() - self.end <= 4
        return near and bool(_RANGE.search(self.reader.text, self.end, match.start()))

    def _lasts(self, match: re.Match[str]) -> bool:
        """Whether days are counted, not named: 30日内."""
        said, hints = chinese_qualifiers.qualifiers(self.reader.text, match.start(), match.end() - 1, match.end())
        after = bool(_DAYS_AFTER.match(self.reader.text, match.end()))
        return bool(said | hints or after) and match["suffix"] == "日"

    def _span(self, match: re.Match[str], direct: bool) -> tuple[int, int]:
        """A date begins with its month."""
        text = self.reader.text
        start = text.rfind("月", max(0, match.start() - 6), match.start()) if direct else -1
        if start < 0:
            return match.span()
        while start > 0 and (text[start - 1].isdigit() or text[start - 1] in _NUMERAL):
            start -= 1
        return start, match.end()

    def _day_readings(self, day: int, of_month: bool) -> list[Reading]:
        if of_month:
            return [month_day(self.month, day)]
        readings = [Reading("day", day), number(day, "day"), number(day)]
        return [*readings, month_day(self.month, day)] if self.month else readings

    def _drop_pending(self) -> None:
        if self.reader.found and self.reader.found[-1] is self.pending[0]:
            self.reader.found.pop()
