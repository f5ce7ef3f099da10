"""Changed Chinese is told to readers, or does not concern the English."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from tests.desk import now, person
from tests.editing import JSON
from tests.english import BETTER, change_chinese, segment_at, state_of, translation_of, write
from translation.models import QueueEntry, ReleasedTranslation, SegmentVersion
from translation.source_changes import keep_english
from translation.targets import publish

State = QueueEntry.State


# --- changed -------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("，", ","),
        lambda text: text.replace("850", "８５０"),
        lambda text: text + " ",
    ],
)
def test_width_punctuation_and_spacing_change_nothing_for_readers(client, chinese, english, change):
    change_chinese(chinese, summary=change(chinese.summary))
    assert state_of(english) == State.PUBLISHED
    assert "has since been updated" not in client.get(english.url).content.decode()
    publish(translation_of(english))
    assert now(english).title == english.title


@pytest.fixture
def changed(chinese):
    """The Chinese said something else for a moment, as far as the English is concerned."""
    return change_chinese(chinese, summary=chinese.summary + "本段系编者所加。")


def test_an_editor_says_that_the_english_is_not_affected(changed, english):
    before = ReleasedTranslation.latest(english.translation_key, english.locale_id).pairs
    keep_english(translation_of(english), segment_at(english, "summary"), "只是补充说明", person("editor"))
    kept = segment_at(english, "summary")
    assert kept.target in [pair["target"] for pair in before]
    version = SegmentVersion.objects.filter(origin=SegmentVersion.Origin.KEPT).get()
    assert (version.reason, version.user) == ("只是补充说明", person("editor"))


def test_publishing_once_makes_such_a_page_current(editor, changed, english):
    assert state_of(english) == State.OUT_OF_DATE
    keep_english(translation_of(english), segment_at(english, "summary"), "只是补充说明", person("editor"))
    editor.post(reverse("translation_publish", args=[translation_of(english).pk]))
    assert state_of(english) == State.PUBLISHED


def test_the_last_change_that_does_not_affect_the_english_ends_the_note_to_its_readers(
    editor, client, changed, english
):
    assert "has since been updated" in client.get(english.url).content.decode()
    where = [translation_of(english).pk, segment_at(english, "summary").pk]
    answer = editor.post(reverse("translation_keep", args=where), {"reason": "只是补充说明"}, **JSON)
    assert "segment=" in answer.json()["open"]
    assert state_of(english) == State.PUBLISHED
    assert "has since been updated" not in client.get(english.url).content.decode()


def test_with_another_text_still_changed_the_note_stays(editor, client, changed, chinese, english):
    write(english, BETTER)
    where = [translation_of(english).pk, segment_at(english, "summary").pk]
    answer = editor.post(reverse("translation_keep", args=where), {"reason": "只是补充说明"}, **JSON)
    assert "open" not in answer.json()
    assert "has since been updated" in client.get(english.url).content.decode()


def test_a_translator_cannot_say_so(changed, english):
    with pytest.raises(PermissionDenied):
        keep_english(translation_of(english), segment_at(english, "summary"), "没变", person("translator"))


def test_a_reason_is_needed(changed, english):
    with pytest.raises(ValidationError):
        keep_english(translation_of(english), segment_at(english, "summary"), " ", person("editor"))


def test_what_somebody_has_translated_meanwhile_is_not_overwritten(changed, english):
    segment = segment_at(english, "summary")
    write(english, "New words", path="summary")
    with pytest.raises(ValidationError):
        keep_english(translation_of(english), segment_at(english, "summary"), "没变", person("editor"))
    assert segment.pk == segment_at(english, "summary").pk
    assert segment_at(english, "summary").target == "New words"
