"""What sort of term it is, read from its English: how strictly a text must follow it."""

from __future__ import annotations

import re
from enum import Enum

from pypinyin import lazy_pinyin

from translation.glossary.words import FUNCTION_WORDS

WORD = re.compile(r"[^\W\d_]+")
SHORT = 2  # Chinese characters: a common noun this short is part of too many other words
LONGEST_NAME = 4  # Chinese characters of a person's or a place's name


class Kind(Enum):
    """Names of bodies, events and documents are written as they are; common words have many right renderings."""

    NAME = "name"
    PERSON = "person"
    PLACE = "place"
    COMMON = "common"
    LABEL = "label"


def kind_of(chinese: str, english: str) -> Kind:
    """The kind of a term.

    Two capitals or more make a name; a word or two that spell the Chinese make a place or a person. Of the rest
    a phrase is a common term; a single word, or a Chinese term of one or two characters, is only asked for
    where it stands alone, as a label does.
    """
    words = WORD.findall(english)
    if _is_pinyin(chinese, words):
        return Kind.PERSON if len(words) > 1 else Kind.PLACE
    capitals = [word for word in words if word[0].isupper()]
    if len(capitals) > 1:
        return Kind.NAME
    content = [word for word in words if word.lower() not in FUNCTION_WORDS]
    is_common = len(content) > 1 and len(chinese) > SHORT
    return Kind.COMMON if is_common else Kind.LABEL


def _is_pinyin(chinese: str, words: list[str]) -> bool:
    if not 1 < len(chinese) <= LONGEST_NAME or not 0 < len(words) <= SHORT or not words[0][0].isupper():
        return False
    return "".join(lazy_pinyin(chinese)) == "".join(words).lower()
