"""Temperatures below zero: the sign stands before the number, or the words for it beside it."""

from __future__ import annotations

import re

from .quantity import Quantity, Reading

_DEGREES = frozenset({"degree C", "degree F"})
# Not the dash of a range: 10-20 °C, 10 °C – 20 °C.
_SIGN = r"(?:^|[^0-9A-Za-z°\s]\s?|[a-z:] |[\u4e00-\u9fff])[-–]"
_CHINESE = re.compile(rf"(?:零下|负|{_SIGN})\s?$")
_ENGLISH = re.compile(rf"(?:\b(?:minus|negative) |{_SIGN})$", re.I)
_AFTER = re.compile(r"(?: degrees?| ?°[CF]?)?(?: (?:Celsius|Fahrenheit|centigrade))? below (?:zero|freezing)\b", re.I)


def read_chinese_signs(text: str, found: list[Quantity]) -> None:
    """Make the temperatures negative that the Chinese text calls so."""
    for quantity in found:
        if _is_temperature(quantity) and _CHINESE.search(text, max(0, quantity.start - 4), quantity.start):
            _negate(quantity)


def read_english_signs(text: str, found: list[Quantity]) -> None:
    """Make the temperatures negative that the English text calls so."""
    for quantity in found:
        before = _ENGLISH.search(text, max(0, quantity.start - 10), quantity.start)
        if (_is_temperature(quantity) and before) or _AFTER.match(text, quantity.end):
            _negate(quantity)


def _is_temperature(quantity: Quantity) -> bool:
    return any(reading.unit in _DEGREES for reading in quantity.readings)


def _negate(quantity: Quantity) -> None:
    quantity.readings = tuple(
        Reading(one.kind, -one.value, one.unit) if one.kind == "number" else one for one in quantity.readings
    )
