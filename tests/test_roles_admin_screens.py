"""The screens around the pages open for those whom they concern."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("role", ["press", "editor", "translator", "admin"])
@pytest.mark.parametrize("guide", ["editors", "translators"])
def test_everybody_opens_the_guides(role, guide, request):
    page = request.getfixturevalue(role).get(f"/admin/help/{guide}/")
    assert page.status_code == 200
    assert "<h1" in page.content.decode() or "<h2" in page.content.decode()


def test_a_guide_that_does_not_exist_is_not_found(press):
    assert press.get("/admin/help/nonsense/").status_code == 404


@pytest.mark.parametrize("name", ["..%2f..%2fmanage.py", "nothing.webp", "%2e%2e"])
def test_only_screenshots_are_served_as_screenshots(press, name):
    assert press.get(f"/admin/help/screenshots/{name}", follow=True).status_code == 404


def test_strangers_see_no_guide(client):
    assert client.get("/admin/help/editors/").status_code == 302


@pytest.mark.parametrize("role", ["press", "editor", "translator", "admin"])
def test_the_front_page_of_the_admin_is_chinese(role, request):
    page = request.getfixturevalue(role).get("/admin/").content.decode()
    assert '<html lang="zh-hans"' in page
    assert "中国质量检验协会" in page
