"""Dates and times as Chinese and English releases write them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo

from intake.zones import BEIJING, ZONE, zone_of

_DIGITS = {"〇": 0, "○": 0, "Ｏ": 0, "O": 0, "o": 0, "0": 0, "零": 0, "◯": 0}
_DIGITS |= {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}
_NARROW = {ord(wide): narrow for wide, narrow in zip("０１２３４５６７８９", "0123456789", strict=True)}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"  # noqa: E501 - one alternative a month
_ZH_NUMBER = "[〇○Ｏ◯Oo0零一二三四五六七八九十]"
_TIME = (
    r"(?P<half>上午|下午|晚上|晚|中午|凌晨|早上)?\s*(?P<hour>[01]?\d|2[0-4])\s*(?:[:：]\s*(?P<minute>[0-5]\d)(?:[:：](?P<second>[0-5]\d)(?:\.\d+)?)?"
    r"|[时點点](?P<minute2>[0-5]?\d)?分?(?P<thirty>半)?)\s*(?P<ampm>[aApP]\.?\s?[mM]\b\.?)?"
)
_EN_TIME = r"(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?\s*(?P<ampm>[ap]\.?\s?m\b\.?)?|\s*(?P<ampm2>[ap]\.?\s?m\b\.?))"  # noqa: E501
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_DATES = [
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号]"),
    re.compile(rf"(?P<zhyear>{_ZH_NUMBER}{{4}})年(?P<zhmonth>{_ZH_NUMBER}{{1,3}})月(?P<zhday>{_ZH_NUMBER}{{1,3}})日"),
    re.compile(r"(?<![\d.])(?P<year>(?:19|20)\d\d)(?P<sep>[-/.—–])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?![\d])"),
    re.compile(r"(?<!\d)(?P<year>20\d\d)\s+(?P<month>\d{1,2})\s*[/-]\s*(?P<day>\d{1,2})(?!\d)"),
    re.compile(rf"\b{_WEEKDAY}{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b", re.I),
    re.compile(
        rf"\b{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(?P<year>(?:19|20)\d\d)\b", re.I
    ),
    re.compile(rf"(?<![\w-])(?P<day>\d{{1,2}})-{_MONTH.replace('.?', '')}-(?P<year>(?:19|20)\d\d)\b", re.I),
    # 05/14/2024 and 14/05/2024; what may be either is no date.
    re.compile(rf"(?<![\d/])\b{_WEEKDAY}(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>(?:19|20)\d\d)\b"),
    re.compile(rf"(?<![\d/])\b{_WEEKDAY}(?P<day>1[3-9]|2\d|3[01])/(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)\b"),
]
_PARTIAL = re.compile(
    rf"(?<![\d年])(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日|"
    rf"\b{_MONTH.replace('month', 'enmonth')}\s+(?P<enday>\d{{1,2}})\b",
    re.I,
)
_NAMED = rf"(?:\s*[(（]?\s*(?P<zone>{ZONE})\s*[)）]?)?"
_AFTER = re.compile(
    rf"(?:\s[-–—]\s|[\s,，T|｜]{{0,3}})(?:at\s+|星期[一二三四五六日天]\s*|\(?周[一二三四五六日]\)?\s*)?"
    rf"(?:(?P<where>[^\W\d_]{{2,4}}时间)\s*)?{_TIME}{_NAMED}"
)
_AFTER_EN = re.compile(rf"[\s,|]{{0,3}}(?:at\s+)?{_EN_TIME}{_NAMED}", re.I)
_BEFORE_EN = re.compile(rf"{_EN_TIME}{_NAMED},?\s+(?:on\s+)?$", re.I)


_MONTH_ALONE = re.compile(
    rf"[（(]?(?:(?:19|20)\d\d|{_ZH_NUMBER}{{4}})\s*年\s*(?:\d{{1,2}}|{_ZH_NUMBER}{{1,3}})\s*月[）)]?"
)
_LONGEST = 120  # characters of a line that holds nothing but a date


@dataclass(frozen=True)
class Found:
    """A date in a text and where it stands; the time only where one stands beside it."""

    start: int
    end: int
    day: date | None  # None: such a day does not exist
    moment: time | None = None
    zone: tzinfo | None = None
    unknown: str = ""  # the name of a zone that is not known; the time beside it is then none

    def iso(self) -> str | None:
        """An ISO date, or a date-time in Beijing time where a time is known."""
        if self.day is None or self.moment is None:
            return self.day and self.day.isoformat()
        moment = datetime.combine(self.day, self.moment, self.zone or BEIJING)
        return moment.astimezone(BEIJING).isoformat()


def find_dates(text: str) -> list[Found]:
    """Every complete date of a text in its order, with the time beside it."""
    text = text.translate(_NARROW)
    found: list[Found] = []
    for pattern in _DATES:
        for match in pattern.finditer(text):
            if not any(known.start < match.end() and match.start() < known.end for known in found):
                found.append(_with_time(text, match))
    return sorted(found, key=lambda one: one.start)


def only_date(text: str) -> Found | None:
    """The date that a text consists of, but for brackets and punctuation."""
    found = find_dates(text) if len(text) <= _LONGEST else []
    rest = (text[: found[0].start] + text[found[0].end :]) if found else text
    return found[0] if found and not re.search(r"\w", rest) else None


def only_month(text: str) -> bool:
    """Whether a text consists of a year and a month, which dates nothing to the day: 2025年12月."""
    return bool(_MONTH_ALONE.fullmatch(text.strip()))


def partial_date(text: str) -> str | None:
    """The first day and month without a year in a text, as it stands."""
    match = _PARTIAL.search(text)
    return match[0] if match else None


def chinese_number(text: str) -> int:
    """The value of a Chinese number below one hundred: 八, 十, 二十二."""
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (_DIGITS.get(tens, 1) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)
    return int("".join(str(_DIGITS.get(digit, 0)) for digit in text) or 0)


def _with_time(text: str, match: re.Match) -> Found:
    day = _day(match)
    after = _AFTER.match(text, match.end()) or _AFTER_EN.match(text, match.end())
    if after and (moment := _moment(after)):
        return _zoned(Found(match.start(), after.end(), _next(day, after), moment), after)
    before = _BEFORE_EN.search(text, max(0, match.start() - 60), match.start())
    if before and (moment := _moment(before)):
        return _zoned(Found(before.start(), match.end(), day, moment), before)
    return Found(match.start(), match.end(), day)


def _zoned(found: Found, match: re.Match) -> Found:
    """The date and time in the zone that is named beside the time; without the time where the zone is not known."""
    parts = match.groupdict()
    name = parts.get("where") or parts["zone"] or ""
    zone = zone_of(name) if name else None
    if name and zone is None:
        return Found(found.start, found.end, found.day, unknown=name)
    return replace(found, zone=zone)


def _next(day: date | None, match: re.Match) -> date | None:
    """24:00 is the first moment of the next day."""
    return day + timedelta(days=1) if day and match["hour"] == "24" else day


def _day(match: re.Match) -> date | None:
    parts = match.groupdict()
    if parts.get("zhyear"):
        year, month, day = (chinese_number(parts[name]) for name in ("zhyear", "zhmonth", "zhday"))
    else:
        year, day = int(parts["year"]), int(parts["day"])
        month = _month(parts["month"])
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _MONTHS.index(text[:3].lower()) + 1


def _moment(match: re.Match) -> time | None:
    parts = match.groupdict()
    hour = int(parts["hour"]) % 24
    half = (parts.get("ampm") or parts.get("ampm2") or "").lower()
    if (
        half.startswith("p")
        or parts.get("half") in {"下午", "晚上", "晚"}
        or (parts.get("half") == "中午" and hour < 3)
    ):
        hour = hour + 12 if hour < 12 else hour
    elif half.startswith("a") and hour == 12:
        hour = 0
    minute = 30 if parts.get("thirty") else int(parts.get("minute") or parts.get("minute2") or 0)
    return time(hour, minute, int(parts.get("second") or 0))
