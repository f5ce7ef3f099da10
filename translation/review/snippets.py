"""The review of categories and the footer, which have no workflow: the last word in their history decides."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Model
from wagtail.log_actions import registry

HANDED_OVER = "translation.handed_over"
SENT_BACK = "translation.sent_back"
PUBLISHED = ("wagtail.publish", "wagtail.publish.scheduled")
UNPUBLISHED = ("wagtail.unpublish", "wagtail.unpublish.scheduled")


def handed_over_at(snippet: Model) -> datetime | None:
    """Since when a snippet has waited for an editor; None when it does not."""
    entry = _last_word(snippet)
    return entry.timestamp if entry and entry.action == HANDED_OVER else None


def is_handed_over(snippet: Model) -> bool:
    """Whether a snippet waits for an editor."""
    return handed_over_at(snippet) is not None


def sent_back_at(snippet: Model) -> datetime | None:
    """Since when a snippet has been with its translator again."""
    entry = _last_word(snippet)
    return entry.timestamp if entry and entry.action == SENT_BACK else None


def _last_word(snippet: Model):
    words = (HANDED_OVER, SENT_BACK, *PUBLISHED, *UNPUBLISHED)
    return registry.get_logs_for_instance(snippet).filter(action__in=words).order_by("-timestamp", "-pk").first()
