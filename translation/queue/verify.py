"""Finds the entries of the queue that no longer tell the truth, and computes them anew."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable

from django.conf import settings
from django.db.models import Model, Q
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from translation.models import QueueEntry
from translation.queue.compute import revision_of, revisions_of, source_digest, texts_keys
from translation.queue.store import refresh

Key = tuple[int | None, str, str, str]


def verified(entries: Iterable[QueueEntry]) -> list[QueueEntry]:
    """The entries with those computed anew whose key no longer matches. A handful of queries for a whole page."""
    entries = list(entries)
    stale = stale_entries(entries)
    if not stale:
        return entries
    for entry in stale:
        refresh(entry.translation_key, entry.locale_id)
    rows = QueueEntry.objects.select_related("content_type", "locale", "assignee")
    fresh = rows.in_bulk([entry.pk for entry in entries])
    return [fresh[entry.pk] for entry in entries if entry.pk in fresh]


def stale_entries(entries: Iterable[QueueEntry]) -> list[QueueEntry]:
    """Those whose stored key is not that of source, target and texts as they are now."""
    groups: dict[tuple, list[QueueEntry]] = defaultdict(list)
    for entry in entries:
        model = entry.content_type.model_class()
        groups[entry.locale_id, Page if issubclass(model, Page) else model].append(entry)
    stale = []
    for (locale_id, model), group in groups.items():
        now = _keys_now(model, locale_id, [entry.translation_key for entry in group])
        stale += [entry for entry in group if now.get(entry.translation_key) != key_of(entry)]
    return stale


def key_of(entry: QueueEntry) -> Key:
    """What the stored row was computed from."""
    return entry.source_revision_id, entry.source_digest, entry.target_revisions, entry.texts_key


def _keys_now(model: type[Model], locale_id: int, keys: list[uuid.UUID]) -> dict[uuid.UUID, Key]:
    rows = model.objects.filter(translation_key__in=keys)
    if model is Page:
        rows = rows.filter(alias_of=None)
    is_source = Q(locale__language_code=settings.LANGUAGE_CODE)
    sources = {row.translation_key: row for row in rows.filter(is_source)}
    targets = {row.translation_key: row for row in rows.filter(locale_id=locale_id)}
    digests = _digests([key for key in keys if key in targets], locale_id)
    texts = texts_keys(list(digests), locale_id)
    return {
        key: (
            revision_of(source),
            digests.get(key, ""),
            revisions_of(targets[key]) if key in targets else "",
            texts.get(key, ""),
        )
        for key, source in sources.items()
    }


def _digests(keys: list[uuid.UUID], locale_id: int) -> dict[uuid.UUID, str]:
    running = TranslationSource.objects.filter(
        object_id__in=keys,
        locale__language_code=settings.LANGUAGE_CODE,
        translations__target_locale_id=locale_id,
        translations__enabled=True,
    )
    return {source.object_id: source_digest(source) for source in running}
