"""Looser readings of a query, for results that are said to be related: words that stand apart, or not all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from search.expressions import Expression, every, row, some
from search.synonyms import other_writings
from search.text.english import STOP_WORDS, parted
from search.text.folding import fold
from search.text.tokens import CHINESE, wanted

# A number with what counts it is one piece: 2023年, 第12批.
_PIECE = re.compile(rf"第?\d+(?:[,.]\d+)*[{CHINESE}]?|(?:(?![{CHINESE}])[^\W\d])+|[{CHINESE}]+")
_NOT_CUT = re.compile(r"\d|^[a-z]")
_JOINING = re.compile("[的和与及在]|关于|有关|什么|怎么|如何|哪些|哪里|何时")
MOST_CUTS = 24
LONGEST_CUT = 14  # characters; a longer run is cut in one way only


def apart(words: list[str]) -> Expression | None:
    """Every word, each in pieces that may stand anywhere in a text; None when there is nothing to part."""
    return every(_loosely(word) for word in words if wanted(word))


def most_of(words: list[str]) -> Expression | None:
    """All words but one, or one of two."""
    telling = [word for word in words if word.casefold() not in STOP_WORDS and wanted(word)]
    if not 2 <= len(telling) <= 12:
        return None
    parts = {word: _loosely(word) for word in telling}
    return some(every(parts[word] for word in kept) for kept in combinations(telling, len(telling) - 1))


def _loosely(word: str) -> Expression | None:
    return some(part for form in other_writings(word) for part in (row(wanted(form)), _in_pieces(form)))


def _in_pieces(word: str) -> Expression | None:
    pieces = [_piece(piece) for piece in _PIECE.findall(fold(word))]
    return every(part for part in pieces if part is not None)


def _piece(piece: str) -> Expression | None:
    if not _NOT_CUT.search(piece):
        return _cuts_of(piece)
    return some(row(wanted(writing)) for writing in (piece, *parted(piece)))


def _cuts_of(run: str) -> Expression | None:
    """A run of characters in every way to cut it into twos and threes, and at the words that only join."""
    ways = list(cuts(run)) if len(run) <= LONGEST_CUT else [_pairs(run)]
    joined = [part for part in _JOINING.split(run) if part]
    if len(joined) > 1 and all(len(part) > 1 for part in joined):
        return every(some([row(wanted(part)), _cuts_of(part)]) for part in joined)
    return some(every(row(wanted(part)) for part in way) for way in ways[:MOST_CUTS]) or row(wanted(run))


def cuts(run: str) -> Iterator[list[str]]:
    """成都质量大会 → 成都/质量/大会, 成都质/量大会."""
    if len(run) in (2, 3):
        yield [run]
    for length in (2, 3):
        if len(run) - length >= 2:
            for rest in cuts(run[length:]):
                yield [run[:length], *rest]


def _pairs(run: str) -> list[str]:
    return [run[place : place + 2] for place in range(0, len(run) - 1, 2)]
