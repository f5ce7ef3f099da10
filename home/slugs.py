"""Addresses made from titles: pinyin, ASCII, short, made once."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.text import slugify
from pypinyin import lazy_pinyin

MAX_LENGTH = 60


def pinyin_slug(title: str, max_length: int = MAX_LENGTH) -> str:
    """An ASCII slug of a Chinese, English or mixed title, at most `max_length` characters, cut at a syllable.

    Returns "page" for a title without a single letter or digit, so that there is always an address.
    """
    syllables = lazy_pinyin(title, errors=lambda text: [f" {text} "])
    words = slugify(" ".join(syllables)).split("-")
    return _join_within(words, max_length) or "page"


def available_slug(base: str, is_available: Callable[[str], bool], max_length: int = MAX_LENGTH) -> str:
    """`base`, or `base-2`, `base-3` …, the first that `is_available` accepts, never longer than `max_length`."""
    candidate, number = base, 1
    while not is_available(candidate):
        number += 1
        suffix = f"-{number}"
        candidate = base[: max_length - len(suffix)].rstrip("-") + suffix
    return candidate


def _join_within(words: list[str], max_length: int) -> str:
    slug = ""
    for word in filter(None, words):
        longer = f"{slug}-{word}" if slug else word[:max_length]
        if len(longer) > max_length:
            break
        slug = longer
    return slug
