"""Remembers what was published: which Chinese content the public English reflects, and which pairs are proven."""

from __future__ import annotations

from django.db.models import Model

from translation.authors import translation_of
from translation.findings import findings_of
from translation.memory import Pair, forget_page, remember_page
from translation.models import QueueEntry, ReleasedTranslation
from translation.queue.compute import source_changed_at
from translation.queue.subjects import source_digest
from translation.segments import Segment, SegmentSet


def note_release(target: Model) -> ReleasedTranslation | None:
    """Keep what this publication of a translation was made from; None when it is not a running translation."""
    translation = translation_of(target)
    if translation is None:
        return None
    segments = SegmentSet(translation)
    digest = source_digest(translation.source)
    released = ReleasedTranslation.objects.create(
        translation_key=target.translation_key,
        locale_id=target.locale_id,
        source_digest=digest,
        source_published_at=_source_published_at(translation, digest),
        released_at=target.last_published_at,
        revision_id=target.live_revision_id,
        pairs=[
            {"path": segment.path, "source": segment.source, "target": segment.target}
            for segment in segments
            if segment.is_translated
        ],
    )
    pairs = [Pair.of(segment) for segment in proven_pairs(segments)]
    remember_page(
        target.translation_key, target.locale, str(translation.source.object_repr), pairs, released.released_at
    )
    return released


def forget(target: Model) -> None:
    """What is no longer public is no longer an example to follow."""
    forget_page(target.translation_key, target.locale)


def proven_pairs(segments: SegmentSet) -> list[Segment]:
    """The texts whose English a person wrote or saved and in which no error stands."""
    findings = findings_of(segments)
    return [
        segment
        for segment in segments
        if segment.is_translated
        and not segment.is_machine
        and not any(found.is_blocking for found in findings.get(segment.pk, []))
    ]


def _source_published_at(translation, digest: str):
    entry = QueueEntry.objects.filter(
        translation_key=translation.source.object_id, locale_id=translation.target_locale_id
    ).first()
    source = translation.source.get_source_instance()
    return source_changed_at(digest, getattr(source, "last_published_at", None), entry)
