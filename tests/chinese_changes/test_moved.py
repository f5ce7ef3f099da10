"""English follows its Chinese through the tree."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry

from tests.desk import now
from tests.english import change_chinese, told, translation_of
from translation.following import NOT_MOVED
from translation.models import QueueEntry
from translation.targets import publish

State = QueueEntry.State


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
