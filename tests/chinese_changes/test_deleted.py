"""Deleted Chinese leaves its English as a draft with all its texts."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from tests.desk import PUBLISH, now, page_form
from tests.english import edit_url, translation_of
from translation.models import QueueEntry

State = QueueEntry.State


def texts_of(page) -> int:
    return StringTranslation.objects.filter(context__object_id=page.translation_key).count()


# --- deleted -------------------------------------------------------------------------------------------
def delete_on_its_screen(client, page):
    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]), {"wagtailadmin_delete_confirm": page.title})


def delete_in_bulk(client, page):
    client.post(f"/admin/bulk/wagtailcore/page/delete/?id={page.pk}")


def delete_by_code(client, page):
    page.delete()


@pytest.mark.parametrize("road", [delete_on_its_screen, delete_in_bulk, delete_by_code])
def test_deleted_chinese_leaves_its_english_as_a_draft_with_all_its_texts(admin, client, chinese, english, road):
    before = texts_of(english)
    road(admin, chinese)
    assert not Page.objects.filter(pk=chinese.pk).exists()
    assert client.get(english.url).status_code == 404
    assert texts_of(english) == before > 0
    parent = reverse("wagtailadmin_explore", args=[english.get_parent().pk])
    assert english.title in admin.get(parent).content.decode()


def test_the_english_that_is_left_can_be_opened_and_not_published(editor, chinese, english):
    chinese.delete()
    assert editor.get(edit_url(english)).status_code == 200
    editor.post(edit_url(english), page_form(editor, now(english)) | PUBLISH)
    editor.post(f"/admin/bulk/wagtailcore/page/publish/?id={english.pk}")
    assert not now(english).live


def test_its_translation_cannot_be_started_again(editor, chinese, english):
    chinese.delete()
    response = editor.get(edit_url(english))
    assert "localize-restart-translation" not in response.content.decode()
    editor.post(edit_url(english), {"localize-restart-translation": "1"})
    assert not translation_of(english).enabled


def test_its_desk_says_so_and_does_not_fail(editor, chinese, english):
    translation = translation_of(english)
    chinese.delete()
    for name in ("translation_desk", "translation_review"):
        assert editor.get(reverse(name, args=[translation.pk])).status_code in (200, 302, 404)
    for name in ("translation_hand_over", "translation_publish"):
        assert editor.post(reverse(name, args=[translation.pk])).status_code in (302, 404)


def test_a_deleted_section_leaves_its_english_as_drafts(admin, find):
    section = find("协会概况")
    keys = list(section.get_descendants(inclusive=True).values_list("translation_key", flat=True))
    english = Page.objects.filter(translation_key__in=keys, locale__language_code="en")
    number, texts = english.count(), StringTranslation.objects.filter(context__object_id__in=keys).count()
    delete_in_bulk(admin, section)
    assert english.count() == number > 2
    assert not english.filter(live=True).exists()
    assert StringTranslation.objects.filter(context__object_id__in=keys).count() == texts


def test_deleted_english_gets_its_texts_back_when_it_is_started_again(translator, chinese, english):
    before = texts_of(english)
    english.delete()
    assert texts_of(chinese) == before
    locale = english.locale_id
    url = reverse("wagtail_localize:submit_page_translation", args=[chinese.pk])
    translator.post(url, {"locales": [locale]})
    again = chinese.get_translation(english.locale)
    assert again.get_latest_revision_as_object().title == english.title
