"""What the queue lacks, and what it has to count anew: found and mended a part at a time, whenever it is looked at."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Value

from translation.models import QueueEntry
from translation.queue.find import source_rows, target_locales
from translation.queue.store import write
from translation.queue.subjects import gather, keys_by_model

AT_ONCE = 200  # entries computed for one look at the queue: a person waits for them
STALE = -1


def settle(at_most: int = AT_ONCE) -> int:
    """Write entries that are missing and compute those that are marked as stale; returns how many are left to do.

    Missing are those of pages and snippets that were written without anybody being told: by fixtures, or in bulk.
    One query when there is nothing to do.
    """
    left = 0
    for locale in target_locales():
        unsettled = _unsettled(locale.pk)
        if unsettled:
            _settle(unsettled[:at_most], locale.pk)
        left += len(unsettled[at_most:])
    return left


def missing(rows: QuerySet, locale_id: int) -> QuerySet:
    """Those Chinese pages or snippets that have no entry in this language."""
    entries = QueueEntry.objects.filter(translation_key=OuterRef("translation_key"), locale_id=locale_id)
    return rows.filter(~Exists(entries))


def _unsettled(locale_id: int) -> list[tuple[int, UUID]]:
    """The translation keys, each with the number of its model, or as STALE."""
    stale = _kind(QueueEntry.objects.filter(is_stale=True, locale_id=locale_id), STALE)
    absent = [_kind(missing(rows, locale_id), number) for number, rows in enumerate(source_rows())]
    return list(stale.union(*absent, all=True))


def _kind(rows: QuerySet, number: int) -> QuerySet:
    return rows.order_by().annotate(kind=Value(number)).values_list("kind", "translation_key")


def _settle(unsettled: list[tuple[int, UUID]], locale_id: int) -> None:
    keys: dict[int, list[UUID]] = defaultdict(list)
    for kind, key in unsettled:
        keys[kind].append(key)
    rows = QueueEntry.objects.filter(translation_key__in=keys.pop(STALE, ()), locale_id=locale_id)
    entries = {entry.translation_key: entry for entry in rows.select_related("content_type")}
    models = {rows.model: keys[number] for number, rows in enumerate(source_rows()) if number in keys}
    for model, of_model in keys_by_model(entries.values()).items():
        models.setdefault(model, []).extend(of_model)
    write(gather(models, locale_id), locale_id, entries)
