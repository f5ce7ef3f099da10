"""The zones that times are named with: 09:00 ET, 14:00 GMT+1, 北京时间."""

from __future__ import annotations

import re
from datetime import UTC, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

BEIJING = timezone(timedelta(hours=8))

# Hours from UTC, or the place whose clocks change with the season.
_ZONES: dict[str, float | str] = {
    "GMT": 0, "UTC": 0, "Z": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3,
    "SAST": 2, "GST": 4, "PKT": 5, "ICT": 7, "WIB": 7, "CST": 8, "BJT": 8, "HKT": 8, "SGT": 8, "MYT": 8, "PHT": 8,
    "AWST": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    "EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
    "eastern time": "America/New_York", "eastern": "America/New_York", "u.s. eastern time": "America/New_York",
    "eastern standard time": -5, "eastern daylight time": -4, "pacific standard time": -8, "pacific daylight time": -7,
    "pacific time": "America/Los_Angeles", "central time": "America/Chicago", "new york time": "America/New_York",
    "london time": "Europe/London", "uk time": "Europe/London", "paris time": "Europe/Paris",
    "geneva time": "Europe/Zurich", "brussels time": "Europe/Brussels", "moscow time": 3, "tokyo time": 9,
    "greenwich mean time": 0, "central european time": 1, "central european summer time": 2, "british summer time": 1,
    "china standard time": 8, "china time": 8, "beijing time": 8, "hong kong time": 8, "singapore time": 8,
    "北京时间": 8, "香港时间": 8, "台北时间": 8, "东京时间": 9, "首尔时间": 9, "莫斯科时间": 3, "格林尼治时间": 0,
    "格林威治时间": 0, "世界时": 0, "美东时间": "America/New_York", "美国东部时间": "America/New_York",
    "纽约时间": "America/New_York", "美西时间": "America/Los_Angeles", "美国西部时间": "America/Los_Angeles",
    "伦敦时间": "Europe/London", "巴黎时间": "Europe/Paris", "日内瓦时间": "Europe/Zurich",
}  # fmt: skip
_SORTED = sorted(_ZONES, key=len, reverse=True)
_LETTERS = "|".join(name for name in _SORTED if name.isupper())
_WORDS = "|".join(re.escape(name) for name in _SORTED if not name.isupper())
# A name that ends like those of zones and is not known says that the time is not of Beijing, or may not be.
ZONE = (
    rf"(?:(?:GMT|UTC)\s*[+-]\s*\d{{1,2}}(?::?[0-5]\d)?|[+-]\d\d:?\d\d|(?-i:{_LETTERS})(?![A-Za-z])|(?i:{_WORDS})"
    r"|(?-i:[A-Z]{2,3}T)(?![A-Za-z])|(?i:local time)|当地时间)"
)
_OFFSET = re.compile(r"([+-])\s*(\d{1,2}):?(\d\d)?")


def zone_of(name: str) -> tzinfo | None:
    """The zone with a name, or with an offset; None where it is not known."""
    if offset := _OFFSET.search(name):
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return timezone(timedelta(minutes=minutes if offset[1] == "+" else -minutes)) if minutes < 24 * 60 else None
    known = _ZONES.get(name if name.isupper() else name.lower())
    if isinstance(known, str):
        return ZoneInfo(known)
    if known is None:
        return None
    return timezone(timedelta(hours=known)) if known else UTC
