"""Days as texts of each language write them, and as readers type them."""

from __future__ import annotations

import re
from datetime import date

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August")
MONTHS += ("September", "October", "November", "December")
# 2023-08-22, 2023/8, 2023.8.22, also in full width once folded.
_TYPED = re.compile(r"(?P<year>(?:19|20)\d\d)[-./](?P<month>0?[1-9]|1[0-2])(?:[-./](?P<day>0?[1-9]|[12]\d|3[01]))?")


def day_in_words(day: date, language: str) -> str:
    """A day as a text in this language has it: 2023年8月22日, 22 August 2023."""
    return (
        _chinese(day.year, day.month, day.day) if language.startswith("zh") else _english(day.year, day.month, day.day)
    )


def days_typed(word: str) -> list[str]:
    """What a day or month that was typed in figures is in the texts of both languages; nothing for other words."""
    typed = _TYPED.fullmatch(word)
    if not typed:
        return []
    year, month, day = (int(typed[name] or 0) for name in ("year", "month", "day"))
    return [_chinese(year, month, day), _english(year, month, day)]


def _chinese(year: int, month: int, day: int) -> str:
    return f"{year}年{month}月" + (f"{day}日" if day else "")


def _english(year: int, month: int, day: int) -> str:
    return (f"{day} " if day else "") + f"{MONTHS[month - 1]} {year}"
