"""What a translator can do and cannot."""

from __future__ import annotations

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation

from tests.desk import add, news_index, now, release_form


def edit_url(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


@pytest.fixture
def half():
    """The release of which half is translated, in English."""
    return Page.objects.filter(locale__language_code="en", live=False, alias_of=None).first().specific


@pytest.fixture
def translation(half):
    return Translation.objects.get(source__object_id=half.translation_key)


@pytest.fixture
def untranslated():
    """A published Chinese release without English."""
    keys = Page.objects.filter(locale__language_code="en").values("translation_key")
    return news_index().get_children().live().exclude(translation_key__in=keys).first()


def segments(translation):
    return translation.source.stringsegment_set.order_by("order")


def save_string(client, translation, segment, text: str):
    url = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    return client.put(url, f"value={text}", content_type="application/x-www-form-urlencoded")


# --- the work ------------------------------------------------------------------------------------


def test_a_translator_finds_what_has_no_english(translator, untranslated, half):
    page = translator.get(reverse("translation_queue") + "?state=not_started").content.decode()
    assert untranslated.title in page
    assert half.get_translations().get().title not in page


def test_a_translator_starts_a_translation(translator, untranslated, client):
    url = reverse("wagtail_localize:submit_page_translation", args=[untranslated.pk])
    assert translator.get(url).status_code == 200
    response = translator.post(url, {"locales": [Locale.objects.get(language_code="en").pk]})
    english = untranslated.get_translation(Locale.objects.get(language_code="en"))
    assert response.url == edit_url(english)
    assert (english.live, english.slug, english.alias_of_id) == (False, untranslated.slug, None)


def test_a_page_waits_until_the_page_above_it_is_translated(translator):
    parent = news_index()
    parent.get_translations().get().delete()
    child = parent.get_children().live().first()
    url = reverse("wagtail_localize:submit_page_translation", args=[child.pk])
    translator.post(url, {"locales": [Locale.objects.get(language_code="en").pk]})
    assert not Page.objects.filter(locale__language_code="en", translation_key=child.translation_key).exists()
    assert not Page.objects.filter(locale__language_code="en", translation_key=parent.translation_key).exists()


def test_a_translator_opens_the_desk(translator, half, translation):
    response = translator.get(edit_url(half))
    assert response.url == reverse("translation_desk", args=[translation.pk])
    assert translator.get(response.url).status_code == 200


def test_the_stock_editor_is_there_without_the_way_to_an_alias(translator, half):
    page = translator.get(edit_url(half) + "?stock=1").content.decode()
    assert "editUrl" in page
    assert "convert_to_alias" not in page


def test_a_translator_saves_a_text(translator, translation):
    segment = segments(translation).first()
    response = save_string(translator, translation, segment, "A new title")
    assert response.status_code in (200, 201)
    saved = StringTranslation.objects.get(translation_of=segment.string, context=segment.context)
    assert (saved.data, saved.last_translated_by.username) == ("A new title", "translator")


def test_a_translator_sees_a_preview(translator, translation):
    save_string(translator, translation, segments(translation).first(), "A previewed title")
    response = translator.get(reverse("wagtail_localize:preview_translation", args=[translation.pk]))
    assert "A previewed title" in response.content.decode()


def test_a_translator_takes_the_texts_home_and_brings_them_back(translator, translation):
    po = translator.get(reverse("wagtail_localize:download_pofile", args=[translation.pk])).content.decode()
    file = polib.pofile(po)
    file[0].msgstr = "Done at home"
    response = upload(translator, translation, str(file))
    assert response.status_code == 200
    assert StringTranslation.objects.filter(data="Done at home", last_translated_by__username="translator").exists()


def upload(client, translation, text: str):
    url = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    return client.post(url, {"file": SimpleUploadedFile("text.po", text.encode())}, follow=True)


@pytest.mark.parametrize("text", ["", "not a PO file", 'msgid "a"\nmsgstr "b"\n'])
def test_a_file_that_is_no_translation_is_refused_in_words(translator, translation, text):
    response = upload(translator, translation, text)
    assert response.status_code == 200
    assert "PO" in " ".join(map(str, response.context["messages"]))


# --- the limits ----------------------------------------------------------------------------------


def test_a_translator_cannot_open_or_change_a_chinese_page(translator, find):
    release = find("将于9月1日在成都开幕")
    assert translator.get(edit_url(release)).url == "/admin/"
    translator.post(edit_url(release), release_form("改了", slug=release.slug))
    assert now(release).draft_title == release.title


def test_a_translator_does_not_see_the_chinese_tree(translator):
    assert translator.get(reverse("wagtailadmin_explore", args=[news_index().pk])).status_code in (302, 404)


def test_a_translator_cannot_add_a_page(translator):
    english = news_index().get_translations().get()
    add(translator, **release_form())
    translator.post(reverse("wagtailadmin_pages:add", args=["news", "newsreleasepage", english.pk]), release_form())
    assert not Page.objects.filter(title="质量提升行动启动").exists()


def test_a_translator_cannot_publish(translator, half):
    assert translator.post(edit_url(half), {"action": "publish"}).url == "/admin/"
    translator.post(edit_url(half), {"action-publish": "1"})
    translator.post(f"/admin/bulk/wagtailcore/page/publish/?id={half.pk}")
    assert not now(half).live


def test_a_translator_cannot_publish_by_updating_the_translations(translator, find, django_capture_on_commit_callbacks):
    english = find("5th China Quality Conference to open", "en")
    translation = Translation.objects.get(source__object_id=english.translation_key)
    save_string(translator, translation, segments(translation).first(), "Unseen by anybody")
    url = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    with django_capture_on_commit_callbacks(execute=True):
        translator.post(url, {"publish_translations": "on"})
    assert now(english).title == english.title


@pytest.mark.parametrize("action", ["delete", "unpublish", "move"])
def test_a_translator_cannot_take_a_page_away(translator, half, find, action):
    live = find("5th China Quality Conference to open", "en")
    for page in (half, live):
        translator.post(reverse(f"wagtailadmin_pages:{action}", args=[page.pk]))
        translator.post(f"/admin/bulk/wagtailcore/page/{action}/?id={page.pk}", {"chooser": page.get_parent().pk})
    assert [now(half).path, now(live).path, now(live).live] == [half.path, live.path, True]


@pytest.mark.parametrize("role", ["press", "translator", "editor", "admin"])
def test_nobody_stops_a_translation(request, translation, role):
    client = request.getfixturevalue(role)
    client.post(reverse("wagtail_localize:stop_translation", args=[translation.pk]))
    translation.refresh_from_db()
    assert translation.enabled


def test_press_cannot_save_a_translated_text(press, translation):
    response = save_string(press, translation, segments(translation).first(), "Not mine")
    assert response.status_code == 403
    assert not StringTranslation.objects.filter(data="Not mine").exists()


def test_a_translator_finds_no_door_to_snippets_users_and_settings(translator):
    doors = [
        "/admin/users/",
        "/admin/settings/home/sitesettings/",
        "/admin/redirects/",
        "/admin/snippets/news/releasecategory/",
        "/admin/snippets/home/footer/",
        "/admin/images/add/",
    ]
    assert [translator.get(door).status_code for door in doors] == [302] * len(doors)


def test_translator_sees_how_far_translations_are(translator, half):
    queue = reverse("translation_queue")
    assert half.get_translations().get().title in translator.get(queue).content.decode()
    assert queue in translator.get("/admin/").content.decode()


def test_translator_is_not_offered_what_would_be_refused(translator, editor, half):
    url = edit_url(half) + "?stock=1"
    assert "css/translator.css" in translator.get(url).content.decode()
    assert "css/translator.css" not in editor.get(url).content.decode()
