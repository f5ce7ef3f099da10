"""What is no longer public in Chinese is no longer public in English."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import StringTranslation

from news.models import NewsReleasePage, ReleaseCategory
from tests.desk import PUBLISH, now, page_form, person
from tests.english import change_chinese, edit_url, state_of, told, translation_of
from translation.following import SOURCE_UNPUBLISHED
from translation.models import QueueEntry
from translation.targets import publish

State = QueueEntry.State


def texts_of(page) -> int:
    return StringTranslation.objects.filter(context__object_id=page.translation_key).count()


# --- taken down ----------------------------------------------------------------------------------------
def unpublish_on_its_screen(client, page):
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))


def unpublish_in_bulk(client, page):
    client.post(f"/admin/bulk/wagtailcore/page/unpublish/?id={page.pk}")


def unpublish_by_code(client, page):
    page.unpublish()


def let_it_expire(client, page):
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")


ROADS_DOWN = [unpublish_on_its_screen, unpublish_in_bulk, unpublish_by_code, let_it_expire]


@pytest.mark.parametrize("road", ROADS_DOWN)
def test_unpublished_chinese_takes_its_english_down_at_once(editor, client, chinese, english, road):
    before = texts_of(english)
    road(editor, chinese)
    assert not now(chinese).live
    assert client.get(english.url).status_code == 404
    assert texts_of(english) == before
    assert state_of(english) == State.SOURCE_UNPUBLISHED
    assert PageLogEntry.objects.filter(page=english.pk, action=SOURCE_UNPUBLISHED).exists()


def test_so_does_a_section_with_all_below_it(editor, find):
    section = find("协会概况")
    english = Page.objects.filter(
        translation_key__in=section.get_descendants(inclusive=True).values("translation_key"),
        locale__language_code="en",
        live=True,
    )
    assert english.count() > 2
    editor.post(reverse("wagtailadmin_pages:unpublish", args=[section.pk]), {"include_descendants": "on"})
    assert not english.exists()


def test_a_locked_page_comes_down_too(editor, chinese, english):
    Page.objects.filter(pk=english.pk).update(locked=True, locked_by=person("translator"))
    unpublish_on_its_screen(editor, chinese)
    assert not now(english).live


def test_english_that_cannot_be_taken_down_keeps_the_chinese_public(chinese, english, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("half-way")

    monkeypatch.setattr("translation.following.DraftStateMixin.unpublish", fail)
    monkeypatch.setattr("wagtail.models.Page.unpublish", fail)
    with pytest.raises(RuntimeError):
        UnpublishPageAction(chinese).execute()
    assert (now(chinese).live, now(english).live) == (True, True)


def test_english_does_not_come_back_by_itself(editor, chinese, english):
    chinese.unpublish()
    change_chinese(chinese)
    assert (now(chinese).live, now(english).live) == (True, False)
    assert state_of(english) == State.IN_PROGRESS
    publish(translation_of(english))
    assert (now(english).live, state_of(english)) == (True, State.PUBLISHED)


def test_who_publishes_the_chinese_again_is_told(editor, chinese, english):
    chinese.unpublish()
    chinese.save_revision(user=person("press"))
    response = editor.post(edit_url(chinese), page_form(editor, now(chinese)) | PUBLISH, follow=True)
    assert english.title in told(response)


@pytest.mark.parametrize("way", ["unpublish", "delete"])
def test_a_category_takes_its_english_down(way):
    chinese = ReleaseCategory.objects.filter(locale__language_code="zh-hans", live=True).order_by("-pk").first()
    english = chinese.get_translations().get()
    NewsReleasePage.objects.filter(category=chinese).update(
        category=ReleaseCategory.objects.exclude(translation_key=chinese.translation_key).first()
    )
    getattr(chinese, way)()
    english.refresh_from_db()
    assert not english.live
