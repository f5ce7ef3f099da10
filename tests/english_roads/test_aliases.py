"""No page is shown under an address of another language: aliases, synchronised trees, stopped translations."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization

from news.models import NewsReleasePage
from tests.desk import add, now, page_form, release_form
from tests.english import edit_url, translation_of
from tests.english_roads.roads import PUBLISHERS, ROLES, in_bulk, localize, name
from translation.gate import PublicationRefused


# --- aliases -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("role", ROLES)
def test_no_screen_makes_an_alias_across_languages(client_of, chinese, english, role):
    client = client_of(role)
    client.post(localize("convert_to_alias", english.pk))
    client.get(localize("convert_to_alias", english.pk))
    client.post(edit_url(english), {"localize-convert-to-alias": "1"})
    parent = english.get_parent()
    form = {"new_title": "X", "new_slug": "x", "new_parent_page": parent.pk, "alias": "on", "publish_copies": "on"}
    client.post(name("copy", chinese.pk), form)
    client.post(f"/admin/api/main/pages/{chinese.pk}/action/create_alias/", {"destination_page_id": parent.pk})
    client.post(f"/admin/api/main/pages/{chinese.pk}/action/copy_for_translation/", {"locale": "en", "alias": True})
    assert not Page.objects.filter(locale__language_code="en").exclude(alias_of=None).exists()
    assert now(english).title == english.title


def test_no_code_makes_one_either(chinese, english):
    locale = english.locale
    english.delete()
    with pytest.raises(PublicationRefused):
        chinese.copy_for_translation(locale, alias=True)
    with pytest.raises(PublicationRefused):
        chinese.create_alias(parent=now_parent(chinese, locale), update_slug="x")
    assert not Page.objects.filter(locale=locale).exclude(alias_of=None).exists()


def now_parent(page, locale):
    return page.get_parent().get_translation(locale)


def test_an_alias_within_one_language_is_an_alias(chinese):
    assert chinese.create_alias(update_slug="x").alias_of_id == chinese.pk


@pytest.mark.parametrize("role", PUBLISHERS)
def test_an_alias_of_former_days_cannot_become_an_english_page_in_chinese(client_of, chinese, english, role):
    english_id = english.pk
    Page.objects.filter(pk=english_id).update(alias_of=chinese)
    NewsReleasePage.objects.filter(pk=english_id).update(title=chinese.title)
    client_of(role).post(name("convert_alias", english_id))
    assert Page.objects.get(pk=english_id).alias_of_id == chinese.pk


# --- synchronised trees ------------------------------------------------------------------------------------
@pytest.fixture
def former_synchronization(db):
    """A row that was made before this rule."""
    languages = {locale.language_code: locale for locale in Locale.objects.all()}
    row = LocaleSynchronization(locale=languages["en"], sync_from=languages["zh-hans"])
    LocaleSynchronization.objects.bulk_create([row])
    return row


def test_languages_are_not_synchronised(english, chinese):
    with pytest.raises(PublicationRefused):
        LocaleSynchronization.objects.create(locale=english.locale, sync_from=chinese.locale)


@pytest.mark.parametrize("role", ["editor", "admin"])
def test_no_screen_synchronises_them(client_of, english, chinese, role):
    url = reverse("wagtaillocales:edit", args=[english.locale_id])
    form = {"language_code": "en", "component-wagtail_localize_localesynchronization-enabled": "on"}
    form["component-wagtail_localize_localesynchronization-sync_from"] = chinese.locale_id
    client_of(role).post(url, form)
    assert not LocaleSynchronization.objects.exists()


def test_a_former_synchronisation_makes_no_aliases_of_new_pages(press, former_synchronization):
    page = add(press, **release_form("新闻一则"))[1]
    assert page is not None
    assert not page.get_translations().exists()


def test_nor_does_its_command(former_synchronization):
    before = Page.objects.count()
    call_command("sync_locale_trees")
    assert Page.objects.count() == before


# --- stop and restart --------------------------------------------------------------------------------------
@pytest.mark.parametrize("role", PUBLISHERS)
def test_a_stopped_translation_is_a_page_that_cannot_be_published(client_of, editor, half, role):
    translation = translation_of(half)
    type(translation).objects.filter(pk=translation.pk).update(enabled=False)
    client = client_of(role)
    client.post(edit_url(half), page_form(client, half) | {"action-publish": "action-publish"})
    in_bulk(client, half)
    assert not now(half).live


def test_it_can_be_started_again(editor, half):
    translation = translation_of(half)
    type(translation).objects.filter(pk=translation.pk).update(enabled=False)
    editor.post(edit_url(half), {"localize-restart-translation": "1"})
    translation.refresh_from_db()
    assert translation.enabled
