"""When and where something is held: 时间：… below which 地点：… stands says nothing of the release itself."""

from __future__ import annotations

import re

from intake.blocks import TEXT, Line

_WHEN = re.compile(r"^(?:时\s*间|日\s*期|Date|Time|Date and time)\s*[:：]\s*\S", re.I)
_WHERE = re.compile(r"^(?:会议|活动|开会)?(?:地\s*点|Venue|Place|Location)\s*[:：]\s*\S", re.I)
_NEAR = 3  # lines between when and where


def mark_events(lines: list[Line]) -> None:
    """Give the hint `spoken` to lines of when and where: they are text, as they stand in minutes and invitations."""
    for at, line in enumerate(lines):
        if line.kind != TEXT or not _WHERE.match(line.text):
            continue
        for other in lines[max(0, at - _NEAR) : at + _NEAR + 1]:
            if other.kind == TEXT and _WHEN.match(other.text) and not other.has("card"):
                other.hints |= {"spoken"}
                line.hints |= {"spoken"}
