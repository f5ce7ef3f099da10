"""What becomes of the English when its Chinese is changed, taken down, moved or deleted."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import StringTranslation

from news.models import NewsReleasePage, ReleaseCategory
from tests.desk import PUBLISH, now, page_form, person
from tests.english import change_chinese, edit_url, segment_at, state_of, told, translation_of, write
from translation.following import NOT_MOVED, SOURCE_UNPUBLISHED
from translation.models import QueueEntry, ReleasedTranslation, SegmentVersion
from translation.source_changes import keep_english
from translation.targets import publish

State = QueueEntry.State


@pytest.fixture
def chinese(find):
    """A public Chinese release with public English."""
    return find("将于9月1日在成都开幕")


@pytest.fixture
def english(find):
    """Its English."""
    return find("5th China Quality Conference to open", "en")


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


# --- moved ---------------------------------------------------------------------------------------------
@pytest.fixture
def section(find):
    """A section in both languages that takes plain pages."""
    return find("联系我们")


@pytest.fixture
def plain(find):
    """Another plain page in both languages."""
    return find("隐私")


def test_a_moved_page_takes_its_english_along(editor, client, section, plain):
    english = plain.get_translations().get()
    old_url = english.url
    url = reverse("wagtailadmin_pages:move_confirm", args=[plain.pk, section.pk])
    editor.post(url)
    assert now(plain).get_parent().pk == section.pk
    moved = now(english)
    assert moved.get_parent().translation_key == section.translation_key
    assert moved.get_parent().locale_id == english.locale_id
    assert client.get(old_url).url.endswith(moved.url)


def test_english_stays_where_its_new_place_is_not_translated(editor, section, plain):
    english = plain.get_translations().get()
    section.get_translations().get().delete()
    before = english.get_parent().pk
    response = editor.post(reverse("wagtailadmin_pages:move_confirm", args=[plain.pk, section.pk]), follow=True)
    assert now(english).get_parent().pk == before
    assert english.title in told(response)
    assert PageLogEntry.objects.filter(page=english.pk, action=NOT_MOVED).exists()


def test_english_stays_where_its_address_is_taken(editor, section, plain):
    english = plain.get_translations().get()
    there = section.get_translations().get()
    there.add_child(
        instance=type(now(there))(title="Already here", slug=english.slug, locale=english.locale, live=False)
    )
    editor.post(reverse("wagtailadmin_pages:move_confirm", args=[plain.pk, section.pk]))
    assert now(english).get_parent().pk != there.pk


def test_a_page_moved_in_bulk_takes_its_english_along(editor, section, plain):
    english = plain.get_translations().get()
    editor.post(f"/admin/bulk/wagtailcore/page/move/?id={plain.pk}", {"chooser": section.pk})
    assert now(english).get_parent().translation_key == section.translation_key


def test_another_order_moves_nothing(plain, section):
    english = plain.get_translations().get()
    path = english.path
    plain.move(section, pos="left")
    assert now(english).path == path


def test_a_new_address_is_followed_with_a_redirect(client, chinese, english, django_capture_on_commit_callbacks):
    old_url = english.url
    change_chinese(chinese, slug="kai-mu")
    assert now(english).url == old_url
    with django_capture_on_commit_callbacks(execute=True):
        publish(translation_of(english))
    assert now(english).url.endswith("/kai-mu/")
    assert client.get(old_url).url.endswith(now(english).url)


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
