"""Fill what was translated before: exact matches from the memory, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation.history import MEMORY_TOOL
from translation.markup import refused_markup
from translation.memory import exact
from translation.queue.store import computed_once

ATTEMPTS = 3


def prefill(translation: Translation, user: AbstractBaseUser | None) -> int:
    """Give every segment without a translation the one that the memory has for the same text; returns how many.

    Nothing is filled where the memory knows two different translations, or where the translation does not fit the
    tags of the segment: both are left to the translator, who is offered them. What is there is never touched. The
    rows are marked by their tool, MEMORY_TOOL, until a person saves them. Each is saved by itself, as its listeners
    (history, draft title) expect.
    """
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with transaction.atomic(), computed_once():
                return _prefill(translation, user)
        except IntegrityError:  # somebody translated one of them at the same moment: look again what is left
            if attempt == ATTEMPTS:
                raise
    return 0


def prefill_all(translations: Iterable[Translation], user: AbstractBaseUser | None) -> int:
    """The same for many pages, each in a transaction of its own; returns the number of segments filled."""
    return sum(prefill(translation, user) for translation in translations)


def _prefill(translation: Translation, user: AbstractBaseUser | None) -> int:
    segments = untranslated(translation)
    known = exact({segment.string.data for segment in segments}, translation.target_locale)
    filled = 0
    for segment in segments:
        matches = known.get(segment.string.data, [])
        if len(matches) == 1 and not refused_markup(segment.string.data, matches[0].target):
            _fill(translation, segment, matches[0].target, user)
            filled += 1
    return filled


def untranslated(translation: Translation) -> list[StringSegment]:
    """The segments that were never translated, in order, with string and context; each text of a place once."""
    rows = StringTranslation.objects.filter(
        translation_of=OuterRef("string"), context=OuterRef("context"), locale=translation.target_locale_id
    )
    segments = translation.source.stringsegment_set.filter(~Exists(rows)).select_related("string", "context")
    return list({(segment.string_id, segment.context_id): segment for segment in segments.order_by("order")}.values())


def _fill(translation: Translation, segment: StringSegment, target: str, user: AbstractBaseUser | None) -> None:
    StringTranslation(
        translation_of=segment.string,
        context=segment.context,
        locale=translation.target_locale,
        data=target,
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        tool_name=MEMORY_TOOL,
        last_translated_by=user,
    ).save(force_insert=True)
