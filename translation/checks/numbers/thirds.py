"""Early, mid and late: which third of a month, a year or a decade is meant."""

from __future__ import annotations

import re

from .quantity import Reading
from .reader import Reader

_CHINESE = re.compile(
    r"(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[本上下当])月|年代|[0-9一二三四五六七八九〇今去明当]年年?)"
    r"(?:(?P<early>初|上旬)|(?P<mid>中旬|中期)|(?P<late>底|末|下旬))"
)
_PERIOD = (
    r"(?=(?:the )?(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|[12][0-9]{3}|(?:this |last |next )?(?:month|year)\b))"
)
_ENGLISH = re.compile(
    r"\b(?:(?P<early>early|(?:beginning|start|first ten days|first third) of)"
    r"|(?P<mid>mid|middle|(?:middle|second ten days) of)"
    r"|(?P<late>late|(?:end|close|last ten days) of|end))[ -](?:in )?" + _PERIOD,
    re.I,
)


def read_chinese_thirds(reader: Reader) -> None:
    """Note the thirds that the Chinese names; the periods themselves are read by others."""
    _read(reader, _CHINESE)


def read_english_thirds(reader: Reader) -> None:
    """Note the thirds that the English names."""
    _read(reader, _ENGLISH)


def _read(reader: Reader, pattern: re.Pattern[str]) -> None:
    for match in pattern.finditer(reader.text):
        reader.found += reader.may(match, Reading("third", match.lastgroup))
