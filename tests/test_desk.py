"""Who gets into the translation editor, and what stands there."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation

from home.models import Footer
from tests.desk import person, told
from tests.editing import JSON, begun, edit_chinese, save, stored, text_at, url
from translation.segments import SegmentSet


@pytest.fixture
def translation():
    return begun()


# --- opening -------------------------------------------------------------------------------------
def test_the_english_pages_editing_address_leads_to_the_desk(translator, translation):
    page = translation.get_target_instance()
    response = translator.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert response.url == url("desk", translation)
    stock = translator.get(reverse("wagtailadmin_pages:edit", args=[page.pk]) + "?stock=1")
    assert b"js-translation-editor" in stock.content


def test_a_snippets_editing_address_leads_there_too(editor):
    footer = Footer.objects.get(locale__language_code="en")
    response = editor.get(reverse("wagtailsnippets_home_footer:edit", args=[footer.pk]))
    assert response.url.startswith("/admin/translation/")


@pytest.mark.parametrize(
    ("role", "status"), [("press", 302), ("editor", 200), ("translator", 200), ("admin", 200), ("client", 302)]
)
def test_those_whose_business_it_is_get_in(role, status, translation, request):
    assert request.getfixturevalue(role).get(url("desk", translation)).status_code == status


def test_a_translator_needs_no_right_on_snippets(translator):
    footer = Footer.objects.get(locale__language_code="en")
    translation = Translation.objects.get(source__object_id=footer.translation_key)
    segment = next(iter(SegmentSet(translation)))
    assert translator.get(url("desk", translation)).status_code == 200
    assert save(translator, translation, segment, "Another footer").status_code == 200


def test_chinese_and_english_stand_in_their_languages_below_their_labels(editor, translation):
    html = editor.get(url("desk", translation)).content.decode()
    assert re.search(r'<div class="desk-source" lang="zh-Hans">\s*<span>质量提升行动启动</span>', html)
    assert 'lang="en"' in html
    assert "标题" in html and "正文" in html
    assert '含<span class="desk-tag">b</span>粗体' in html
    assert "seo_title" not in html


def test_one_text_is_opened_without_script(editor, translation):
    segment = text_at(translation, "body")
    html = editor.get(url("desk", translation) + f"?segment={segment.pk}").content.decode()
    assert url("comment", translation, segment.pk) in html


def test_filters_and_search_work_without_script(editor, translation):
    save(editor, translation, text_at(translation, "title"), "Campaign begins")
    html = editor.get(url("desk", translation) + "?show=todo").content.decode()
    assert f'id="row-{text_at(translation, "title").pk}"' in html
    rows = editor.get(url("desk", translation) + "?show=todo").context["rows"]
    assert text_at(translation, "title").pk not in [row.pk for row in rows if row.is_shown]
    rows = editor.get(url("desk", translation) + "?q=campaign").context["rows"]
    assert [row.pk for row in rows if row.is_shown] == [text_at(translation, "title").pk]


def test_a_page_of_500_texts_takes_as_many_queries_as_one_of_25(editor, translation):
    def queries():
        editor.get(url("desk", translation))
        with CaptureQueriesContext(connection) as captured:
            assert editor.get(url("desk", translation)).status_code == 200
        return len(captured)

    def with_texts(number):
        headings = [{"type": "heading", "value": {"text": f"第{n}项", "level": "2"}} for n in range(number)]
        edit_chinese(translation, body=headings)
        *others, last = [
            StringTranslation(
                translation_of_id=segment.string_id, context_id=segment.context_id,
                locale=translation.target_locale, data=f"Item {segment.order}", translation_type="manual",
            )
            for segment in SegmentSet(translation).missing
        ]  # fmt: skip
        StringTranslation.objects.bulk_create(others)
        last.save()  # the queue hears of it, once
        return queries()

    few, many = with_texts(25), with_texts(500)
    assert few == many <= 30


# --- locks and roles -----------------------------------------------------------------------------
def test_a_locked_page_is_read_only_with_the_reason(translator, translation):
    page = translation.get_target_instance()
    page.locked, page.locked_by = True, person("editor")
    page.save()
    response = translator.get(url("desk", translation))
    assert response.context["desk"].read_only_reason
    assert b"readonly" in response.content
    assert save(translator, translation, text_at(translation, "title"), "Campaign").status_code == 403
    assert stored(translation, "title") == ""


def test_a_page_in_review_is_read_only_for_the_translator_and_not_for_the_editor(translator, editor, translation):
    page = translation.get_target_instance()
    page.get_workflow().start(page, person("translator"))
    assert save(translator, translation, text_at(translation, "title"), "Campaign").status_code == 403
    assert save(editor, translation, text_at(translation, "title"), "Campaign").status_code == 200


def test_a_stopped_translation_is_read_only(translator, translation):
    Translation.objects.filter(pk=translation.pk).update(enabled=False)
    assert b"readonly" in translator.get(url("desk", translation)).content
    assert save(translator, translation, text_at(translation, "title"), "Campaign").status_code == 403


def test_a_deleted_english_page_leads_home_and_says_so(editor, translation):
    translation.get_target_instance().delete()
    response = editor.get(url("desk", translation), follow=True)
    assert translation.source.object_repr in told(response)
    segment = next(iter(SegmentSet(translation)))
    assert save(editor, translation, segment, "Campaign").status_code == 410


OF_A_TEXT = ["save", "check", "restore", "keep", "waive", "name", "comment"]


@pytest.mark.parametrize("name", OF_A_TEXT)
def test_press_reaches_no_address_of_a_text_and_get_is_no_method(press, editor, translation, name):
    address = url(name, translation, text_at(translation, "title").pk)
    assert press.post(address, {"text": "x"}, **JSON).status_code == 403
    assert editor.get(address).status_code == 405


@pytest.mark.parametrize("name", OF_A_TEXT)
def test_a_text_of_another_page_is_not_found(editor, translation, name):
    other = Translation.objects.exclude(pk=translation.pk).first()
    foreign = next(iter(SegmentSet(other)))
    form = {"text": "x", "reason": "because", "comment": "x", "key": "1-1"}
    assert editor.post(url(name, translation, foreign.pk), form, **JSON).status_code == 404
    assert editor.post(url(name, translation, 999_999_999), {"key": "bad"}, **JSON).status_code == 404


@pytest.mark.parametrize("name", ["keep", "waive"])
def test_a_translator_decides_nothing(translator, translation, name):
    address = url(name, translation, text_at(translation, "title").pk)
    assert translator.post(address, {"reason": "because"}, **JSON).status_code == 403
