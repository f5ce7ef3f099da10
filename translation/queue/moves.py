"""Keeps the entries of the queue in the order of the tree."""

from __future__ import annotations

from django.conf import settings
from wagtail.models import Page

from translation.models import QueueEntry

BATCH = 500


def follow_move(page: Page) -> None:
    """Write the new places of a moved Chinese page, and of all below it, into their entries."""
    below = Page.objects.filter(path__startswith=page.path, locale__language_code=settings.LANGUAGE_CODE)
    paths = dict(below.values_list("translation_key", "path"))
    entries = QueueEntry.objects.filter(translation_key__in=list(paths))
    moved = [entry for entry in entries if entry.path != paths[entry.translation_key]]
    for entry in moved:
        entry.path = paths[entry.translation_key]
    QueueEntry.objects.bulk_update(moved, ["path"], batch_size=BATCH)
