"""What a browser adds to the programme and to the association's texts, by mouse and by keyboard."""

import copy
import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from events.models import CongressPage

AXE = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
expect = pytest.importorskip("playwright.sync_api").expect
pytestmark = pytest.mark.browser
CONGRESS = "/conference/di-wu-jie-zhong-guo-zhi-liang-da-hui/"
AGENDA = CONGRESS + "agenda/"
PHONE = {"viewport": {"width": 390, "height": 800}}


@pytest.fixture
def timed_agenda(django_db_blocker):
    """Two rooms, times and tracks on the Chinese agenda while the test runs."""
    with django_db_blocker.unblock():
        page = CongressPage.objects.get(edition_number=5, locale__language_code="zh-hans")
        before = copy.deepcopy(list(page.agenda.raw_data))
        rows = copy.deepcopy(before)
        hours = {"opening-and-main-forum": ("09:00:00", "11:30:00"), "forum-park-city": ("14:00:00", "15:30:00")}
        for row in rows:
            if times := hours.get(row["value"]["slug"]):
                row["value"] |= {"start_time": times[0], "end_time": times[1], "room": "101", "track": "A"}
        _store(page, rows)
    yield
    with django_db_blocker.unblock():
        _store(page, before)


def _store(page, rows):
    page.agenda = rows
    page.save()


def tick(page, title: str):
    page.get_by_role("checkbox", name=re.compile(title)).check()


def test_a_choice_stays_in_the_browser_and_goes_into_the_calendar(open_page):
    page = open_page("/en" + AGENDA, **PHONE)
    tick(page, "Closing ceremony")
    page.reload()
    assert page.get_by_role("checkbox", name=re.compile("Closing ceremony")).is_checked()
    link = page.locator("[data-choice-link]")
    assert link.get_attribute("href").startswith("webcal://")
    assert link.get_attribute("href").endswith("?session=closing-ceremony")
    page.get_by_label("Show my choice only").check()
    assert page.locator("li.session:visible").count() == 1
    with page.expect_download() as download:
        page.get_by_role("button", name="Calendar file").click()
    text = open(download.value.path(), encoding="utf-8").read()  # noqa: SIM115
    assert text.count("BEGIN:VEVENT") == 1
    assert page.complaints == []


@pytest.mark.parametrize("width", [390, 1280])
def test_a_choice_is_shown_alone_on_every_screen(open_page, width):
    page = open_page("/en" + AGENDA, viewport={"width": width, "height": 800})
    tick(page, "Development and Prospects of Quality Education")
    page.get_by_label("Show my choice only").check()
    assert page.locator("li.session:visible").count() == 1


def test_a_filter_keeps_the_choice_of_what_it_hides(open_page):
    page = open_page("/en" + AGENDA)
    tick(page, "Closing ceremony")
    with page.expect_navigation():
        page.get_by_role("link", name=re.compile("^Forum 8")).click()
    tick(page, "Quality Education")
    with page.expect_download() as download:
        page.get_by_role("button", name="Calendar file").click()
    assert download.value.url.count("session=") == 2
    with page.expect_navigation():
        page.get_by_role("link", name=re.compile("^Everything")).click()
    assert page.locator("input[name=session]:checked").count() == 2


def test_without_a_script_a_choice_is_a_form(open_page):
    page = open_page("/en" + AGENDA, java_script_enabled=False)
    tick(page, "Closing ceremony")
    with page.expect_download() as download:
        page.get_by_role("button", name="Calendar file").click()
    assert download.value.url.endswith("/calendar/?session=closing-ceremony")
    assert not page.get_by_text("Show my choice only").is_visible()


@pytest.mark.parametrize(
    ("hour", "now", "following"),
    [(8, [], ["开幕式及主论坛"]), (10, ["开幕式及主论坛"], ["公园城市"]), (15, ["公园城市"], []), (20, [], [])],
)
def test_the_agenda_says_what_is_going_on_now_and_what_is_next(open_page, timed_agenda, hour, now, following):
    moment = datetime(2023, 9, 1, hour, tzinfo=ZoneInfo("Asia/Shanghai"))
    page = open_page("/robots.txt", timezone_id="America/New_York")
    page.clock.set_fixed_time(moment)
    page.goto(AGENDA)
    for name, titles in (("now", now), ("next", following)):
        shown = page.locator(f"[data-now-list={name}] dd a:visible").all_inner_texts()
        assert len(shown) == len(titles)
        assert all(title in text for title, text in zip(titles, shown, strict=True))
    assert page.locator("[data-now]").is_visible() == bool(now or following)


def test_an_agenda_with_rooms_and_tracks_is_for_everybody_on_every_screen(open_page, timed_agenda):
    for path in (AGENDA, AGENDA + "?view=rooms", CONGRESS):
        page = open_page(path)
        results = AXE.run(page)
        assert results.violations_count == 0, results.generate_report()
        for width in (320, 390, 768, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_posters_are_leafed_through_by_keyboard_and_focus_comes_back(open_page):
    page = open_page("/en/association/posters/")
    first = page.locator("a[data-gallery]").first
    first.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    assert "1 / 4" in dialog.inner_text()
    page.keyboard.press("ArrowRight")
    assert "2 / 4" in dialog.inner_text()
    assert "Every inspection counts" in dialog.locator("figcaption").inner_text()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert "4 / 4" in dialog.inner_text()
    page.emulate_media(reduced_motion="reduce")
    results = AXE.run(page)
    assert results.violations_count == 0, results.generate_report()
    page.keyboard.press("Escape")
    assert not dialog.is_visible()
    assert page.evaluate("document.activeElement === document.querySelectorAll('a[data-gallery]')[3]")


def test_a_citation_is_opened_and_copied_by_keyboard(open_page):
    page = open_page("/en/association/business-scope/", permissions=["clipboard-read", "clipboard-write"])
    page.locator("#item-11 summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(":focus + *")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()").endswith("/en/association/business-scope/#item-11")


def test_the_address_of_the_venue_is_copied_without_the_heading(open_page):
    page = open_page("/en" + CONGRESS, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy name and address").click()
    expect(page.locator(":focus + *")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == "Chengdu Century City International Convention Center"
