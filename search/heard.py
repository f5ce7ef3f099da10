"""Chinese words that sound like a query in pinyin, from the pairs of characters that texts of the index hold."""

from __future__ import annotations

from django.db.models import Q

from search.models import Pair
from search.text.pinyin import characters_of, read_pinyin

MOST_SYLLABLES = 4  # of a word; more are a title, and titles are found by their sound
MOST = 8


def heard_words(query: str) -> list[str]:
    """Runs of known pairs that are read so: chongqing → 重庆. A query for each reading."""
    readings = [sounds for sounds in read_pinyin(query) if 2 <= len(sounds) <= MOST_SYLLABLES]
    return [word for sounds in readings for word in _words(sounds)]


def _words(sounds: tuple[str, ...]) -> list[str]:
    heard = [characters_of(sound) for sound in sounds]
    neighbours = list(zip(heard, heard[1:], strict=False))
    asked = Q()
    for firsts, seconds in neighbours:
        asked |= Q(first__in=firsts, second__in=seconds)
    known = set(Pair.objects.filter(asked).values_list("pair", flat=True))
    words = list(heard[0])
    for _, seconds in neighbours:
        words = [word + second for word in words for second in seconds if word[-1] + second in known]
    return words[:MOST]
