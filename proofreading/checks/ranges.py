"""Events whose end lies before their start."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils.translation import gettext as _

from proofreading.checks.calendar import MONTH, month_number
from proofreading.findings import WARNING, Finding
from proofreading.text import Text

_TO = r"(?:(?:开始|起)?，?\s?(?:至|到)|\s?(?:—{1,2}|–|-|－|~|～))\s?"
_EN_TO = r"\s?(?:to|until|till|through|–|—|-)\s?"
_HALF = r"(?:上午|下午|晚上|晚|中午|凌晨|早上)"
_ZH_DAYS = re.compile(
    rf"(?<!\d)(?:(?P<year>(?:19|20)\d\d)年)?(?:(?P<month>\d{{1,2}})月)?(?P<day>\d{{1,2}})日?(?:[（(][^）)]{{1,8}}[）)])?{_HALF}?{_TO}"
    rf"(?:(?P<year2>(?:19|20)\d\d)年)?(?:(?P<month2>\d{{1,2}})月)?(?P<day2>\d{{1,2}})[日号]"
)
_EN_DAYS = [
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: (?P<month>{MONTH}))?(?:,? (?P<year>(?:19|20)\d\d))?{_EN_TO}"
        rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?P<month2>{MONTH})\b(?:,? (?P<year2>(?:19|20)\d\d))?",
        re.I,
    ),
    re.compile(
        rf"\b(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:, (?P<year>(?:19|20)\d\d))?{_EN_TO}"
        rf"(?:(?P<month2>{MONTH}) )?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:, (?P<year2>(?:19|20)\d\d))?",
        re.I,
    ),
]
_TIMES = re.compile(
    rf"(?P<half>{_HALF})?(?<!\d)(?<!\d[:：])(?P<hour>\d{{1,2}})(?:[:：](?P<minute>[0-5]\d)|时(?:(?P<minute2>\d{{1,2}})分)?)(?:{_TO}|\sto\s)"
    rf"(?P<half2>{_HALF}|次日|翌日)?(?P<hour2>\d{{1,2}})(?:[:：](?P<minute3>[0-5]\d)|时(?:(?P<minute4>\d{{1,2}})分)?)(?!\s?[ap]\.?m)(?![:：]\d)"
)
_EN_MONTHS = re.compile(
    rf"\b(?P<month>{MONTH}) (?P<year>(?:19|20)\d\d){_EN_TO}(?P<month2>{MONTH}) (?P<year2>(?:19|20)\d\d)\b", re.I
)
# Not GB 2012–2003: the number of a standard goes before its year.
_EN_YEARS = re.compile(
    r"(?:\b(?:from|between|covers?|covering|period|for|in|over) (?:the )?(?:years )?|\()"
    r"(?P<years>(?P<year>(?:19|20)\d\d)(?:\s?[–—-]\s?| to )(?P<year2>(?:19|20)\d\d))(?![\d-])",
    re.I,
)
_EN_TIMES = re.compile(
    rf"(?<![\d:])(?P<hour>1?\d)(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\.?(?:{_EN_TO}|\sto\s)"
    r"(?P<hour2>1?\d)(?:[:.](?P<minute2>[0-5]\d))?\s?(?P<half2>[ap])\.?m\b",
    re.I,
)
_YEARS = re.compile(rf"(?<![\d.-])(?P<year>(?:19|20)\d\d)年?{_TO}(?P<year2>(?:19|20)\d\d)年")
SLIP = 2  # months; what goes back further rather ends in the next year
EVENING = 18 * 60  # from then on the end may be on the next day


@dataclass(frozen=True)
class Span:
    """A start and an end that stand in fields of their own: `id` is the field of the end."""

    id: str
    label: str
    start: date | time | None
    end: date | time | None


def check_ranges(text: Text) -> list[Finding]:
    """`end-before-start`: days, hours or years from a later to an earlier one."""
    found = []
    english = [] if text.is_chinese else _english(text.text)
    for start, end in sorted({*_days(text.text), *_times(text.text), *_years(text.text), *english}):
        message = _("The end lies before the start.")
        found.append(text.finding("end-before-start", message, start, end, severity=WARNING))
    return found


def check_spans(spans: Iterable[Span]) -> list[Finding]:
    """`end-before-start` for fields: a start and an end of the same kind."""
    return [
        Finding(
            "end-before-start",
            WARNING,
            _("The end lies before the start."),
            span.id,
            0,
            0,
            "",
            f"{_said(span.start)} – {_said(span.end)}",
            "",
        )
        for span in spans
        if span.start is not None
        and span.end is not None
        and type(span.start) is type(span.end)
        and span.end < span.start
    ]


def _said(value: date | time) -> str:
    return value.isoformat("minutes") if isinstance(value, time | datetime) else value.isoformat()


def _days(text: str) -> Iterator[tuple[int, int]]:
    for match in _ZH_DAYS.finditer(text):
        if _is_backwards(match, match["month"] and int(match["month"]), match["month2"] and int(match["month2"])):
            yield match.span()
    for pattern in _EN_DAYS:
        for match in pattern.finditer(text):
            months = [match[name] and month_number(match[name]) for name in ("month", "month2")]
            if _is_backwards(match, *months):
                yield match.span()


def _is_backwards(match: re.Match[str], month: int | None, month2: int | None) -> bool:
    """Compared as far as both are known: from December to January the year goes on, and so it does over half a year."""
    year = match["year"] and int(match["year"])
    year2 = match["year2"] and int(match["year2"])
    if year and year2 and year != year2:
        return year2 < year
    month, month2 = month or month2, month2 or month
    if year2 and not year and month2 != month:  # 12月28日至2024年1月3日; September 1 to August 30, 2023
        return 0 < month - month2 <= SLIP
    if month != month2:
        return month2 < month and (bool(year and year2) or month - month2 <= SLIP)
    return int(match["day2"]) < int(match["day"]) <= 31 and int(match["day2"]) > 0


def _times(text: str) -> Iterator[tuple[int, int]]:
    for match in _TIMES.finditer(text):
        start = int(match["hour"]) * 60 + int(match["minute"] or match["minute2"] or 0)
        end = int(match["hour2"]) * 60 + int(match["minute3"] or match["minute4"] or 0)
        if match["half2"] in ("次日", "翌日") or (match["half2"] and match["half2"] != match["half"]):
            continue
        if end < start < EVENING and match["half"] not in ("晚", "晚上", "中午"):
            yield match.span()


def _english(text: str) -> Iterator[tuple[int, int]]:
    for match in _EN_MONTHS.finditer(text):
        start, end = ((int(match[y]), month_number(match[m])) for y, m in (("year", "month"), ("year2", "month2")))
        if end < start:
            yield match.span()
    for match in _EN_YEARS.finditer(text):
        if int(match["year2"]) < int(match["year"]):
            yield match.span("years")
    for match in _EN_TIMES.finditer(text):
        if _minutes(match, "2") < _minutes(match, "") < EVENING:
            yield match.span()


def _minutes(match: re.Match[str], which: str) -> int:
    hour = int(match[f"hour{which}"]) % 12 + (12 if match[f"half{which}"].lower() == "p" else 0)
    return hour * 60 + int(match[f"minute{which}"] or 0)


def _years(text: str) -> Iterator[tuple[int, int]]:
    for match in _YEARS.finditer(text):
        if int(match["year2"]) < int(match["year"]):
            yield match.span()
