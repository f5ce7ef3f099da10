"""From the translator to the reviewer, and back, or to the readers."""

from __future__ import annotations

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page, WorkflowState

from events.models import CongressPage
from home.models import Footer
from news.models import ReleaseCategory
from tests.desk import now, person
from tests.english import BETTER, change_chinese, edit_url, lose, segment_at, state_of, told, translation_of, write
from translation.checks.findings import error
from translation.models import QueueEntry, SegmentComment, Waiver

State = QueueEntry.State
BEST = BETTER.replace("opens", "will open")


@pytest.fixture
def english(find):
    """A public English release."""
    return find("5th China Quality Conference to open", "en")


@pytest.fixture
def handed_over(translator, english):
    """The release with a better title, handed over by the translator."""
    write(english, BETTER)
    write(english, segment_at(english, "summary").target, path="summary")
    hand_over(translator, english, note="标题已改")
    mail.outbox.clear()
    return now(english)


@pytest.fixture
def wrong(monkeypatch):
    """The checks find an error in each text that says WRONG."""

    def check(source, target, **kwargs):
        return [error("number", "这里应为 850。", "WRONG")] if "WRONG" in target else []

    monkeypatch.setattr("translation.findings.check", check)


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


def queries_of(client, page) -> int:
    client.get(screen(page))
    with CaptureQueriesContext(connection) as captured:
        assert client.get(screen(page)).status_code == 200
    return len(captured)


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


# --- waivers -------------------------------------------------------------------------------------------------
def waive(client, page, reason: str, **form):
    segment = segment_at(page, "title")
    key = f"{segment.pk}-0"
    about = {f"code-{key}": "number", f"excerpt-{key}": "WRONG", f"reason-{key}": reason}
    return client.post(screen(page), {"waive": key} | about | form)


@pytest.fixture
def with_error(translator, english, wrong):
    """The release with an error in its title, handed over."""
    write(english, "A WRONG title")
    hand_over(translator, english)
    return now(english)


def test_a_reviewer_lets_a_finding_stand_and_approves(editor, with_error):
    waive(editor, with_error, "原文如此")
    assert Waiver.objects.get().reason == "原文如此"
    assert "原文如此" in editor.get(screen(with_error)).content.decode()
    decide(editor, with_error, "approve")
    assert now(with_error).title == "A WRONG title"


def test_remarks_that_were_not_sent_yet_are_not_lost(editor, with_error):
    name = f"remark-{segment_at(with_error, 'title').pk}"
    assert "写到一半" in waive(editor, with_error, "原文如此", **{name: "写到一半"}).content.decode()


def test_a_reason_is_needed(editor, with_error):
    assert waive(editor, with_error, " ").status_code == 422
    assert not Waiver.objects.exists()


def test_the_waiver_is_withdrawn(editor, with_error):
    waive(editor, with_error, "原文如此")
    editor.post(screen(with_error), {"withdraw": Waiver.objects.get().pk})
    assert not Waiver.objects.exists()
    decide(editor, with_error, "approve")
    assert now(with_error).title != "A WRONG title"


@pytest.mark.parametrize("key", ["", "1", "x-0", "0-0", "-"])
def test_a_waiver_of_nothing_is_refused_in_words(editor, with_error, key):
    assert editor.post(screen(with_error), {"waive": key}).status_code == 422


# --- Wagtail's own buttons lead to the same results -------------------------------------------------------------
def stock_decision(client, page, action: str, **form):
    state = now(page).current_workflow_task_state
    return client.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk]), form)


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


# --- categories and the footer, which have no workflow ----------------------------------------------------------
@pytest.mark.parametrize(("model", "field"), [(ReleaseCategory, "name"), (Footer, "organiser")])
class TestSnippets:
    def snippet(self, model):
        return model.objects.filter(locale__language_code="en").first()

    def handed_over(self, translator, model, field):
        snippet = self.snippet(model)
        write(snippet, "Better English", path=field)
        hand_over(translator, snippet)
        return snippet

    def test_it_waits_in_the_queue(self, translator, model, field):
        snippet = self.handed_over(translator, model, field)
        assert state_of(snippet) == State.IN_REVIEW
        assert getattr(self.snippet(model), field) != "Better English"

    def test_an_editor_approves_it(self, translator, editor, model, field):
        snippet = self.handed_over(translator, model, field)
        decide(editor, snippet, "approve")
        assert getattr(self.snippet(model), field) == "Better English"
        assert state_of(snippet) == State.PUBLISHED

    def test_an_editor_sends_it_back(self, translator, editor, model, field):
        snippet = self.handed_over(translator, model, field)
        decide(editor, snippet, "send_back", comment="请核对")
        assert state_of(snippet) != State.IN_REVIEW
        assert getattr(self.snippet(model), field) != "Better English"
        hand_over(translator, snippet)
        assert state_of(snippet) == State.IN_REVIEW


def test_a_hand_over_is_in_the_history_of_the_page(editor, handed_over):
    history = editor.get(reverse("wagtailadmin_pages:history", args=[handed_over.pk])).content.decode()
    assert "标题已改" in history


def test_editing_the_page_in_wagtail_leads_to_the_desk(editor, handed_over):
    assert editor.get(edit_url(handed_over)).url == reverse("translation_desk", args=[translation_of(handed_over).pk])
