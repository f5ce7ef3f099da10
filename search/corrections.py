"""One wrong character in a name: what it may have been, from the pairs and words that texts of the index hold."""

from __future__ import annotations

import re
from collections import defaultdict
from string import ascii_lowercase

from django.db.models import Q

from search.models import Pair, Word
from search.text.folding import fold
from search.text.pinyin import sounds_of
from search.text.tokens import chinese_runs

SHORTEST, LONGEST = 3, 14  # characters of a name
MOST = 12


def corrections(word: str) -> list[str]:
    """The word with one other character, so that it is made of known pairs; those that sound the same come first.

    For a word of one run of Chinese characters or of Latin letters; others have none. One query.
    """
    run = fold(word)
    if re.fullmatch(f"[a-z]{{{Word.SHORTEST},{Word.LONGEST}}}", run):
        return _known_words(run)
    if chinese_runs(run) != [run] or not SHORTEST <= len(run) <= LONGEST:
        return []
    after, before = _neighbours(run)
    found = []
    for place, character in enumerate(run):
        for other in _candidates(run, place, after, before):
            sounds = sounds_of(character) & sounds_of(other)
            is_inside = 0 < place < len(run) - 1
            if other != character and (sounds or is_inside):  # at the ends anything could stand
                found.append((not sounds, run[:place] + other + run[place + 1 :]))
    ordered = [corrected for _, corrected in sorted(set(found)) if _is_known(corrected, after)]
    return ordered[:MOST] + _without_an_end(run, after)


def in_full(word: str) -> list[str]:
    """What a word of two characters may be short for, up to the second of them: 飞检 → 飞行检(查). One query."""
    run = fold(word)
    if len(run) != 2 or chinese_runs(run) != [run]:
        return []
    first, last = run
    after, before = _neighbours(run)
    return [first + inside + last for inside in sorted(after[first] & before[last])][:MOST]


def _known_words(word: str) -> list[str]:
    """Words of the index that differ in one letter, or in the order of two; the first letter is rarely wrong.

    Texts may have the plural alone of a word in the singular, or the reverse.
    """
    near = _one_letter_off(word)
    is_plural = word.endswith("s") and not word.endswith("ss")
    others = {one + end for one in near for end in ("s", "es")} | (_one_letter_off(word[:-1]) if is_plural else set())
    known = set(Word.objects.filter(text__in=near | others | {word}).values_list("text", flat=True))
    if word in known:
        return []
    return sorted(known, key=lambda other: (other not in near, other[0] != word[0], other))[:MOST]


def _one_letter_off(word: str) -> set[str]:
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    swapped = {start + rest[1] + rest[0] + rest[2:] for start, rest in cuts if len(rest) > 1}
    removed = {start + rest[1:] for start, rest in cuts if rest}
    added = {start + letter + rest for start, rest in cuts for letter in ascii_lowercase}
    replaced = {start + letter + rest[1:] for start, rest in cuts if rest for letter in ascii_lowercase}
    return swapped | removed | added | replaced


def _without_an_end(run: str, after: dict) -> list[str]:
    """What is left of a longer name when its last or first character is the slip."""
    return [rest for rest in (run[:-1], run[1:]) if _is_known(rest, after)]


def _neighbours(run: str) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """The known characters after and before each character of a run."""
    after, before = defaultdict(set), defaultdict(set)
    for first, second in Pair.objects.filter(Q(first__in=run) | Q(second__in=run)).values_list("first", "second"):
        after[first].add(second)
        before[second].add(first)
    return after, before


def _candidates(run: str, place: int, after: dict, before: dict) -> set[str]:
    left = after[run[place - 1]] if place else None
    right = before[run[place + 1]] if place + 1 < len(run) else None
    return left & right if left is not None and right is not None else left if left is not None else right


def _is_known(run: str, after: dict) -> bool:
    return all(second in after[first] for first, second in zip(run, run[1:], strict=False))
