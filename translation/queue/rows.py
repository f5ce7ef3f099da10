"""The entries of the queue as the list, the panel and the mail show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from translation.models import QueueEntry
from translation.people import name_of
from translation.queue import describe
from translation.queue.links import DESK, work_links
from translation.queue.ordering import type_label


@dataclass(frozen=True)
class Row:
    """One entry in words."""

    entry: QueueEntry
    url: str | None
    type: str
    progress: str
    change: str
    errors: str
    waiting: str
    lag: str
    assignee: str
    is_overdue: bool


def row_of(entry: QueueEntry, url: str | None, now: datetime) -> Row:
    """An entry in words of the active language. Needs no query when content type and assignee are at hand."""
    return Row(
        entry=entry,
        url=url,
        type=type_label(entry.content_type),
        progress=describe.progress(entry),
        change=describe.change(entry),
        errors=describe.errors(entry),
        waiting=describe.in_words(describe.waiting(entry, now)),
        lag=describe.in_words(entry.lag),
        assignee=name_of(entry.assignee) if entry.assignee else "",
        is_overdue=describe.is_overdue(entry, timezone.localdate(now)),
    )


def rows_of(entries: Iterable[QueueEntry], screen: str = DESK) -> list[Row]:
    """Entries in words, with the address where each is worked on. One query."""
    entries = list(entries)
    links, now = work_links(entries, screen), timezone.now()
    return [row_of(entry, links.get(entry.pk), now) for entry in entries]
