"""By what the queue is sorted."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, F, IntegerField, OrderBy, QuerySet, Value, When
from django.utils.text import capfirst

from translation.models import QueueEntry
from translation.queue.describe import OPEN

DEFAULT = "waiting"  # what waits longest first
FIELDS = {
    "title": "title",
    "target_title": "target_title",
    "waiting": "waiting_since",
    "lag": "lag",
    "assignee": "assignee__last_name",
    "due": "due_on",
}
STATES = [
    QueueEntry.State.OUT_OF_DATE,
    QueueEntry.State.NOT_STARTED,
    QueueEntry.State.IN_PROGRESS,
    QueueEntry.State.IN_REVIEW,
    QueueEntry.State.SCHEDULED,
    QueueEntry.State.PUBLISHED,
    QueueEntry.State.SOURCE_UNPUBLISHED,
]


def ordered(entries: QuerySet[QueueEntry], ordering: str) -> QuerySet[QueueEntry]:
    """The entries by one of the columns, downwards with a minus; what has nothing in it comes last.

    By waiting time, open work stands above all other.
    """
    name, descending = ordering.removeprefix("-"), ordering.startswith("-")
    first = [Case(When(state__in=OPEN, then=Value(0)), default=Value(1))] if name == "waiting" else []
    key = OrderBy(_expression(name), descending=descending, nulls_last=True)
    second = [OrderBy(F("assignee__first_name"), descending=descending)] if name == "assignee" else []
    return entries.order_by(*first, key, *second, "waiting_since", "pk")


def type_label(content_type: ContentType) -> str:
    """The name of a type of page or snippet in the active language."""
    model = content_type.model_class()
    return capfirst(str(model._meta.verbose_name)) if model else str(content_type)


def _expression(name: str):
    if name == "state":
        return _rank("state", STATES)
    if name == "type":
        types = ContentType.objects.filter(pk__in=QueueEntry.objects.values("content_type").distinct())
        return _rank("content_type", [row.pk for row in sorted(types, key=type_label)])
    if name == "target_title":
        return Case(When(target_title="", then=None), default=F("target_title"))
    return F(FIELDS[name])


def _rank(field: str, values: list) -> Case:
    cases = [When(**{field: value}, then=Value(rank)) for rank, value in enumerate(values)]
    return Case(*cases, default=Value(len(values)), output_field=IntegerField())
