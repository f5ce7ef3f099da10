"""The translation editor by request: opening it, saving, being in one another's way, deciding."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import SegmentOverride, StringTranslation, Translation, TranslationSource

from home.models import Footer, SiteImage
from tests.desk import draft_by, now, person, told
from translation.checks.findings import error, warning
from translation.editor import segment as editor_segment
from translation.history import MEMORY_TOOL, Origin
from translation.models import OriginalName, SegmentComment, SegmentVersion, Waiver
from translation.segments import SegmentSet
from translation.strings import submit

JSON = {"HTTP_ACCEPT": "application/json", "HTTP_X_REQUESTED_WITH": "XMLHttpRequest"}
RICH = '<p>含<b>粗体</b>与<a href="https://example.org/">链接</a>。</p>'


@pytest.fixture
def release():
    """A published Chinese release whose English nobody has begun."""
    page = draft_by("press", title="质量提升行动启动")
    page.body = [{"type": "paragraph", "value": RICH}]
    page.save_revision(user=person("press")).publish(user=person("editor"))
    return now(page)


@pytest.fixture
def translation(release):
    """Its translation, with the English page as a draft."""
    translation = submit(release, Locale.objects.get(language_code="en"))
    translation.save_target(user=person("translator"), publish=False)
    return translation


def text_at(translation, path):
    """The text whose path begins so."""
    return next(segment for segment in SegmentSet(translation) if segment.path.startswith(path))


def url(name, translation, *args):
    return reverse(f"translation_{name}", args=[translation.pk, *args])


def save(client, translation, segment, text, base=None, **headers):
    base = (segment.translation.updated_at.isoformat() if segment.translation else "") if base is None else base
    form = {"text": text, "base": base, "key": f"{segment.context_id}-{segment.string_id}"}
    return client.post(url("save", translation, segment.pk), form, **(headers or JSON))


def stored(translation, path):
    return text_at(translation, path).target


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


def test_a_page_of_500_texts_takes_as_many_queries_as_one_of_25(editor, release, translation):
    def queries():
        editor.get(url("desk", translation))
        with CaptureQueriesContext(connection) as captured:
            assert editor.get(url("desk", translation)).status_code == 200
        return len(captured)

    def with_texts(number):
        release.body = [{"type": "heading", "value": {"text": f"第{n}项", "level": "2"}} for n in range(number)]
        release.save_revision().publish()
        translation.source.refresh_from_db()
        for segment in SegmentSet(translation).missing:
            StringTranslation(
                translation_of_id=segment.string_id, context_id=segment.context_id,
                locale=translation.target_locale, data=f"Item {segment.order}", translation_type="manual",
            ).save_base()  # fmt: skip
        return queries()

    few, many = with_texts(25), with_texts(500)
    assert few == many <= 30


# --- saving --------------------------------------------------------------------------------------
def test_a_text_is_saved_under_the_translators_name(translator, translation):
    answer = save(translator, translation, text_at(translation, "title"), "Quality & drive").json()
    row = text_at(translation, "title").translation
    assert (row.data, row.last_translated_by.username) == ("Quality &amp; drive", "translator")
    assert (answer["text"], answer["version"], answer["todo"]) == (
        "Quality & drive", row.updated_at.isoformat(), False,
    )  # fmt: skip
    assert SegmentVersion.objects.get(context_id=row.context_id, data=row.data).origin == Origin.TYPED


def test_placeholders_become_the_tags_of_the_page(translator, translation):
    save(translator, translation, text_at(translation, "body"), "With ⟦b⟧bold⟦/b⟧ and ⟦a1⟧link⟦/a1⟧.")
    assert stored(translation, "body") == 'With <b>bold</b> and <a id="a1">link</a>.'


def test_the_same_row_is_shown_by_the_stock_editor(editor, translation):
    save(editor, translation, text_at(translation, "title"), "Campaign begins")
    page = translation.get_target_instance()
    stock = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk]) + "?stock=1")
    assert "Campaign begins" in stock.context["props"]


def test_without_script_the_form_leads_back_to_its_row(translator, translation):
    segment = text_at(translation, "title")
    response = save(translator, translation, segment, "Campaign begins", HTTP_ACCEPT="text/html")
    assert response.url == f"{url('desk', translation)}?segment={segment.pk}#row-{segment.pk}"
    assert stored(translation, "title") == "Campaign begins"


def test_without_script_a_refused_text_is_shown_again_with_the_reason(translator, translation):
    segment = text_at(translation, "body")
    response = save(translator, translation, segment, "half ⟦b⟧bold", HTTP_ACCEPT="text/html")
    assert response.status_code == 422
    html = response.content.decode()
    assert "half ⟦b⟧bold" in html and "⟦b⟧" in response.context["unsaved"].problem


def test_an_emptied_text_is_no_translation(translator, translation):
    save(translator, translation, text_at(translation, "title"), "Campaign")
    answer = save(translator, translation, text_at(translation, "title"), "  ").json()
    assert answer["todo"] and text_at(translation, "title").translation is None
    assert SegmentVersion.objects.filter(origin=Origin.DELETED, user__username="translator").exists()


@pytest.mark.parametrize(
    ("path", "text", "reason"),
    [
        ("title", "x" * 312, "312"),
        ("body", "x" * 1_000_000, "1000000"),
        ("title", "nul \x00 byte", ""),
        ("body", "⟦a7⟧x⟦/a7⟧", "a7"),
        ("body", "⟦b⟧x", "⟦b⟧"),
    ],
)
def test_a_text_that_does_not_fit_is_refused_with_the_reason(translator, translation, path, text, reason):
    response = save(translator, translation, text_at(translation, path), text)
    assert response.status_code == 422
    assert reason in response.json()["error"]
    assert stored(translation, path) == ""


def test_markup_is_text_and_never_runs(translator, editor, translation):
    save(translator, translation, text_at(translation, "body"), "<script>alert(1)</script><h1>x</h1>")
    assert stored(translation, "body") == "&lt;script&gt;alert(1)&lt;/script&gt;&lt;h1&gt;x&lt;/h1&gt;"
    assert b"<script>alert(1)" not in editor.get(url("desk", translation)).content


@pytest.mark.parametrize(("kind", "tool"), [("machine", "Robot"), ("manual", MEMORY_TOOL)])
def test_a_draft_that_a_person_saves_is_the_persons(translator, translation, kind, tool):
    segment = text_at(translation, "title")
    StringTranslation.objects.create(
        translation_of_id=segment.string_id, context_id=segment.context_id, locale=translation.target_locale,
        data="Campaign", translation_type=kind, tool_name=tool,
    )  # fmt: skip
    answer = save(translator, translation, text_at(translation, "title"), "Campaign").json()
    row = text_at(translation, "title").translation
    assert (row.translation_type, row.tool_name, answer["origin"]) == ("manual", "", "")


def test_steps_of_one_sitting_are_one_state_in_the_history(translator, translation):
    for text in ("C", "Ca", "Cam", "Campaign"):
        save(translator, translation, text_at(translation, "title"), text)
    context = text_at(translation, "title").context_id
    assert list(SegmentVersion.objects.filter(context_id=context).values_list("data", flat=True)) == ["Campaign", "C"]


# --- in one another's way --------------------------------------------------------------------------
def test_who_comes_second_is_told_and_nothing_is_lost(translator, editor, translation):
    segment = text_at(translation, "title")
    save(editor, translation, segment, "Theirs")
    response = save(translator, translation, segment, "Mine")
    assert response.status_code == 409
    assert response.json()["theirs"] == "Theirs"
    assert stored(translation, "title") == "Theirs"
    kept = SegmentVersion.objects.get(origin=Origin.CONFLICT)
    assert (kept.data, kept.user.username) == ("Mine", "translator")


def test_the_second_may_then_choose_the_own_text(translator, editor, translation):
    segment = text_at(translation, "title")
    save(editor, translation, segment, "Theirs")
    version = save(translator, translation, segment, "Mine").json()["version"]
    assert save(translator, translation, segment, "Mine", base=version).status_code == 200
    assert stored(translation, "title") == "Mine"


def test_without_script_both_texts_are_shown(translator, editor, translation):
    segment = text_at(translation, "title")
    save(editor, translation, segment, "Theirs")
    response = save(translator, translation, segment, "Mine", HTTP_ACCEPT="text/html")
    assert response.status_code == 409
    assert response.context["theirs"] == "Theirs"
    assert ">Mine</textarea>" in response.content.decode()


def test_the_same_text_twice_is_no_quarrel(translator, editor, translation):
    segment = text_at(translation, "title")
    save(editor, translation, segment, "Campaign")
    assert save(translator, translation, segment, "Campaign").status_code == 200


def test_a_text_whose_chinese_vanished_is_kept(translator, release, translation):
    segment = text_at(translation, "body")
    release.body = [{"type": "paragraph", "id": release.body.raw_data[0]["id"], "value": "<p>全新内容。</p>"}]
    release.save_revision().publish(user=person("editor"))
    response = save(translator, translation, segment, "What I typed")
    assert response.status_code == 410
    assert SegmentVersion.objects.get(origin=Origin.VANISHED).data == "What I typed"
    fresh = text_at(translation, "body")
    assert "What I typed" in translator.get(url("segment", translation, fresh.pk)).content.decode()


def test_a_changed_page_tells_its_readers(translator, release, translation):
    before = translator.get(url("pulse", translation), **JSON).json()["stamp"]
    release.summary = "另一句摘要。"
    release.save_revision().publish(user=person("editor"))
    assert translator.get(url("pulse", translation), **JSON).json()["stamp"] != before


# --- locks and roles -------------------------------------------------------------------------------
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


# --- checks and decisions --------------------------------------------------------------------------
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


def test_english_not_affected_keeps_the_english_with_the_reason(editor, translator, release, translation):
    save(translator, translation, text_at(translation, "summary"), "One sentence.")
    release.summary = "一句话的摘要。"
    release.save_revision().publish(user=person("editor"))
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


# --- pictures and preview --------------------------------------------------------------------------
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
