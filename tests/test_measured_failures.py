"""What wagtail-localize lets through by itself, tried by request: it must not happen here.

Failures of the memory, of files and of the editor are tested beside them: nothing pre-filled across pages, a text twice
in one block, PO files without a header, Chinese file names, one column.
"""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation

from tests.desk import news_index, now, person
from tests.english import BETTER, change_chinese, edit_url, segment_at, state_of, translation_of, write
from translation.gate import refusals
from translation.models import QueueEntry, SegmentVersion
from translation.segments import SegmentSet
from translation.strings import submit
from translation.targets import publish, save_draft

State = QueueEntry.State


@pytest.fixture
def english(find):
    """A public English release."""
    return find("5th China Quality Conference to open", "en")


@pytest.fixture
def chinese(find):
    """The Chinese that it translates."""
    return find("将于9月1日在成都开幕")


@pytest.fixture
def untranslated():
    """A published Chinese release without English."""
    keys = Page.objects.filter(locale__language_code="en").values("translation_key")
    return news_index().get_children().live().exclude(translation_key__in=keys).first()


def start(client, page):
    url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    client.post(url, {"locales": [Locale.objects.get(language_code="en").pk]})
    return page.get_translation(Locale.objects.get(language_code="en"))


def test_1_starting_a_translation_publishes_no_chinese(translator, client, untranslated):
    page = start(translator, untranslated)
    assert not page.live
    assert client.get(page.url).status_code == 404


def test_1_nor_where_an_alias_of_former_days_was_public(translator, client, untranslated):
    alias = untranslated.copy_for_translation(Locale.objects.get(language_code="en"))
    Page.objects.filter(pk=alias.pk).update(alias_of=untranslated, live=True)
    page = start(translator, untranslated)
    assert (page.pk, page.live, page.alias_of_id) == (alias.pk, False, None)
    assert client.get(page.url).status_code == 404


@pytest.mark.parametrize("text", ["", " ", "<b></b>"])
def test_2_an_empty_translation_is_none(editor, client, english, text):
    before = client.get(english.url).content
    write(english, text)
    assert segment_at(english, "title") in SegmentSet(translation_of(english)).missing
    editor.post(reverse("translation_publish", args=[translation_of(english).pk]))
    assert client.get(english.url).content == before


def test_3_a_changed_page_is_out_of_date_at_once(english, chinese):
    assert state_of(english) == State.PUBLISHED
    change_chinese(chinese, summary=chinese.summary + "另有变动。")
    assert state_of(english) == State.OUT_OF_DATE


def test_4_an_edited_text_offers_the_english_that_it_had(english, chinese):
    before = segment_at(english, "summary").target
    change_chinese(chinese, summary=chinese.summary.replace("2日", "3日"))
    segments = SegmentSet(translation_of(english))
    edited = next(own for own in segments if own.path == "summary")
    assert segments.former(edited).data == before


def test_4_one_space_leaves_the_english_in_place(english, chinese):
    before = segment_at(english, "summary").target
    change_chinese(chinese, summary=chinese.summary + " ")
    assert segment_at(english, "summary").target == before


def test_6_a_draft_leaves_the_public_row_alone(client, english):
    before = client.get(english.url).content
    write(english, BETTER)
    translation_of(english).save_target(user=person("translator"), publish=False)
    assert client.get(english.url).content == before
    assert now(english).get_latest_revision_as_object().title == BETTER


def test_7_a_translator_hands_over_and_is_offered_no_alias(translator, english):
    write(english, BETTER)
    translator.post(reverse("translation_hand_over", args=[translation_of(english).pk]))
    assert now(english).workflow_in_progress
    assert "convert_to_alias" not in translator.get(edit_url(english) + "?stock=1").content.decode()


def test_8_a_lock_holds_and_every_state_of_a_text_is_kept(translator, english):
    write(english, BETTER, by="translator")
    write(english, BETTER + ".", by="editor")
    versions = SegmentVersion.objects.filter(context_id=segment_at(english, "title").context_id)
    assert [version.data for version in versions[:2]] == [BETTER + ".", BETTER]
    Page.objects.filter(pk=english.pk).update(locked=True, locked_by=person("editor"))
    url = reverse(
        "wagtail_localize:edit_string_translation", args=[translation_of(english).pk, segment_at(english, "title").pk]
    )
    answer = translator.put(url, "value=Mine", content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 403
    assert segment_at(english, "title").target == BETTER + "."


def test_9_the_address_of_an_english_page_does_not_move(english):
    before = english.url
    write(english, BETTER)
    publish(translation_of(english))
    assert (now(english).url, now(english).slug) == (before, english.slug)


def test_12_the_newest_draft_of_an_unpublished_page_is_translated(chinese):
    page = chinese.copy(update_attrs={"slug": "entwurf", "live": False}, keep_live=False, copy_revisions=False)
    page.title = "最新的草稿"
    page.save_revision()
    translation = submit(now(page), Locale.objects.get(language_code="en"))
    assert "最新的草稿" in [own.source for own in SegmentSet(translation)]


def test_13_a_deleted_page_loses_no_english(chinese, english):
    before = StringTranslation.objects.filter(context__object_id=chinese.translation_key).count()
    chinese.delete()
    assert StringTranslation.objects.filter(context__object_id=chinese.translation_key).count() == before > 0
    assert not now(english).live


@pytest.mark.parametrize(
    "text", ["第五届中国质量大会", "The 6th China Quality Conference opens in Chengdu on 1 September"]
)
def test_15_untouched_chinese_wrong_numbers_and_what_does_not_fit_are_not_published(editor, client, english, text):
    before = client.get(english.url).content
    write(english, text)
    response = editor.post(reverse("translation_publish", args=[translation_of(english).pk]))
    assert response.status_code == 302
    assert client.get(english.url).content == before


def test_15_neither_is_a_dropped_link_or_bold(english):
    rich = next((own for own in SegmentSet(translation_of(english)) if "<" in own.source), None)
    if rich is None:
        chinese = english.get_translations().get().specific
        body = [{"type": "paragraph", "value": "<p>会期<b>两天</b>。</p>"}]
        change_chinese(chinese, body=body)
        rich = segment_at(english, "body")
    StringTranslation.objects.update_or_create(
        translation_of_id=rich.string_id,
        context_id=rich.context_id,
        locale=english.locale,
        defaults={"data": "It lasts two days.", "translation_type": "manual"},
    )
    said = refusals(save_draft(translation_of(english)).as_object())
    assert "It lasts two days." in " ".join(sum(said.values(), []))


def test_19_the_admin_calls_nobody(editor):
    assert settings.WAGTAIL_GRAVATAR_PROVIDER_URL is None
    assert settings.WAGTAIL_ENABLE_UPDATE_CHECK is False
    page = editor.get("/admin/").content.decode()
    assert "gravatar" not in page


def test_10_every_text_of_every_kind_of_page_stands_in_the_editor(translator):
    of_each_kind = {one.source.specific_content_type: one for one in Translation.objects.select_related("source")}
    assert len(of_each_kind) > 10
    for translation in of_each_kind.values():
        page = translator.get(reverse("translation_desk", args=[translation.pk])).content.decode()
        shown = set(re.findall(r'id="row-(\d+)"', page))
        assert shown >= {str(segment.pk) for segment in SegmentSet(translation)}, translation
