"""How the queue is narrowed down."""

from __future__ import annotations

from datetime import date, timedelta

import django_filters
from django import forms
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, MultipleContentTypeFilter, WagtailFilterSet

from translation.models import QueueEntry
from translation.people import name_of
from translation.queue.describe import OPEN
from translation.queue.visible import translators_for

ME, NOBODY = "me", "nobody"
OVERDUE, THIS_WEEK = "overdue", "week"


def days_of_week(today: date) -> tuple[date, date]:
    """Monday and Sunday of the week in which a day lies."""
    monday = today - timedelta(days=today.weekday())
    return monday, monday + timedelta(days=6)


def assignee_choices(request) -> list[tuple[str, str]]:
    """Oneself, nobody, and everybody who may translate. One query a request."""
    people = [(str(user.pk), name_of(user)) for user in translators_for(request)]
    return [(ME, _("Me")), (NOBODY, _("Nobody")), *people]


def types_in_queue(request) -> QuerySet[ContentType]:
    """The types of which there is something in the queue."""
    return ContentType.objects.filter(pk__in=QueueEntry.objects.values("content_type").distinct()).order_by("model")


class QueueFilterSet(WagtailFilterSet):
    """State, type, translator, due date, errors and the days between which the Chinese was changed."""

    state = django_filters.MultipleChoiceFilter(
        label=_("State"), choices=QueueEntry.State.choices, widget=forms.CheckboxSelectMultiple
    )
    content_type = MultipleContentTypeFilter(
        label=_("Type"), queryset=types_in_queue, widget=forms.CheckboxSelectMultiple
    )
    assignee = django_filters.ChoiceFilter(
        label=_("Translator"), method="with_assignee", empty_label=_("All"), widget=forms.RadioSelect
    )
    due = django_filters.ChoiceFilter(
        label=_("Due"),
        method="when_due",
        empty_label=_("All"),
        choices=[(OVERDUE, _("Overdue")), (THIS_WEEK, _("This week"))],
        widget=forms.RadioSelect,
    )
    errors = django_filters.ChoiceFilter(
        label=_("Errors"),
        method="with_errors",
        empty_label=_("All"),
        choices=[("yes", _("With errors"))],
        widget=forms.RadioSelect,
    )
    changed = django_filters.DateFromToRangeFilter(
        field_name="source_changed_at", label=_("Chinese changed"), widget=DateRangePickerWidget
    )

    class Meta:
        model = QueueEntry
        fields = ["state", "content_type", "assignee", "due", "errors", "changed"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["assignee"].extra["choices"] = assignee_choices(self.request)

    def with_assignee(self, entries: QuerySet, name: str, value: str) -> QuerySet:
        """Those of one person, or of nobody."""
        if value == NOBODY:
            return entries.filter(assignee=None)
        return entries.filter(assignee=self.request.user if value == ME else value)

    def when_due(self, entries: QuerySet, name: str, value: str) -> QuerySet:
        """Open work that should be done already, or by the end of this week."""
        today = timezone.localdate()
        entries = entries.filter(state__in=OPEN)
        if value == OVERDUE:
            return entries.filter(due_on__lt=today)
        return entries.filter(due_on__range=days_of_week(today))

    def with_errors(self, entries: QuerySet, name: str, value: str) -> QuerySet:
        """Those with an error that nobody waived."""
        return entries.filter(errors__gt=0)
