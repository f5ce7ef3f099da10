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


class Unsettled:
    """The entries that are missing or marked as stale, in every language. One query each.

    Missing are those of pages and snippets that were written without anybody being told: by fixtures, or in bulk.
    """

    def __init__(self):
        self._keys = {locale.pk: _unsettled(locale.pk) for locale in target_locales()}

    @property
    def has_missing(self) -> bool:
        return any(kind != STALE for keys in self._keys.values() for kind, _ in keys)

    def __len__(self):
        return sum(map(len, self._keys.values()))

    def settle(self, at_most: int = AT_ONCE) -> bool:
        """Compute some of them, the missing first; returns whether there were any."""
        had_some = len(self) > 0
        for locale_id, keys in self._keys.items():
            if some := keys[:at_most]:
                _settle(some, locale_id)
            self._keys[locale_id] = keys[at_most:]
        return had_some


def missing(rows: QuerySet, locale_id: int) -> QuerySet:
    """Those Chinese pages or snippets that have no entry in this language."""
    entries = QueueEntry.objects.filter(translation_key=OuterRef("translation_key"), locale_id=locale_id)
    return rows.filter(~Exists(entries))


def _unsettled(locale_id: int) -> list[tuple[int, UUID]]:
    """The translation keys, each with the number of its model, or as STALE."""
    stale = _kind(QueueEntry.objects.filter(is_stale=True, locale_id=locale_id), STALE)
    absent = [_kind(missing(rows, locale_id), number) for number, rows in enumerate(source_rows())]
    return sorted(stale.union(*absent, all=True), key=lambda found: found[0] == STALE)


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
