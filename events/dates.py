"""Dates as each language writes them."""

from __future__ import annotations

from datetime import date

from django.utils.formats import date_format


def day_in_full(day: date, language: str) -> str:
    """A day with its weekday: 2023年9月1日 星期五, Friday 1 September 2023."""
    return date_format(day, "Y年n月j日 l" if language == "zh-hans" else "l j F Y")


def date_range(start: date, end: date | None, language: str) -> str:
    """A span of days, as short as it can be said: 2023年9月1日至3日, 1–3 September 2023.

    `language` is a Django language code; the same day twice, or no end, is a single day.
    """
    if end is None or end == start:
        return date_format(start)
    return _chinese(start, end) if language == "zh-hans" else _english(start, end)


def _chinese(start: date, end: date) -> str:
    if start.year != end.year:
        return f"{start.year}年{start.month}月{start.day}日至{end.year}年{end.month}月{end.day}日"
    month = "" if start.month == end.month else f"{end.month}月"
    return f"{start.year}年{start.month}月{start.day}日至{month}{end.day}日"


def _english(start: date, end: date) -> str:
    if start.year != end.year:
        return f"{start:%-d %B %Y} – {end:%-d %B %Y}"
    if start.month != end.month:
        return f"{start:%-d %B} – {end:%-d %B %Y}"
    return f"{start.day}–{end:%-d %B %Y}"
