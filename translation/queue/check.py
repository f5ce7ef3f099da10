"""Proves that the rows of the queue are what a full computation gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Model
from wagtail.models import Locale

from translation.models import QueueEntry
from translation.queue.compute import Computed, compute
from translation.queue.find import sources, target_locales
from translation.queue.store import refresh_many, store
from translation.queue.subjects import subjects_for

BATCH = 100  # rows of a transaction when they are repaired: nobody else who writes waits for long


@dataclass(frozen=True)
class Difference:
    """A row that is missing, that nothing stands behind, or that says something else than it should."""

    translation_key: Any
    locale_id: int
    title: str
    problem: str

    def __str__(self):
        return f"{self.title} [{self.translation_key}]: {self.problem}"


@dataclass
class Checker:
    """One pass over everything. `repair` sets right what is found."""

    repair: bool = False
    checked: int = 0
    locales: list[Locale] = field(default_factory=target_locales)

    def run(self) -> Iterator[list[Difference]]:
        """The differences, batch by batch; `checked` counts along."""
        seen: dict[int, set] = {locale.pk: set() for locale in self.locales}
        everything = sources()
        while batch := list(islice(everything, BATCH)):
            for locale in self.locales:
                seen[locale.pk].update(source.translation_key for source in batch)
                yield self._checked(batch, locale)
            self.checked += len(batch)
        yield self._without_source(list(_surplus(seen)))

    def _checked(self, batch: list[Model], locale: Locale) -> list[Difference]:
        keys = [source.translation_key for source in batch]
        rows = QueueEntry.objects.filter(translation_key__in=keys, locale=locale).select_related("content_type")
        entries = {entry.translation_key: entry for entry in rows}
        computed = compute(subjects_for(batch, locale.pk), locale.pk, entries)
        found = list(_differences(batch, locale, entries, computed))
        marked = [key for key, entry in entries.items() if entry.is_stale]
        if self.repair and (wrong := {*marked, *(difference.translation_key for difference in found)}):
            with transaction.atomic():
                store({key: computed[key] for key in wrong}, locale.pk, entries)
        return found

    def _without_source(self, found: list[Difference]) -> list[Difference]:
        if self.repair and found:
            with transaction.atomic():
                refresh_many((difference.translation_key, difference.locale_id) for difference in found)
        return found


def _differences(
    batch: list[Model], locale: Locale, entries: dict[UUID, QueueEntry], computed: dict[UUID, Computed]
) -> Iterator[Difference]:
    for source in batch:
        key = source.translation_key
        problem = _wrong(entries[key], computed[key].values) if key in entries else "missing"
        if problem:
            yield Difference(key, locale.pk, str(source), problem)


def _wrong(entry: QueueEntry, values: dict[str, Any]) -> str:
    """What the row says otherwise than the computation, as `field: row / computation`.

    A row that is marked as stale claims nothing.
    """
    if entry.is_stale:
        return ""
    pairs = {name: (getattr(entry, name), value) for name, value in values.items()}
    if values["state"] == QueueEntry.State.PUBLISHED:
        pairs["due_on"] = (entry.due_on, None)
    return "; ".join(f"{name}: {row} / {value}" for name, (row, value) in pairs.items() if row != value)


def _surplus(seen: dict[int, set]) -> Iterator[Difference]:
    """Rows of what does not exist any more, or of a language that is not translated into."""
    rows = QueueEntry.objects.values_list("translation_key", "locale_id", "title")
    for key, locale_id, title in rows.iterator(chunk_size=BATCH):
        if key not in seen.get(locale_id, ()):
            yield Difference(key, locale_id, title, "nothing to translate stands behind it")
