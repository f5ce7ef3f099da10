"""Times of day that no clock shows."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from proofreading.findings import WARNING, Finding
from proofreading.text import Text

# Scores and ratios look like times, so a time is what follows a day, a part of the day or another time.
_CUE = (
    r"(?:日|[）)]|上午|下午|晚上|晚|中午|凌晨|早上|时间[:：]|\d[:：]\d\d\s?(?:至|到|—{1,2}|–|-|～|~)"
    r"|\b(?:at|from|until|till)\s)\s?"
)
_TIME = re.compile(
    rf"{_CUE}(?P<time>(?P<hour>\d{{1,2}})[:：](?P<minute>\d\d)(?![:：\d])"
    r"|(?P<hour2>\d{1,2})时(?!间隔|[隔长内]|[之以]内)(?:(?P<minute2>\d{1,2})分(?!钟))?)",
    re.I,
)


def check_times(text: Text) -> list[Finding]:
    """`impossible-time`: an hour after 24:00 or a sixtieth minute, where a time of day is meant."""
    return [
        text.finding("impossible-time", _("There is no such time."), *match.span("time"), severity=WARNING)
        for match in _TIME.finditer(text.text)
        if not _exists(int(match["hour"] or match["hour2"]), int(match["minute"] or match["minute2"] or 0))
    ]


def _exists(hour: int, minute: int) -> bool:
    return (hour < 24 and minute < 60) or (hour, minute) == (24, 0)
