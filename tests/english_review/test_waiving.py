"""A reviewer lets a finding stand."""

from __future__ import annotations

import pytest

from tests.desk import now
from tests.english import segment_at
from tests.english_review.review import decide, screen, waive
from translation.models import QueueEntry, Waiver

State = QueueEntry.State


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
