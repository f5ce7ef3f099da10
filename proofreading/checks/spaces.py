"""Spaces inside Chinese text."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from intake.characters import HAN
from intake.damage import missing_names
from intake.names import SURNAMES
from proofreading.findings import Finding, removing
from proofreading.text import CELL, TITLE, Text

_SPACE = r"[ \t\u00a0\u2002\u2003\u3000]"
_MARKS = "，。、；：！？）》」』】”’"
_OPEN = "（《「『【“‘"
_INSIDE = re.compile(
    rf"(?<=[{HAN}]){_SPACE}+(?=[{HAN}{_MARKS}{_OPEN}])|(?<=[{_MARKS}]){_SPACE}+(?=[{HAN}{_OPEN}{_MARKS}0-9])"
    rf"|(?<=[{_OPEN}]){_SPACE}+(?=[{HAN}])"
)
# 记者 张三, 刘铭 摄, 图/文 李四, 王 伟 in a list of names, a signature: the space is meant.
_BEFORE_NAME = re.compile(
    rf"(?:记者|通讯员|摄影|摄|作者|编辑|责编|供图|图片|来源|供稿|撰文|图|文|主持人|嘉宾|[{HAN}]·[{HAN}]+)$"
)
_AFTER_NAME = re.compile(r"(?:摄|报道|供图|图|文|制图|绘|译|摄影)(?![一-鿿])")
_NAME = re.compile(rf"[{SURNAMES}][{HAN}]{{1,3}}?(?=[，。、；）)\s]|摄|报道|$)")
_LABEL = re.compile(
    r"^[（(]?(?:来源|信息来源|作者|记者|编辑|责任编辑|摄影|供稿|供图|联系人|联系电话|电话|地址|时间|地点|附件|署名)[：:]"
)
_SENTENCE = re.compile(r"[。！？；，：]")
_NEVER_FIRST = frozenset("的了着们")  # no part of a title begins so
_PLACE_LINE = re.compile(r"日[电讯]$")
_TITLED = re.compile(r"(?:^|\s)(?:第[一二三四五六七八九十0-9]+[章节条款部分编]|[一二三四五六七八九十]{1,3})$")


def check_spaces(text: Text) -> list[Finding]:
    """`space`: a space between Chinese characters of a sentence. A title may have one between its parts."""
    if text.role == CELL or not text.is_chinese:
        return []
    found = []
    for at, line in text.lines():
        is_sentence = text.role != TITLE and _SENTENCE.search(line) and not _LABEL.match(line)
        spaces = list(_INSIDE.finditer(line))
        holes = [(hole.start, hole.end) for hole in missing_names(line)] if spaces else []
        for match in spaces:
            start, end = match.span()
            if not is_sentence and line[end : end + 1] not in _NEVER_FIRST:
                continue
            if any(start < last and first <= end for first, last in holes) or _is_meant(line, start, end):
                continue
            shown = line[max(start - 2, 0) : start] + line[end : end + 2]
            fix = removing(at + start, at + end, shown)
            found.append(
                text.finding("space", _("A space stands inside Chinese text."), at + start, at + end, fixes=[fix])
            )
    return found


def _is_meant(line: str, start: int, end: int) -> bool:
    before, after = line[:start], line[end:]
    is_name = _BEFORE_NAME.search(before) and _NAME.match(after)
    is_in_title = before.rfind("《") > before.rfind("》") and "》" in after  # the title of a standard has parts
    is_set_apart = _PLACE_LINE.search(before) or _AFTER_NAME.match(after) or _TITLED.search(before)
    return bool(is_name or is_in_title or is_set_apart or _is_credit(line, start))


def _is_credit(line: str, start: int) -> bool:
    """Names of two characters are set apart in lists, and so are those between brackets at the end of a text."""
    opened = max(line.rfind("（", 0, start), line.rfind("(", 0, start))
    return opened >= 0 and bool(
        re.match(
            r"[（(](?:本报|新华社|中新社|人民日报)?(?:见习|特约)?(?:记者|通讯员|摄影|编辑|责任编辑)", line[opened:]
        )
    )
