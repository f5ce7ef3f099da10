"""Chinese originals in brackets: which stand in a text."""

from __future__ import annotations

import re

from translation.names import CHINESE

IN_BRACKETS = re.compile(rf"[(（]([^()（）]*[{CHINESE}][^()（）]*)[)）]")
LONGEST = 120


def originals_in(text: str) -> list[str]:
    """The bracketed pieces of an English text that hold Chinese, each once, without their brackets."""
    found = (match.strip() for match in IN_BRACKETS.findall(text))
    return list(dict.fromkeys(name for name in found if len(name) <= LONGEST))
