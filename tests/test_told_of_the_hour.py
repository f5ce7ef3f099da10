"""Who puts a release on the schedule is told at once when it goes out, and what its English lacks."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.desk import PUBLISH, SUBMIT, draft_by, edit, in_chinese, in_hours, now, release_form
from tests.english import told

HOUR = "“%(title)s” goes out on %(moment)s, Beijing time."
WAIT, ALONE = "Both wait until the English is approved.", "If it is not approved in time, the Chinese goes out alone."


def said(client, page, **form) -> str:
    return told(client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form, follow=True))


def hour_of(title: str) -> str:
    """The beginning of the sentence, up to the moment."""
    return in_chinese(HOUR).split("%(moment)s")[0] % {"title": title}


@pytest.fixture
def release():
    return draft_by("press", title="定时发布的新闻")


def test_an_editor_who_publishes_is_told_the_hour(editor, release):
    form = release_form("定时发布的新闻", slug=release.slug, **in_hours(2)) | PUBLISH
    text = said(editor, release, **form)
    assert hour_of("定时发布的新闻") in text
    assert in_chinese(WAIT) not in text


@pytest.mark.parametrize(("rule", "sentence"), [("wait", WAIT), ("alone", ALONE)])
def test_an_editor_who_approves_is_told_of_the_rule_while_the_english_is_missing(
    press, editor, release, rule, sentence
):
    form = release_form("定时发布的新闻", slug=release.slug, english_rule=rule, **in_hours(2))
    edit(press, release, **form, **SUBMIT)
    approve = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    text = said(editor, release, **form, **approve)
    assert now(release).approved_schedule
    assert hour_of("定时发布的新闻") in text
    assert in_chinese(sentence) in text


@pytest.mark.parametrize("in_a_window", [False, True], ids=["at once", "with a comment"])
def test_who_approves_from_the_front_page_of_the_admin_is_told_too(press, editor, release, in_a_window):
    edit(press, release, **release_form("定时发布的新闻", slug=release.slug, **in_hours(2)), **SUBMIT)
    approve = reverse(
        "wagtailadmin_pages:workflow_action",
        args=[release.pk, "approve", now(release).current_workflow_task_state.pk],
    )
    window = {"headers": {"X-Requested-With": "XMLHttpRequest"}} if in_a_window else {}
    editor.post(approve, {"comment": "同意。"}, **window)
    assert now(release).approved_schedule
    assert hour_of("定时发布的新闻") in told(editor.get(reverse("wagtailadmin_home")))


def test_who_sends_it_back_from_there_hears_of_no_hour(press, editor, release):
    edit(press, release, **release_form("定时发布的新闻", slug=release.slug, **in_hours(2)), **SUBMIT)
    reject = reverse(
        "wagtailadmin_pages:workflow_action",
        args=[release.pk, "reject", now(release).current_workflow_task_state.pk],
    )
    assert hour_of("定时发布的新闻") not in told(editor.post(reject, {"comment": "请核对。"}, follow=True))


def test_a_release_of_today_says_nothing_of_it(editor, release):
    text = said(editor, release, **release_form("定时发布的新闻", slug=release.slug), **PUBLISH)
    assert now(release).live
    assert hour_of("定时发布的新闻") not in text


def test_nor_does_one_that_is_only_saved(press, release):
    text = said(press, release, **release_form("定时发布的新闻", slug=release.slug, **in_hours(2)))
    assert hour_of("定时发布的新闻") not in text
