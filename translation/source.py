"""Takes the Chinese content over into the rows of wagtail-localize, and carries along the English that still fits."""

from __future__ import annotations

import json
from collections import defaultdict

from django.db import models, transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin
from wagtail_localize.models import StringTranslation, TranslationSource, get_schema_version

from translation.digest import as_typed, content_digest, digest_of, serialized
from translation.history import record_carried
from translation.normalise import normalise
from translation.segment_rows import write_segments
from translation.segments import SegmentSet


def newest(instance: models.Model) -> models.Model:
    """What is to be translated: the public content, or the newest draft of what is not public."""
    if isinstance(instance, DraftStateMixin) and not instance.live:
        return instance.get_latest_revision_as_object()
    return instance


@transaction.atomic
def take_over(source: TranslationSource, instance: models.Model) -> None:
    """Make `instance` what is translated, and carry over each translation whose text is still there."""
    source.content_json = json.dumps(serialized(instance))
    source.schema_version = get_schema_version(instance._meta.app_label)
    source.object_repr = str(instance)[:200]
    source.last_updated_at = timezone.now()
    source.save(update_fields=["content_json", "schema_version", "object_repr", "last_updated_at"])
    refresh_segments(source)


def bring_up_to_date(source: TranslationSource, original: models.Model) -> bool:
    """Take over Chinese content that was written past everybody who listens; returns whether there was any.

    Of what is not public yet, the newest draft counts.
    """
    original = newest(original)
    stored = content_digest(type(original), json.loads(source.content_json), as_typed)
    if digest_of(original, as_typed) == stored:
        return False
    take_over(source, original)
    return True


@transaction.atomic
def refresh_segments(source: TranslationSource) -> None:
    """Bring the segments up to date with the content of the source, and carry translations over."""
    write_segments(source)
    for translation in source.translations.all():
        carry_over(SegmentSet(translation))


def carry_over(segments: SegmentSet) -> list[StringTranslation]:
    """Give each text without English the English that the same text has elsewhere on this page, or had before.

    The same means: but for width, punctuation form and spacing. A text of the same block goes first, then the newest.
    """
    usable = [segment.translation for segment in segments if segment.is_translated]
    known: dict[str, list[StringTranslation]] = defaultdict(list)
    for row in [*usable, *segments.obsolete]:
        known[normalise(row.translation_of.data)].append(row)
    carried = []
    for segment in segments:
        rows = [] if segment.translation else known.get(normalise(segment.source), [])
        if rows:
            best = max(rows, key=lambda row: (row.context_id == segment.context_id, row.updated_at))
            carried.append(_copy(best, segment))
    _store(carried)
    return carried


def _copy(row: StringTranslation, segment) -> StringTranslation:
    return StringTranslation(
        translation_of_id=segment.string_id,
        context_id=segment.context_id,
        locale_id=row.locale_id,
        data=row.data,
        translation_type=row.translation_type,
        tool_name=row.tool_name,
        last_translated_by_id=row.last_translated_by_id,
        updated_at=row.updated_at,
    )


def _store(rows: list[StringTranslation]) -> None:
    """Write carried translations with the date at which a person really wrote them."""
    dates = [row.updated_at for row in rows]
    StringTranslation.objects.bulk_create(rows, batch_size=500)
    for row, date in zip(rows, dates, strict=True):
        row.updated_at = date
    StringTranslation.objects.bulk_update(rows, ["updated_at"], batch_size=200)
    record_carried(rows)
