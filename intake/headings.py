"""Which lines of a text are headings, where nothing or only their look says so."""

from __future__ import annotations

import re

from intake.blocks import HEADING, TEXT, Line
from intake.characters import HAN, ends_a_sentence, is_chinese, is_prose, width
from intake.credits import is_credit_line, names_a_picture
from intake.places import place_line

_SECTION = re.compile(r"^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}[章节部][\s　]*)\S")
_SUBSECTION = re.compile(r"^[（(][一二三四五六七八九十]{1,3}[）)]\S")
_BOILERPLATE = re.compile(
    r"(?:notes? (?:to|for) editors?|background|key (?:facts|points|figures)|highlights|编者注|新闻背景)\s*", re.I
)
HEADING_WIDTH = 80  # columns
_NEAR, _AS_WIDE = 40, 4  # lines in which a second heading is looked for, columns by which it may be wider


def is_numbered(text: str) -> bool:
    """Whether a line begins like a numbered heading: 一、, （一）, 第一章."""
    return bool(_SECTION.match(text) or _SUBSECTION.match(text))


def heading_level(lines: list[Line], at: int, top: int) -> int:
    """The level of a heading, 0 where a line is none."""
    line = lines[at]
    if line.kind == HEADING:
        return min(3, max(2, line.level + (2 - top)))
    columns = width(line.text)
    if (
        line.kind != TEXT
        or columns > HEADING_WIDTH
        or ends_a_sentence(line.text)
        or line.text.endswith(("：", ":", "，", ","))
        or place_line(line.text)
    ):
        return 0
    if _SECTION.match(line.text):
        return 2
    if _SUBSECTION.match(line.text):
        return 0 if _is_listed(lines, at) else 3
    if at + 1 >= len(lines) or columns < 4 or not re.search(rf"[{HAN}A-Za-z]", line.text):
        return 0
    if line.has("bold", "large") and not line.has("right") and lines[at + 1].kind != HEADING:
        return 2
    if _BOILERPLATE.fullmatch(line.text):
        return 2
    return 2 if (_stands_between(lines, at) if at else _opens_like_others(lines)) else 0


def _opens_like_others(lines: list[Line]) -> bool:
    """Whether a Chinese text begins with a heading: a short line as wide as one that stands between its paragraphs."""
    columns = width(lines[0].text)
    if columns > HEADING_WIDTH // 2 or not is_chinese(lines[0].text) or not _stands_between(lines, 0):
        return False
    later = (at for at in range(2, min(len(lines), _NEAR) - 1) if abs(width(lines[at].text) - columns) <= _AS_WIDE)
    return any(_stands_between(lines, at) for at in later)


def _is_listed(lines: list[Line], at: int) -> bool:
    """Whether another （一） stands right above or below one: headings would have text between them."""
    beside = [other for other in lines[max(0, at - 1) : at + 2] if other is not lines[at]]
    return not lines[at].has("bold") and any(
        other.kind == TEXT and not is_prose(other.text) and _SUBSECTION.match(other.text) for other in beside
    )


def _stands_between(lines: list[Line], at: int) -> bool:
    """Whether a short line stands by itself between running text, as headings of plain texts do."""
    before, line, after = (lines[at - 1] if at else None), lines[at], lines[at + 1]
    if line.text.isupper() and width(line.text) <= 60 and not re.search(r"[:：;@\d]", line.text):  # A HAT, A BALL
        return after.kind == TEXT and is_prose(after.text)
    if width(line.text) > 60 or re.search(r"[:：,；;@]|\d{5,}|^\d", line.text) or line.has("right"):
        return False
    if "，" in line.text and (
        line.text.count("，") > 1 or re.search(r"\d|摄|图", line.text) or not _is_prose_line(before)
    ):
        return False
    calm = before is None or before.kind != TEXT or is_prose(before.text) or names_a_picture(before.text)
    calm = calm or is_credit_line(before.text)
    return calm and after.kind == TEXT and is_prose(after.text)


def _is_prose_line(line: Line | None) -> bool:
    return line is not None and line.kind == TEXT and is_prose(line.text)
