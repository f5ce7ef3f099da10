"""Proof-reading in the admin: who reads findings, who lets them stand, and what is said when a text is handed on."""

from __future__ import annotations

import json
from io import BytesIO, StringIO, TextIOWrapper

import pytest
from django.contrib.messages import get_messages
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import PageLogEntry

from proofreading import Text
from proofreading.checks.persons import Attribution
from proofreading.known import earlier_posts
from proofreading.models import Dismissal, KnownPost
from proofreading.pages import draft_of, proofread_page
from proofreading.site import proofread_here
from proofreading.texts import plain, texts_of_page
from tests.desk import PUBLISH, SUBMIT, add, draft_by, edit, paragraph, person, release_form
from tests.english import BETTER, translation_of, write
from translation.review.hand_over import hand_over

WRONG = "会议的的召开，共 有各方参加。"
REASON = "原文如此。"
SCRIPT = {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"}


@pytest.fixture
def release():
    """A draft of press with two findings in its summary."""
    return draft_by("press", title="质量提升行动启动", summary=WRONG)


def url(name: str, page, *args) -> str:
    return reverse(f"proofreading_{name}", args=[page.pk, *args])


def finding_of(page, code: str = "repeated-word"):
    groups = proofread_page(draft_of(page)).groups
    return next(finding for group in groups for finding in group.findings if finding.code == code)


def dismissing(page, reason: str = REASON) -> dict:
    finding = finding_of(page)
    return {"key": finding.key, "code": finding.code, "excerpt": finding.excerpt, "reason": reason}


def said(response) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


# --- the list ------------------------------------------------------------------------------------
@pytest.mark.parametrize("role", ["press", "editor", "admin"])
def test_staff_who_may_write_the_page_read_its_findings_without_a_script(role, release, request):
    response = request.getfixturevalue(role).get(url("report", release))
    assert response.status_code == 200
    assert "<mark>的的</mark>" in response.content.decode()


def test_a_translator_and_a_stranger_do_not_read_a_chinese_draft(translator, client, release):
    assert translator.get(url("report", release)).status_code == 302
    assert translator.post(url("live", release), {}, **SCRIPT).status_code in (302, 403)
    assert client.get(url("report", release)).status_code == 302
    assert WRONG not in client.post(url("live", release), {}).content.decode()


def test_the_editor_has_the_panel_and_its_number(editor, release):
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[release.pk])).content.decode()
    assert 'data-side-panel-toggle="proofreading"' in html
    assert 'data-proof-count="2"' in html


def test_a_text_that_is_not_saved_is_read(press, release):
    form = release_form("标题", [paragraph("双方进行进行了<b>交流</b>。")], summary="一句话摘要。")
    html = press.post(url("live", release), form, **SCRIPT).content.decode()
    assert "进行进行" in html
    assert "的的" not in html
    assert draft_of(release).summary == WRONG


def test_a_form_that_could_not_be_saved_is_read_all_the_same(press, release):
    form = release_form("", [paragraph("双方进行进行了交流。")], summary=WRONG * 30, release_date="2024-02-")
    assert press.post(url("live", release), form, **SCRIPT).status_code == 200


@pytest.mark.parametrize("form", [{}, {"title": "标题", "body-count": "1"}, {"body-count": "many"}])
def test_a_form_that_arrives_in_part_is_no_error(press, release, form):
    assert press.post(url("live", release), form, **SCRIPT).status_code == 200


def test_a_page_that_is_being_begun_is_read_by_those_who_may_add_it(press, translator, find):
    index = find("新闻中心")
    address = reverse("proofreading_live_new", args=["news", "newsreleasepage", index.pk])
    form = release_form(summary=WRONG)
    assert "的的" in press.post(address, form, **SCRIPT).content.decode()
    assert "的的" not in translator.post(address, form, **SCRIPT).content.decode()
    wrong = reverse("proofreading_live_new", args=["auth", "user", index.pk])
    assert press.post(wrong, form, **SCRIPT).status_code == 404


def test_an_english_page_is_read_in_english(editor, find):
    page = find("5th China Quality Conference to open", "en")
    page.title = "The the conference，today"
    page.save_revision()
    html = editor.get(url("report", page)).content.decode()
    assert "<mark>The the</mark>" in html


# --- letting stand ---------------------------------------------------------------------------------
def test_an_editor_lets_a_finding_stand_and_it_stays_so_with_name_and_reason(editor, release):
    assert editor.post(url("dismiss", release), dismissing(release)).status_code == 302
    release.summary = WRONG + "又写一句。"
    release.save_revision(user=person("press"))
    report = proofread_page(draft_of(release))
    assert report.count == 1
    html = editor.get(url("report", release)).content.decode()
    assert REASON in html
    assert Dismissal.objects.get().user == person("editor")
    assert PageLogEntry.objects.filter(page=release.pk, action="proofreading.dismiss").exists()


@pytest.mark.parametrize("role", ["press", "translator"])
def test_who_may_not_publish_the_page_lets_nothing_stand(role, release, request):
    client = request.getfixturevalue(role)
    client.post(url("dismiss", release), dismissing(release))
    assert not Dismissal.objects.exists()


def test_press_is_offered_no_dismissal(press, release):
    assert "data-proof-dismiss" not in press.post(url("live", release), release_form(summary=WRONG)).content.decode()


@pytest.mark.parametrize("reason", ["", " ", "长" * 501])
def test_a_reason_is_asked_for_and_what_was_typed_is_kept(editor, release, reason):
    response = editor.post(url("dismiss", release), dismissing(release, reason))
    assert response.status_code == 422
    assert not Dismissal.objects.exists()
    assert reason.strip() in response.content.decode()
    assert editor.post(url("dismiss", release), dismissing(release, reason), **SCRIPT).status_code == 422


@pytest.mark.parametrize("broken", [{"key": "x"}, {"code": "<b>"}, {"key": ""}])
def test_an_invented_finding_is_refused(editor, release, broken):
    assert editor.post(url("dismiss", release), dismissing(release) | broken).status_code == 422


def test_a_dismissal_is_taken_back_by_an_editor_only(editor, press, release):
    editor.post(url("dismiss", release), dismissing(release))
    row = Dismissal.objects.get()
    press.post(url("restore", release, row.pk))
    assert Dismissal.objects.exists()
    editor.post(url("restore", release, row.pk))
    assert proofread_page(draft_of(release)).count == 2
    assert editor.post(url("restore", release, row.pk)).status_code == 302  # somebody was faster


def test_the_same_words_on_another_page_are_another_finding(editor, release):
    editor.post(url("dismiss", release), dismissing(release))
    assert proofread_page(draft_by("press", title="另一篇稿件", summary=WRONG)).count == 2


def test_other_words_are_another_finding(editor, release):
    editor.post(url("dismiss", release), dismissing(release))
    release.summary = "会员的的意见，共 有各方参加。"
    release.save_revision(user=person("press"))
    assert proofread_page(draft_of(release)).count == 2


# --- handing on ------------------------------------------------------------------------------------
def test_submission_tells_what_there_is_to_say_and_leads_there(press):
    response, release = add(press, **release_form(summary=WRONG), **SUBMIT)
    assert any(url("report", release) in message for message in said(response))
    assert release.current_workflow_state


def test_publishing_is_advised_and_never_kept(editor, release):
    form = release_form("质量提升行动启动", summary=WRONG, slug=release.slug)
    response = edit(editor, release, **form, **PUBLISH)
    assert any(url("report", release) in message for message in said(response))
    release.refresh_from_db()
    assert release.live


def test_a_clean_text_and_a_saved_draft_are_left_alone(press, release):
    clean, _release = add(press, **release_form(), **SUBMIT)
    assert not any("proofreading" in message for message in said(clean))
    saved = edit(press, release, **release_form(summary=WRONG, slug=release.slug))
    assert not any("proofreading" in message for message in said(saved))


def test_the_reviewer_of_english_is_led_to_its_findings(editor, find):
    page = find("5th China Quality Conference to open", "en")
    write(page, BETTER)
    translation = translation_of(page)
    hand_over(translation, person("translator"), "")
    html = editor.get(reverse("translation_review", args=[translation.pk])).content.decode()
    assert url("report", page) in html


# --- earlier pages -----------------------------------------------------------------------------------
def test_a_person_is_compared_with_published_pages_only():
    text = "协会秘书处副主任周明远介绍了情况。"
    draft = draft_by("press")
    draft.body = [{"type": "paragraph", "value": "<p>协会秘书处主任周明远介绍了情况。</p>"}]
    draft.save_revision(user=person("press"))
    assert proofread_here([("text", text)], language="zh-hans") == []
    draft.get_latest_revision().publish(user=person("editor"))
    (found,) = proofread_here([("text", text)], language="zh-hans")
    assert found.code == "person-post"
    assert draft.title in found.message
    draft.refresh_from_db()
    draft.unpublish()
    assert proofread_here([("text", text)], language="zh-hans") == []


def test_a_page_is_not_compared_with_itself(find):
    row = KnownPost.objects.select_related("page").first()
    text = f"{row.body}副{row.post}{row.person}介绍情况。"
    assert Attribution(row.body, row.post, row.person, f"《{row.page.title}》") in earlier_posts([text], None)
    assert all(one.where != f"《{row.page.title}》" for one in earlier_posts([text], row.page))


# --- the texts of a page ---------------------------------------------------------------------------
def test_every_text_has_the_path_of_its_place_in_the_editor(release):
    release.body = [
        {"type": "paragraph", "value": "<p>一<b>二</b></p><ul><li>三</li></ul>", "id": "p"},
        {"type": "quote", "value": {"text": "话", "attribution": "人"}, "id": "q"},
    ]
    texts = {text.id: text.text for text in texts_of_page(release)}
    assert texts["body.p"] == "一二\n三"
    assert texts["body.q.text"] == "话"
    assert texts["summary"] == WRONG
    assert not {"slug", "source_url", "contact_email"} & texts.keys()


def test_rich_text_is_read_as_the_editor_holds_it():
    assert plain("<p>a&amp;b<br/>c</p><h2>d</h2><ol><li>e</li><li>f</li></ol>") == "a&b\nc\nd\ne\nf"


def test_reading_a_page_costs_few_queries(release, django_assert_max_num_queries):
    draft = draft_of(release)
    with django_assert_max_num_queries(8):
        proofread_page(draft)


# --- for programs ------------------------------------------------------------------------------------
def run(monkeypatch, content: str, *args) -> list[dict]:
    out = StringIO()
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(content.encode()), encoding="utf-8"))
    try:
        call_command("proofread", *args, "--language", "en", stdout=out, stderr=StringIO())
    except SystemExit as end:
        assert end.code == 1
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_lines_are_answered_in_their_order(monkeypatch):
    lines = [
        {"id": 1, "text": "会议的的召开。"},
        {"id": "b", "text": "It opened on 31 April 2023."},
        {"id": 3, "text": "大会将于8月20日举行。", "release_date": "2023-08-22"},
        {"id": 4, "text": "会议召开。"},
    ]
    answers = run(monkeypatch, "\n".join(json.dumps(line) for line in lines))
    codes = [[finding["code"] for finding in answer["findings"]] for answer in answers]
    assert [answer["id"] for answer in answers] == [1, "b", 3, 4]
    assert codes == [["repeated-word"], ["impossible-date"], ["release-date"], []]
    assert answers[0]["findings"][0]["excerpt"] == "会议的的召开。"


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"id": 1}',
        '{"id": 1, "text": 2}',
        '{"id":1,"text":"a","release_date":"x"}',
        '{"id":1,"text":"a","language":7}',
    ],
)
def test_a_line_that_cannot_be_read_is_named(monkeypatch, line):
    (answer,) = run(monkeypatch, line)
    assert answer["error"]


def test_a_plain_text_and_the_site(monkeypatch, release):
    (answer,) = run(monkeypatch, "双方进行进行了交流。", "--text")
    assert [finding["code"] for finding in answer["findings"]] == ["repeated-word"]
    release.get_latest_revision().publish(user=person("editor"))
    assert release.pk in [one["id"] for one in run(monkeypatch, "", "--site")]


def test_what_is_known_is_read_anew(monkeypatch):
    before = set(KnownPost.objects.values_list("person", "post"))
    KnownPost.objects.all().delete()
    run(monkeypatch, "", "--learn")
    assert set(KnownPost.objects.values_list("person", "post")) == before


def test_a_text_in_blocks_is_told_apart():
    found = proofread_here([Text("one", "会议的的召开。"), Text("two", "进行进行交流。")], language="zh-hans")
    assert [finding.text_id for finding in found] == ["one", "two"]
