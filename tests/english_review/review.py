"""What people do on the screen of the reviewer, as requests."""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import WorkflowState

from tests.desk import now
from tests.english import BETTER, segment_at, translation_of
from translation.models import QueueEntry

State = QueueEntry.State


BEST = BETTER.replace("opens", "will open")


def hand_over(client, page, **form):
    return client.post(reverse("translation_hand_over", args=[translation_of(page).pk]), form, follow=True)


def screen(page) -> str:
    return reverse("translation_review", args=[translation_of(page).pk])


def decide(client, page, decision: str, **form):
    """Open the screen, and press a button."""
    stamp = client.get(screen(page)).context["stamp"]
    return client.post(screen(page), {"stamp": stamp, "decision": decision} | form, follow=True)


def review_of(page) -> WorkflowState | None:
    return WorkflowState.objects.for_instance(page).order_by("-pk").first()


def waive(client, page, reason: str, **form):
    segment = segment_at(page, "title")
    key = f"{segment.pk}-0"
    about = {f"code-{key}": "number", f"excerpt-{key}": "WRONG", f"reason-{key}": reason}
    return client.post(screen(page), {"waive": key} | about | form)


def stock_decision(client, page, action: str, **form):
    state = now(page).current_workflow_task_state
    return client.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk]), form)


def queries_of(client, page) -> int:
    client.get(screen(page))
    with CaptureQueriesContext(connection) as captured:
        assert client.get(screen(page)).status_code == 200
    return len(captured)
