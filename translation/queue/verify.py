"""Finds the entries of the queue that no longer tell the truth, and computes them anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from translation.models import QueueEntry
from translation.queue.store import write
from translation.queue.subjects import key_of, subjects_of


def verified(entries: Iterable[QueueEntry]) -> list[QueueEntry]:
    """The entries with those computed anew that are marked as stale, or whose key no longer matches.

    A handful of queries for a whole page, and as many again when some are stale, however many.
    """
    return verify(entries)[0]


def verify(entries: Iterable[QueueEntry], heed_marks: bool = True) -> tuple[list[QueueEntry], bool]:
    """The same, and whether any was computed. Without `heed_marks` those that are only marked stay as they are."""
    entries = list(entries)
    groups: dict[int, list[QueueEntry]] = defaultdict(list)
    for entry in entries:
        groups[entry.locale_id].append(entry)
    computed = [_compute_stale(locale_id, group, heed_marks) for locale_id, group in groups.items()]
    if not any(computed):
        return entries, False
    rows = QueueEntry.objects.select_related("content_type", "locale", "assignee")
    fresh = rows.in_bulk([entry.pk for entry in entries])
    return [fresh[entry.pk] for entry in entries if entry.pk in fresh], True


def _compute_stale(locale_id: int, group: list[QueueEntry], heed_marks: bool) -> bool:
    """Compute what is stale among the entries of one language; returns whether anything was."""
    subjects = subjects_of(group, locale_id)
    stale = {
        entry.translation_key: entry
        for entry in group
        if (heed_marks and entry.is_stale) or _has_another_key(entry, subjects)
    }
    if stale:
        write({key: subjects[key] for key in stale if key in subjects}, locale_id, stale)
    return bool(stale)


def _has_another_key(entry: QueueEntry, subjects: dict) -> bool:
    subject = subjects.get(entry.translation_key)
    return subject is None or subject.key != key_of(entry)
