"""The import of a release in a real browser: by keyboard, without scripts, at every width, for everybody."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.test import Client

from news.models import NewsIndexPage, NewsReleasePage, PendingImport
from tests.desk import person
from tests.releases import words
from tests.releases.chinese import CHINESE

AXE = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
expect = pytest.importorskip("playwright.sync_api").expect
pytestmark = pytest.mark.browser
RELEASE = CHINESE[3]
FILE = {"name": "a.docx", "mimeType": "application/octet-stream", "buffer": words.styled(RELEASE).data}


@pytest.fixture
def first_screen(open_page, django_db_blocker):
    """Opens the first screen as a press officer."""

    def first_screen(**options):
        with django_db_blocker.unblock():
            index = NewsIndexPage.objects.get(locale__language_code="zh-hans").pk
            client = Client()
            client.force_login(person("press"), backend="django.contrib.auth.backends.ModelBackend")
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        page = open_page("/admin/login/", **options)
        page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "domain": "127.0.0.1", "path": "/"}])
        page.goto(f"/admin/news/import/{index}/")
        return page

    yield first_screen
    with django_db_blocker.unblock():
        PendingImport.objects.all().delete()


def upload(page):
    page.set_input_files("[name=file]", FILE)
    page.locator(".import-choose form button[type=submit]").click()
    page.wait_for_url("**/review/**")


@pytest.mark.parametrize("width", [390, 768, 1440])
def test_both_screens_are_accessible_and_fit(first_screen, width):
    for scheme in ("light", "dark"):
        page = first_screen(viewport={"width": width, "height": 900}, color_scheme=scheme)
        for step in (None, upload):
            if step:
                step(page)
            assert AXE.run(page).response["violations"] == []
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.complaints == []


def test_a_release_is_imported_without_scripts(first_screen, django_db_blocker):
    page = first_screen(java_script_enabled=False)
    upload(page)
    page.locator("[name=title]").fill("不用脚本导入的稿件")
    page.locator("[name=category]").select_option(index=1)
    count = page.locator(".import-block").count()
    buttons = (".import-block button[value^=remove]", "button[value^=back]", "[value='add:end']")
    for number, button in enumerate(buttons):
        with page.expect_navigation():
            page.locator(button).first.click()
        assert page.locator(".import-block-removed").count() == (number == 0)
    assert page.locator(".import-block").count() == count + 1
    page.locator(".import-bar button[value=save]").click()
    page.wait_for_url("**/edit/", wait_until="commit")
    with django_db_blocker.unblock():
        made = NewsReleasePage.objects.get(title="不用脚本导入的稿件")
        assert not made.live
        made.delete()


def test_enter_in_a_field_keeps_what_was_typed_and_moves_nothing(first_screen):
    page = first_screen()
    upload(page)
    before = page.locator(".import-block").evaluate_all("blocks => blocks.map(block => block.id)")
    page.locator("[name=source]").fill("质量报")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("[name=source]").input_value() == "质量报"
    assert page.locator(".import-block").evaluate_all("blocks => blocks.map(block => block.id)") == before


def test_a_pasted_page_keeps_its_headings_until_a_word_is_changed(first_screen):
    page = first_screen()
    paste = """html => { const data = new DataTransfer(); data.setData('text/html', html);
        const box = document.querySelector('[name=text]'); box.focus();
        box.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true})); }"""
    page.evaluate(paste, "<h2>小标题</h2><p>一段文字</p>")
    expect(page.locator("[name=markup]")).to_have_value(re.compile("<h2>"))
    assert page.locator("[data-formatted]").is_visible()
    page.locator("[name=text]").press_sequentially("字")
    assert page.locator("[name=markup]").input_value() == ""
