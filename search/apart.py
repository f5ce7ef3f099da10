"""Looser readings of a query, for results that are said to be related: words that stand apart, or not all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from search.expressions import Expression, every, row, some
from search.synonyms import other_writings
from search.text.chinese import JOINING, without_question
from search.text.counted import COUNTERS
from search.text.english import STOP_WORDS, parted
from search.text.folding import fold
from search.text.tokens import CHINESE, ONE_CHINESE, chinese_runs, wanted

# A number with what counts it is one piece: 2023年, 第12批; 2025武汉 and 2025家电 are two.
_YEAR = r"(?:19|20[0-3])\d(?!\d)年?"
_COUNTED = rf"第?\d+(?:[,.·]\d+)*[{COUNTERS}]?"
_PIECE = re.compile(rf"{_YEAR}|{_COUNTED}|(?:(?![{CHINESE}])[^\W\d])+|[{CHINESE}]+")
_NOT_CUT = re.compile(r"\d|^[a-z]")
# What a reader would call the parts of a name: a day, a code (3c, gb/t 4706, spf30), a number, Chinese.
_PART = re.compile(
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月"
    rf"|\d*[a-z][a-z\d]*(?:[./ -]+[a-z\d]+)*|{_YEAR}|{_COUNTED}|[{CHINESE}]+"
)
_BARE = re.compile(rf"{_YEAR}|第?\d{{1,2}}[{COUNTERS}]?|\d{{3}}(?!号)[{COUNTERS}]")  # by itself it tells nothing
_NUMBER = re.compile(r"(\d{3,})号")  # 369号, in a text perhaps T/CAQI 369
MOST_CUTS = 24
SHORTEST_CUT = 4  # characters, and
LONGEST_CUT = 14  # characters; a longer run is cut in one way only


def apart(words: list[str]) -> Expression | None:
    """Every word, each in pieces that may stand anywhere in a text; None when there is nothing to part."""
    return every(_loosely(word) for word in words if wanted(word))


def fragments(words: list[str]) -> Expression | None:
    """The last resort for a question in a sentence: three characters in a row of any run, or any two of many words.

    What holds more of them, and rarer ones, ranks higher.
    """
    telling = _telling(words)
    if any(ONE_CHINESE.search(word) for word in words):
        runs = [run for part in telling for run in chinese_runs(part)]
        triples = [run[place : place + 3] for run in runs for place in range(len(run) - 2)]
        return some(row(wanted(triple)) for triple in triples[:MOST_CUTS])
    if not 4 <= len(telling) <= 8:
        return None
    return some(every(row(wanted(word)) for word in pair) for pair in combinations(telling, 2))


def pieces_but_one(words: list[str]) -> Expression | None:
    """A single run of characters, cut as words usually are, without any one of its pieces: 儿童/用品/召回."""
    run = fold(without_question(words[0]))
    if len(words) > 1 or chinese_runs(run) != [run] or not SHORTEST_CUT <= len(run) <= LONGEST_CUT:
        return None
    ways = list(cuts(run))
    few = [ways[0], ways[len(ways) // 2], ways[-1]]
    return some(_all_but_one([row(wanted(piece)) for piece in way]) for way in few)


def _telling(words: list[str]) -> list[str]:
    """What of a query tells something: its words, those of a Chinese run that joining words part, days and codes."""
    parts = [part for word in words for part in _parts(word)]
    telling = [part for part in parts if part.casefold() not in STOP_WORDS and len(part) > 1]
    return telling if len(telling) > 2 else [part for part in telling if not _BARE.fullmatch(part)] or telling


def _parts(word: str) -> list[str]:
    if not ONE_CHINESE.search(word):
        return [word]
    asked = fold(without_question(word))
    return [piece for part in _joined(asked) or [asked] for piece in _PART.findall(part)] or [word]


def most_of(words: list[str]) -> Expression | None:
    """All words but one, or one of two; parts of a Chinese run, a day or a code in it are as good as words."""
    telling = _telling(words)
    if len(telling) == 1 and telling != words:
        return _loosely(telling[0])
    if not 2 <= len(telling) <= 12:
        return None
    return _all_but_one([_loosely(word) for word in telling])


def nearly(words: list[str]) -> Expression | None:
    """Most of the words of a query; one of two may be a general word, so also what holds a piece of the other."""
    is_either = len(_telling(words)) == 2 and ONE_CHINESE.search("".join(words))
    return some([most_of(words), fragments(words)]) if is_either else most_of(words)


def in_titles(words: list[str]) -> Expression | None:
    """For titles alone: any word of a few, or any two characters in a row of a sentence."""
    telling = _telling(words)
    if any(ONE_CHINESE.search(word) for word in words):
        runs = [run for part in telling for run in chinese_runs(part) if len(run) >= SHORTEST_CUT]
        pieces = [run[place : place + 2] for run in runs for place in range(len(run) - 1)]
    else:
        pieces = telling if len(telling) > 1 else []
    return some(row(wanted(piece)) for piece in pieces[:MOST_CUTS])


def _all_but_one(parts: list[Expression | None]) -> Expression | None:
    """All parts or all but one, by halves: that names a part far less often than all the choices written out."""
    if len(parts) <= 3:
        return some(every(kept) for kept in combinations(parts, len(parts) - 1))
    half = len(parts) // 2
    first, second = parts[:half], parts[half:]
    return some([every([*first, _all_but_one(second)]), every([_all_but_one(first), *second])])


def _loosely(word: str) -> Expression | None:
    # A question is cut without what asks: its pieces would be many, and no text has them.
    writings = other_writings(without_question(word))
    return some([row(wanted(word)), *(part for form in writings for part in (row(wanted(form)), _in_pieces(form)))])


def _in_pieces(word: str) -> Expression | None:
    pieces = [_piece(piece) for piece in _PIECE.findall(fold(word))]
    return every(part for part in pieces if part is not None)


def _piece(piece: str) -> Expression | None:
    if not _NOT_CUT.search(piece):
        return _cuts_of(piece)
    return some(row(wanted(writing)) for writing in (piece, *parted(piece), *_NUMBER.findall(piece)))


def _cuts_of(run: str) -> Expression | None:
    """A run of characters in every way to cut it into twos and threes, and at the words that only join."""
    ways = list(cuts(run)) if len(run) <= LONGEST_CUT else [_pairs(run)]
    joined = _joined(run)
    if joined and all(len(part) > 1 for part in joined):
        return every(some([row(wanted(part)), _cuts_of(part)]) for part in joined)
    return some(every(row(wanted(part)) for part in way) for way in ways[:MOST_CUTS]) or row(wanted(run))


def _joined(run: str) -> list[str]:
    """What words that only join, or ask, part in a run of characters; nothing when there are none."""
    parts = [part for part in JOINING.split(run) if part]
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
