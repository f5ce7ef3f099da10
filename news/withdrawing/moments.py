"""What happens to a release beside its publication, and when it last did, as the histories of the pages keep it."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Max
from django.http import HttpRequest
from wagtail.models import PageLogEntry

from home.content_memory import remembered

WITHDRAW = "news.withdraw"
CHANGE_REASON = "news.change_reason"
TAKE_BACK = "news.take_back"
CORRECTION_REMOVED = "news.correction_removed"
SEEN_BY_READERS = (CHANGE_REASON, TAKE_BACK, CORRECTION_REMOVED)


def last_acts() -> dict[int, datetime]:
    """When the reason of a withdrawal last changed, it was taken back or a correction removed, by the id of the page.

    However long ago, so that no date that readers were told goes back. One query. The moment of the withdrawal itself
    is in its own row.
    """
    acts = PageLogEntry.objects.filter(action__in=SEEN_BY_READERS)
    return dict(acts.order_by().values_list("page_id").annotate(last=Max("timestamp")))


def known_acts(request: HttpRequest) -> dict[int, datetime]:
    """The same, asked for once until content changes."""
    return remembered(request, "acts", last_acts)


def later(published: datetime | None, page_id: int, acts: dict[int, datetime]) -> datetime | None:
    """When readers last saw something new on a page that was last published at a moment and is not withdrawn."""
    return max(filter(None, (published, acts.get(page_id))), default=None)
