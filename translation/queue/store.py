"""Writes the entries of the queue, in the transaction that changes what they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

from django.db.models import Model

from translation.models import QueueEntry
from translation.queue.compute import Computed, compute
from translation.queue.find import target_locales
from translation.queue.public_notices import show_notices
from translation.queue.subjects import Subject, find_subjects, subjects_of
from translation.upsert import upsert

_waiting: ContextVar[set | None] = ContextVar("entries to compute later", default=None)
KEY = ["translation_key", "locale"]
# What a person decides is never overwritten.
DERIVED = [
    field.name
    for field in QueueEntry._meta.concrete_fields
    if not field.primary_key and field.name not in (*KEY, "assignee", "assigned_by", "assigned_at", "due_on")
]


def refresh(translation_key: UUID, locale_id: int) -> None:
    """Compute the entry of one page or snippet and one language anew; it goes when the source is gone."""
    refresh_many([(translation_key, locale_id)])


def refresh_many(keys: Iterable[tuple[UUID, int]]) -> None:
    """The same for many entries, for hardly more queries."""
    later = _waiting.get()
    if later is not None:
        later.update(keys)
        return
    for locale_id, of_language in _by_language(keys).items():
        rows = QueueEntry.objects.filter(translation_key__in=of_language, locale_id=locale_id)
        entries = {entry.translation_key: entry for entry in rows.select_related("content_type")}
        subjects = subjects_of(entries.values(), locale_id)
        if unknown := of_language - entries.keys():
            subjects |= find_subjects(unknown, locale_id)
        write(subjects, locale_id, entries)


def write(subjects: Mapping[UUID, Subject], locale_id: int, entries: Mapping[UUID, QueueEntry]) -> None:
    """Compute and store the entries of these subjects. Stored `entries` without a subject go: their source is gone."""
    if gone := [entry.pk for key, entry in entries.items() if key not in subjects]:
        QueueEntry.objects.filter(pk__in=gone).delete()
    store(compute(subjects, locale_id, entries), locale_id, entries)


def store(computed: Mapping[UUID, Computed], locale_id: int, entries: Mapping[UUID, QueueEntry]) -> None:
    """Write what was computed; `entries` are the rows that were stored before.

    In the order of the keys: two people who look at the queue at the same moment wait for each other in turn.
    """
    rows = [QueueEntry(translation_key=key, locale_id=locale_id, **one.values) for key, one in sorted(computed.items())]
    upsert(rows, unique=KEY, update=DERIVED)
    _forget_due_dates(computed, entries)
    show_notices(computed, locale_id)


def _forget_due_dates(computed: Mapping[UUID, Computed], entries: Mapping[UUID, QueueEntry]) -> None:
    """What was due is done; a later change of the Chinese is new work."""
    done = [
        entry.pk
        for key, entry in entries.items()
        if entry.due_on and key in computed and computed[key].values["state"] == QueueEntry.State.PUBLISHED
    ]
    if done:
        QueueEntry.objects.filter(pk__in=done).update(due_on=None)


def refresh_all_languages(source: Model) -> None:
    """Compute the entries of a page or snippet in every language."""
    refresh_many([(source.translation_key, locale.pk) for locale in target_locales()])


@contextmanager
def computed_once() -> Iterator[None]:
    """Inside, changes only note which entries they concern; these are computed once, together, at the end."""
    if _waiting.get() is not None:
        yield
        return
    token = _waiting.set(set())
    try:
        yield
        concerned = _waiting.get()
    finally:
        _waiting.reset(token)
    refresh_many(concerned)


def _by_language(keys: Iterable[tuple[UUID, int]]) -> dict[int, set[UUID]]:
    found: dict[int, set[UUID]] = defaultdict(set)
    for translation_key, locale_id in keys:
        found[locale_id].add(translation_key)
    return found
