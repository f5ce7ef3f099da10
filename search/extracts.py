"""What of a text answers a query: its words marked, and the stretch of it that holds most of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from search.expressions import Every, Expression, Row, Some, Without, rows_in
from search.text.tokens import PlacedTokens, tokens_with_places

LENGTH = 160  # characters of an extract, counted as Chinese ones; Latin text gets twice as many
READ_FIRST = 3_000  # characters of a text that are looked through, a release and more
MOST_READ = 20_000  # of them where the words stand further down
BEFORE = 30  # characters before the first marked word
HAN = re.compile("[\u4e00-\u9fff]")
ENDS = "。！？；\n.!?;"


class Stretch(NamedTuple):
    start: int
    end: int


def marked(text: str, expression: Expression | None) -> SafeString:
    """A text with the words of a query in `<mark>`, as they are written in it."""
    return _marked(text, stretches(text, expression), 0, len(text))


def extract(text: str, expression: Expression | None) -> SafeString:
    """The part of a text that holds most words of a query, marked; empty when it holds none."""
    found = stretches(text[:READ_FIRST], expression)
    if not found and len(text) > READ_FIRST:
        found = stretches(text[:MOST_READ], expression)
    if not found:
        return mark_safe("")
    length = LENGTH if HAN.search(text, 0, LENGTH) else LENGTH * 2
    best = _densest(found, length - BEFORE)
    start = _beginning(text, best.start)
    end = min(len(text), start + length)
    if end < len(text) and not text[best.start : best.end].isascii():
        end = max(end, best.end)
    elif end < len(text):
        end = max(text.rfind(" ", best.end, end), best.end) if " " in text[best.end : end] else end
    shown = _marked(text, _within(found, start, end), start, end)
    return format_html("{}{}{}", "…" if start else "", shown, "…" if end < len(text) else "")


def holds(text: str, expression: Expression | None) -> bool:
    """Whether a text answers a query by itself, as a page does in the index."""
    match expression:
        case Row():
            return bool(stretches(text, expression))
        case Every(parts):
            return all(holds(text, part) for part in parts)
        case Some(parts):
            return any(holds(text, part) for part in parts)
        case Without(wanted, unwanted):
            return holds(text, wanted) and not holds(text, unwanted)
    return False


def stretches(text: str, expression: Expression | None) -> list[Stretch]:
    """Where the words of a query stand in a text, in order and without overlap."""
    rows = set(rows_in(expression))
    if not rows:
        return []
    tokens = tokens_with_places(text)
    firsts = {row.tokens[0] for row in rows}
    at: dict[str, list[int]] = {}
    for index, token in enumerate(tokens.texts):
        if token in firsts:
            at.setdefault(token, []).append(index)
    return list(_joined([stretch for row in rows for stretch in _of_row(row, tokens, at)]))


def _of_row(row: Row, tokens: PlacedTokens, at: dict[str, list[int]]) -> Iterable[Stretch]:
    *head, last = row.tokens
    if head or not row.is_open:
        starts = at.get(row.tokens[0], [])
    else:
        starts = [index for index, token in enumerate(tokens.texts) if token.startswith(last)]
    for start in starts:
        end = start + len(head)
        if end >= len(tokens.texts) or tokens.texts[start:end] != head:
            continue
        if tokens.texts[end] == last:
            yield Stretch(tokens.starts[start], tokens.ends[end])
        elif row.is_open and tokens.texts[end].startswith(last):
            yield Stretch(tokens.starts[start], tokens.starts[end] + len(last))


def _joined(found: list[Stretch]) -> Iterable[Stretch]:
    current = None
    for stretch in sorted(found):
        if current and stretch.start <= current.end:
            current = Stretch(current.start, max(current.end, stretch.end))
        else:
            if current:
                yield current
            current = stretch
    if current:
        yield current


def _densest(found: list[Stretch], length: int) -> Stretch:
    """The first stretch of those after which most others follow within a length."""
    ends = [stretch.end for stretch in found]
    numbers = [bisect_right(ends, first.start + length) - place for place, first in enumerate(found)]
    return found[numbers.index(max(numbers))]


def _within(found: list[Stretch], start: int, end: int) -> list[Stretch]:
    return [stretch for stretch in found if stretch.start >= start and stretch.end <= end]


def _beginning(text: str, place: int) -> int:
    """The beginning of the sentence that holds a place, or, in a long sentence, somewhat before the place."""
    start = max((text.rfind(end, 0, place) + 1 for end in ENDS), default=0)
    if place - start <= BEFORE:
        return start + len(text[start:place]) - len(text[start:place].lstrip())
    start = place - BEFORE
    word = text.find(" ", start, place)
    return word + 1 if word >= 0 else start


def _marked(text: str, found: list[Stretch], start: int, end: int) -> SafeString:
    parts, place = [], start
    for stretch in found:
        parts += [
            escape(text[place : stretch.start]),
            format_html("<mark>{}</mark>", text[stretch.start : stretch.end]),
        ]
        place = stretch.end
    return mark_safe("".join([*parts, escape(text[place:end])]))  # noqa: S308 - each part is escaped
