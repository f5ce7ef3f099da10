"""Findings, names, comments, pictures and preview of the translation editor."""

from __future__ import annotations

import pytest
from wagtail_localize.models import SegmentOverride, TranslationSource

from home.models import SiteImage
from tests.editing import JSON, begun, edit_chinese, save, stored, text_at, url
from translation.checks.findings import error, warning
from translation.editor import segment as editor_segment
from translation.history import Origin
from translation.models import OriginalName, SegmentComment, SegmentVersion, Waiver


@pytest.fixture
def translation():
    return begun()


# --- checks and decisions ------------------------------------------------------------------------
@pytest.fixture
def findings(monkeypatch):
    """The checks find what a test says, in every text."""
    found = []
    monkeypatch.setattr(editor_segment, "check", lambda *args, **kwargs: found)
    monkeypatch.setattr("translation.findings.check", lambda *args, **kwargs: found)
    return found


def test_findings_come_while_typing_and_nothing_is_stored(translator, translation, findings):
    findings.append(error("number", "850 is missing", "850"))
    form = {"text": "about many"}
    answer = translator.post(url("check", translation, text_at(translation, "title").pk), form, **JSON).json()
    assert "850 is missing" in answer["html"] and answer["findings"]
    assert stored(translation, "title") == ""


def test_an_editor_waives_a_finding_with_a_reason_and_withdraws_it(editor, translation, findings):
    findings.append(warning("length", "Too short"))
    save(editor, translation, text_at(translation, "title"), "Go")
    segment = text_at(translation, "title")
    form = {"code": "length", "excerpt": "", "reason": "A short title is wanted"}
    answer = editor.post(url("waive", translation, segment.pk), form, **JSON).json()
    assert "A short title is wanted" in answer["html"] and not answer["findings"]
    waiver = Waiver.objects.get()
    assert (waiver.user.username, waiver.target) == ("editor", "Go")
    answer = editor.post(url("withdraw", translation, waiver.pk), **JSON).json()
    assert answer["findings"] and not Waiver.objects.exists()


@pytest.mark.parametrize("form", [{"code": "length", "reason": ""}, {"code": "other", "reason": "because"}])
def test_nothing_is_waived_without_a_reason_or_a_finding(editor, translation, findings, form):
    findings.append(warning("length", "Too short"))
    save(editor, translation, text_at(translation, "title"), "Go")
    response = editor.post(url("waive", translation, text_at(translation, "title").pk), form, **JSON)
    assert response.status_code in (409, 422) and not Waiver.objects.exists()


def test_a_chinese_original_is_ticked_as_a_name_and_unticked(translator, translation):
    segment = text_at(translation, "body")
    save(translator, translation, segment, "Liu Sanjiang (刘三江) spoke.")
    address = url("name", translation, segment.pk)
    assert "刘三江" in translator.post(address, {"name": "刘三江"}, **JSON).json()["html"]
    assert OriginalName.objects.get().user.username == "translator"
    translator.post(address, {"name": "刘三江", "remove": "1"}, **JSON)
    assert not OriginalName.objects.exists()


@pytest.mark.parametrize("path", ["title", "summary"])
def test_no_original_may_stand_where_it_is_shown_outside_of_the_page(translator, translation, path):
    segment = text_at(translation, path)
    response = translator.post(url("name", translation, segment.pk), {"name": "刘三江"}, **JSON)
    assert response.status_code == 422 and not OriginalName.objects.exists()


def test_english_not_affected_keeps_the_english_with_the_reason(editor, translator, translation):
    save(translator, translation, text_at(translation, "summary"), "One sentence.")
    edit_chinese(translation, summary="一句话的摘要。")
    segment = text_at(translation, "summary")
    assert not segment.is_translated
    html = editor.get(url("segment", translation, segment.pk)).content.decode()
    assert "<ins>" in html and 'data-insert="One sentence."' in html
    form = {"reason": "Only the style changed", "base": ""}
    assert editor.post(url("keep", translation, segment.pk), form, **JSON).status_code == 200
    version = SegmentVersion.objects.filter(origin=Origin.KEPT).get()
    assert (stored(translation, "summary"), version.reason) == ("One sentence.", "Only the style changed")


def test_an_earlier_state_is_restored(translator, editor, translation):
    save(translator, translation, text_at(translation, "title"), "First")
    save(editor, translation, text_at(translation, "title"), "Second")
    first = SegmentVersion.objects.get(data="First")
    segment = text_at(translation, "title")
    form = {"state": first.pk, "base": segment.translation.updated_at.isoformat()}
    assert translator.post(url("restore", translation, segment.pk), form, **JSON).status_code == 200
    assert stored(translation, "title") == "First"
    assert SegmentVersion.objects.first().origin == Origin.RESTORED


def test_comments_are_said_and_dealt_with(translator, editor, translation):
    segment = text_at(translation, "title")
    answer = editor.post(url("comment", translation, segment.pk), {"comment": "Too <b>long</b>?"}, **JSON).json()
    assert answer["comments"] == 1
    html = translator.get(url("segment", translation, segment.pk)).content.decode()
    assert "Too &lt;b&gt;long&lt;/b&gt;?" in html
    row = SegmentComment.objects.get()
    translator.post(url("resolve", translation, segment.pk, row.pk), **JSON)
    assert SegmentComment.objects.get().resolved_by.username == "translator"


# --- pictures and preview ------------------------------------------------------------------------
@pytest.fixture
def pictured(find):
    """A translation of a page with pictures."""
    source = TranslationSource.objects.get_for_instance(find("将于9月1日在成都开幕"))
    return source.translations.get()


def test_english_gets_a_picture_of_its_own_and_gives_it_back(translator, pictured):
    segment = pictured.source.overridablesegment_set.filter(context__path__endswith=".image").first()
    other = SiteImage.objects.exclude(pk=segment.data).first()
    address = url("picture", pictured, segment.pk)
    translator.post(address, {f"value-{segment.pk}": other.pk})
    assert SegmentOverride.objects.get(context=segment.context).data == other.pk
    assert other.title in translator.get(url("desk", pictured)).content.decode()
    translator.post(address, {"reset": "1"})
    assert not SegmentOverride.objects.filter(context=segment.context).exists()


@pytest.mark.parametrize("value", ["999999", "x", "-1", "9" * 40, "²"])
def test_a_picture_that_is_none_is_refused(translator, pictured, value):
    segment = pictured.source.overridablesegment_set.filter(context__path__endswith=".image").first()
    response = translator.post(url("picture", pictured, segment.pk), {f"value-{segment.pk}": value}, **JSON)
    assert response.status_code == 422
    assert not SegmentOverride.objects.filter(context=segment.context).exists()


def test_the_preview_shows_what_is_typed_and_stores_nothing(translator, translation):
    segment = text_at(translation, "body")
    address = url("preview_english", translation)
    form = {f"text-{segment.pk}": "Typed ⟦b⟧now⟦/b⟧.", "text-9999": "foreign", "text-x": "y"}
    response = translator.post(address, form)
    html = response.content.decode()
    assert "Typed <b>now</b>." in html
    assert stored(translation, "body") == ""
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'none'" not in response.get("Content-Security-Policy", "")


def test_texts_without_english_are_marked_in_the_preview(translator, translation):
    html = translator.get(url("preview_english", translation)).content.decode()
    assert '<span lang="zh-Hans" style="outline: 2px dashed">含<b>粗体</b>' in html


def test_both_languages_stand_side_by_side(translator, translation):
    segment = text_at(translation, "body")
    response = translator.post(url("preview", translation), {f"text-{segment.pk}": "<b>&"})
    html = response.content.decode()
    assert f'name="text-{segment.pk}" value="&lt;b&gt;&amp;"' in html
    assert "质量提升行动启动" in translator.get(url("preview_chinese", translation)).content.decode()
    assert response["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("name", ["preview", "preview_chinese", "preview_english", "pulse"])
def test_nobody_else_previews(client, press, translation, name):
    assert client.get(url(name, translation)).status_code == 302
    assert press.get(url(name, translation), **JSON).status_code == 403
