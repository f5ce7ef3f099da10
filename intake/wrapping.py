"""Paragraphs of a plain text whose rows were broken at a column, in the whole file or in part of it."""

from __future__ import annotations

import re

from intake.characters import HAN, ends_a_sentence, is_chinese, joined, squeezed, width
from intake.places import place_line

BULLET = re.compile(r"^\s*(?:[-*•●■◆▪◦○·–‣]\s+|[•●■◆▪‣]\s*)(?=\S)")
NUMBER = re.compile(
    r"^\s*(?:[(（]?(?P<number>\d{1,2})(?:[.．、](?!\d)|[)）])\s*|(?P<ring>[①-⑳])\s*|[(（]?(?P<letter>[a-h])[)）]\s+)(?=\S)"
)
HASHES = re.compile(r"^\s*(#{1,6})\s+(?=\S)")
_LABELLED = re.compile(r"^[^，。,.]{1,18}(?<!如下)[:：](?![“\"])")  # a row may well begin with 说：“
_NAMED = re.compile(r"^\s*\S(?:\s{0,6}[^\s，。:：]){1,5}\s*[:：]")  # 索 引 号：…
_OPENING = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]+[章条节])"
)
_OTHER = re.compile(r"^\s*[>|]|\t|^\s*\W{3,}\s*$")  # quotations, tables, rules
_WORD = re.compile(rf"[^\s{HAN}\u3000-\u303f\uff00-\uffef]+")
_NARROWEST, _WIDEST = 45, 130  # columns of the widest row of a wrapped paragraph
_OVER = 4  # columns by which a row that ends a sentence may be wider than all that do not
_USUAL_WIDEST = 120
_KEPT_TOGETHER = 4  # columns of two Chinese characters, of which the second may not begin a row


def column_of(runs: list[list[str]]) -> int:
    """The column at which a file was wrapped, 0 where it was not: the widest row of many that had no room for more."""
    pairs = [
        (width(row.strip()), following.strip())
        for run in runs
        for row, following in zip(run, run[1:], strict=False)
        if not (ends_a_sentence(row) or _OTHER.search(row) or begins_item(following))
    ]
    pairs = [(columns, following) for columns, following in pairs if columns >= _NARROWEST]
    best, found = 1, 0
    for column in sorted({columns for columns, _following in pairs if columns <= _WIDEST}):
        near = [(columns, following) for columns, following in pairs if columns >= 0.6 * column]
        full = sum(columns <= column and _is_full(columns, following, column) for columns, following in near)
        if full > best and full >= 2 * (len(near) - full):
            best, found = full, column
    return found


def unwrapped(run: list[str], column: int) -> list[tuple[int, str]]:
    """The rows of a run, those of one paragraph joined, each with the place of its first row."""
    found: list[tuple[int, str]] = []
    for at, row in enumerate(run):
        if at and _goes_on(run[at - 1], row, column, begins_item(found[-1][1])):
            found[-1] = (
                found[-1][0],
                rows_joined(found[-1][1].rstrip(), squeezed(row), width(run[at - 1].strip()) == column),
            )
        else:
            found.append((at, row))
    return found


def is_paragraph(run: list[str]) -> bool:
    """Whether rows are one paragraph broken at a fixed width, whatever the rest of the file."""
    widths = [width(row.strip()) for row in run]
    if len(run) < 2 or not _NARROWEST <= max(widths) <= _USUAL_WIDEST:
        return False
    if any(_starts_anew(row, number) for number, row in enumerate(run)):
        return False
    full = all(columns >= 0.72 * max(widths) for columns in widths[:-1])
    open_ends = sum(not ends_a_sentence(row) for row in run[:-1])
    return full and open_ends * 2 >= len(run) - 1 and ends_a_sentence(run[-1])


def rows_joined(first: str, second: str, full: bool = False) -> str:
    """Two rows of a paragraph; a word broken at its hyphen, or at the end of a full row of Chinese, is one word."""
    broken = re.search(r"[A-Za-z]-$", first) or full and is_chinese(first) and re.search(r"[A-Za-z0-9]$", first)
    return first + second if broken and re.match(r"[A-Za-z0-9]|\.\d", second) else joined(first, second)


def begins_item(row: str) -> bool:
    """Whether a row begins with the bullet or the number of an item, or with the signs of a heading."""
    return bool(BULLET.match(row) or HASHES.match(row) or _OPENING.match(row) or NUMBER.match(row))


def _goes_on(row: str, following: str, column: int, in_item: bool) -> bool:
    """Whether the paragraph of a row goes on in the next."""
    if _NAMED.match(row) and _NAMED.match(following):
        return False
    if begins_item(following) or _OTHER.search(row) or _OTHER.search(following) or HASHES.match(row):
        return False
    indented = bool(re.match(r"\u3000|\s{2}|\t", following))
    bare = row.strip()
    hangs = in_item and indented and not ends_a_sentence(row) and not re.match(r"\u3000", following)
    if hangs and width(bare) >= _NARROWEST:
        return True
    if not indented and not re.match(r"[（(]", bare) and (place := place_line(bare)) and place.text == bare:
        return True
    columns = width(bare)
    may = bool(column) and columns <= column + _OVER and (not indented or in_item)
    return may and _is_full(columns, following.strip(), column)


def _is_full(columns: int, following: str, column: int) -> bool:
    """Whether a row had no room for the first word of the next."""
    word = _WORD.match(following)
    return columns + (1 + width(word[0]) if word else _KEPT_TOGETHER) > column


def _starts_anew(row: str, number: int) -> bool:
    marked = begins_item(row) or (_LABELLED.match(row.strip()) and not (number and row.strip()[:1].islower()))
    return bool(marked or (number and re.match(r"\u3000|\s{2}|\t", row)))
