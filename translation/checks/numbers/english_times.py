"""Times of day, parts of the day and weekdays in English text."""

from __future__ import annotations

import re

from .english_numerals import CARDINALS
from .quantity import MAY, MUST, Quantity, Reading
from .reader import Reader, number

_PARTS_OF_DAY = r"morning|afternoon|evening|night"
_TIME = re.compile(
    r"(?<![0-9.:,$])(?P<hour>2[0-4]|[01]?[0-9])(?![0-9])"
    r"(?:(?P<sign>[:.])(?P<minute>[0-5][0-9])(?::[0-5][0-9])?(?![0-9]))?"
    r"(?: ?(?P<half>[AaPp])\.?[Mm]\b\.?| ?(?P<clock>[oO]'[cC]lock|hours\b|hrs\b))?"
    rf"(?:,? (?:in the |at |that |this )(?P<part>{_PARTS_OF_DAY})\b)?"
)
_DURATION = re.compile(r"(?<![0-9:.])([0-9]{1,2}):([0-5][0-9]):([0-5][0-9])(?![0-9:])")
_ALWAYS = re.compile(r"(?<![0-9])(?:24 ?[/x*×] ?7|7 ?[/x*×] ?24)(?![0-9])|\ba?round[ -]the[ -]clock\b", re.I)
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_SPOKEN = re.compile(
    rf"\b(?P<minutes>half(?= past)|(?:a )?quarter|(?<=at )(?:ten|twenty|five)) (?P<side>past|to) (?P<hour>{_HOURS})\b"
    rf"|\b(?P<full>{_HOURS})(?: o'clock| (?=[ap]\.m\.|[ap]m\b|in the (?:{_PARTS_OF_DAY})))"
    r"|\b(?:(?:12|twelve)[ ])?(?P<named>noon|midday|midnight)\b",
    re.I,
)
_AFTER_SPOKEN = re.compile(rf",? ?(?:in the |at |that |this )?(?P<part>{_PARTS_OF_DAY}|[ap]\.?m\b\.?)", re.I)
_RANGE_TO_TIME = re.compile(
    r"(?<![0-9.:,$])(?P<hour>2[0-4]|[01]?[0-9])(?:[:.](?P<minute>[0-5][0-9]))?"
    r"(?=\s?(?:-|–|—|to|and|until)\s?[0-9]{1,2}(?:[:.][0-9]{2})?\s?[AaPp]\.?[Mm]\b)"
)
_PART_OF = {
    "morning": "am",
    "a": "am",
    "am": "am",
    "afternoon": "pm",
    "evening": "eve",
    "night": "eve",
    "p": "pm",
    "pm": "pm",
}
_PART = re.compile(
    r"\b(morning|dawn|early hours|forenoon|noon|midday|afternoon|evening|tonight|night|overnight|dusk|midnight"
    r"|[ap]\.m\.|am\b|pm\b)s?",
    re.I,
)
_MEANT = {
    "am": ("morning", "dawn", "early hours", "forenoon", "a.m.", "am", "midnight"),
    "noon": ("noon", "midday", "p.m.", "pm"),
    "pm": ("afternoon", "p.m.", "pm"),
    "eve": ("evening", "night", "tonight", "overnight", "dusk", "midnight", "p.m.", "pm"),
}
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
_WEEKDAY = re.compile(
    rf"\b({'|'.join(WEEKDAYS)})s?\b|\b(Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?(?=,? [0-9]|[,)-]| [A-Z])"
)


def read_clock_ranges(reader: Reader) -> None:
    """Take the times that dates would be taken for: 9 to 11 a.m., 2:13:38, 24/7."""
    reader.take(_ALWAYS, lambda match: reader.may(match, number(24, "hour"), number(7)))
    reader.take(_DURATION, lambda match: _duration(reader, match))
    reader.take(_RANGE_TO_TIME, lambda match: _range_time(reader, match))


def read_times(reader: Reader) -> None:
    """Take times of day, weekdays and parts of the day."""
    reader.take(_SPOKEN, lambda match: _spoken(reader, match))
    reader.take(_TIME, lambda match: _time(reader, match))
    reader.take(_WEEKDAY, lambda match: _weekday(reader, match))
    reader.take(_PART, lambda match: _part(reader, match))


def _duration(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    hours, minutes, seconds = (int(group) for group in match.groups())
    clock = reader.whole_match(match, Reading("time", hours * 60 + minutes), number(hours, "hour"))
    return clock + reader.may(match, number(minutes), number(seconds))


def _minutes(hour: int, minute: int, part: str) -> list[Reading]:
    """What time it may be: without a part of the day before and after noon, or on a clock of 24 hours."""
    clock = [hour * 60 + minute]
    if part in {"pm", "eve"} and hour < 12:
        clock = [clock[0] + 720]
    elif part == "am" and hour == 12:
        clock = [minute]
    elif not part and 0 < hour < 12:
        clock.append(clock[0] + 720)
    return [Reading("time", minutes % 1440) for minutes in clock]


def _range_time(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    return reader.whole_match(match, *_minutes(hour, minute, ""), number(hour))


def _time(reader: Reader, match: re.Match[str]) -> list[Quantity] | None:
    if not _is_time(match):
        return None
    said = (match["half"] or match["part"] or "").lower()
    part = _PART_OF[said] if said else ""
    time = reader.whole_match(match, *_minutes(int(match["hour"]), int(match["minute"] or 0), part))
    return time + _named_part(reader, match, part)


def _is_time(match: re.Match[str]) -> bool:
    """9:30, 9.30 a.m., 9 a.m. and 9 o'clock are times; 9.30 and 9 alone are not."""
    if match["sign"] == ":" or match["half"]:
        return True
    return (match["clock"] or "").lower() == "o'clock"


def _named_part(reader: Reader, match: re.Match[str], part: str) -> list[Quantity]:
    parts = {"am": ("am",), "pm": ("pm", "eve"), "eve": ("eve",)}.get(part, ())
    return reader.may(match, *[Reading("part", one) for one in parts])


def _spoken(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    if match["named"]:
        return _noon(reader, match)
    hour, minute = CARDINALS[(match["hour"] or match["full"]).lower()], _spoken_minutes(match["minutes"] or "")
    if (match["side"] or "").lower() == "to":
        hour, minute = hour - 1, 60 - minute
    after = _AFTER_SPOKEN.match(reader.text, match.end())
    part = _PART_OF[after["part"].lower().replace(".", "")] if after else ""
    return reader.whole_match(match, *_minutes(hour, minute, part), demand=MAY if match["full"] and not part else MUST)


def _spoken_minutes(text: str) -> int:
    return {"half": 30, "quarter": 15, "a quarter": 15}.get(text.lower()) or CARDINALS.get(text.lower(), 0)


def _noon(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    midnight = match["named"].lower() == "midnight"
    return reader.may(match, Reading("time", 0 if midnight else 720), Reading("part", "eve" if midnight else "noon"))


def _weekday(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    day = [name[:3] for name in WEEKDAYS].index((match[1] or match[2])[:3])
    return reader.may(match, Reading("weekday", day))


def _part(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    word = match[1].lower()
    return reader.may(match, *[Reading("part", part) for part, words in _MEANT.items() if word in words])
