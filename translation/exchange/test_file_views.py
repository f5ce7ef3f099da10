"""Translators carry texts to their own tools and back; nobody else does."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation

from tests.desk import person, told
from translation.exchange.test_hostile_files import HOSTILE
from translation.models import MemoryPair
from translation.targets import publish

FORMATS = {"po": "po", "xliff": "xlf", "tmx": "tmx"}


def download(client, translation, format_: str):
    return client.get(reverse(f"translation_download_{format_}", args=[translation.pk]))


def upload(client, translation, data: bytes, name: str = "page.xlf", **fields):
    url = reverse("translation_files", args=[translation.pk])
    return client.post(url, fields | {"file": SimpleUploadedFile(name, data)})


def visible(response) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


@pytest.mark.parametrize(("format_", "extension"), FORMATS.items())
def test_a_translator_downloads_a_file_named_after_the_page(translator, translation, format_, extension):
    response = download(translator, translation, format_)
    name = unquote(response["Content-Disposition"].partition("UTF-8''")[2])
    assert (response.status_code, name) == (200, f"质量提升行动 启动 en.{extension}")


@pytest.mark.parametrize("format_", FORMATS)
def test_a_translator_brings_the_texts_back(translator, translation, translated, stored, format_):
    data = download(translator, translation, format_).content
    StringTranslation.objects.filter(context__object_id=translation.source.object_id).delete()
    page = visible(upload(translator, translation, data, f"page.{FORMATS[format_]}"))
    assert "Newly translated: 4" in page
    assert stored("合作") == "Cooperation"


def test_the_kind_of_a_file_is_seen_without_its_name(translator, translation, translated):
    data = download(translator, translation, "xliff").content
    assert "As on the site: 4" in visible(upload(translator, translation, data, "file"))


def test_what_was_not_stored_is_shown_with_both_texts(translator, translation, translated, stored):
    data = download(translator, translation, "xliff").content.replace(b"Cooperation", b"Working &lt;together")
    stored("合作", "Collaboration")
    page = visible(upload(translator, translation, data))
    assert "Working &amp;lt;together" in page
    assert "Collaboration" in page
    assert "Working" not in stored("合作")
    upload(translator, translation, data, overwrite="on")
    assert stored("合作") == "Working &lt;together"


@pytest.mark.parametrize("name", ["page.xlf", "page.tmx", "page.po", "page", "页.zip"])
@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_useless_file_is_answered_in_words(translator, translation, data, name):
    response = upload(translator, translation, data, name)
    assert response.status_code == 200
    assert response.context["form"].errors["file"]
    assert response.context["report"] is None


def test_sending_no_file_is_answered_in_words(translator, translation):
    response = translator.post(reverse("translation_files", args=[translation.pk]))
    assert response.context["form"].errors["file"]


# --- who may ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["press", "editor", "translator", "admin"])
def test_who_may_edit_the_english_may_have_its_files(request, translation, name):
    client = request.getfixturevalue(name)
    may = translation.get_target_instance().permissions_for_user(person(name)).can_edit()
    statuses = {download(client, translation, format_).status_code for format_ in FORMATS}
    statuses.add(client.get(reverse("translation_files", args=[translation.pk])).status_code)
    statuses.add(upload(client, translation, b"").status_code)
    assert statuses == ({200} if may else {302})


def test_press_has_no_files_of_english_pages(press, translation):
    assert download(press, translation, "po").status_code == 302


def test_readers_have_none(client, translation):
    assert "/login/" in download(client, translation, "po").url


def test_of_a_locked_page_files_go_out_but_not_in(translator, translation, translated, stored):
    data = download(translator, translation, "xliff").content.replace(b"Cooperation", b"Changed")
    page = translation.get_target_instance()
    page.locked, page.locked_by = True, person("admin")
    page.save(update_fields=["locked", "locked_by"])
    assert "nothing can be uploaded now" in visible(translator.get(reverse("translation_files", args=[translation.pk])))
    assert download(translator, translation, "xliff").status_code == 200
    assert upload(translator, translation, data).status_code == 302
    stock = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    assert translator.post(stock, {"file": SimpleUploadedFile("a.po", b"")}).status_code == 302
    assert stored("合作") == "Cooperation"


def test_a_translation_that_was_stopped_has_no_files(translator, translation):
    Translation.objects.filter(pk=translation.pk).update(enabled=False)
    assert download(translator, translation, "po").status_code == 404


def test_a_translation_without_its_page_has_no_files(admin, translation):
    translation.get_target_instance().delete()
    Translation.objects.filter(pk=translation.pk).update(enabled=True)
    assert download(admin, translation, "po").status_code == 404


def test_downloads_are_not_asked_for_by_post(translator, translation):
    assert translator.post(reverse("translation_download_po", args=[translation.pk])).status_code == 405


# --- the form of the stock editor ------------------------------------------------------------------


def test_the_stock_editors_file_is_read_here_too(translator, translation, translated, stored):
    data = translator.get(reverse("wagtail_localize:download_pofile", args=[translation.pk])).content
    stock = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    file = SimpleUploadedFile("a.po", data.replace(b"Cooperation", b"Changed"))
    response = translator.post(stock, {"file": file}, follow=True)
    assert "Texts taken from the file: 1." in told(response)
    assert stored("合作") == "Changed"


def test_the_stock_editor_shows_what_was_not_stored(translator, translation, translated, stored):
    data = translator.get(reverse("wagtail_localize:download_pofile", args=[translation.pk])).content
    stored("合作", "Collaboration")
    stock = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    file = SimpleUploadedFile("a.po", data.replace(b"Cooperation", b"Changed"))
    page = visible(translator.post(stock, {"file": file}))
    assert "Changed" in page
    assert "Collaboration" in page


# --- the whole memory ------------------------------------------------------------------------------


def memory(client):
    [locale] = client.get(reverse("translation_memory_files")).context["locales"]
    url = reverse("translation_download_memory")
    return locale, b"".join(client.get(url, {"locale": locale.pk}).streaming_content)


def add(client, locale, data: bytes, name: str = "旧译文.tmx"):
    return client.post(
        reverse("translation_memory_files"), {"file": SimpleUploadedFile(name, data), "locale": locale.pk}
    )


def test_the_memory_goes_out_whole_and_comes_back(translator, translation, translated):
    translation.target_locale.refresh_from_db()
    before = set(MemoryPair.objects.values_list("source", "target", "published_at__date"))
    assert len(before) > 100
    locale, data = memory(translator)
    MemoryPair.objects.all().delete()
    page = visible(add(translator, locale, data))
    assert f"Added: {MemoryPair.objects.count()}" in page
    assert set(MemoryPair.objects.values_list("source", "target", "published_at__date")) == before
    assert set(MemoryPair.objects.values_list("origin", flat=True)) == {"旧译文.tmx"}


def test_adding_it_again_adds_nothing(translator):
    locale, data = memory(translator)
    add(translator, locale, data)
    count = MemoryPair.objects.count()
    assert "Added: 0" in visible(add(translator, locale, data))
    assert MemoryPair.objects.count() == count


def test_markup_of_a_memory_is_refused_in_words(translator, translation):
    unit = (
        "<tu><tuv xml:lang='zh'><seg>新</seg></tuv><tuv xml:lang='en'><seg>"
        "<bpt i='1'>&lt;a id=\"a5\"></bpt>New<ept i='1'>&lt;/a></ept></seg></tuv></tu>"
    )
    locale, _ = memory(translator)
    response = add(translator, locale, f"<tmx><body>{unit}</body></tmx>".encode())
    assert [entry.source for entry in response.context["report"].refused] == ["新"]


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_useless_memory_is_answered_in_words(translator, data):
    locale, _ = memory(translator)
    response = add(translator, locale, data)
    assert response.status_code == 200
    assert response.context["form"].errors["file"]


@pytest.mark.parametrize("locale", ["", "x", "0", "99999", "9" * 400, "²"])
def test_a_language_that_there_is_not_is_not_found(translator, locale):
    assert translator.get(reverse("translation_download_memory"), {"locale": locale}).status_code == 404
    data = {"locale": locale, "file": SimpleUploadedFile("a.tmx", b"x")}
    assert translator.post(reverse("translation_memory_files"), data).status_code == 404


def test_press_has_no_part_in_the_memory(press):
    assert press.get(reverse("translation_memory_files")).status_code == 302
    assert press.get(reverse("translation_download_memory")).status_code == 302


def test_a_published_translation_is_in_the_memory_file(translator, translation, translated, stored):
    stored("质量提升行动 / 启动", "Quality drive / launched")
    stored("摘要一句。", "A summary.")
    publish(translation)
    assert b"Quality drive / launched" in memory(translator)[1]
