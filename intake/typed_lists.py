"""Lists whose bullets were typed by hand, in paragraphs of a page or a Word file."""

from __future__ import annotations

import re
from itertools import groupby

from intake.blocks import ITEM, TEXT, Line

_BULLET = re.compile(r"^(?:[•●▪‣]\s*|[·◦○*–-]\s+)(?=\w|[“《（\"(])")
_FIRST_GROUP = 1_000_000  # above the groups that the markup makes


def as_lists(lines: list[Line]) -> None:
    """Make items of two lines or more, one below the other, that begin with the same bullet."""
    for at, (bullet, rows) in enumerate(groupby(lines, key=_bullet)):
        rows = list(rows)
        if bullet and len(rows) > 1:
            for line in rows:
                line.kind, line.text, line.level, line.group = ITEM, _BULLET.sub("", line.text), 1, _FIRST_GROUP + at


def _bullet(line: Line) -> str:
    return line.text[0] if line.kind == TEXT and not line.has("centre") and _BULLET.match(line.text) else ""
