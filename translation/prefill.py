"""Fill what was translated before: exact matches from the memory, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Exists, OuterRef
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation.memory import exact

MEMORY_TOOL = "memory"  # the tool_name of a text that was taken from the memory and not yet saved by a person


def prefill(translation: Translation, user: AbstractBaseUser | None) -> int:
    """Give every segment without a translation the one that the memory has for the same text; returns how many.

    Nothing is filled where the memory knows two different translations, or where the translation would not fit the
    tags of the segment: both are left to the translator, who is offered them. What is there is never touched.
    Each row is saved by itself, as its listeners (history, draft title) expect.
    """
    open_segments = untranslated(translation)
    known = exact({segment.string.data for segment in open_segments}, translation.target_locale)
    filled = 0
    with transaction.atomic():
        for segment in open_segments:
            matches = known.get(segment.string.data, [])
            if len(matches) == 1 and _fits(segment.string.data, matches[0].target):
                filled += _fill(translation, segment, matches[0].target, user)
    return filled


def prefill_all(translations: Iterable[Translation], user: AbstractBaseUser | None) -> int:
    """The same for many pages, each in a transaction of its own; returns the number of segments filled."""
    return sum(prefill(translation, user) for translation in translations)


def untranslated(translation: Translation) -> list[StringSegment]:
    """The segments without any translation in order, each text of a context once, with string and context."""
    there = StringTranslation.objects.filter(
        translation_of=OuterRef("string"), context=OuterRef("context"), locale=translation.target_locale_id
    ).exclude(data="")
    segments = translation.source.stringsegment_set.filter(~Exists(there)).select_related("string", "context")
    return list({(segment.string_id, segment.context_id): segment for segment in segments.order_by("order")}.values())


def _fill(translation: Translation, segment: StringSegment, target: str, user: AbstractBaseUser | None) -> bool:
    """Whether the row was written; not when somebody was quicker."""
    row, created = StringTranslation.objects.get_or_create(
        translation_of=segment.string,
        context=segment.context,
        locale=translation.target_locale,
        defaults={
            "data": target,
            "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            "tool_name": MEMORY_TOOL,
            "last_translated_by": user,
        },
    )
    return created
