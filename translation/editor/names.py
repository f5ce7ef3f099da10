"""Chinese originals in brackets: which texts may hold one, and which stand there."""

from __future__ import annotations

import re

from translation.names import CHINESE

IN_BRACKETS = re.compile(rf"[(（]([^()（）]*[{CHINESE}][^()（）]*)[)）]")
# What a browser or a search engine shows outside of the page, where no part can be marked as Chinese.
OUTSIDE_THE_PAGE = {"title", "seo_title", "search_description", "summary", "introduction"}
ALTERNATIVE_TEXTS = re.compile(r"(?:^|_)alt(?:_text)?$")
LONGEST = 120


def may_hold_original(field_path: str) -> bool:
    """Whether a Chinese original may stand in this text: running text, never a title, meta or alternative text."""
    return field_path not in OUTSIDE_THE_PAGE and not ALTERNATIVE_TEXTS.search(field_path.rsplit(".", 1)[-1])


def originals_in(text: str) -> list[str]:
    """The bracketed pieces of an English text that hold Chinese, each once, without their brackets."""
    found = (match.strip() for match in IN_BRACKETS.findall(text))
    return list(dict.fromkeys(name for name in found if len(name) <= LONGEST))
