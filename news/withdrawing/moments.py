"""What happens to a withdrawal, and when it last did, as the histories of the pages keep it."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Max
from wagtail.models import PageLogEntry

WITHDRAW = "news.withdraw"
CHANGE_REASON = "news.change_reason"
TAKE_BACK = "news.take_back"


def last_acts(since: datetime) -> dict[int, datetime]:
    """When since then the reason of a withdrawal was changed or it was taken back, by the id of the page. One query.

    The moment of the withdrawal itself is in its own row.
    """
    acts = PageLogEntry.objects.filter(action__in=[CHANGE_REASON, TAKE_BACK], timestamp__gte=since)
    return dict(acts.order_by().values_list("page_id").annotate(last=Max("timestamp")))
