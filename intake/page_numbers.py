"""Numbers of pages between the rows of a text that was copied out of a paged file: — 1 —, 第 2 页 共 3 页."""

from __future__ import annotations

import re

from intake.blocks import TEXT, Line
from intake.characters import ends_a_sentence, squeezed
from intake.furniture import is_end_mark

_NUMBER = re.compile(
    r"\s*(?:[-—–―]{1,2}\s*\d{1,3}\s*[-—–―]{1,2}|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?"
    r"|Page\s+\d{1,3}(?:\s+of\s+\d{1,3})?)\s*",
    re.I,
)


def without_page_numbers(rows: list[str]) -> tuple[list[str], list[tuple[int, str]]]:
    """The rows with the numbers of pages taken out, a paragraph that runs over a page in one piece; and the numbers,
    each with the place of the row before which it stood."""
    kept: list[str] = []
    numbers: list[tuple[int, str]] = []
    spoken = 0  # how many rows are kept up to the last that says something
    runs_on = False
    for row in rows:
        if _NUMBER.fullmatch(row) and not is_end_mark(squeezed(row)):
            runs_on = bool(spoken) and not ends_a_sentence(kept[spoken - 1])
            if runs_on:
                del kept[spoken:]
            numbers.append((len(kept) + 1, squeezed(row)))
        elif squeezed(row):
            kept.append(row)
            spoken, runs_on = len(kept), False
        elif not runs_on:
            kept.append(row)
    return kept, numbers


def with_page_numbers(lines: list[Line], numbers: list[tuple[int, str]]) -> list[Line]:
    """The lines with the numbers of pages among them, as furniture; all are then numbered anew."""
    if not numbers:
        return lines
    pages = [Line(text, TEXT, number, hints=frozenset({"furniture"})) for number, text in numbers]
    together = sorted([*lines, *pages], key=lambda line: line.number)
    for at, line in enumerate(together, 1):
        line.number = at
    return together
