"""When what readers see changes by itself: at a scheduled hour, at the end of a notice, at midnight."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Min
from django.utils import timezone
from wagtail.models import Page, Revision

from home.models import HomePage

ASK_EVERY = 30.0  # seconds: nobody schedules anything for the next half minute
_known: dict[str, Any] = {"asked_at": 0.0, "version": None, "moment": None}


def next_moment(version: object) -> datetime:
    """The next time at which a page may read otherwise, though nobody saved anything; midnight at the latest.

    Asks the database when the content has another version than at the last call, or after a while.
    """
    is_known = _known["version"] == version and time.monotonic() - _known["asked_at"] < ASK_EVERY
    if not is_known or _known["moment"] <= timezone.now():
        _known.update(asked_at=time.monotonic(), version=version, moment=_asked())
    return _known["moment"]


def _asked() -> datetime:
    now = timezone.now()
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    named = [
        Revision.objects.filter(approved_go_live_at__gt=now).aggregate(at=Min("approved_go_live_at"))["at"],
        Page.objects.filter(expire_at__gt=now, live=True).aggregate(at=Min("expire_at"))["at"],
        HomePage.objects.filter(notice_ends_at__gt=now).aggregate(at=Min("notice_ends_at"))["at"],
    ]
    return min(midnight, *filter(None, named)) if any(named) else midnight
