"""The days that a text names, in Chinese and English."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

WEEKDAYS = dict(zip("一二三四五六日", range(7), strict=True)) | {"天": 6}
_EN_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun)\b\.?)"
_ZH_WEEKDAY = r"(?:星期|周|礼拜)(?P<{}>[一二三四五六日天])"
_NUMERAL = "〇零○一二三四五六七八九十"
_PATTERNS = [
    re.compile(
        rf"(?:{_ZH_WEEKDAY.format('before')}\s?[（(，,]?)?(?<![\d月])(?:(?P<year>(?:19|20)\d\d)\s?年\s?)?"
        rf"(?P<month>\d{{1,2}})\s?月\s?(?P<day>\d{{1,2}})\s?[日号](?:\s?[（(，,]?\s?{_ZH_WEEKDAY.format('weekday')})?"
    ),
    re.compile(
        rf"(?:(?P<zhyear>[{_NUMERAL}]{{4}})年)?(?<![{_NUMERAL}])(?P<zhmonth>[{_NUMERAL}]{{1,3}})月(?P<zhday>[{_NUMERAL}]{{1,3}})日"
        rf"(?:\s?[（(]?{_ZH_WEEKDAY.format('weekday')})?"
    ),
    re.compile(
        rf"(?<![\d./-])(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})(?![\d./-]*\d)"
        rf"(?:\s?[（(]?{_ZH_WEEKDAY.format('weekday')})?"
    ),
    re.compile(
        rf"\b(?:(?P<enweekday>{_WEEKDAY}),?\s+\(?)?(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<enmonth>{MONTH})\b"
        rf"\.?(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?(?:\s?\(?(?:,\s)?(?:an?\s)?(?P<enafter>{_WEEKDAY})\)?)?",
        re.I,
    ),
    re.compile(
        rf"\b(?:(?P<enweekday>{_WEEKDAY}),?\s+\(?)?(?P<enmonth>{MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s?[–-]\s?\d)"
        rf"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?(?:\s?\(?(?:,\s)?(?:an?\s)?(?P<enafter>{_WEEKDAY})\)?)?",
        re.I,
    ),
]


_YEAR = re.compile(r"(?:19|20)\d\d[-/.]")
_MONTH_NAME = re.compile(MONTH, re.I)


@dataclass(frozen=True)
class Day:
    """A day as a text names it: perhaps without a year, perhaps with a weekday, perhaps one that does not exist."""

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: int | None

    def exists(self, year: int | None = None) -> bool:
        """Whether there is such a day, in a given year or, without any, in some year."""
        year = self.year or year or 2000
        return 1 <= self.month <= 12 and 1 <= self.day <= calendar.monthrange(year, self.month)[1]

    def in_year(self, year: int) -> date | None:
        """The day in its own year, or else in this one."""
        return date(self.year or year, self.month, self.day) if self.exists(year) else None

    def near(self, other: date) -> date | None:
        """The day in its own year, or else in the year that brings it closest to `other`."""
        if self.year:
            return self.in_year(self.year)
        days = [day for year in (other.year - 1, other.year, other.year + 1) if (day := self.in_year(year))]
        return min(days, key=lambda day: abs((day - other).days), default=None)


def days_in(text: str) -> list[Day]:
    """Every day that a text names with month and day, in their order."""
    found: list[Day] = []
    for pattern in _patterns(text):
        for match in pattern.finditer(text):
            if not any(day.start < match.end() and match.start() < day.end for day in found):
                found.append(_day(match))
    return sorted(found, key=lambda day: day.start)


def _patterns(text: str) -> list[re.Pattern[str]]:
    """Those of the patterns that may find something; most texts need none or two of them."""
    chinese, figures, english = _PATTERNS[:2], _PATTERNS[2:3], _PATTERNS[3:]
    return [
        *(chinese if "月" in text else ()),
        *(figures if _YEAR.search(text) else ()),
        *(english if _MONTH_NAME.search(text) else ()),
    ]


def _day(match: re.Match[str]) -> Day:
    groups = match.groupdict()
    if groups.get("zhmonth"):
        zhyear = groups["zhyear"]
        year = int("".join(str(_digit(character)) for character in zhyear)) if zhyear and "十" not in zhyear else None
        return Day(
            *match.span(), year, chinese_number(groups["zhmonth"]), chinese_number(groups["zhday"]), _weekday(groups)
        )
    month = month_number(groups["enmonth"]) if groups.get("enmonth") else int(groups["month"])
    year = int(groups["year"]) if groups.get("year") else None
    return Day(*match.span(), year, month, int(groups["day"]), _weekday(groups))


def _weekday(groups: dict[str, str | None]) -> int | None:
    if chinese := groups.get("weekday") or groups.get("before"):
        return WEEKDAYS[chinese]
    english = groups.get("enweekday") or groups.get("enafter")
    return _EN_WEEKDAYS.index(english[:3].lower()) if english else None


def month_number(name: str) -> int:
    """The number of an English month."""
    return _MONTHS.index(name[:3].lower()) + 1


def _digit(character: str) -> int:
    return 0 if character in "〇零○" else "一二三四五六七八九".index(character) + 1


def chinese_number(numeral: str) -> int:
    """The value of a Chinese numeral below a hundred: 二十一."""
    if "十" not in numeral:
        return int("".join(str(_digit(character)) for character in numeral))
    tens, _, ones = numeral.partition("十")
    return (_digit(tens) if tens else 1) * 10 + (_digit(ones) if ones and ones != "十" else 0)


def years_in(text: str) -> Iterator[int]:
    """The years that a text names in figures."""
    yield from (int(year) for year in re.findall(r"(?<!\d)((?:19|20)\d\d)(?!\d)", text))
