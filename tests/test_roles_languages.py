"""Nobody, whatever the role, puts a page of one language into the other."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import Page

from tests.desk import news_index, now

ROLES = ["editor", "translator", "admin"]


@pytest.fixture(params=ROLES)
def person(request):
    """Each role that may edit English."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def english(find):
    return find("5th China Quality Conference to open", "en")


@pytest.fixture
def chinese(find):
    return find("将于9月1日在成都开幕")


def english_index() -> Page:
    return news_index().get_translations().get()


def test_the_address_of_the_conversion_is_closed(person, english):
    url = f"/admin/localize/page/{english.pk}/convert_to_alias/"
    assert url == reverse("wagtail_localize:convert_to_alias", args=[english.pk])
    assert [person.get(url).status_code, person.post(url).status_code] == [302, 302]
    assert (now(english).alias_of_id, now(english).title) == (None, english.title)


def test_the_button_of_the_conversion_does_nothing(person, english):
    person.post(reverse("wagtailadmin_pages:edit", args=[english.pk]), {"localize-convert-to-alias": "1"})
    assert now(english).alias_of_id is None


def test_the_conversion_is_not_offered(person, english):
    page = person.get(reverse("wagtailadmin_pages:edit", args=[english.pk])).content.decode()
    assert "convert_to_alias" not in page


@pytest.mark.parametrize("options", [{}, {"alias": "on"}, {"publish_copies": "on"}])
def test_a_page_is_not_copied_into_the_other_language(person, chinese, options):
    form = {"new_title": "副本", "new_slug": "fu-ben", "new_parent_page": english_index().pk} | options
    person.post(reverse("wagtailadmin_pages:copy", args=[chinese.pk]), form)
    assert not Page.objects.filter(slug="fu-ben").exists()


def test_an_editor_copies_a_page_within_its_language(editor, chinese):
    form = {"new_title": "副本", "new_slug": "fu-ben", "new_parent_page": news_index().pk}
    editor.post(reverse("wagtailadmin_pages:copy", args=[chinese.pk]), form)
    assert (Page.objects.get(slug="fu-ben").title, Page.objects.get(slug="fu-ben").live) == ("副本", False)


def test_a_page_is_not_moved_into_the_other_language(person, chinese):
    target = english_index().pk
    person.post(reverse("wagtailadmin_pages:move_confirm", args=[chinese.pk, target]))
    person.post(f"/admin/bulk/wagtailcore/page/move/?id={chinese.pk}", {"chooser": target})
    assert now(chinese).get_parent().pk == news_index().pk


@pytest.mark.parametrize("action", ["create_alias", "copy_for_translation", "copy", "publish", "move", "delete"])
def test_the_admin_api_only_reads(person, chinese, action):
    url = f"/admin/api/main/pages/{chinese.pk}/action/{action}/"
    body = {"locale": "en", "alias": True, "destination_page_id": english_index().pk, "recursive": False}
    assert person.post(url, body, content_type="application/json").status_code in (403, 404)
    assert now(chinese).path == chinese.path
