"""The form of a release in a real browser: what a hurried person types into date and time."""

from __future__ import annotations

import pytest

from news.models import NewsReleasePage
from tests.desk import news_index

pytest.importorskip("playwright.sync_api")
pytestmark = pytest.mark.browser


@pytest.fixture
def new_release(open_page):
    """The empty form of a release, as press sees it."""
    page = open_page("/admin/login/")
    page.fill("[name=username]", "press")
    page.fill("[name=password]", "caqi-demo-2023")
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")
    page.goto(f"/admin/pages/add/news/newsreleasepage/{news_index().pk}/")
    return page


@pytest.mark.parametrize(("date", "hour"), [("2031-13-45", "15:30"), ("2031-09-01", "25:99"), ("2031-09-01", "15：30")])
def test_a_date_or_an_hour_that_cannot_be_read_is_not_taken_for_this_minute(new_release, date, hour):
    new_release.fill("[name=title]", "定于三点半发布的新闻")
    for name, text in (("release_date", date), ("release_time", hour)):
        new_release.click(f"[name={name}]")
        new_release.keyboard.type(text)
        new_release.keyboard.press("Tab")
    assert new_release.input_value("[name=release_date]") == date
    assert new_release.input_value("[name=release_time]") == hour
    new_release.click("footer button.action-save")
    new_release.wait_for_selector(".error-message")
    assert not NewsReleasePage.objects.filter(title="定于三点半发布的新闻").exists()
