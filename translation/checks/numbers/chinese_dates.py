"""Dates, parts of the year and times of day in Chinese text."""

from __future__ import annotations

import re
from fractions import Fraction

from . import chinese_numerals as numerals
from . import chinese_qualifiers
from .quantity import MAY, SHOULD, Quantity, Reading
from .reader import Reader, is_day, month_day, number, ordinal

_NUMERAL = "零〇○一二三四五六七八九十廿卅"
_N = rf"(?:[0-9]{{1,4}}|[{_NUMERAL}]{{1,4}})"
_BETWEEN = r"\s?(?:[-–—~]{1,2}|至|到|、|和|及|与)\s?"
_ATOM = re.compile(
    rf"(?<![0-9.第{_NUMERAL}百千万\x01])(?<![0-9],)(?P<list>{_N}(?:\s?年?{_BETWEEN}{_N}){{0,6}})\s?"
    r"(?P<suffix>年(?![级代])|月(?:份)?|日(?![本元均常])|号)"
)
_SPLIT = re.compile(_BETWEEN)
_RANGE = re.compile(r"\s?(?:[-–—~]|至|到)\s?$")
_DAYS_AFTER = re.compile(r"[之以]?[后内]")
_ISO = re.compile(r"(?<![0-9])([12][0-9]{3})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])")
_LUNAR = re.compile(r"(?:农历|阴历|旧历|夏历)[^,。;\s]{0,10}$")

_DOTTED = re.compile(
    r"(?<![0-9.])([0-9]{1,2})(?:·([0-9]{1,2})|\.([0-9]{1,2})(?=[\"”'](?!亿|万|%)|国际|晚会))(?![0-9.])"
)

_QUARTER = re.compile(
    r"第?(?P<n>[一二三四1-4])(?:、(?P<m>[二三四2-4]))?季度|(?:前|[1一]\s?(?:[-–—~]|至|到)\s?)(?P<first>[两二三23])个?季度"
)
_HALF_YEAR = re.compile(r"(上|下)半年(?!来)")
_TEN = r"[0-9]0|[一二三四五六七八九]十|[0-9]{3}0"
_DECADE = re.compile(
    r"(?:(?P<last>上个?世纪|本世纪)|(?P<century>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?世纪\s?)?"
    rf"(?:(?P<first>{_TEN}|[四五六七八](?=[五六七八九]十年代))\s?(?:年代)?[、和至到—–~-]?\s?)?(?P<decade>{_TEN})\s?年代(?:[末初]|中期|后期|初期)?"
)
_CENTURY = re.compile(r"(?P<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?世纪|(?P<word>上|本)个?世纪")
_COHORT = re.compile(
    r"(?<![0-9])([6789]0|[01]0|05|95|85)(?:、([6789]0|[01]0|05|95|85))?后(?=[\"”青群一消年员人大的职创])"
)

_WEEKDAY = re.compile(
    r"(?<![每一两三四五六七八九十0-9])(?:星期|礼拜|周)([一二三四五六日天])(?![次期天个场部家周届岁年围会])|(?:星期|礼拜)([一二三四五六日天])"
)
_WEEK = "一二三四五六日天"

_PARTS = {
    "am": "上午 早上 早晨 清晨 凌晨 今早 当早 早间 日晨",
    "noon": "中午 正午",
    "pm": "下午 午后",
    "eve": "晚上 晚间 当晚 今晚 傍晚 深夜 夜间 午夜 日晚 昨晚",
}
_PART_OF = {word: part for part, words in _PARTS.items() for word in words.split()} | {"晚": "eve", "早": "am"}
_PART_WORDS = "|".join(sorted(_PART_OF, key=len, reverse=True))
_PART = re.compile(
    f"(?:{'|'.join(sorted((word for word in _PART_OF if len(word) > 1), key=len, reverse=True))})(?![会报餐宴])"
)
_TIME = re.compile(
    rf"(?P<part>{_PART_WORDS})?\s?(?P<hour>(?<![0-9.:])[0-9]{{1,2}}|[零一二两三四五六七八九十]{{1,3}})"
    r"(?:\s?(?P<colon>:)\s?(?P<minute>[0-5][0-9])(?::[0-5][0-9])?(?![0-9])"
    r"|\s?(?P<mark>时|点)(?P<exact>(?P<written>[0-9]{1,2}|[一二三四五]?十?[一二三四五六七八九十])分|(?P<some>半|一刻|三刻)|整|钟|许)?(?![间代期多数年])(?!\.[0-9]))"
)
_SOME = {"半": 30, "一刻": 15, "三刻": 45}


def read_dates(reader: Reader) -> None:
    """Take what tells the time: days, months, years, quarters, decades, weekdays, hours."""
    reader.take(_ISO, lambda match: _iso(reader, match))
    reader.take(_DECADE, lambda match: _decade(reader, match))
    reader.take(_CENTURY, lambda match: _century(reader, match))
    reader.take(_COHORT, lambda match: _cohort(reader, match))
    reader.take(_QUARTER, lambda match: _quarter(reader, match))
    reader.take(_HALF_YEAR, lambda match: _half_year(reader, match))
    reader.take(_TIME, _Clock(reader).read)
    reader.take(_DOTTED, lambda match: _dotted(reader, match))
    reader.take(_ATOM, _Calendar(reader).read)
    reader.take(_WEEKDAY, lambda match: _weekday(reader, match))
    reader.take(
        _PART,
        lambda match: reader.whole_match(
            match, Reading("part", _PART_OF[match[0]]), demand=SHOULD if match[0] in {"上午", "下午"} else MAY
        ),
    )


def _int(text: str) -> int:
    value = numerals.value(text)
    return int(value) if value is not None and value.denominator == 1 else -1


def _iso(reader: Reader, match: re.Match[str]) -> list[Quantity] | None:
    year, month, day = int(match[1]), int(match[3]), int(match[4])
    if not is_day(month, day):
        return None
    return [
        *reader.whole_match(match, Reading("year", Fraction(year))),
        *reader.whole_match(match, month_day(month, day)),
    ]


def _dotted(reader: Reader, match: re.Match[str]) -> list[Quantity] | None:
    month, day = match[1], match[2] or match[3]
    if not is_day(int(month), int(day)):
        return None
    readings = number(Fraction(f"{month}.{day}")), month_day(int(month), int(day)), number(int(month + day))
    return reader.whole_match(match, *readings)


def _decade(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    century = (_int(match["century"]) - 1) * 100 if match["century"] else 2000 if match["last"] == "本世纪" else 1900
    named = [ordinal(century // 100 + 1)] if match["century"] or match["last"] else []
    found = reader.may(match, *named)
    for group in ("first", "decade"):
        if match[group]:
            decade = _int(match[group]) * (1 if len(match[group]) > 1 else 10)
            start = decade if decade >= 1000 else century + decade
            found += reader.whole_match(match, Reading("decade", Fraction(start))) + reader.may(match, number(decade))
    return found


def _century(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    if match["word"]:
        return reader.may(match, ordinal(20 if match["word"] == "上" else 21))
    century = _int(match["n"])
    return reader.whole_match(match, ordinal(century), Reading("decade", Fraction((century - 1) * 100)))


def _cohort(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    born = int(match[1])
    return reader.whole_match(
        match, Reading("decade", Fraction(1900 + born if born > 20 else 2000 + born)), number(born)
    )


def _months(*months: int) -> list[Reading]:
    return [Reading("month", month) for month in months]


def _quarter(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    if match["first"]:
        count = _int(match["first"])
        readings = number(count), number(count * 3, "month"), number(Fraction(count, 4))
        return reader.whole_match(match, *readings) + reader.may(match, *_months(1, count * 3), number(1))
    quarters = [_int(match[name]) for name in ("n", "m") if match[name]]
    found = [reader.quantity(*match.span(), Reading("quarter", one), ordinal(one)) for one in quarters]
    return found + reader.may(match, *_months(quarters[0] * 3 - 2, quarters[-1] * 3), number(3))


def _half_year(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    half = 1 if match[1] == "上" else 2
    readings = Reading("half", half), number(6, "month")
    return reader.whole_match(match, *readings, demand=SHOULD) + reader.may(
        match, *_months(half * 6 - 5, half * 6), ordinal(half)
    )


def _weekday(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    day = min(_WEEK.index(match[1] or match[2]), 6)
    return reader.whole_match(match, Reading("weekday", day), demand=SHOULD)


class _Clock:
    """Times one after another: in 下午1点半至5点 both are in the afternoon."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.part, self.end = reader, "", -9

    def read(self, match: re.Match[str]) -> list[Quantity] | None:
        part = _PART_OF.get(match["part"] or "", "")
        if not part and _RANGE.fullmatch(self.reader.text, max(0, self.end), match.start()):
            part = self.part
        found = _time(self.reader, match, part)
        if found is not None:
            self.part, self.end = part, match.end()
        return found


def _time(reader: Reader, match: re.Match[str], part: str) -> list[Quantity] | None:
    hour = _int(match["hour"])
    minute = _SOME.get(match["some"] or "", 0) + max(0, _int(match["minute"] or match["written"] or "零"))
    if not _is_time(match, hour, minute, part):
        return None
    later = part in {"pm", "eve", "noon"} and hour < 12 and not (part == "noon" and hour == 11)
    minutes = (hour + 12 * later) % 24 * 60 + minute
    readings = [Reading("time", minutes), *([] if minute else [number(hour)])]
    if not part and match["mark"] == "点" and hour < 12:
        readings += [Reading("time", minutes + 720), number(hour)]
    return reader.whole_match(match, *readings) + (reader.may(match, Reading("part", part)) if part else [])


def _is_time(match: re.Match[str], hour: int, minute: int, part: str) -> bool:
    if not 0 <= hour <= 24 or minute > 59:
        return False
    in_figures = match["hour"][0].isdigit()
    if match["colon"]:
        return in_figures
    return bool(part or match["exact"] or in_figures)


class _Calendar:
    """Years, months and days as they follow each other: 9月1日至3日 are two days of September."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.month = 0
        self.end = -99  # of the last month or day
        self.pending: list[Quantity] = []  # months that turn out to be part of a date

    def read(self, match: re.Match[str]) -> list[Quantity] | None:
        texts = _SPLIT.split(match["list"].replace("年", ""))
        values = [_int(text) for text in texts]
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
        ranged = (
            self.month and match.start() - self.end <= 4 and _RANGE.search(self.reader.text, self.end, match.start())
        )
        if direct:
            self._drop_pending()
        self.pending = []
        demand = self._demand(match)
        found = [
            self.reader.quantity(
                *self._span(match, direct), *self._day_readings(value, direct or bool(ranged)), **demand
            )
            for value in values
        ]
        self.end = match.end()
        return found

    def _lasts(self, match: re.Match[str]) -> bool:
        """Whether days are counted, not named: 30日内."""
        said, hints = chinese_qualifiers.qualifiers(self.reader.text, match.start(), match.end() - 1, match.end())
        after = bool(_DAYS_AFTER.match(self.reader.text, match.end()))
        return bool(said | hints or after) and match["suffix"] == "日"

    def _span(self, match: re.Match[str], direct: bool) -> tuple[int, int]:
        """A date begins with its month."""
        start = (
            max(self.reader.text.rfind(sign, max(0, match.start() - 6), match.start()) for sign in "月")
            if direct
            else -1
        )
        if start < 0:
            return match.span()
        while start > 0 and (self.reader.text[start - 1].isdigit() or self.reader.text[start - 1] in _NUMERAL):
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
