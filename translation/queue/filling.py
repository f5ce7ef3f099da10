"""What the memory knows for sure is filled in for all that the queue lists, not page by page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model, QuerySet
from wagtail.models import Locale
from wagtail_localize.models import Translation

from translation.access import lock_for, may_see_strings
from translation.models import QueueEntry
from translation.prefill import fillable, prefill
from translation.queue.find import target_locales
from translation.queue.subjects import Subject, subjects_of

AT_ONCE = 100  # translations filled by one press: the person waits for them


@dataclass(frozen=True)
class Fillable:
    """A translation for which the memory has this many texts."""

    translation: Translation
    target: Model
    texts: int


@dataclass
class Offer:
    """What one press would fill, what others hold just now, and how many translations are left for the next press."""

    ready: list[Fillable] = field(default_factory=list)
    held: list[Fillable] = field(default_factory=list)
    later: int = 0

    @property
    def texts(self) -> int:
        """How many texts would be filled."""
        return sum(one.texts for one in self.ready)


def offer_for(entries: QuerySet[QueueEntry], user: AbstractBaseUser) -> Offer:
    """What the memory offers for the entries, in their order, as far as this person may write there now."""
    offer = Offer()
    for one in _all_fillable(entries):
        if not may_see_strings(user, one.target):
            continue
        if len(offer.ready) == AT_ONCE:
            offer.later += 1
        elif lock_for(user, one.target):
            offer.held.append(one)
        else:
            offer.ready.append(one)
    return offer


def fill(offer: Offer, user: AbstractBaseUser) -> list[int]:
    """Fill what is offered, each page in a transaction of its own; returns how many texts each page was given."""
    filled = [prefill(one.translation, user) for one in offer.ready]
    return [number for number in filled if number]


def _all_fillable(entries: QuerySet[QueueEntry]) -> Iterator[Fillable]:
    ranks = {key: rank for rank, key in enumerate(entries.values_list("translation_key", "locale_id"))}
    for locale in target_locales():
        keys = [key for key, locale_id in ranks if locale_id == locale.pk]
        numbers = fillable(_translations(keys, locale))
        found = _subjects(entries, set(numbers), locale.pk)
        found.sort(key=lambda subject: ranks[subject.source.translation_key, locale.pk])
        for subject in found:
            yield Fillable(subject.translation, subject.target, numbers[subject.translation.pk])


def _translations(keys: list, locale: Locale) -> Iterator[Translation]:
    for start in range(0, len(keys), 500):
        rows = Translation.objects.filter(
            source__object_id__in=keys[start : start + 500],
            source__locale__language_code=settings.LANGUAGE_CODE,
            target_locale=locale,
            enabled=True,
        )
        yield from rows.select_related("target_locale")


def _subjects(entries: QuerySet[QueueEntry], translations: set[int], locale_id: int) -> list[Subject]:
    keys = Translation.objects.filter(pk__in=translations).values_list("source__object_id", flat=True)
    rows = entries.filter(translation_key__in=list(keys), locale_id=locale_id).select_related("content_type")
    return [subject for subject in subjects_of(rows.order_by(), locale_id).values() if subject.is_started]
