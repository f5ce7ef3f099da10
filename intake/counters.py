"""Counters of readers beside the labels of a release: 阅读 1024, 335 次浏览."""

from __future__ import annotations

import re

from intake.characters import HAN

_NUMBER = r"\d[\d,.]*\s*(?:[万wWkK]|\+){0,2}\s*(?:人次|次|人|个)?"
_DONE = "阅读|浏览|点击|访问|评论|点赞|收藏|转发|围观|人气|热度"
_COUNT = re.compile(
    rf"(?<![{HAN}A-Za-z])(?:{_DONE})(?:量|数|率|次数|人数)?\s*[:：]?\s*[\[（(]?\s*{_NUMBER}\s*[\]）)]?(?![\d{HAN}:：/年.-])"
    rf"|(?<![\w.,:：/-]){_NUMBER}\s*(?:(?:{_DONE})(?:量|数)?(?![{HAN}]|\s*[:：\d])|(?:views?|reads?|comments?|hits?)\b)",
    re.I,
)


def without_counts(text: str) -> tuple[str, list[str]]:
    """A line of labels without the counters of readers in it, and these."""
    if len(text) > 300 or not re.search(r"\d", text):
        return text, []
    counts = [match[0].strip() for match in _COUNT.finditer(text)]
    return (_COUNT.sub("  ", text), counts) if counts else (text, [])
