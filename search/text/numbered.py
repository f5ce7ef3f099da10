"""Names with a number in them: of a standard, a notice, a batch, a day; as readers type them and as texts have them."""

from __future__ import annotations

import re

from search.text.dates import DAY_IN_ENGLISH, days_typed
from search.text.folding import fold

# T/CAQI 123, ISO 9001, ＧＢ 2312, CAQI [2024] 12.
_STANDARD = re.compile(r"(?:[A-Z]{2,5}|[A-Za-z]{1,4}/[A-Za-z]{1,6})(?: \[\d{4}\]?)?")
_NUMBERED = re.compile("batch|lot|phase|issue|article|chapter|part|round|session|annex", re.IGNORECASE)
_NUMBER = re.compile(r"\[?\d[\w.,/\-]*\]?")
_NOTICE = re.compile(r"(.+) \[(\d{4})\] ?(\d+)")
_LONGEST_DAY = 3  # words: 22 August 2023
# Days that are called by their figures, in a text with a dot, in a query often without.
_CALLED_BY_FIGURES = {"315": "3·15", "618": "6·18", "1111": "11·11", "1212": "12·12"}
_FIGURES = re.compile(rf"(?<![\d·.])(?<![A-Za-z] )(?:{'|'.join(_CALLED_BY_FIGURES)})(?![\d·.])")
_WITH_A_DOT = {dotted: plain for plain, dotted in _CALLED_BY_FIGURES.items()}
_DOTTED = re.compile(rf"(?<![\d·.])(?:{'|'.join(one.replace('·', '[·.]') for one in _WITH_A_DOT)})(?![\d·.])")


def together(words: list[str]) -> list[str]:
    """The words of a query, each name with its number as one word: `batch 18`, `T/CAQI 123`, `22 August 2023`."""
    joined: list[str] = []
    start = 0
    while start < len(words):
        end = _end_of_day(words, start)
        word = " ".join(words[start:end])
        if joined and end == start + 1 and _belongs_to(joined[-1], word):
            joined[-1] += f" {word}"
        else:
            joined.append(word)
        start = end
    return joined


def _end_of_day(words: list[str], start: int) -> int:
    """The place after the longest day in English that begins with this word, or after the word."""
    for end in range(min(len(words), start + _LONGEST_DAY), start + 1, -1):
        if DAY_IN_ENGLISH.fullmatch(fold(" ".join(words[start:end]))):
            return end
    return start + 1


def _belongs_to(name: str, word: str) -> bool:
    if not _NUMBER.fullmatch(fold(word)):
        return False
    return bool(_NUMBERED.fullmatch(name) or _STANDARD.fullmatch(_half_width(name)))


def _half_width(name: str) -> str:
    """Folded, but for capitals: those of a standard are all that tells it from a word."""
    return "".join(fold(one).upper() if one.isupper() else fold(one) for one in name)


def other_numberings(word: str) -> list[str]:
    """What texts may have for such a word; nothing for most words."""
    found = days_typed(fold(word))
    if notice := _NOTICE.fullmatch(word):
        found.append("{} [{}] No. {}".format(*notice.groups()))
    name, _, number = word.partition(" ")
    if number.isdecimal() and _NUMBERED.fullmatch(name):
        found += [f"{name} No. {number}", f"{number}{_ordinal_end(int(number))} {name}"]
    return [*found, *called_by_figures(word)]


def called_by_figures(word: str) -> list[str]:
    """315晚会 → 3·15晚会 and the reverse."""
    dotted = _FIGURES.sub(lambda match: _CALLED_BY_FIGURES[match[0]], word)
    plain = _DOTTED.sub(lambda match: _WITH_A_DOT[match[0].replace(".", "·")], word)
    return [form for form in (dotted, plain) if form != word]


def _ordinal_end(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
