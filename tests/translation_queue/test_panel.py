"""The queue on the front page of the admin."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.log_actions import log

from tests.desk import person
from translation.models import QueueEntry
from translation.queue.panel import QueuePanel
from translation.queue.store import refresh
from translation.review.snippets import HANDED_OVER

State = QueueEntry.State


@pytest.fixture
def half():
    return QueueEntry.objects.get(state=State.IN_PROGRESS)


def panel(client) -> str:
    """The panel as this person sees it; empty when they have none."""
    html = client.get("/admin/").content.decode()
    return html.partition('id="translation-queue')[2].partition("</section>")[0]


@pytest.mark.parametrize("role", ["translator", "editor", "admin"])
def test_those_who_may_translate_see_how_much_there_is(role, request):
    shown = panel(request.getfixturevalue(role))
    assert "?state=not_started" in shown
    assert "?state=published" not in shown


def test_press_sees_no_panel(press):
    assert "translation-queue" not in press.get("/admin/").content.decode()


def test_a_translator_sees_their_own_work_the_most_urgent_first(translator, half, find):
    other = QueueEntry.objects.get(state=State.NOT_STARTED, is_source_live=True)
    QueueEntry.objects.filter(pk__in=[half.pk, other.pk]).update(assignee=person("translator"))
    QueueEntry.objects.filter(pk=other.pk).update(due_on=timezone.localdate() - timedelta(days=1))
    shown = panel(translator)
    assert shown.index(other.title) < shown.index(half.title)
    assert "queue-alert" in shown


def test_the_work_of_others_is_not_listed(translator, half):
    QueueEntry.objects.filter(pk=half.pk).update(assignee=person("editor"))
    assert half.title not in panel(translator)


def test_an_editor_sees_what_waits_for_review_and_a_translator_does_not(editor, translator, find):
    english = find("5th China Quality Conference to open", "en")
    english.save_revision(user=person("translator"))
    english.get_workflow().start(english, person("translator"))
    entry = QueueEntry.objects.get(translation_key=english.translation_key)
    assert entry.state == State.IN_REVIEW
    assert entry.title in panel(editor)
    assert entry.title not in panel(translator)


def test_an_editor_sees_categories_that_wait_for_review_and_a_translator_does_not(editor, translator):
    entry = QueueEntry.objects.filter(content_type__model="releasecategory").first()
    category = entry.content_type.model_class().objects.get(pk=entry.target_id)
    log(category, HANDED_OVER, user=person("translator"))
    refresh(entry.translation_key, entry.locale_id)
    entry.refresh_from_db()
    assert entry.state == State.IN_REVIEW
    assert entry.title in panel(editor)
    assert entry.title not in panel(translator)


def test_the_panel_costs_few_queries(half):
    QueueEntry.objects.filter(pk=half.pk).update(assignee=person("editor"))
    with CaptureQueriesContext(connection) as captured:
        QueuePanel(person("editor")).render_html({})
    assert len(captured) <= 20
