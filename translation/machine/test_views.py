"""The button of the stock editor, pressed by each role."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation

from news.models import ReleaseCategory
from tests.desk import now, person, told
from translation.machine.conftest import answers, status
from translation.machine.drafting import empty_texts


@pytest.fixture
def url(translation) -> str:
    return reverse("wagtail_localize:machine_translate", args=[translation.pk])


@pytest.fixture
def switched_on(settings, options):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "translation.machine.openai_compatible.OpenAICompatibleTranslator",
        "OPTIONS": options,
    }


@pytest.fixture
def edit_url(half) -> str:
    return reverse("wagtailadmin_pages:edit", args=[half.pk])


def drafts():
    return StringTranslation.objects.filter(translation_type="machine")


# --- off, as it comes ----------------------------------------------------------------------------


def test_nobody_is_offered_a_machine_that_is_off(translator, edit_url, url):
    assert "machine_translate" not in translator.get(edit_url, follow=True).content.decode()
    assert translator.post(url).status_code == 404
    assert not drafts().exists()


# --- on ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["translator", "editor", "admin"])
def test_who_may_write_the_texts_may_have_them_drafted(role, request, switched_on, translation, url, edit_url):
    client, count = request.getfixturevalue(role), len(empty_texts(translation))
    page = client.get(edit_url, follow=True).content.decode()
    assert url in page
    assert "test-model" in page
    response = client.post(url, {"next": edit_url}, follow=True)
    assert response.redirect_chain[0] == (edit_url, 302)
    assert f"{count} 段" in told(response) or f"{count} of {count}" in told(response)
    assert drafts().count() == count
    assert drafts().exclude(last_translated_by=person(role)).count() == 0


def test_press_may_not(press, switched_on, service, url):
    assert press.post(url).status_code in (302, 403)
    assert service.requests == []
    assert not drafts().exists()


def test_nor_may_a_stranger(client, switched_on, service, url):
    assert client.post(url).url.startswith(reverse("wagtailadmin_login"))
    assert service.requests == []


def test_a_look_at_the_address_drafts_nothing(translator, switched_on, service, url):
    assert translator.get(url).status_code == 405
    assert service.requests == []


def test_nothing_becomes_public(translator, switched_on, url, half):
    translator.post(url)
    assert not now(half).live


def test_somebody_elses_lock_is_respected(translator, switched_on, service, url, half):
    half.locked, half.locked_by = True, person("editor")
    half.save()
    response = translator.post(url, follow=True)
    assert "locked" in told(response) or "锁定" in told(response)
    assert service.requests == []


def test_ones_own_lock_is_no_hindrance(translator, switched_on, url, half):
    half.locked, half.locked_by = True, person("translator")
    half.save()
    translator.post(url)
    assert drafts().exists()


def test_without_a_way_back_the_page_is_shown(translator, switched_on, url, edit_url):
    assert translator.post(url).url == edit_url
    assert translator.post(url, {"next": "https://evil.example/"}).url == edit_url


@pytest.mark.parametrize("pk", [0, 999_999])
def test_a_translation_that_is_not_there(translator, switched_on, pk):
    assert translator.post(reverse("wagtail_localize:machine_translate", args=[pk])).status_code == 404


def test_a_stopped_translation_gets_no_drafts(translator, switched_on, url, translation):
    Translation.objects.filter(pk=translation.pk).update(enabled=False)
    assert translator.post(url).status_code == 404


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (status(401), "test-model"),
        (status(302, Location="http://127.0.0.1:1/"), "test-model"),
        (status(200, b"<html>"), "test-model"),
        (status(200, b"x" * 2_000_000), "test-model"),
        (status(418), "418"),
        (answers(lambda items: []), "test-model"),
    ],
)
def test_every_failure_is_told_in_words(translator, switched_on, service, url, reply, words):
    service.default = reply
    response = translator.post(url, follow=True)
    assert response.status_code == 200
    assert words in told(response)
    assert "%(" not in told(response)
    assert not drafts().exists()


def test_nothing_left_is_told_too(translator, switched_on, url):
    translator.post(url, follow=True)
    response = translator.post(url, follow=True)
    assert "已" in told(response) or "already" in told(response)


def test_the_key_is_shown_to_nobody(translator, switched_on, service, url, edit_url, options):
    service.default = status(401)
    shown = translator.post(url, follow=True).content.decode() + translator.get(edit_url).content.decode()
    assert options["KEY"] not in shown


# --- snippets ------------------------------------------------------------------------------------


@pytest.fixture
def category_url():
    category = ReleaseCategory.objects.filter(locale__language_code="zh-hans").first()
    translation = Translation.objects.get(
        source__object_id=category.translation_key, target_locale=Locale.objects.get(language_code="en")
    )
    StringTranslation.objects.filter(context__object=translation.source.object).delete()
    return reverse("wagtail_localize:machine_translate", args=[translation.pk])


@pytest.mark.parametrize(("role", "count"), [("translator", 1), ("editor", 1), ("admin", 1), ("press", 0)])
def test_a_category_is_drafted_for_those_who_translate(role, count, request, switched_on, category_url):
    request.getfixturevalue(role).post(category_url)
    assert drafts().count() == count


# --- when the Chinese is taken over --------------------------------------------------------------


def test_changes_are_drafted_on_the_way(editor, switched_on, translation):
    count = len(empty_texts(translation))
    url = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    editor.post(url, {"use_machine_translation": "on"})
    assert drafts().count() == count


def test_a_failure_then_stops_nothing(editor, switched_on, service, translation):
    service.default = status(401)
    url = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    response = editor.post(url, {"use_machine_translation": "on"}, follow=True)
    assert "test-model" in told(response)
    assert not drafts().exists()
