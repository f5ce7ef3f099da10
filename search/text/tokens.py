"""Cuts a text into the tokens that the index holds and that a query asks for.

A Chinese text has no spaces, so it is indexed by overlapping pairs: 质量大会 is 质量 量大 大会 会. A run in a
query is the row of its pairs, which stands in a text exactly where the run does; no dictionary can cut it wrongly,
and a word of two characters, the usual length, is one look-up. The last character of a run stands alone as well,
so that what follows (第12批, 2023年) still adjoins it, and a single character is found as the beginning of a pair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import add
from typing import NamedTuple

from search.text.english import singular, stem
from search.text.folding import fold, fold_with_places

CHINESE = (
    "\u2e80-\u2fdf\u3005\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
# What may stand inside a Chinese name without parting it: 中国质量（成都）大会, 质量之光——成果展, “3·15”.
INSIDE = r" \t\xa0\u200b-\u200d\ufeff()\[\]<>{}\"'“”‘’「」『』《》〈〉【】〔〕·•・‧—–\-_/~"
PART = re.compile(
    rf"(?P<chinese>[{CHINESE}](?:[{INSIDE}]*[{CHINESE}])*)"
    rf"|(?P<grouped>\d{{1,3}}(?:,\d{{3}})+(?!\d))"
    rf"|(?P<number>\d+)"
    rf"|(?P<word>(?:(?![{CHINESE}])[^\W\d_])+)(?:['’]s(?![^\W_]))?"
)
ONE_CHINESE = re.compile(f"[{CHINESE}]")
# Where the words of a query part.
GAP = re.compile(r"[\s，。；！？、…,;!?|]+(?<!\d,(?=\d\d\d))")
MOST_TOKENS = 16_000  # of one field; PostgreSQL counts no further


class Token(NamedTuple):
    """A token and the stretch of the text that it stands for."""

    text: str
    start: int
    end: int
    is_chinese: bool = False
    ends_run: bool = False


def tokens_of(folded: str, stemmed: bool = True) -> Iterator[Token]:
    """The tokens of a folded text with their places in it."""
    for part in PART.finditer(folded):
        if part["chinese"]:
            yield from _pairs(folded, part.start(), part.end())
        else:
            text = part["grouped"] or part["number"] or part["word"]
            word = text.replace(",", "")
            yield Token(stem(word) if stemmed and part["word"] else word, part.start(), part.start() + len(text))


def _pairs(folded: str, start: int, end: int) -> Iterator[Token]:
    places = [place for place in range(start, end) if ONE_CHINESE.match(folded, place)]
    for first, second in zip(places, places[1:], strict=False):
        yield Token(folded[first] + folded[second], first, second + 1, is_chinese=True)
    yield Token(folded[places[-1]], places[-1], places[-1] + 1, is_chinese=True, ends_run=True)


def index_tokens(text: str, stemmed: bool = True) -> list[str]:
    """What the index holds of a text: the texts of `tokens_of`, without their places, in a third of the time."""
    found: list[str] = []
    for part in PART.finditer(fold(text)):
        kind = part.lastgroup
        if kind == "chinese":
            run = ONE_CHINESE.findall(part[0])
            found += map(add, run, run[1:])
            found.append(run[-1])
        else:
            word = part[kind].replace(",", "")
            found.append(stem(word) if stemmed and kind == "word" else word)
    return found[:MOST_TOKENS]


class Wanted(NamedTuple):
    """A row of tokens that has to stand in a text; `is_open` when the last may go on."""

    tokens: tuple[str, ...]
    is_open: bool = False


def wanted(text: str, stemmed: bool = True, as_typed: bool = False) -> Wanted | None:
    """The row of tokens that finds a text in another, or None when it holds no letter and no figure.

    `as_typed` leaves the last word open, for somebody who is still writing it.
    """
    found = list(tokens_of(fold(text), stemmed))
    if not found:
        return None
    last = found[-1]
    if last.is_chinese and len(found) > 1 and found[-2].is_chinese and not found[-2].ends_run:
        return Wanted(tuple(token.text for token in found[:-1]))
    row = tuple(token.text for token in found)
    if as_typed and not last.is_chinese:
        row = (*row[:-1], singular(row[-1]))
    return Wanted(row, is_open=last.is_chinese or as_typed)


def words_of(query: str) -> list[str]:
    """A query parted at spaces and punctuation, as its reader parted it."""
    return [word for word in re.split(GAP, query) if word]


def chinese_runs(text: str) -> list[str]:
    """The runs of Chinese characters in a folded text, without what stands between their characters."""
    return ["".join(ONE_CHINESE.findall(part["chinese"])) for part in PART.finditer(text) if part["chinese"]]


class PlacedTokens(NamedTuple):
    """The tokens of a text, and beside each where the stretch that it stands for begins and ends."""

    texts: list[str]
    starts: list[int]
    ends: list[int]


def tokens_with_places(text: str) -> PlacedTokens:
    """The tokens of a text as it was written, with their places in it: those of `tokens_of`, run by run."""
    folded, places = fold_with_places(text)
    texts, starts, ends = PlacedTokens([], [], [])
    for part in PART.finditer(folded):
        kind, (start, end) = part.lastgroup, part.span(part.lastgroup)
        if kind == "chinese":
            run = ONE_CHINESE.findall(part[0])
            at = range(start, end)
            if len(run) < len(at):  # something stands between the characters
                at = [one.start() for one in ONE_CHINESE.finditer(folded, start, end)]
            texts += map(add, run, run[1:])
            texts.append(run[-1])
            starts += at
            ends += [place + 1 for place in at[1:]]
            ends.append(end)
        else:
            word = part[kind].replace(",", "")
            texts.append(stem(word) if kind == "word" else word)
            starts.append(start)
            ends.append(end)
    if not isinstance(places, range):
        starts, ends = [places[start] for start in starts], [places[end - 1] + 1 for end in ends]
    return PlacedTokens(texts, starts, ends)
