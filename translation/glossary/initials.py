"""Short forms made of the first letters of a name: MOFCOM of the Ministry of Commerce."""

from __future__ import annotations

from translation.glossary.words import FUNCTION_WORDS

SHORTEST, LONGEST = 3, 8  # letters
MOST_LETTERS = 3  # that one word gives


def is_initials(short: str, words: tuple[str, ...]) -> bool:
    """Whether `short`, in capitals, takes one letter or more from each word of a name, and may skip the small ones."""
    if not (SHORTEST <= len(short) <= LONGEST and short.isalpha() and short.isupper() and len(words) > 1):
        return False
    reached = {0}  # how many letters may be spoken for
    for word in words:
        reached = _after(short.casefold(), word, reached)
    return len(short) in reached


def _after(short: str, word: str, reached: set[int]) -> set[int]:
    ends = set(reached) if word in FUNCTION_WORDS else set()
    for start in reached:
        for count in range(1, MOST_LETTERS + 1):
            if start + count <= len(short) and word.startswith(short[start : start + count]):
                ends.add(start + count)
    return ends
