"""Categories and the footer are reviewed without a workflow; the history tells of every review."""

from __future__ import annotations

import pytest
from django.urls import reverse

from home.models import Footer
from news.models import ReleaseCategory
from tests.english import edit_url, state_of, translation_of, write
from tests.english_review.review import decide, hand_over
from translation.models import QueueEntry

State = QueueEntry.State


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
