"""Days as texts of each language write them, and as readers type them."""

from __future__ import annotations

import re
from datetime import date

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August")
MONTHS += ("September", "October", "November", "December")
# 2023-08-22, 2023/8, 2023.8.22, also in full width once folded.
_TYPED = re.compile(r"(?P<year>(?:19|20)\d\d)[-./](?P<month>0?[1-9]|1[0-2])(?:[-./](?P<day>0?[1-9]|[12]\d|3[01]))?")
_TYPED_INSIDE = re.compile(rf"(?<![\w./-]){_TYPED.pattern}(?![\d./-])", re.ASCII)
# 22 August 2023, August 22nd 2023, 20 May; folded. A month and a year alone: where the month is also another word.
_MONTH = "(?P<{}>" + "|".join(month.lower() for month in MONTHS) + ")"
_DAY = r"(?P<{}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<{}>(?:19|20)\d\d)"
DAY_IN_ENGLISH = re.compile(
    f"{_DAY.format('day')} {_MONTH.format('month')}(?: {_YEAR.format('year')})?"
    f"|{_MONTH.format('first_month')} {_DAY.format('second_day')}(?: {_YEAR.format('last_year')})?"
    f"|(?P<only_month>march|may) {_YEAR.format('only_year')}"
)


def day_in_words(day: date, language: str) -> str:
    """A day as a text in this language has it: 2023年8月22日, 22 August 2023."""
    return (
        _chinese(day.year, day.month, day.day) if language.startswith("zh") else _english(day.year, day.month, day.day)
    )


def days_typed(word: str) -> list[str]:
    """What a day or month, typed in figures or in English, is in the texts of both languages; nothing for others."""
    if in_words := DAY_IN_ENGLISH.fullmatch(word):
        return _writings(in_words)
    typed = _TYPED.fullmatch(word)
    if not typed:
        return []
    year, month, day = _numbers(typed)
    return [_chinese(year, month, day), _english(year, month, day)]


def with_days_in_words(word: str) -> str:
    """A word of Chinese whose days in figures are written as texts have them: 2023.8.22大会 → 2023年8月22日大会."""
    return _TYPED_INSIDE.sub(lambda typed: _chinese(*_numbers(typed)), word)


def _numbers(typed: re.Match) -> tuple[int, int, int]:
    year, month, day = (int(typed[name] or 0) for name in ("year", "month", "day"))
    return year, month, day


def _writings(typed: re.Match) -> list[str]:
    found = typed.groupdict("")
    name = found["month"] or found["first_month"] or found["only_month"]
    day = int(found["day"] or found["second_day"] or 0)
    year = found["year"] or found["last_year"] or found["only_year"]
    month = [one.lower() for one in MONTHS].index(name) + 1
    chinese = f"{month}月{day}日" if day else f"{month}月"
    if not day:
        return [f"{name} {year}", f"{year}年{chinese}"]
    return [f"{day} {name} {year}".strip(), f"{name} {day} {year}".strip(), f"{year}年{chinese}" if year else chinese]


def _chinese(year: int, month: int, day: int) -> str:
    return f"{year}年{month}月" + (f"{day}日" if day else "")


def _english(year: int, month: int, day: int) -> str:
    return (f"{day} " if day else "") + f"{MONTHS[month - 1]} {year}"
