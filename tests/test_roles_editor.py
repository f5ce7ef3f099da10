"""What an editor can do."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from news.models import ReleaseCategory
from tests.desk import PUBLISH, draft_by, edit, news_index, now, release_form


def test_an_editor_publishes_what_press_wrote(editor, client):
    release = draft_by("press")
    edit(editor, release, **release_form("审过的标题", slug=release.slug), **PUBLISH)
    assert now(release).live
    assert "审过的标题" in client.get(now(release).url).content.decode()


def test_an_editor_publishes_in_bulk(editor):
    releases = [draft_by("press", title=title) for title in ("第一篇", "第二篇")]
    editor.post("/admin/bulk/wagtailcore/page/publish/?" + "&".join(f"id={release.pk}" for release in releases))
    assert [now(release).live for release in releases] == [True, True]


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_an_editor_unpublishes_in_both_languages(editor, client, language):
    page = Page.objects.filter(locale__language_code=language, live=True, numchild=0).last()
    url = page.url
    editor.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    assert not now(page).live
    assert client.get(url).status_code == 404


def test_an_editor_publishes_an_unpublished_page_again(editor, find):
    """Nobody touched it since it was looked at, so nobody is asked for a reason."""
    release = find("将于9月1日在成都开幕")
    editor.post(reverse("wagtailadmin_pages:unpublish", args=[release.pk]))
    editor.post(f"/admin/bulk/wagtailcore/page/publish/?id={release.pk}")
    assert now(release).live


def test_an_editor_deletes_a_draft(editor):
    release = draft_by("press")
    editor.post(reverse("wagtailadmin_pages:delete", args=[release.pk]))
    assert not Page.objects.filter(pk=release.pk).exists()


def test_an_editor_adds_and_publishes_a_category(editor):
    form = {"name": "专题", "slug": "zhuanti", "sort_order": 9} | PUBLISH
    editor.post("/admin/snippets/news/releasecategory/add/", form)
    assert ReleaseCategory.objects.get(slug="zhuanti").live


def test_an_editor_renames_a_category(editor):
    category = ReleaseCategory.objects.filter(locale__language_code="zh-hans").first()
    form = {"name": "新名称", "slug": category.slug, "sort_order": 0} | PUBLISH
    editor.post(f"/admin/snippets/news/releasecategory/edit/{category.pk}/", form)
    category.refresh_from_db()
    assert category.name == "新名称"


def test_an_editor_adds_a_redirect(editor):
    page = news_index()
    form = {"old_path": "/xinwen", "site": "", "is_permanent": "on", "redirect_page": page.pk, "redirect_link": ""}
    editor.post(reverse("wagtailredirects:add"), form)
    assert Redirect.objects.get(old_path="/xinwen").redirect_page_id == page.pk


def test_an_editor_finds_no_door_to_users_and_site_settings(editor):
    doors = ["/admin/users/", "/admin/groups/", "/admin/settings/home/sitesettings/", "/admin/locales/"]
    assert [editor.get(door).status_code for door in doors] == [302] * len(doors)
