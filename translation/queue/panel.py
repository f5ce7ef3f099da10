"""The front page of the admin: one's own work first, then how much there is of everything."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Case, Count, F, OrderBy, Value, When
from wagtail.admin.ui.components import Component

from translation.models import QueueEntry
from translation.queue.describe import OPEN, TO_TRANSLATE
from translation.queue.links import REVIEW
from translation.queue.ordering import STATES
from translation.queue.rows import rows_of
from translation.queue.verify import verified
from translation.queue.visible import entries_reviewed_by, entries_visible_to

State = QueueEntry.State
SHOWN = 6  # lines of a list


class QueuePanel(Component):
    """What the person has to translate and to review, and the queue in figures."""

    name = "translation_queue"
    template_name = "translation/queue/panel.html"
    order = 150

    class Media:
        css = {"all": ["css/queue.css"]}

    def __init__(self, user: AbstractBaseUser):
        self.user = user

    def get_context_data(self, parent_context):
        mine, reviews = self._own_work(), self._reviews()
        true = {entry.pk: entry for entry in verified([*mine, *reviews])}
        mine = [true[entry.pk] for entry in mine if entry.pk in true]
        reviews = [true[entry.pk] for entry in reviews if entry.pk in true]
        return {
            "mine": rows_of(entry for entry in mine if entry.state in TO_TRANSLATE),
            "reviews": rows_of((entry for entry in reviews if entry.state == State.IN_REVIEW), REVIEW),
            "states": self._states(),
        }

    def _own_work(self) -> list[QueueEntry]:
        """Sent back first, then out of date, then what is due soonest and waits longest."""
        urgency = Case(
            When(sent_back_at__isnull=False, then=Value(0)), When(state=State.OUT_OF_DATE, then=Value(1)), default=2
        )
        mine = entries_visible_to(self.user).filter(assignee=self.user, state__in=TO_TRANSLATE)
        mine = mine.order_by(urgency, OrderBy(F("due_on"), nulls_last=True), "waiting_since", "pk")
        return list(mine.select_related("content_type", "assignee")[:SHOWN])

    def _reviews(self) -> list[QueueEntry]:
        waiting = entries_reviewed_by(self.user).filter(state=State.IN_REVIEW).order_by("waiting_since", "pk")
        return list(waiting.select_related("content_type", "assignee")[:SHOWN])

    def _states(self) -> list[dict]:
        visible = entries_visible_to(self.user).filter(state__in=OPEN).order_by()
        counts = dict(visible.values_list("state").annotate(Count("pk")))
        return [
            {"value": state.value, "label": state.label, "count": counts[state]} for state in STATES if state in counts
        ]
