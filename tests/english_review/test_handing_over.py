"""A translator hands over to the reviewers, and readers notice nothing."""

from __future__ import annotations

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import Page, WorkflowState

from events.models import CongressPage
from tests.desk import now
from tests.english import BETTER, lose, segment_at, state_of, told, translation_of, write
from tests.english_review.review import hand_over, queries_of, screen
from translation.models import QueueEntry

State = QueueEntry.State


# --- hand-over -----------------------------------------------------------------------------------------------
def test_a_translator_hands_over_and_readers_notice_nothing(translator, english, client):
    before = client.get(english.url).content
    write(english, BETTER)
    hand_over(translator, english)
    assert client.get(english.url).content == before
    assert now(english).get_latest_revision_as_object().title == BETTER
    assert state_of(english) == State.IN_REVIEW


def test_the_reviewers_get_a_mail(translator, english, django_capture_on_commit_callbacks):
    write(english, BETTER)
    with django_capture_on_commit_callbacks(execute=True):
        hand_over(translator, english)
    assert ["editor@demo.invalid"] in [message.to for message in mail.outbox]


def test_what_is_unfinished_is_not_handed_over(translator, english):
    source = segment_at(english, "title").source
    lose(english)
    assert source[:20] in told(hand_over(translator, english))
    assert not now(english).workflow_in_progress


def test_what_a_machine_wrote_is_not_handed_over_unseen(translator, english):
    write(english, BETTER, translation_type="machine")
    assert BETTER[:20] in told(hand_over(translator, english))
    assert not now(english).workflow_in_progress


def test_errors_go_to_the_reviewer_and_are_mentioned(translator, english, wrong):
    write(english, "A WRONG title")
    response = hand_over(translator, english)
    assert now(english).workflow_in_progress
    assert "1" in told(response)


def test_what_is_handed_over_is_not_handed_over_twice(translator, editor, handed_over):
    hand_over(editor, handed_over)
    assert WorkflowState.objects.for_instance(handed_over).count() == 1


def test_press_hands_over_no_english(press, english):
    hand_over(press, english)
    assert not now(english).workflow_in_progress


def test_without_a_workflow_it_says_so(translator, english, monkeypatch):
    monkeypatch.setattr(Page, "get_workflow", lambda self: None)
    response = hand_over(translator, english)
    assert response.status_code == 200
    assert not now(english).workflow_in_progress


# --- the screen ----------------------------------------------------------------------------------------------
def test_the_reviewer_reads_chinese_english_what_changed_and_the_note(editor, handed_over):
    page = editor.get(screen(handed_over)).content.decode()
    assert segment_at(handed_over, "title").source in page
    assert "标题已改" in page
    assert "<ins>" in page
    assert "<del>" in page


def test_the_screen_shows_what_changed_only_if_asked(editor, handed_over):
    rows = editor.get(screen(handed_over) + "?show=changed").context["rows"]
    assert [row.segment.path for row in rows] == ["title"]


@pytest.mark.parametrize("role", ["press", "translator"])
def test_only_reviewers_see_it(request, handed_over, role):
    client = request.getfixturevalue(role)
    assert client.get(screen(handed_over)).status_code == 302
    client.post(screen(handed_over), {"decision": "approve"})
    assert now(handed_over).title != BETTER


def test_what_waits_for_nobody_leads_to_the_desk(editor, english):
    assert editor.get(screen(english)).url == reverse("translation_desk", args=[translation_of(english).pk])


def test_a_long_page_costs_no_more_queries_than_a_short_one(editor, translator, handed_over):
    long_one = CongressPage.objects.get(edition_number=5, locale__language_code="en")
    hand_over(translator, long_one)
    few, many = queries_of(editor, handed_over), queries_of(editor, long_one)
    assert many <= few + 8 <= 75


# --- the desk ------------------------------------------------------------------------------------------------
def test_a_translator_cannot_write_while_reviewers_read(translator, handed_over):
    url = reverse("translation_save", args=[translation_of(handed_over).pk, segment_at(handed_over, "title").pk])
    translator.post(url, {"text": "Too late", "base": ""})
    assert segment_at(handed_over, "title").target == BETTER


def test_the_desk_offers_what_is_possible(translator, editor, handed_over):
    desk = reverse("translation_desk", args=[translation_of(handed_over).pk])
    assert screen(handed_over) in editor.get(desk).content.decode()
    page = translator.get(desk).content.decode()
    assert screen(handed_over) not in page
    assert "hand-over" not in page
