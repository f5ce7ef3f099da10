"""The review of categories and the footer, which have no workflow: the last word in their history decides."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry

HANDED_OVER = "translation.handed_over"
SENT_BACK = "translation.sent_back"
PUBLISHED = ("wagtail.publish", "wagtail.publish.scheduled")
UNPUBLISHED = ("wagtail.unpublish", "wagtail.unpublish.scheduled")
WORDS = (HANDED_OVER, SENT_BACK, *PUBLISHED, *UNPUBLISHED)


def is_handed_over(snippet: Model) -> bool:
    """Whether a snippet waits for an editor."""
    words = registry.get_logs_for_instance(snippet).filter(action__in=WORDS).order_by("-timestamp", "-pk")
    return since(words.first(), HANDED_OVER) is not None


def last_words(group: Iterable[Model], content_type: ContentType) -> dict[str, ModelLogEntry]:
    """What the history of each of these snippets of one kind says last of its review, by primary key. One query."""
    rows = registry.get_log_model_for_instance(next(iter(group))).objects.filter(
        content_type=content_type, object_id__in=[str(snippet.pk) for snippet in group], action__in=WORDS
    )
    return {row.object_id: row for row in rows.order_by("timestamp", "pk")}


def since(word: ModelLogEntry | None, action: str) -> datetime | None:
    """When this was done, if it is the last that was done."""
    return word.timestamp if word and word.action == action else None
