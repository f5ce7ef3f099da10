"""How sample releases are told from releases that people wrote: by the first half of their translation key."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet
from wagtail.models import Page

_FIRST_HALF = 0x5A3B1E5E_7E1E4A5E << 64


def key_of(number: int) -> uuid.UUID:
    """The translation key of the sample release with this number, from 1."""
    return uuid.UUID(int=_FIRST_HALF | number)


def block_id(number: int, place: int) -> str:
    """The id of a block of the text of a release."""
    return str(uuid.UUID(int=_FIRST_HALF | (place + 1) << 48 | number))


ALL_KEYS = (key_of(0), key_of(2**48 - 1))


def sample_pages() -> QuerySet:
    """The pages of all sample releases, of both languages."""
    return Page.objects.filter(translation_key__range=ALL_KEYS)


def numbers_present() -> int:
    """The highest number of a sample release that there is, or 0."""
    last = sample_pages().order_by("-translation_key").values_list("translation_key", flat=True).first()
    return last.int & (2**48 - 1) if last else 0
