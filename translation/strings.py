"""Translations written by code, as rows of wagtail-localize: just what a translator's typing would leave."""

from __future__ import annotations

import json
from collections.abc import Mapping

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model
from wagtail.models import Locale
from wagtail_localize.models import SegmentOverride, StringTranslation, Translation, TranslationSource
from wagtail_localize.strings import StringValue, extract_strings

from translation.editor.labels import Places
from translation.editor.pictures import IMAGE, kind_of
from translation.queue.store import computed_once


def pairs_of(source: str, target: str, is_html: bool) -> dict[str, str]:
    """Source segments with their translations, as wagtail-localize keys them.

    HTML is cut at block-level elements; both sides must have the same number, else ValueError.
    """
    if not is_html:
        return {StringValue.from_plaintext(source).data: StringValue.from_plaintext(target).data}
    cut = [[string.data for string, _ in extract_strings(html)[1]] for html in (source, target)]
    return dict(zip(*cut, strict=True))


def submit(instance: Model, locale: Locale) -> Translation:
    """Take the instance's segments for translation into `locale`, or bring those taken before up to date."""
    source, created = TranslationSource.get_or_create_from_instance(instance)
    if not created:
        source.update_from_db()
    return Translation.objects.get_or_create(source=source, target_locale=locale)[0]


def translate(
    translation: Translation, memory: Mapping[str, list[str]], user: AbstractBaseUser | None = None, share: float = 1.0
) -> int:
    """Store what `memory` knows of the first `share` of the segments; returns how many were translated.

    A segment that stands on the page more than once takes the texts of its list in turn, then the last one.
    """
    turns = {segment: iter(texts) for segment, texts in memory.items()}
    segments = list(translation.source.stringsegment_set.select_related("string", "context").order_by("order"))
    wanted = segments[: round(len(segments) * share)]
    known = [segment for segment in wanted if segment.string.data in memory]
    with computed_once():
        _save(translation, known, turns, memory, user)
    return len(known)


def _save(translation, segments, turns, memory, user) -> None:
    for segment in segments:
        text = segment.string.data
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            defaults={
                "data": next(turns[text], memory[text][-1]),
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "last_translated_by": user,
            },
        )


def replace_pictures(translation: Translation, replacements: Mapping[int, int]) -> None:
    """Give the translation its own version of each picture in `replacements` (ids of images)."""
    places = Places(translation.source)
    for segment in translation.source.overridablesegment_set.select_related("context"):
        picture = json.loads(segment.data_json)
        # A page that is linked to may have the same id as a picture.
        if picture in replacements and kind_of(places.of(segment.context.path), picture) == IMAGE:
            SegmentOverride.objects.update_or_create(
                context=segment.context,
                locale=translation.target_locale,
                defaults={"data_json": json.dumps(replacements[picture])},
            )
