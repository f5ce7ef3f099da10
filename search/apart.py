"""Looser readings of a query, for results that are said to be related: words that stand apart, or not all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from search.expressions import Expression, every, row, some
from search.synonyms import other_writings
from search.text.chinese import without_question
from search.text.english import STOP_WORDS, parted
from search.text.folding import fold
from search.text.tokens import CHINESE, ONE_CHINESE, chinese_runs, wanted

# A number with what counts it is one piece: 2023年, 第12批.
_PIECE = re.compile(rf"第?\d+(?:[,.]\d+)*[{CHINESE}]?|(?:(?![{CHINESE}])[^\W\d])+|[{CHINESE}]+")
_NOT_CUT = re.compile(r"\d|^[a-z]")
_JOINING = re.compile(
    "[的和与及在]|关于|有关|(?:需要|要)?(?:注意)?什么(?:样的)?|需要|怎么|怎样|如何|哪些|哪里|何时|有没有|有(?![限机色害效])|可以|应该"
)
MOST_CUTS = 24
LONGEST_CUT = 14  # characters; a longer run is cut in one way only


def apart(words: list[str]) -> Expression | None:
    """Every word, each in pieces that may stand anywhere in a text; None when there is nothing to part."""
    return every(_loosely(word) for word in words if wanted(word))


def fragments(words: list[str]) -> Expression | None:
    """The last resort for a question in a sentence: three characters in a row of any run, or any two of many words.

    What holds more of them, and rarer ones, ranks higher.
    """
    if any(ONE_CHINESE.search(word) for word in words):
        runs = [run for word in words for run in chinese_runs(fold(without_question(word)))]
        triples = [run[place : place + 3] for run in runs for place in range(len(run) - 2)]
        return some(row(wanted(triple)) for triple in triples[:MOST_CUTS])
    telling = _telling(words)
    if not 4 <= len(telling) <= 8:
        return None
    return some(every(row(wanted(word)) for word in pair) for pair in combinations(telling, 2))


def _telling(words: list[str]) -> list[str]:
    return [word for word in words if word.casefold() not in STOP_WORDS and len(word) > 1]


def most_of(words: list[str]) -> Expression | None:
    """All words but one, or one of two; what joining words part in a Chinese run is as good as words."""
    telling = _telling([part for word in words for part in _joined(fold(without_question(word))) or [word]])
    if len(telling) == 1 and telling != words:
        return _loosely(telling[0])
    if not 2 <= len(telling) <= 12:
        return None
    return _all_but_one([_loosely(word) for word in telling])


def _all_but_one(parts: list[Expression | None]) -> Expression | None:
    """All parts or all but one, by halves: that names a part far less often than all the choices written out."""
    if len(parts) <= 3:
        return some(every(kept) for kept in combinations(parts, len(parts) - 1))
    half = len(parts) // 2
    first, second = parts[:half], parts[half:]
    return some([every([*first, _all_but_one(second)]), every([_all_but_one(first), *second])])


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
    joined = _joined(run)
    if joined and all(len(part) > 1 for part in joined):
        return every(some([row(wanted(part)), _cuts_of(part)]) for part in joined)
    return some(every(row(wanted(part)) for part in way) for way in ways[:MOST_CUTS]) or row(wanted(run))


def _joined(run: str) -> list[str]:
    """What words that only join, or ask, part in a run of characters; nothing when there are none."""
    parts = [part for part in _JOINING.split(run) if part]
    return parts if parts and parts != [run] else []


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
