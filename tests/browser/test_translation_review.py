"""The screen of a review in a real browser: for everybody, at every width, and without scripts."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client
from wagtail.models import Page

from tests.desk import now, person
from tests.english import BETTER, translation_of, write
from translation.models import PublicNotice
from translation.review.hand_over import hand_over

AXE = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def handed_over(django_db_setup, django_db_blocker):
    """A release with a better title, handed over by the translator, and a notice for its readers."""
    with django_db_blocker.unblock():
        page = Page.objects.get(title__contains="5th China Quality Conference to open", locale__language_code="en")
        write(page, BETTER)
        hand_over(translation_of(page), person("translator"), "标题已改")
        about = {"translation_key": page.translation_key, "locale": page.locale}
        PublicNotice.objects.create(**about, kind=PublicNotice.Kind.UNDER_CORRECTION)
        PublicNotice.objects.create(**about, kind=PublicNotice.Kind.OUT_OF_DATE)
        return page, f"/admin/translation/{translation_of(page).pk}/"


@pytest.fixture
def open_as_editor(open_page, django_db_blocker):
    """Shows a page to an editor."""

    def open_as_editor(path: str, **options):
        with django_db_blocker.unblock():
            client = Client()
            client.force_login(person("editor"), backend="django.contrib.auth.backends.ModelBackend")
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        page = open_page("/admin/login/", **options)
        page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "domain": "127.0.0.1", "path": "/"}])
        page.goto(path)
        return page

    return open_as_editor


@pytest.mark.parametrize("screen", ["review/", "review/?show=changed", "take-down/", "under-correction/"])
@pytest.mark.parametrize("width", [390, 1440])
def test_every_screen_is_accessible_and_fits(open_as_editor, handed_over, screen, width):
    for scheme in ("light", "dark"):  # opened anew: colours that are still changing would be measured half-way
        options = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
        page = open_as_editor(handed_over[1] + screen, **options)
        assert AXE.run(page).response["violations"] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.complaints == []


@pytest.mark.parametrize("width", [390, 1440])
def test_the_notices_for_readers_are_accessible_and_fit(open_page, handed_over, django_db_blocker, width):
    with django_db_blocker.unblock():
        url = handed_over[0].url
    page = open_page(url, viewport={"width": width, "height": 900})
    assert page.locator("aside.page-notice p").count() == 2
    assert AXE.run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.emulate_media(media="print")
    assert page.locator("aside.page-notice").is_visible()


def test_without_scripts_a_reviewer_sends_back(open_as_editor, handed_over, django_db_blocker):
    page = open_as_editor(handed_over[1] + "review/?show=changed", java_script_enabled=False)
    page.locator(".review-row summary").first.click()
    page.locator(".review-row textarea").first.fill("请核对届数")
    with page.expect_navigation():
        page.locator("button[value=send_back]").click()
    with django_db_blocker.unblock():
        assert now(handed_over[0]).current_workflow_state.status == "needs_changes"
