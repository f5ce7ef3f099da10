"""Four eyes: an own text needs a second person or a recorded reason, on every road."""

from __future__ import annotations

import pytest
from django.urls import reverse

from home.review import record_reason
from tests.desk import PUBLISH, add, draft_by, edit, in_hours, now, person, release_form, told


def reason_form(page) -> str:
    """Where the editor is led."""
    return reverse("own_text_reason", args=[page.pk])


def publish_in_bulk(client, page):
    return client.post(f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}")


def publish_in_the_editor(client, page):
    return edit(client, page, **release_form(page.title, slug=page.slug), **PUBLISH)


def schedule_in_the_editor(client, page):
    form = release_form(page.title, slug=page.slug, **in_hours(2))
    return edit(client, page, **form, **PUBLISH)


ROADS = pytest.mark.parametrize("publish", [publish_in_bulk, publish_in_the_editor, schedule_in_the_editor])


@ROADS
def test_an_own_text_is_not_published_alone(editor, publish):
    release = draft_by("editor")
    response = publish(editor, release)
    assert response.url == reason_form(release)
    assert not now(release).live
    assert now(release).scheduled_revision is None


@ROADS
def test_with_a_recorded_reason_it_is(editor, publish):
    release = draft_by("editor")
    editor.post(reason_form(release), {"reason": "值班期间只有一人在岗。"})
    publish(editor, release)
    assert now(release).live or now(release).scheduled_revision


def test_creating_and_publishing_at_once_keeps_the_text_as_a_draft(editor):
    response, release = add(editor, **release_form("独自写的新闻"), **PUBLISH)
    assert response.url == reason_form(release)
    assert (release.live, release.latest_revision.as_object().title) == (False, "独自写的新闻")


def test_what_was_refused_is_kept_as_a_draft(editor, find):
    release = find("将于9月1日在成都开幕")
    edit(editor, release, **release_form("独自改的标题", slug=release.slug), **PUBLISH)
    assert (now(release).title, now(release).draft_title) == (release.title, "独自改的标题")


def test_the_refusal_says_why(editor):
    release = draft_by("editor")
    response = publish_in_the_editor(editor, release)
    assert "未发布" in told(editor.get(response.url))


def test_a_reason_must_be_a_sentence(editor):
    release = draft_by("editor")
    response = editor.post(reason_form(release), {"reason": "急"})
    assert response.context["form"].errors["reason"]
    assert publish_in_the_editor(editor, release).url == reason_form(release)


def test_the_reason_stands_in_the_history_of_the_page(editor):
    release = draft_by("editor")
    editor.post(reason_form(release), {"reason": "值班期间只有一人在岗。"})
    history = editor.get(reverse("wagtailadmin_pages:history", args=[release.pk])).content.decode()
    assert "值班期间只有一人在岗。" in history


def test_a_reason_holds_for_one_publication(editor):
    release = draft_by("editor")
    record_reason(release, person("editor"), "值班期间只有一人在岗。")
    publish_in_the_editor(editor, release)
    assert publish_in_the_editor(editor, now(release)).url == reason_form(release)


def test_the_reason_of_one_editor_is_not_the_reason_of_another(editor, admin):
    release = draft_by("editor")
    admin.post(reason_form(release), {"reason": "值班期间只有一人在岗。"})
    assert publish_in_the_editor(editor, release).url == reason_form(release)


def test_a_second_person_publishes_without_a_reason(editor, admin):
    release = draft_by("admin")
    publish_in_the_editor(editor, release)
    assert now(release).live


def test_who_adds_to_the_text_of_another_is_the_second_person(editor):
    release = draft_by("press")
    release.save_revision(user=person("editor"))
    publish_in_the_editor(editor, release)
    assert now(release).live


def test_a_draft_between_two_publications_hides_nothing(editor, find):
    release = find("将于9月1日在成都开幕")
    edit(editor, release, **release_form("独自改的标题", slug=release.slug))
    assert publish_in_the_editor(editor, release).url == reason_form(release)


def test_an_old_reason_does_not_hold_for_a_later_draft(editor):
    release = draft_by("editor")
    record_reason(release, person("editor"), "值班期间只有一人在岗。")
    publish_in_the_editor(editor, release)
    edit(editor, release, **release_form("独自改的标题", slug=release.slug))
    assert publish_in_the_editor(editor, release).url == reason_form(release)


def test_going_back_to_an_old_version_is_an_own_text_too(editor, find):
    release = find("将于9月1日在成都开幕")
    old = release.revisions.first()
    url = reverse("wagtailadmin_pages:revisions_revert", args=[release.pk, old.pk])
    response = editor.post(url, release_form("旧标题", slug=release.slug) | PUBLISH)
    assert response.url == reason_form(release)
    assert now(release).title == release.title


def test_press_and_translators_do_not_see_the_form(press, translator):
    release = draft_by("press")
    assert [client.get(reason_form(release)).status_code for client in (press, translator)] == [302, 302]


def test_the_administrator_is_asked_too(admin):
    release = draft_by("admin")
    assert publish_in_the_editor(admin, release).url == reason_form(release)
