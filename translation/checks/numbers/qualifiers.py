"""“About”, “more than”, “nearly” and their like: what they are, and how those of a translation stand to its source."""

from __future__ import annotations

import re

OVER, AT_LEAST, AT_MOST, BELOW, NEARLY, ABOUT = "over", "at least", "at most", "below", "nearly", "about"
ALL = frozenset({OVER, AT_LEAST, AT_MOST, BELOW, NEARLY, ABOUT})

# What one language says, and what may stand for it in the other.
_COMPATIBLE = {
    OVER: {OVER, AT_LEAST},
    AT_LEAST: {AT_LEAST, OVER},
    AT_MOST: {AT_MOST, BELOW},
    BELOW: {BELOW, AT_MOST, NEARLY},
    NEARLY: {NEARLY, BELOW},
    ABOUT: {ABOUT},
}
_UPWARD, _DOWNWARD = {OVER, AT_LEAST}, {AT_MOST, BELOW, NEARLY}
FITS, LOST, ADDED, CHANGED, TURNED = "fits", "lost", "added", "changed", "turned"

Said = tuple[frozenset[str], frozenset[str]]  # what is said, and what the words may be taken to say


def compare(ours: frozenset[str], hints: frozenset[str], theirs: frozenset[str], their_hints: frozenset[str]) -> str:
    """How the qualifiers of a translated number stand to those of its source."""
    if ours:
        fitting = set().union(*(_COMPATIBLE[one] for one in ours))
        if fitting & (theirs | their_hints):
            return FITS
        return _difference(ours, theirs) if theirs else LOST
    if theirs and not any(_COMPATIBLE[one] & hints for one in theirs):
        return ADDED
    return FITS


def bounds(lower: frozenset[str], upper: frozenset[str]) -> bool:
    """Whether two qualifiers mark the two ends of a range."""
    return bool(lower & _UPWARD and upper & _DOWNWARD)


def _difference(ours: frozenset[str], theirs: frozenset[str]) -> str:
    turned = (ours & _UPWARD and theirs & _DOWNWARD) or (ours & _DOWNWARD and theirs & _UPWARD)
    return TURNED if turned else CHANGED


def by_word(table: dict[str, str]) -> dict[str, str]:
    """The table word to meaning, of one meaning to words."""
    return {word: meaning for meaning, words in table.items() for word in words.split("|")}


def alternatives(table: dict[str, str]) -> str:
    """A pattern of all words of the table, longest first."""
    return "|".join(sorted(map(re.escape, table), key=len, reverse=True))
