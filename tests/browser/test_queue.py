"""The translation queue in a real browser: on every screen, by keyboard, and without scripts."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from tests.desk import person
from translation.models import QueueEntry

AXE = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
expect = pytest.importorskip("playwright.sync_api").expect
pytestmark = pytest.mark.browser
QUEUE = "/admin/translation/queue/"
State = QueueEntry.State


@pytest.fixture(scope="module", autouse=True)
def _busy_queue(django_db_setup, django_db_blocker):
    """Work of every kind: late, given to somebody, sent back, with errors, out of date."""
    with django_db_blocker.unblock():
        now, today = timezone.now(), timezone.localdate()
        half = QueueEntry.objects.filter(state=State.IN_PROGRESS)
        half.update(assignee=person("translator"), due_on=today - timedelta(days=1), errors=2, sent_back_at=now)
        QueueEntry.objects.filter(state=State.NOT_STARTED).update(due_on=today, waiting_since=now - timedelta(days=9))
        stale = QueueEntry.objects.filter(state=State.PUBLISHED, content_type__model="forumpage")[:3]
        for number, entry in enumerate(stale):
            QueueEntry.objects.filter(pk=entry.pk).update(
                state=State.OUT_OF_DATE, changed=number, assignee=person("translator"), waiting_since=now
            )


@pytest.fixture
def open_as(open_page, django_db_blocker):
    """`open_as("translator", "/admin/")` shows a page to a person."""

    def open_as(name: str, path: str, **options):
        with django_db_blocker.unblock():
            client = Client()
            client.force_login(person(name), backend="django.contrib.auth.backends.ModelBackend")
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        page = open_page("/admin/login/", **options)
        page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "domain": "127.0.0.1", "path": "/"}])
        page.goto(path)
        return page

    return open_as


def assignee_of(entry, django_db_blocker) -> str | None:
    with django_db_blocker.unblock():
        entry.refresh_from_db()
        return entry.assignee.username if entry.assignee else None


@pytest.fixture
def not_started(django_db_blocker):
    with django_db_blocker.unblock():
        return QueueEntry.objects.filter(state=State.NOT_STARTED).first()


def tick(page, entry: QueueEntry):
    """The box of one line of the queue."""
    return page.locator(f"input[name=entry][value='{entry.pk}']")


def only_not_started(page) -> bool:
    """Whether the list shows lines, and none in another state."""
    return 0 < page.locator(".queue tbody tr").count() == page.locator(".queue-state--not_started").count()


@pytest.mark.parametrize("path", [QUEUE, QUEUE + "?state=in_progress&q=a", "/admin/"])
def test_it_is_for_everybody_on_every_screen(open_as, path):
    page = open_as("translator", path)
    problems = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for width in (390, 768, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            results = AXE.run(page)
            problems += [results.generate_report()] if results.violations_count else []
            if page.evaluate("document.documentElement.scrollWidth") > width:
                problems.append(f"runs over the edge at {width} px")
    assert problems + page.complaints == []


def test_it_is_filtered_by_wagtails_drawer(open_as):
    page = open_as("translator", QUEUE)
    page.locator("#filters-drilldown button").first.click()
    page.locator("[aria-controls='drilldown-id_state']").click()
    page.locator("#drilldown-id_state input[value='in_progress']").check()
    page.wait_for_url("**state=in_progress**")
    expect(page.locator(".queue tbody tr")).to_have_count(1)


def test_work_is_given_by_keyboard_alone(open_as, not_started, django_db_blocker):
    page = open_as("editor", QUEUE + "?state=not_started")
    tick(page, not_started).focus()
    page.keyboard.press("Space")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "assignee":
            break
    page.keyboard.press("End")  # the last of the people
    with page.expect_navigation():
        page.locator("#assign-selected button").press("Enter")
    assert assignee_of(not_started, django_db_blocker) == "translator"


def test_all_lines_are_ticked_at_once(open_as):
    page = open_as("translator", QUEUE)
    page.locator("thead input").check()
    boxes = page.locator("input[name=entry]")
    assert boxes.evaluate_all("boxes => boxes.length > 20 && boxes.every(box => box.checked)")


def test_without_scripts_it_is_filtered_sorted_and_work_is_given(open_as, not_started, django_db_blocker):
    page = open_as("editor", QUEUE, java_script_enabled=False)
    page.locator("#plain_state input[value='not_started']").check()
    with page.expect_navigation():
        page.locator(".queue-filters button").click()
    assert only_not_started(page)
    with page.expect_navigation():
        page.locator("th a").first.click()
    assert only_not_started(page)
    tick(page, not_started).check()
    page.locator("#assign-selected select").select_option("nobody")
    with page.expect_navigation():
        page.locator("#assign-selected button").click()
    assert only_not_started(page)
    assert assignee_of(not_started, django_db_blocker) is None
