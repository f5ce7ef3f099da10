"""Times of day, parts of the day and weekdays in Chinese text."""

from __future__ import annotations

import re

from .chinese_numerals import whole_value
from .quantity import MAY, SHOULD, Quantity, Reading
from .reader import Reader, number

_RANGE = re.compile(r"\s?(?:[-–—~]|至|到)\s?")
# 标准创新周四川专场 names no Thursday.
_PLACES = "四川|四平市|三亚|三峡|三门峡|三明市|五台山|五常市|五指山|六安|六盘水|日本|日照|日喀则|天津|天水|天府"
_WEEKDAY = re.compile(
    rf"(?<![每一两三四五六七八九十0-9])(?:星期|礼拜|周)(?!{_PLACES})([一二三四五六日天])(?![次期天个场部家周届岁年围会])"
    r"|(?:(?:星期|礼拜)|(?<=每)周(?=[一二三四五六日][至到、和及—~-]))([一二三四五六日天])"
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
_PART_WORD = "|".join(sorted((word for word in _PART_OF if len(word) > 1), key=len, reverse=True))
_PART = re.compile(rf"(?:{_PART_WORD}|(?<=\x01)[晚早])(?![会报餐宴])")  # 晚 after a date, which is read already
_MINUTES = r"[0-9]{1,2}|[一二三四五]?十?[一二三四五六七八九十]"
_TIME = re.compile(
    rf"(?P<part>{_PART_WORDS})?\s?(?P<hour>(?<![0-9.:])[0-9]{{1,2}}|[零一二两三四五六七八九十]{{1,3}})"
    r"(?:\s?(?P<colon>:)\s?(?P<minute>[0-5][0-9])(?::[0-5][0-9])?(?![0-9])"
    rf"|\s?(?P<mark>时|点)(?P<exact>(?P<written>{_MINUTES})\s?分|(?P<some>半|一刻|三刻)|整|钟|许)?(?![间代期多数年])(?!\.[0-9]))"
)
_SOME = {"半": 30, "一刻": 15, "三刻": 45}


def read_times(reader: Reader) -> None:
    """Take times of day, before dates are taken."""
    reader.take(_TIME, _Clock(reader).read)


def read_parts_of_day(reader: Reader) -> None:
    """Take weekdays and parts of the day."""
    reader.take(_WEEKDAY, lambda match: _weekday(reader, match))
    reader.take(_PART, lambda match: _part(reader, match))


def _weekday(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    day = min(_WEEK.index(match[1] or match[2]), 6)
    return reader.whole_match(match, Reading("weekday", day), demand=SHOULD)


def _part(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    demand = SHOULD if match[0] in {"上午", "下午"} else MAY
    return reader.whole_match(match, Reading("part", _PART_OF[match[0]]), demand=demand)


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
    hour = whole_value(match["hour"])
    minute = _SOME.get(match["some"] or "", 0) + max(0, whole_value(match["minute"] or match["written"] or "零"))
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
