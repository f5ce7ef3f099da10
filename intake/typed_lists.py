"""Lists whose bullets were typed by hand, in paragraphs of a page or a Word file."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby

from intake.blocks import ITEM, TEXT, Line

_BULLET = re.compile(r"^(?:[•●▪‣◆■►➢➤✓✔]\s*|[·◦○*–-]\s+)(?=\w|[“《（\"(])")
_NUMBER = re.compile(
    r"^(?:(?P<open>[(（]?)(?P<number>\d{1,2})(?P<close>[.．、](?!\d)|[)）])|(?P<ring>[①-⑳])|(?P<opened>[(（]?)(?P<letter>[a-h])(?P<closed>[)）])(?=\s))\s*(?=\S)"
)
_BARE_NUMBER = re.compile(r"\d{1,2}[.．、)）]")
_WIDE_BRACKETS = str.maketrans("（）．", "().")
_FIRST_NUMBERED = 2_000_000
_FIRST_GROUP = 1_000_000  # above the groups that the markup makes


def join_bare_numbers(lines: list[Line]) -> set[int]:
    """Put numbers that stand alone before the lines they count, as office clouds write lists; the places left over."""
    left: set[int] = set()
    run: list[int] = []
    for at, line in enumerate([*lines, Line("")]):
        if line.kind == TEXT and _BARE_NUMBER.fullmatch(line.text):
            if int(re.sub(r"\D", "", line.text)) == len(run) + 1 and (not run or at == run[-1] + 2):
                run.append(at)
                continue
        elif run and at == run[-1] + 1 and line.kind == TEXT:
            continue
        for number in run if len(run) > 1 else []:
            lines[number + 1].text = f"{lines[number].text} {lines[number + 1].text}"
            left.add(number)
        run = []
    return left


def as_lists(lines: list[Line]) -> None:
    """Make items of two lines or more, one below the other, that begin with the same bullet."""
    for at, (bullet, rows) in enumerate(groupby(lines, key=_bullet)):
        rows = list(rows)
        if bullet and len(rows) > 1:
            for line in rows:
                line.kind, line.text, line.level, line.group = ITEM, _BULLET.sub("", line.text), 1, _FIRST_GROUP + at


def as_numbered_lists(lines: list[Line]) -> None:
    """Make items of two lines or more, one below the other, that count from 1 in one way: 1. 2., （1）（2）, ① ②."""
    run: list[Line] = []
    for at, line in enumerate([*lines, Line("")]):
        count, way = _count(line)
        if run and count == len(run) + 1 and way == _count(run[0])[1]:
            run.append(line)
            continue
        for item in run if len(run) > 1 else []:
            item.kind, item.ordered, item.level, item.group = ITEM, True, 1, _FIRST_NUMBERED + at
            item.text = _NUMBER.sub("", item.text)
        run = [line] if count == 1 else []


def join_lists_of_one(lines: list[Line]) -> None:
    """Make one list of lists of one item each that follow one another, as programs for notes write theirs."""
    sizes = Counter(line.group for line in lines if line.kind == ITEM)
    alone = 0  # the list that goes on
    for before, line in zip([None, *lines], lines, strict=False):
        if line.kind != ITEM or sizes[line.group] != 1:
            alone = 0
            continue
        same = before is not None and (before.kind, before.ordered, before.level) == (ITEM, line.ordered, line.level)
        alone = alone if same and alone else line.group
        line.group = alone


def _count(line: Line) -> tuple[int, str]:
    """The number with which a line begins, and how it is set; 0 where it begins with none."""
    match = _NUMBER.match(line.text[:40]) if line.kind == TEXT and not line.has("centre", "bold") else None
    if not match:
        return 0, ""
    way = f"{match['open'] or match['opened'] or ''}{match['close'] or match['closed'] or ''}".translate(_WIDE_BRACKETS)
    return count_of(match), way + "a" * bool(match["letter"])


def count_of(match: re.Match) -> int:
    """The place in its list that a line says it has: 2., （2）, ②, b)."""
    if match["number"]:
        return int(match["number"])
    return ord(match["letter"]) - ord("a") + 1 if match["letter"] else ord(match["ring"]) - ord("①") + 1


def _bullet(line: Line) -> str:
    return line.text[0] if line.kind == TEXT and not line.has("centre") and _BULLET.match(line.text) else ""


def number_lists(lines: list[Line]) -> None:
    """Give each list and quotation its group; numbers that do not count on by one are running text."""
    groups = 0
    for before, line in zip([None, *lines], lines, strict=False):
        if line.group >= 0:
            continue
        same = before is not None and before.kind == line.kind and before.ordered == line.ordered
        if line.ordered:
            same = same and bool(before.cells) and line.level == before.level + 1
        groups += not same
        line.group = before.group if same else -10 - groups
    alone = Counter(line.group for line in lines if line.kind == ITEM and not line.ordered)
    for line in lines:
        if line.kind == ITEM and not line.ordered and alone[line.group] == 1:
            line.kind, line.group, line.hints = TEXT, 0, line.hints | {"bold"}
    numbered: dict[int, list[Line]] = {}
    for line in lines:
        if line.ordered:
            numbered.setdefault(line.group, []).append(line)
    for items in numbered.values():
        _settle(items)


def _settle(items: list[Line]) -> None:
    """A numbered list begins with 1 and has two items or more."""
    is_list = len(items) > 1 and items[0].level == 1
    for item in items:
        if is_list:
            item.text, item.cells, item.level = item.cells[0], [], 1
        else:
            item.kind, item.ordered, item.group, item.cells, item.level = TEXT, False, 0, [], 0
