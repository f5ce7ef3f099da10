"""The reviewer approves, or sends back."""

from __future__ import annotations

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import WorkflowState

from tests.desk import now, person
from tests.english import BETTER, change_chinese, segment_at, state_of, told, translation_of, write
from tests.english_review.review import BEST, decide, hand_over, review_of, screen, stock_decision
from translation.models import QueueEntry, SegmentComment

State = QueueEntry.State


# --- approval ------------------------------------------------------------------------------------------------
def test_approval_publishes(editor, handed_over, client):
    decide(editor, handed_over, "approve")
    assert BETTER in client.get(handed_over.url).content.decode()
    assert (review_of(handed_over).status, state_of(handed_over)) == ("approved", State.PUBLISHED)


def test_a_reviewer_corrects_a_text_and_approves_what_is_seen(editor, handed_over):
    write(handed_over, BEST, by="editor")
    decide(editor, handed_over, "approve")
    assert now(handed_over).title == BEST
    assert now(handed_over).live_revision.as_object().title == BEST


def test_what_was_changed_while_the_reviewer_read_is_read_again(editor, handed_over):
    stamp = editor.get(screen(handed_over)).context["stamp"]
    write(handed_over, BEST, by="editor")
    response = editor.post(screen(handed_over), {"stamp": stamp, "decision": "approve", "comment": "很好"})
    assert now(handed_over).title != BEST
    assert "很好" in response.content.decode()
    assert now(handed_over).workflow_in_progress


def test_the_gate_is_closed_for_reviewers_too(editor, handed_over, wrong):
    write(handed_over, "A WRONG title")
    response = decide(editor, handed_over, "approve")
    assert "A WRONG title" in told(response)
    assert response.redirect_chain[-1][0] == screen(handed_over)
    assert (now(handed_over).title, review_of(handed_over).status) != ("A WRONG title", "approved")


def test_an_approval_that_is_refused_leaves_everything_as_it_was(editor, handed_over, wrong):
    write(handed_over, "A WRONG title")
    revision = now(handed_over).latest_revision_id
    decide(editor, handed_over, "approve")
    assert now(handed_over).latest_revision_id == revision
    assert now(handed_over).current_workflow_task_state.revision_id == revision


def test_who_translated_alone_does_not_approve_alone(editor, english):
    write(english, BETTER, by="editor")
    hand_over(editor, english)
    response = decide(editor, english, "approve")
    assert response.redirect_chain[-1][0] == reverse("own_text_reason", args=[english.pk])
    assert now(english).title != BETTER


def test_a_text_that_only_the_reviewer_wrote_needs_a_second_person(editor, translator, english):
    write(english, BETTER)
    hand_over(translator, english)
    write(english, BEST, by="editor")
    decide(editor, english, "approve")
    assert now(english).title != BEST


def test_two_reviewers_decide_once(editor, admin, handed_over):
    stamp = admin.get(screen(handed_over)).context["stamp"]
    decide(editor, handed_over, "send_back", comment="请核对")
    admin.post(screen(handed_over), {"stamp": stamp, "decision": "approve"})
    assert now(handed_over).title != BETTER


def test_chinese_that_changes_during_the_review_keeps_it_from_being_approved(editor, handed_over, find):
    chinese = find("将于9月1日在成都开幕")
    change_chinese(chinese, summary=chinese.summary + "另有变动。")
    decide(editor, handed_over, "approve")
    assert now(handed_over).title != BETTER


# --- sent back -----------------------------------------------------------------------------------------------
def test_a_reviewer_sends_back_with_remarks(editor, handed_over, django_capture_on_commit_callbacks):
    segment = segment_at(handed_over, "title")
    with django_capture_on_commit_callbacks(execute=True):
        decide(editor, handed_over, "send_back", comment="请核对日期。", **{f"remark-{segment.pk}": "届数有误"})
    assert review_of(handed_over).status == "needs_changes"
    remark = SegmentComment.objects.get()
    assert (remark.text, remark.user, remark.context_id) == ("届数有误", person("editor"), segment.context_id)
    sent = next(message for message in mail.outbox if message.to == ["translator@demo.invalid"])
    assert "请核对日期。" in sent.body
    assert "届数有误" in sent.body


def test_the_translator_may_write_again_and_hands_over_again(translator, editor, handed_over):
    decide(editor, handed_over, "send_back", comment="请核对日期。")
    write(handed_over, BEST)
    hand_over(translator, handed_over)
    assert review_of(handed_over).status == "in_progress"
    assert WorkflowState.objects.for_instance(handed_over).count() == 1
    decide(editor, handed_over, "approve")
    assert now(handed_over).title == BEST


def test_without_a_word_nothing_is_sent_back(editor, handed_over):
    response = editor.post(screen(handed_over), {"decision": "send_back"})
    assert response.status_code == 422
    assert now(handed_over).workflow_in_progress


def test_a_remark_that_is_too_long_is_shown_again(editor, handed_over):
    name = f"remark-{segment_at(handed_over, 'title').pk}"
    response = editor.post(screen(handed_over), {"decision": "send_back", name: "长" * 2001})
    assert response.status_code == 422
    assert "长" * 2001 in response.content.decode()


@pytest.mark.parametrize("name", ["remark-0", "remark-x", "remark-99999999999999999999", "remark-²"])
def test_a_remark_on_no_text_is_no_failure(editor, handed_over, name):
    assert editor.post(screen(handed_over), {"decision": "send_back", name: "?"}).status_code in (302, 422)


# --- Wagtail's own buttons lead to the same results -------------------------------------------------------------
def test_wagtails_approval_publishes(editor, handed_over):
    stock_decision(editor, handed_over, "approve")
    assert (now(handed_over).title, state_of(handed_over)) == (BETTER, State.PUBLISHED)


def test_wagtails_rejection_sends_back(editor, handed_over):
    stock_decision(editor, handed_over, "reject", comment="请核对")
    assert review_of(handed_over).status == "needs_changes"


def test_wagtails_approval_of_an_older_draft_leads_to_the_review(editor, handed_over):
    write(handed_over, BEST, by="editor")
    response = stock_decision(editor, handed_over, "approve")
    assert response.url == screen(handed_over)
    assert now(handed_over).workflow_in_progress


def test_the_publish_button_of_the_desk_leads_to_the_review(editor, handed_over):
    response = editor.post(reverse("translation_publish", args=[translation_of(handed_over).pk]))
    assert response.url == screen(handed_over)
