"""Plain text as lines: paragraphs on one line or wrapped, lists, quotations, tables between tabs or bars."""

from __future__ import annotations

import re
from itertools import groupby
from textwrap import dedent

from django.utils.translation import gettext as _

from intake.blocks import CAPTION, HEADING, ITEM, PICTURE, QUOTE, ROW, TEXT, Document, Line, Picture
from intake.characters import squeezed, width
from intake.credits import is_credit_line
from intake.findings import Refused
from intake.page_numbers import with_page_numbers, without_page_numbers
from intake.typed_lists import count_of, number_lists
from intake.wrapping import BULLET, HASHES, NUMBER, column_of, is_paragraph, rows_joined, unwrapped

MAX_LINE = 200_000  # characters
_EMPHASIS = re.compile(r"(?P<sign>\*\*|__|[*_])(?P<words>[^*_]+)(?P=sign)")
_STRONG = re.compile(r"\*\*(?=[^\s*])([^*]{1,80})(?<=[^\s*])\*\*")  # words set bold within a line, as Markdown does
_RULE = re.compile(r"^\s*([-=*_~—─·.#]\s*){3,}\s*$")
_IMAGE = re.compile(
    r"^\s*[\[【(（<]\s*(?:图片?|照片|配图|image|photo|picture)\s*\d*\s*(?:[:：]\s*(?P<name>[^\]】)）>]*))?[\]】)）>]\s*$",
    re.I,
)
_EMPTY_IMAGE = re.compile(r"^\s*\[\]\s*$")
_MARKDOWN_IMAGE = re.compile(r"^\s*!\[(?P<alt>[^\]]*)\]\((?P<name>[^)]*)\)\s*$")


def read_text(text: str, name: str = "") -> Document:
    """The document in a plain text."""
    rows = re.split(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", text)
    if any(len(row) > MAX_LINE for row in rows):
        raise line_too_long()
    rows, numbers = without_page_numbers(rows)
    runs = _runs(rows)
    column = column_of([run for _start, run in runs])
    lines = [line for start, run in runs for line in _lines(start, run, column)]
    lines = with_page_numbers(lines, numbers)
    number_lists(lines)
    return Document("text", name, lines).numbered()


def line_too_long() -> Refused:
    """The refusal of a line that no release has."""
    message = _("A single line of the file has more than %(most)d characters. No release is written like that.")
    return Refused("long-line", message % {"most": MAX_LINE})


def _runs(rows: list[str]) -> list[tuple[int, list[str]]]:
    """Rows between empty rows, each run with the number of its first row."""
    runs: list[tuple[int, list[str]]] = []
    fresh = True
    for number, row in enumerate(rows, 1):
        if not squeezed(row):
            fresh = True
            continue
        if fresh:
            runs.append((number, []))
        runs[-1][1].append(row)
        fresh = False
    return runs


def _lines(start: int, run: list[str], column: int) -> list[Line]:
    if len(run) > 1 and re.match(r" {2,8}\S", run[0]) and all(re.match(r" {2,}", row) for row in run):
        run = dedent("\n".join(run)).split("\n")
    pieces = _indented(run)
    if len(pieces) > 1 and any(len(piece) > 1 and is_paragraph(piece) for piece in pieces):
        starts = [start + sum(map(len, pieces[:at])) for at in range(len(pieces))]
        return [line for at, piece in zip(starts, pieces, strict=True) for line in _lines(at, piece, column)]
    if is_paragraph(run):
        whole, widest = "", max(width(row.strip()) for row in run)
        for before, row in zip(["", *run], run, strict=False):
            whole = rows_joined(whole, squeezed(row), width(before.strip()) == widest)
        return [Line(whole, number=start)]
    lines: list[Line] = []
    numbered = [(start + at, row) for at, row in unwrapped(run, column)]
    for columns, rows in groupby(numbered, key=lambda one: _columns(one[1])):
        rows = list(rows)
        table = _table(rows) if columns > 1 and len(rows) > 1 else None
        lines += table or [_line(number, row) for number, row in rows]
    return lines


def _indented(run: list[str]) -> list[list[str]]:
    """Rows in paragraphs, each of which begins with an indent."""
    pieces: list[list[str]] = []
    for row in run:
        if not pieces or re.match(r" {2,8}\S|\u3000{1,2}\S", row):
            pieces.append([])
        pieces[-1].append(row)
    return pieces


def _columns(row: str) -> int:
    """How many cells a row has, between tabs or, where it begins and ends with one, between bars."""
    if "\t" in row.strip():
        return row.strip().count("\t") + 1
    bare = row.strip()
    return bare.count("|") - 1 if bare.startswith("|") and bare.endswith("|") and len(bare) > 2 else 0


def _table(rows: list[tuple[int, str]]) -> list[Line]:
    """The lines of a table of rows that have as many cells each."""
    lines = []
    for number, row in rows:
        parts = row.strip().split("\t") if "\t" in row.strip() else row.strip()[1:-1].split("|")
        cells = [squeezed(part) for part in parts]
        if not _is_line_of_table(cells):
            lines.append(Line(" ".join(filter(None, cells)), ROW, number, group=rows[0][0], cells=cells))
    return lines


def _is_line_of_table(row: list[str]) -> bool:
    return all(re.fullmatch(r":?-+:?", cell) for cell in row)


def _line(number: int, row: str) -> Line:
    """One row by itself."""
    row = row if _EMPHASIS.fullmatch(squeezed(row)) else _STRONG.sub(r"\1", row)
    text = squeezed(row)
    hints = frozenset({"centre"} if re.match(r"[ \t]{8,}|\u3000{4,}", row) else set())
    if _RULE.match(row):
        return Line(text, TEXT, number, hints=frozenset({"rule"}))
    if _EMPTY_IMAGE.match(row):
        return Line("", PICTURE, number, picture=Picture(""))
    if match := _MARKDOWN_IMAGE.match(row) or _IMAGE.match(row):
        if is_credit_line(squeezed(match["name"] or "")):  # （图：会议现场。本报记者 某某 摄）
            return Line(text, CAPTION, number)
        alt = squeezed(match.groupdict().get("alt") or "")
        return Line(text, PICTURE, number, picture=Picture(squeezed(match["name"] or ""), alt))
    if match := HASHES.match(row):
        level = len(match[1])
        hints |= {"title"} if level == 1 else set()
        return Line(squeezed(row[match.end() :]), HEADING, number, level=level, hints=hints)
    if match := _EMPHASIS.fullmatch(text):  # a caption, or a heading, as Markdown sets them
        return Line(match["words"], TEXT, number, hints=hints | {"bold" if len(match["sign"]) == 2 else "small"})
    if re.match(r"\s*>\s*\S", row):
        return Line(squeezed(row.strip().lstrip("> ")), QUOTE, number, group=-1)
    if match := BULLET.match(row):
        return Line(squeezed(row[match.end() :]), ITEM, number, group=-2)
    if match := NUMBER.match(row):
        count = count_of(match)
        return Line(text, ITEM, number, level=count, ordered=True, group=-3, cells=[squeezed(row[match.end() :])])
    return Line(text, TEXT, number, hints=hints)
