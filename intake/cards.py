"""Cards of labels and values that stand as a table before the text, as offices put them."""

from __future__ import annotations

import re
from itertools import takewhile

from intake.blocks import ROW, TEXT, Line
from intake.labels import is_label_line

_TITLE = re.compile(r"^(?:(?:稿件|文章|新闻|信息)?标\s*题|题\s*目|Title|Headline)$", re.I)
_PAIR = re.compile(r"(?P<label>[^\s:：，。]{1,6}|[A-Z][A-Za-z ]{2,16})\s*[:：]\s*\S.{0,60}")
_NEAR = 12  # lines at the head of a file in which such a table begins


def unfold_card(lines: list[Line]) -> None:
    """Turn the rows of a table at the head that pairs labels with values into lines that say the same: 来源：…"""
    first = next((at for at, line in enumerate(lines[:_NEAR]) if line.kind == ROW), None)
    if first is None:
        return
    rows = [line for line in lines[first:] if line.kind == ROW and line.group == lines[first].group]
    texts = [said(line.cells) for line in rows]
    known = sum(bool(text) for text in texts)
    if known < 2 or known * 2 < len(rows):
        return
    for line, text in zip(rows, texts, strict=True):
        line.kind, line.group = TEXT, 0
        if text:
            line.text, line.cells = text, []
        line.hints |= {"card"}


def mark_typed_card(lines: list[Line]) -> None:
    """Give the hint `card` to lines at the head that name the title and more of a text handed in: 标题：…, 单位：…"""
    first = next((at for at, line in enumerate(lines[:_NEAR]) if line.kind == TEXT), len(lines))
    typed = list(takewhile(lambda line: line.kind == TEXT and _PAIR.fullmatch(line.text), lines[first : first + _NEAR]))
    if len(typed) > 2 and any(_TITLE.match(_PAIR.fullmatch(line.text)["label"]) for line in typed):
        for line in typed:
            line.hints |= {"card"} if not _TITLE.match(_PAIR.fullmatch(line.text)["label"]) else set()


def is_form(rows: list[list[str]]) -> bool:
    """Whether two rows of a table or more pair labels with values, whatever the others hold."""
    return sum(bool(said(cells)) for cells in rows) >= 2


def said(cells: list[str]) -> str:
    """The line that says what a row of labels and values says; empty where a row holds other things."""
    cells = [cell.strip(" :：") for cell in cells]
    if len(cells) % 2 or not any(cells):
        return ""
    pairs = [(label, value) for label, value in zip(cells[::2], cells[1::2], strict=True) if label or value]
    known = all(
        label and (_TITLE.match(label) or is_label_line(f"{label}：{value or label}")) for label, value in pairs
    )
    return "　|　".join(f"{label}：{value}" for label, value in pairs) if known else ""
