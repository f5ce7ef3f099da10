"""Proof-reading beside the text in a real browser: what is typed is read, mended and brought back."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.test import Client

from proofreading.models import Dismissal
from tests.desk import draft_by, person

AXE = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
expect = pytest.importorskip("playwright.sync_api").expect
pytestmark = pytest.mark.browser
WRONG = "会议的的召开，各方参加。"
PANEL = '[data-side-panel="proofreading"]'
SUMMARY = '[data-contentpath="summary"] textarea'
EDITOR = '[data-contentpath="body"] .public-DraftEditor-content'


@pytest.fixture(scope="module")
def release(django_db_setup, django_db_blocker):
    """A draft of press, its summary with a word twice."""
    with django_db_blocker.unblock():
        page = draft_by("press", title="校对的稿件", summary=WRONG)
        page.body = [{"type": "paragraph", "value": "<p>含<b>粗体</b>的一段话。</p>"}]
        page.save_revision(user=person("press"))
        return page


@pytest.fixture
def open_as(open_page, django_db_blocker):
    """`open_as("editor", path)` shows a page of the admin."""

    def open_as(name: str, path: str, **options):
        with django_db_blocker.unblock():
            client = Client()
            client.force_login(person(name), backend="django.contrib.auth.backends.ModelBackend")
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        page = open_page("/admin/login/", **options)
        page.set_default_timeout(60_000)
        page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "domain": "127.0.0.1", "path": "/"}])
        page.goto(path)
        return page

    return open_as


@pytest.fixture
def editing(open_as, release):
    """The page editor with the panel open, as an editor sees it."""
    page = open_as("editor", f"/admin/pages/{release.pk}/edit/", viewport={"width": 1440, "height": 900})
    page.click('[data-side-panel-toggle="proofreading"]')
    page.wait_for_selector(f"{PANEL} [data-proof-list]")
    return page


def wait_for_text(page, selector: str, wanted: str) -> None:
    beginning = re.compile("^" + re.escape(wanted))
    if selector == SUMMARY:
        expect(page.locator(selector)).to_have_value(beginning)
    else:
        expect(page.locator(selector).first).to_have_text(beginning)


def test_a_word_twice_is_mended_by_keyboard_and_brought_back(editing):
    fix = editing.locator(f"{PANEL} [data-proof-fix]").first
    fix.focus()
    editing.keyboard.press("Enter")
    wait_for_text(editing, SUMMARY, "会议的召开")
    editing.locator("[data-proof-undo]").click()
    wait_for_text(editing, SUMMARY, WRONG)


def test_rich_text_is_read_while_it_is_written_and_keeps_its_formats(editing):
    editing.locator(EDITOR).first.click()
    editing.keyboard.press("Control+Home")
    editing.keyboard.type("双方进行进行交流,")
    finding = editing.locator(f"{PANEL} [data-proof-finding]", has_text="进行进行")
    finding.locator("[data-proof-fix]").first.click()
    wait_for_text(editing, EDITOR, "双方进行交流,含粗体的一段话")
    assert editing.locator(f"{EDITOR} span[style*=bold]").first.inner_text() == "粗体"
    editing.locator("[data-proof-undo]").click()
    wait_for_text(editing, EDITOR, "双方进行进行交流")


def test_a_lost_connection_is_said_and_so_is_that_it_is_back(editing):
    say = f"{PANEL} [data-proof-say]"
    editing.context.set_offline(True)
    editing.locator(EDITOR).first.click()
    editing.keyboard.type("再写一句。")
    expect(editing.locator(say)).not_to_be_empty()
    offline = editing.locator(say).inner_text()
    editing.complaints.clear()  # the browser complains of the lost connection
    editing.context.set_offline(False)
    expect(editing.locator(say)).not_to_have_text(offline)


def test_show_leads_to_the_place(editing):
    editing.locator(f"{PANEL} [data-proof-finding]", has_text="会议").locator("[data-proof-go]").first.click()
    assert (
        editing.evaluate(
            "getSelection().toString() || document.activeElement.value.slice("
            "document.activeElement.selectionStart, document.activeElement.selectionEnd)"
        )
        == "的的"
    )


def test_on_a_phone_the_panel_makes_way_for_the_place_that_is_shown(open_as, release):
    page = open_as("editor", f"/admin/pages/{release.pk}/edit/", viewport={"width": 390, "height": 844})
    page.click('[data-side-panel-toggle="proofreading"]')
    page.locator(f"{PANEL} [data-proof-finding]", has_text="会议").locator("[data-proof-go]").first.click()
    expect(page.locator(PANEL)).to_be_hidden()
    expect(page.locator(SUMMARY)).to_be_in_viewport()


def test_a_finding_is_let_stand_and_shown_again(editing, django_db_blocker):
    finding = editing.locator(f"{PANEL} [data-proof-finding]", has_text="会议").first
    finding.locator("summary").click()
    finding.locator("[data-proof-reason]").fill("原文如此。")
    box, panel = finding.locator("[data-proof-reason]").bounding_box(), editing.locator(PANEL).bounding_box()
    assert box["x"] + box["width"] <= panel["x"] + panel["width"]
    editing.keyboard.press("Enter")
    editing.locator(f"{PANEL} .proof-dismissed summary").click()
    assert "原文如此。" in editing.locator(f"{PANEL} .proof-dismissed").inner_text()
    with django_db_blocker.unblock():
        assert Dismissal.objects.filter(reason="原文如此。").exists()
    editing.locator("[data-proof-restore]").click()
    editing.locator(f"{PANEL} .proof-dismissed").wait_for(state="detached")


def test_a_reason_that_was_begun_outlives_the_next_reading(editing):
    finding = editing.locator(f"{PANEL} [data-proof-finding]", has_text="会议").first
    finding.locator("summary").click()
    finding.locator("[data-proof-reason]").fill("原文如")
    editing.locator(EDITOR).first.click()
    editing.keyboard.type("双方进行进行交流。")
    expect(editing.locator(f"{PANEL} [data-proof-finding]", has_text="进行进行")).to_be_visible()
    expect(finding.locator("[data-proof-reason]")).to_be_visible()
    expect(finding.locator("[data-proof-reason]")).to_have_value("原文如")


def test_the_panel_is_accessible(editing):
    assert AXE.run(editing, context=PANEL).response["violations"] == []
    assert editing.complaints == []


@pytest.mark.parametrize("width", [390, 1440])
def test_the_page_of_findings_is_accessible_and_fits(open_as, release, width):
    for scheme in ("light", "dark"):
        options = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
        page = open_as("editor", f"/admin/proofreading/{release.pk}/", **options)
        assert AXE.run(page).response["violations"] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_scripts_an_editor_lets_a_finding_stand(open_as, release, django_db_blocker):
    page = open_as("editor", f"/admin/proofreading/{release.pk}/", java_script_enabled=False)
    page.locator(".proof-dismiss summary").first.click()
    page.locator(".proof-dismiss [name=reason]").first.fill("无脚本")
    with page.expect_navigation():
        page.locator(".proof-dismiss button").first.click()
    with django_db_blocker.unblock():
        assert Dismissal.objects.filter(page=release.pk, reason="无脚本").exists()
