"""Saving in the translation editor: what is stored, and two people in one another's way."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from tests.editing import JSON, begun, edit_chinese, save, stored, text_at, url
from translation.history import MEMORY_TOOL, Origin
from translation.models import SegmentVersion


@pytest.fixture
def translation():
    return begun()


# --- saving --------------------------------------------------------------------------------------
def test_a_text_is_saved_under_the_translators_name(translator, translation):
    answer = save(translator, translation, text_at(translation, "title"), "Quality & drive").json()
    row = text_at(translation, "title").translation
    assert (row.data, row.last_translated_by.username) == ("Quality &amp; drive", "translator")
    assert (answer["text"], answer["version"], answer["todo"]) == (
        "Quality & drive", row.updated_at.isoformat(), False,
    )  # fmt: skip
    assert SegmentVersion.objects.get(context_id=row.context_id, data=row.data).origin == Origin.TYPED


def test_placeholders_become_the_tags_of_the_page(translator, translation):
    save(translator, translation, text_at(translation, "body"), "With ⟦b⟧bold⟦/b⟧ and ⟦a1⟧link⟦/a1⟧.")
    assert stored(translation, "body") == 'With <b>bold</b> and <a id="a1">link</a>.'


def test_the_same_row_is_shown_by_the_stock_editor(editor, translation):
    save(editor, translation, text_at(translation, "title"), "Campaign begins")
    page = translation.get_target_instance()
    stock = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk]) + "?stock=1")
    assert "Campaign begins" in stock.context["props"]


def test_without_script_the_form_leads_back_to_its_row(translator, translation):
    segment = text_at(translation, "title")
    response = save(translator, translation, segment, "Campaign begins", HTTP_ACCEPT="text/html")
    assert response.url == f"{url('desk', translation)}?segment={segment.pk}#row-{segment.pk}"
    assert stored(translation, "title") == "Campaign begins"


def test_without_script_a_refused_text_is_shown_again_with_the_reason(translator, translation):
    segment = text_at(translation, "body")
    response = save(translator, translation, segment, "half ⟦b⟧bold", HTTP_ACCEPT="text/html")
    assert response.status_code == 422
    html = response.content.decode()
    assert "half ⟦b⟧bold" in html and "⟦b⟧" in response.context["unsaved"].problem


def test_an_emptied_text_is_no_translation(translator, translation):
    save(translator, translation, text_at(translation, "title"), "Campaign")
    answer = save(translator, translation, text_at(translation, "title"), "  ").json()
    assert answer["todo"] and text_at(translation, "title").translation is None
    assert SegmentVersion.objects.filter(origin=Origin.DELETED, user__username="translator").exists()


@pytest.mark.parametrize(
    ("path", "text", "reason"),
    [
        ("title", "x" * 312, "312"),
        ("body", "x" * 1_000_000, "1000000"),
        ("title", "nul \x00 byte", ""),
        ("body", "⟦a7⟧x⟦/a7⟧", "a7"),
        ("body", "⟦b⟧x", "⟦b⟧"),
    ],
)
def test_a_text_that_does_not_fit_is_refused_with_the_reason(translator, translation, path, text, reason):
    response = save(translator, translation, text_at(translation, path), text)
    assert response.status_code == 422
    assert reason in response.json()["error"]
    assert stored(translation, path) == ""


def test_markup_is_text_and_never_runs(translator, editor, translation):
    save(translator, translation, text_at(translation, "body"), "<script>alert(1)</script><h1>x</h1>")
    assert stored(translation, "body") == "&lt;script&gt;alert(1)&lt;/script&gt;&lt;h1&gt;x&lt;/h1&gt;"
    assert b"<script>alert(1)" not in editor.get(url("desk", translation)).content


@pytest.mark.parametrize(("kind", "tool"), [("machine", "Robot"), ("manual", MEMORY_TOOL)])
def test_a_draft_that_a_person_saves_is_the_persons(translator, translation, kind, tool):
    segment = text_at(translation, "title")
    StringTranslation.objects.create(
        translation_of_id=segment.string_id, context_id=segment.context_id, locale=translation.target_locale,
        data="Campaign", translation_type=kind, tool_name=tool,
    )  # fmt: skip
    answer = save(translator, translation, text_at(translation, "title"), "Campaign").json()
    row = text_at(translation, "title").translation
    assert (row.translation_type, row.tool_name, answer["origin"]) == ("manual", "", "")


def test_steps_of_one_sitting_are_one_state_in_the_history(translator, translation):
    for text in ("C", "Ca", "Cam", "Campaign"):
        save(translator, translation, text_at(translation, "title"), text)
    context = text_at(translation, "title").context_id
    assert list(SegmentVersion.objects.filter(context_id=context).values_list("data", flat=True)) == ["Campaign", "C"]


# --- in one another's way ------------------------------------------------------------------------
def test_who_comes_second_is_told_and_nothing_is_lost(translator, editor, translation):
    segment = text_at(translation, "title")
    save(editor, translation, segment, "Theirs")
    response = save(translator, translation, segment, "Mine")
    assert response.status_code == 409
    assert response.json()["theirs"] == "Theirs"
    assert stored(translation, "title") == "Theirs"
    kept = SegmentVersion.objects.get(origin=Origin.CONFLICT)
    assert (kept.data, kept.user.username) == ("Mine", "translator")


def test_the_second_may_then_choose_the_own_text(translator, editor, translation):
    segment = text_at(translation, "title")
    save(editor, translation, segment, "Theirs")
    version = save(translator, translation, segment, "Mine").json()["version"]
    assert save(translator, translation, segment, "Mine", base=version).status_code == 200
    assert stored(translation, "title") == "Mine"


def test_without_script_both_texts_are_shown(translator, editor, translation):
    segment = text_at(translation, "title")
    save(editor, translation, segment, "Theirs")
    response = save(translator, translation, segment, "Mine", HTTP_ACCEPT="text/html")
    assert response.status_code == 409
    assert response.context["theirs"] == "Theirs"
    assert ">Mine</textarea>" in response.content.decode()


def test_the_same_text_twice_is_no_quarrel(translator, editor, translation):
    segment = text_at(translation, "title")
    save(editor, translation, segment, "Campaign")
    assert save(translator, translation, segment, "Campaign").status_code == 200


def test_a_text_whose_chinese_vanished_is_kept(translator, translation):
    segment = text_at(translation, "body")
    identifier = translation.source.get_source_instance().body.raw_data[0]["id"]
    edit_chinese(translation, body=[{"type": "paragraph", "id": identifier, "value": "<p>全新内容。</p>"}])
    response = save(translator, translation, segment, "What I typed")
    assert response.status_code == 410
    assert SegmentVersion.objects.get(origin=Origin.VANISHED).data == "What I typed"
    fresh = text_at(translation, "body")
    assert "What I typed" in translator.get(url("segment", translation, fresh.pk)).content.decode()


def test_a_changed_page_tells_its_readers(translator, translation):
    before = translator.get(url("pulse", translation), **JSON).json()["stamp"]
    edit_chinese(translation, summary="另一句摘要。")
    assert translator.get(url("pulse", translation), **JSON).json()["stamp"] != before
