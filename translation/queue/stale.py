"""Marks the entries whose errors a change of the glossary may have changed."""

from __future__ import annotations

from collections.abc import Collection

from wagtail_localize.models import StringSegment

from translation.glossary import TermEntry
from translation.glossary.texts import texts_with
from translation.models import QueueEntry


def mark_touched(entries: Collection[TermEntry]) -> None:
    """Whatever has a Chinese text that may hold one of these terms is counted anew when the queue is looked at.

    One query: a term may stand on thousands of pages, and whoever changes it is not to wait for them.
    """
    sources = StringSegment.objects.filter(string__in=texts_with(entries)).values("source__object_id")
    QueueEntry.objects.exclude(target_id="").filter(is_stale=False, translation_key__in=sources).update(is_stale=True)
