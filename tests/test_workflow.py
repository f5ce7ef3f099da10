"""From press to editor: submission, mail, approval, and what comes back."""

from __future__ import annotations

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.admin.views.pages.edit import EditView

from tests.desk import SUBMIT, add, draft_by, edit, figure, in_chinese, now, page_form, person, release_form, told


@pytest.fixture
def submitted():
    """A release that press wrote and submitted."""
    release = draft_by("press")
    release.get_workflow().start(release, person("press"))
    mail.outbox.clear()
    return release


def decide(client, page, action: str, **data):
    """Press a button of the review: approve or reject."""
    state = now(page).current_workflow_task_state
    return client.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk]), data)


def test_editors_get_a_mail_in_chinese_when_press_submits(press, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        add(press, **release_form("质量提升行动启动"), **SUBMIT)
    message = next(message for message in mail.outbox if message.to == ["editor@demo.invalid"])
    assert "质量提升行动启动" in message.subject
    assert "编辑审核" in message.body


def test_the_mail_leads_to_the_page(press, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        release = add(press, **release_form(), **SUBMIT)[1]
    assert f"http://127.0.0.1:8000/admin/pages/{release.pk}/edit/" in mail.outbox[0].body


def test_approval_publishes(editor, submitted, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        decide(editor, submitted, "approve")
    assert now(submitted).live
    assert [message.to for message in mail.outbox] == [["press@demo.invalid"]]


def test_an_editor_asks_for_changes(editor, submitted, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        decide(editor, submitted, "reject", comment="请核对日期。")
    assert not now(submitted).live
    assert "请核对日期。" in mail.outbox[0].body


def test_press_submits_again_after_changes(press, editor, submitted):
    decide(editor, submitted, "reject", comment="请核对日期。")
    edit(press, submitted, **release_form("日期已核对", slug=submitted.slug), **SUBMIT)
    assert now(submitted).current_workflow_state.status == "in_progress"


def test_press_cannot_approve(press, submitted):
    decide(press, submitted, "approve")
    assert not now(submitted).live


def test_a_submitted_release_is_locked_for_press(press, submitted):
    edit(press, submitted, **release_form("另一标题", slug=submitted.slug))
    assert now(submitted).draft_title == submitted.title


def test_an_editor_approves_from_the_editing_form(editor, submitted):
    approval = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    edit(editor, submitted, **release_form("改过的标题", slug=submitted.slug), **approval)
    assert (now(submitted).live, now(submitted).title) == (True, "改过的标题")


def test_an_own_submission_is_not_approved_alone(editor):
    release = draft_by("editor")
    release.get_workflow().start(release, person("editor"))
    response = decide(editor, release, "approve")
    assert response.url == reverse("own_text_reason", args=[release.pk])
    assert (now(release).live, now(release).current_workflow_state.status) == (False, "in_progress")


def test_a_picture_without_alternative_text_is_not_approved(editor, press):
    release = add(press, **release_form(body=[figure(alt="")]))[1]
    release.get_workflow().start(release, person("press"))
    response = decide(editor, release, "approve")
    assert "替代文本" in editor.get(response.url).content.decode()
    assert (now(release).live, now(release).current_workflow_state.status) == (False, "in_progress")


DECISION = {"action-workflow-action": "true", "workflow-action-name": "approve"}


def test_a_decision_is_not_made_by_what_the_editor_saves_in_the_background(editor, submitted):
    url = reverse("wagtailadmin_pages:edit", args=[submitted.pk])
    answer = editor.post(url, page_form(editor, submitted) | DECISION, HTTP_ACCEPT="application/json")
    assert (answer.status_code, answer.json()["error_code"]) == (400, "decision")
    assert not now(submitted).live
    assert now(submitted).current_workflow_task_state.status == "in_progress"


def test_of_two_editors_who_approve_at_once_the_second_is_told(editor, submitted, monkeypatch):
    """The second request has begun before the first one ends: it still sees the task that waits."""
    url, form = reverse("wagtailadmin_pages:edit", args=[submitted.pk]), page_form(editor, submitted)
    decide(editor, submitted, "approve")
    monkeypatch.setattr(EditView, "workflow_action_is_valid", lambda view: True)
    answer = editor.post(url, form | DECISION, follow=True)
    assert in_chinese("Somebody has decided on this page in the meantime.") in told(answer)
    assert now(submitted).live
