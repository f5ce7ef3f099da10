"""What keeps English from being published, each reason by itself."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.models import Page

from news.models import NewsReleasePage, ReleaseCategory
from tests.desk import now, person
from tests.english import BETTER, change_chinese, lose, segment_at, translation_of, write
from translation.checks.findings import error
from translation.gate import PublicationRefused, refusals
from translation.models import OriginalName
from translation.segments import SegmentSet
from translation.targets import publish, save_draft
from translation.waiving import waive, withdraw


@pytest.fixture
def english(find):
    """A public English release."""
    return find("5th China Quality Conference to open", "en")


@pytest.fixture
def chinese(find):
    """The Chinese that it translates."""
    return find("将于9月1日在成都开幕")


@pytest.fixture
def wrong(monkeypatch):
    """The checks find an error in each text that says WRONG."""

    def check(source, target, **kwargs):
        return [error("number", "这里应为 850。", "WRONG")] if "WRONG" in target else []

    monkeypatch.setattr("translation.findings.check", check)


def reasons(page) -> str:
    """Why a draft of the texts as they are now may not be published."""
    draft = save_draft(translation_of(page)).as_object()
    return " ".join(text for texts in refusals(draft).values() for text in texts)


def test_what_is_complete_and_right_passes(english):
    write(english, BETTER)
    assert reasons(english) == ""


def test_a_missing_text_is_named(english):
    source = segment_at(english, "title").source
    lose(english)
    assert source[:20] in reasons(english)


def test_a_blank_text_is_missing(english):
    write(english, "  ")
    assert "尚未翻译" in reasons(english)


def test_many_missing_texts_are_counted(find):
    english = find("5th China Quality Conference", "en")
    for row in list(SegmentSet(translation_of(english)))[:9]:
        row.translation.delete()
    said = reasons(english)
    assert said.count("尚未翻译") == 5
    assert "4" in said


def test_a_changed_chinese_text_is_missing_until_somebody_translates_it(english, chinese):
    change_chinese(chinese, summary=chinese.summary + "另有变动。")
    assert "尚未翻译" in reasons(english)


def test_chinese_changed_past_everybody_who_listens_is_taken_over_first(english, chinese):
    NewsReleasePage.objects.filter(pk=chinese.pk).update(summary="完全不同的一句话。")
    draft = english.get_latest_revision_as_object()
    assert "完全不同的一句话" in " ".join(sum(refusals(draft).values(), []))
    assert segment_at(english, "summary").source == "完全不同的一句话。"


def test_an_error_keeps_it_back_and_is_quoted(english, wrong):
    write(english, "A WRONG title")
    said = reasons(english)
    assert "A WRONG title" in said
    assert "850" in said


def test_a_waived_error_does_not(english, wrong):
    write(english, "A WRONG title")
    about = {"code": "number", "excerpt": "WRONG", "reason": "原文如此"}
    waiver = waive(translation_of(english), segment_at(english, "title"), user=person("editor"), **about)
    assert reasons(english) == ""
    withdraw(translation_of(english), waiver, person("editor"))
    assert "A WRONG title" in reasons(english)


def test_a_waiver_falls_with_the_text_that_it_is_about(english, wrong):
    write(english, "A WRONG title")
    about = {"code": "number", "excerpt": "WRONG", "reason": "原文如此"}
    waive(translation_of(english), segment_at(english, "title"), user=person("editor"), **about)
    write(english, "Another WRONG title")
    assert "Another WRONG title" in reasons(english)


def test_a_draft_of_a_machine_waits_for_a_person(english):
    write(english, BETTER, translation_type="machine")
    assert BETTER[:20] in reasons(english)
    write(english, BETTER)
    assert reasons(english) == ""


def test_a_draft_that_is_older_than_its_texts_is_refused(english):
    draft = save_draft(translation_of(english)).as_object()
    write(english, BETTER)
    assert refusals(draft)


def test_a_draft_made_by_other_means_is_refused(english):
    english.title = "Nobody translated this"
    with pytest.raises(PublicationRefused):
        english.save_revision().publish()
    assert now(english).title != "Nobody translated this"


@pytest.mark.parametrize(
    ("way", "reason"),
    [
        ("unpublish", "The Chinese page is not published."),
        ("delete", "The Chinese was deleted: its English stays a draft."),
    ],
)
def test_english_without_public_chinese_is_refused(english, chinese, way, reason):
    getattr(chinese, way)()
    assert refusals(now(english)) == {"": [gettext(reason)]}


def test_a_stopped_translation_is_refused(english):
    translation = translation_of(english)
    translation.enabled = False
    translation.save()
    with pytest.raises(PublicationRefused):
        english.save_revision().publish()


def test_a_page_written_in_english_only_has_to_be_english(english):
    page = NewsReleasePage(
        title="Written here", summary="Nothing.", release_date="2024-01-01", category=english.category
    )
    english.get_parent().add_child(instance=page)
    page.save_revision().publish()
    assert now(page).live
    page.title = "还是中文"
    with pytest.raises(PublicationRefused):
        page.save_revision().publish()


# --- names in Chinese ------------------------------------------------------------------------------
def tick(page, path: str, name: str) -> None:
    segment = segment_at(page, path)
    OriginalName.objects.create(context_id=segment.context_id, locale_id=page.locale_id, text=name)


def test_a_chinese_name_in_brackets_is_chinese_until_it_is_ticked(english):
    before = segment_at(english, "body").target
    write(english, before + " (刘三江)", path="body")
    assert "刘三江" in reasons(english)
    tick(english, "body", "刘三江")
    assert reasons(english) == ""


def test_a_ticked_name_outside_of_brackets_is_chinese(english):
    write(english, segment_at(english, "body").target + " 刘三江", path="body")
    tick(english, "body", "刘三江")
    assert "刘三江" in reasons(english)


@pytest.mark.parametrize("path", ["title", "summary"])
def test_no_name_stands_in_a_title_or_a_description(english, path):
    write(english, segment_at(english, path).target + " (刘三江)", path=path)
    tick(english, path, "刘三江")
    assert reasons(english) != ""


# --- what stays possible -----------------------------------------------------------------------------
@pytest.fixture
def outdated(english, chinese):
    """A public English page whose Chinese was changed."""
    change_chinese(chinese, summary=chinese.summary + "另有变动。")
    return now(english)


def test_a_page_that_is_out_of_date_can_be_locked_and_moved(editor, outdated):
    editor.post(reverse("wagtailadmin_pages:lock", args=[outdated.pk]))
    assert now(outdated).locked
    other = outdated.get_parent().get_children().exclude(pk=outdated.pk).first()
    now(outdated).move(other, pos="left")
    assert now(outdated).live


def test_code_cannot_make_a_row_public_past_the_gate(find):
    half = Page.objects.filter(locale__language_code="en", live=False, alias_of=None).first().specific
    half.live = True
    with pytest.raises(PublicationRefused):
        half.save()


def test_neither_a_row_of_a_category():
    category = ReleaseCategory.objects.filter(locale__language_code="en").first()
    category.unpublish()
    lose(category, "name")
    category.live = True
    with pytest.raises(PublicationRefused):
        category.save()


def test_a_refusal_leads_to_the_desk(editor, english):
    lose(english)
    response = editor.post(reverse("translation_publish", args=[translation_of(english).pk]))
    assert response.url == reverse("translation_desk", args=[translation_of(english).pk])


def test_code_publishes_what_passes(english):
    write(english, BETTER)
    publish(translation_of(english))
    assert now(english).title == BETTER
