"""Gives sample releases what a translator's work leaves: the rows of wagtail-localize, and what was released."""

from __future__ import annotations

import json
from datetime import timedelta

from django.db import transaction
from tqdm import tqdm
from wagtail.models import Locale
from wagtail_localize.models import (
    StringTranslation,
    TranslatableObject,
    Translation,
    TranslationSource,
    get_schema_version,
)
from wagtail_localize.segments.extract import extract_segments

from news.models import NewsReleasePage
from news.sample.keys import ALL_KEYS
from translation.digest import serialized
from translation.models import ReleasedTranslation
from translation.queue.store import refresh_many
from translation.queue.subjects import source_digest
from translation.segment_rows import write_segments
from translation.segments import SegmentSet

BATCH = 100


def translate(number: int) -> int:
    """Bring the number of translated sample releases up to `number`; returns how many were added."""
    known = TranslationSource.objects.filter(object__translation_key__range=ALL_KEYS).values("object_id")
    chinese, english = (Locale.objects.get(language_code=code) for code in ("zh-hans", "en"))
    releases = NewsReleasePage.objects.filter(translation_key__range=ALL_KEYS).order_by("translation_key")
    missing = max(number - known.count(), 0)
    if not missing:
        return 0
    pages = list(releases.filter(locale=chinese).exclude(translation_key__in=known)[:missing])
    with tqdm(total=len(pages), desc="Translated", disable=None) as progress:
        for start in range(0, len(pages), BATCH):
            batch = pages[start : start + BATCH]
            keys = [page.translation_key for page in batch]
            targets = {page.translation_key: page for page in releases.filter(locale=english, translation_key__in=keys)}
            with transaction.atomic():
                for page in batch:
                    _translate(page, targets[page.translation_key], english)
                refresh_many([(key, english.pk) for key in keys])
            progress.update(len(batch))
    return len(pages)


def _translate(page: NewsReleasePage, target: NewsReleasePage, locale: Locale) -> None:
    translation = _submitted(page, locale)
    # Both sides have the same blocks in the same order, so their segments correspond one by one.
    texts = {segment.path: [] for segment in extract_segments(target)}
    for value in extract_segments(target):
        if hasattr(value, "string"):
            texts[value.path].append(value.string.data)
    rows = [
        StringTranslation(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale=locale,
            data=texts[segment.context.path].pop(0),
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        )
        for segment in translation.source.stringsegment_set.select_related("context").order_by("order")
    ]
    StringTranslation.objects.bulk_create(rows)
    ReleasedTranslation.objects.create(
        translation_key=page.translation_key,
        locale=locale,
        source_digest=source_digest(translation.source),
        source_published_at=page.last_published_at,
        released_at=page.last_published_at + timedelta(days=1),
        pairs=[
            {"path": segment.path, "source": segment.source, "target": segment.target}
            for segment in SegmentSet(translation)
        ],
    )


def _submitted(page: NewsReleasePage, locale: Locale) -> Translation:
    kind = page.cached_content_type
    TranslatableObject.objects.bulk_create(
        [TranslatableObject(translation_key=page.translation_key, content_type=kind)]
    )
    source = TranslationSource(
        object_id=page.translation_key,
        specific_content_type=kind,
        locale_id=page.locale_id,
        object_repr=str(page)[:200],
        content_json=json.dumps(serialized(page)),
        schema_version=get_schema_version("news"),
        last_updated_at=page.last_published_at,
    )
    TranslationSource.objects.bulk_create([source])
    write_segments(source)
    translation = Translation(source=source, target_locale=locale)
    Translation.objects.bulk_create([translation])
    return translation
