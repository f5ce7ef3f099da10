"""What a press officer can do and cannot."""

from __future__ import annotations

from django.urls import reverse
from wagtail.models import Page

from tests.desk import PUBLISH, SUBMIT, add, draft_by, edit, news_index, now, paragraph, release_form


def test_press_writes_a_release(press):
    response, release = add(press, **release_form("中国质量大会新闻", body=[paragraph("开幕。")]))
    assert response.status_code == 302
    assert (release.live, release.owner.username) == (False, "press")
    assert "开幕" in str(release.latest_revision.as_object().body)


def test_press_changes_a_release(press):
    release = draft_by("press")
    edit(press, release, **release_form("新的标题", slug=release.slug))
    assert now(release).draft_title == "新的标题"


def test_what_press_changes_in_a_public_release_stays_a_draft(press, find):
    release = find("将于9月1日在成都开幕")
    edit(press, release, **release_form("新的标题", slug=release.slug))
    assert (now(release).title, now(release).draft_title) == (release.title, "新的标题")


def test_press_cannot_publish_a_new_release(press):
    release = add(press, **release_form(), **PUBLISH)[1]
    assert not release.live


def test_press_cannot_publish_a_changed_release(press):
    release = draft_by("editor")
    edit(press, release, **release_form(slug=release.slug), **PUBLISH)
    assert not now(release).live


def test_press_cannot_publish_in_bulk(press):
    release = draft_by("editor")
    press.post(f"/admin/bulk/wagtailcore/page/publish/?id={release.pk}")
    assert not now(release).live


def test_press_cannot_unpublish_or_delete_a_public_release(press, find):
    release = find("将于9月1日在成都开幕")
    for name in ("unpublish", "delete"):
        press.post(reverse(f"wagtailadmin_pages:{name}", args=[release.pk]))
    for action in ("unpublish", "delete"):
        press.post(f"/admin/bulk/wagtailcore/page/{action}/?id={release.pk}")
    assert now(release).live


def test_press_cannot_open_an_english_page(press, find):
    page = find("5th China Quality Conference", "en")
    response = press.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert response.status_code == 302
    assert response.url == "/admin/"


def test_press_cannot_add_a_page_to_the_english_tree(press):
    english = news_index().get_translations().get()
    press.post(reverse("wagtailadmin_pages:add", args=["news", "newsreleasepage", english.pk]), release_form())
    assert not Page.objects.child_of(english).filter(title="质量提升行动启动").exists()


def test_press_cannot_delete_or_move_an_english_draft(press, find):
    draft = Page.objects.filter(locale__language_code="en", live=False).first()
    press.post(reverse("wagtailadmin_pages:delete", args=[draft.pk]))
    press.post(f"/admin/bulk/wagtailcore/page/delete/?id={draft.pk}")
    assert now(draft).path == draft.path


def test_press_cannot_start_a_translation(press, find):
    page = Page.objects.get(title=find("将于9月1日在成都开幕").title)
    response = press.get(reverse("wagtail_localize:submit_page_translation", args=[page.pk]))
    assert response.status_code == 302


def test_press_finds_no_door_to_users_settings_redirects_or_categories(press):
    doors = [
        "/admin/users/",
        "/admin/users/new/",
        "/admin/groups/",
        "/admin/settings/home/sitesettings/",
        "/admin/redirects/",
        "/admin/snippets/news/releasecategory/",
        "/admin/snippets/home/footer/",
        "/admin/sites/",
        "/admin/locales/",
        "/admin/workflows/list/",
    ]
    answers = {door: press.get(door).status_code for door in doors}
    assert {door for door, status in answers.items() if status == 200} == set()


def test_press_submits_a_release(press):
    release = add(press, **release_form(), **SUBMIT)[1]
    assert release.current_workflow_state.status == "in_progress"


def test_press_does_not_see_how_far_translations_are(press):
    assert press.get("/admin/localize/reports/translations/").status_code in (302, 403)
    assert "/admin/localize/reports/translations/" not in press.get("/admin/").content.decode()
