"""Quotation marks, brackets and title marks without their other half."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from proofreading.findings import WARNING, Edit, Finding, Fix
from proofreading.text import CELL, Text

_CLOSING = {
    "“": "”", "‘": "’", "（": "）", "(": "）", "《": "》",
    "〈": "〉", "「": "」", "『": "』", "【": "】", "〔": "〕", "[": "]", "［": "］",
}  # fmt: skip
_SAME = {")": "）"}
_OPENING = {closing: opening for opening, closing in _CLOSING.items() if opening != "("}
_MARKS = re.compile("[" + re.escape("".join({*_CLOSING, *_CLOSING.values(), *_SAME})) + "]")
# What closes without having been opened: the mark of a list, alone or in a row.
_LIST_MARK = re.compile(r"(?:^|[\s;；,，。：:、])(?:[0-9]{1,3}|[A-Za-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})$")
_INCHES = re.compile(r'\d"')


@dataclass(frozen=True)
class _Mark:
    at: int
    mark: str


def check_pairs(texts: list[Text], language: str) -> list[Finding]:
    """`unpaired`: a mark that opens and is never closed on its line, or closes what was never opened.

    A quotation may go on in the next paragraph when that begins with the opening mark again.
    """
    found: list[Finding] = []
    kept = [text for text in texts if text.role != CELL]
    for text, following in zip(kept, [*kept[1:], None], strict=False):
        lines = list(text.lines())
        for (at, line), (_at, after) in zip(lines, [*lines[1:], (0, following.text if following else "")], strict=True):
            found += _in_line(text, at, line, after.lstrip().startswith("“"), language)
    return found


def _in_line(text: Text, at: int, line: str, goes_on: bool, language: str) -> list[Finding]:
    opened, lone = _unpaired(line, language)
    if goes_on and opened and opened[-1].mark == "“":
        opened.pop()
    turned = _turned(text, at, line, opened, lone)
    if turned:
        return [turned]
    return [_finding(text, at, mark) for mark in [*opened, *lone]] + _straight(text, at, line)


def _unpaired(line: str, language: str) -> tuple[list[_Mark], list[_Mark]]:
    """The marks of a line that are not closed, and those that close nothing."""
    opened: list[_Mark] = []
    lone: list[_Mark] = []
    apostrophes = not language.startswith("zh")
    for match in _MARKS.finditer(line):
        at, mark = match.start(), match.group()
        if apostrophes and mark in "‘’":
            continue
        if mark in _CLOSING:
            opened.append(_Mark(at, mark))
        elif (closing := _SAME.get(mark, mark)) in _OPENING:
            is_list = closing == "）" and _LIST_MARK.search(line[max(at - 5, 0) : at])
            _close(closing, _Mark(at, mark), opened, [] if is_list else lone)
    return opened, lone


def _close(closing: str, mark: _Mark, opened: list[_Mark], lone: list[_Mark]) -> None:
    """Takes away what a mark closes; what was opened inside of it stays without its half."""
    for place in range(len(opened) - 1, -1, -1):
        if _CLOSING[opened[place].mark] == closing:
            del opened[place]
            return
    lone.append(mark)


def _turned(text: Text, at: int, line: str, opened: list[_Mark], lone: list[_Mark]) -> Finding | None:
    """Two halves that look the same way or away from each other: “X“, ”X”, ”X“."""
    marks = sorted([*opened, *lone], key=lambda mark: mark.at)
    if len(marks) != 2:
        return None
    first, second = (_SAME.get(mark.mark, mark.mark) for mark in marks)
    opening = first if first in _CLOSING else _OPENING[first]
    if (
        opening == "("
        or {first, second} - {opening, _CLOSING[opening]}
        or (first, second) == (opening, _CLOSING[opening])
    ):
        return None
    wanted = [opening, _CLOSING[opening]]
    edits = [
        Edit(at + mark.at, at + mark.at + 1, right)
        for mark, right in zip(marks, wanted, strict=True)
        if mark.mark != right
    ]
    start, end = at + marks[0].at, at + marks[1].at + 1
    shown = f"{opening}{line[marks[0].at + 1 : marks[1].at][:20]}{_CLOSING[opening]}"
    message = _("These two marks do not face each other.")
    return text.finding("unpaired", message, start, end, severity=WARNING, fixes=[Fix(shown, tuple(edits))])


def _finding(text: Text, at: int, mark: _Mark) -> Finding:
    closes = _SAME.get(mark.mark, mark.mark) in _OPENING
    message = (
        _("The mark %(mark)s closes what was never opened.")
        if closes
        else _("The mark %(mark)s is opened and never closed.")
    )
    start = at + mark.at
    return text.finding("unpaired", message % {"mark": mark.mark}, start, start + 1, severity=WARNING)


def _straight(text: Text, at: int, line: str) -> list[Finding]:
    """An odd number of straight marks; inches are none."""
    if line.count('"') % 2 == 0 or _INCHES.search(line):
        return []
    start = at + line.rindex('"')
    message = _("The mark %(mark)s is opened and never closed.") % {"mark": '"'}
    return [text.finding("unpaired", message, start, start + 1, severity=WARNING)]
