"""English that is wrong comes down at once, or says so; English that is old says so too."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.models import Page, PageLogEntry

from home.models import Footer
from tests.desk import now, person
from tests.english import BETTER, change_chinese, segment_at, told, translation_of, write
from translation.models import ReleasedTranslation
from translation.targets import publish, save_draft
from translation.urgent import CORRECTION_BEGUN, CORRECTION_ENDED, TAKEN_DOWN

CORRECTED = "Under correction: this page is being corrected."
UPDATED = "This page reflects the Chinese text of"


@pytest.fixture
def english(find):
    """A public English release."""
    return find("5th China Quality Conference to open", "en")


@pytest.fixture
def chinese(find):
    """The Chinese that it translates."""
    return find("将于9月1日在成都开幕")


def take_down(client, page):
    return client.post(reverse("translation_take_down", args=[translation_of(page).pk]))


def mark(client, page, notice: str = "on"):
    return client.post(reverse("translation_under_correction", args=[translation_of(page).pk]), {"notice": notice})


def notice_of(client, page) -> BeautifulSoup | None:
    return BeautifulSoup(client.get(page.url).content, "html.parser").find("aside", class_="page-notice")


def shown(client, page) -> str:
    notice = notice_of(client, page)
    return " ".join(notice.get_text().split()) if notice else ""


# --- states in which the road must be open -------------------------------------------------------------------
def is_locked(page):
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=person("translator"))


def is_under_review(page):
    save_draft(translation_of(page), person("translator"))
    now(page).get_workflow().start(now(page), person("translator"))


def is_out_of_date(page):
    chinese = page.get_translations().get()
    change_chinese(chinese, summary=chinese.specific.summary + "另有变动。")


def is_as_it_was(page):
    pass


STATES = [is_as_it_was, is_locked, is_under_review, is_out_of_date]


@pytest.mark.parametrize("state", STATES)
def test_an_editor_takes_english_down_in_any_state(editor, client, english, chinese, state):
    state(english)
    take_down(editor, english)
    assert client.get(english.url).status_code == 404
    assert client.get(chinese.url).status_code == 200
    assert PageLogEntry.objects.get(page=english.pk, action=TAKEN_DOWN).user == person("editor")


@pytest.mark.parametrize("state", STATES)
def test_an_editor_puts_the_notice_on_in_any_state(editor, client, english, state):
    state(english)
    mark(editor, english)
    assert CORRECTED in shown(client, english)


@pytest.mark.parametrize("role", ["press", "translator"])
def test_nobody_else_does(request, client, english, role):
    other = request.getfixturevalue(role)
    take_down(other, english)
    mark(other, english)
    assert now(english).live
    assert shown(client, english) == ""


def test_without_a_script_there_is_a_page_that_asks(editor, english):
    for view in ("translation_take_down", "translation_under_correction"):
        page = editor.get(reverse(view, args=[translation_of(english).pk]))
        assert page.status_code == 200
        assert BeautifulSoup(page.content, "html.parser").find("form", method="post")
    assert now(english).live


def test_the_notice_is_taken_away_again_and_the_history_tells(editor, client, english):
    mark(editor, english)
    mark(editor, english)
    assert CORRECTED in shown(client, english)
    mark(editor, english, "off")
    mark(editor, english, "off")
    assert shown(client, english) == ""
    for action in (CORRECTION_BEGUN, CORRECTION_ENDED):
        assert PageLogEntry.objects.filter(page=english.pk, action=action).count() == 1
    history = editor.get(reverse("wagtailadmin_pages:history", args=[english.pk]))
    assert history.status_code == 200


def test_publishing_reminds_of_the_notice(editor, english):
    write(english, BETTER)
    mark(editor, english)
    response = editor.post(reverse("translation_publish", args=[translation_of(english).pk]), follow=True)
    assert now(english).title == BETTER
    reminder = "The page still says that it is being corrected. Take the notice away if it is not."
    assert gettext(reminder) in told(response)


def test_taking_down_what_is_not_public_changes_nothing(editor, english):
    take_down(editor, english)
    assert take_down(editor, english).status_code == 302
    assert PageLogEntry.objects.filter(page=english.pk, action=TAKEN_DOWN).count() == 1


def test_a_footer_comes_down_and_bears_no_notice(editor):
    footer = Footer.objects.get(locale__language_code="en")
    assert mark(editor, footer).status_code == 404
    take_down(editor, footer)
    footer.refresh_from_db()
    assert not footer.live


def test_a_translation_that_does_not_exist_is_not_found(editor):
    assert editor.post(reverse("translation_take_down", args=[0])).status_code == 404


def test_the_page_header_offers_the_road_to_those_who_may_walk_it(editor, translator, english):
    url = reverse("translation_take_down", args=[translation_of(english).pk])
    explorer = reverse("wagtailadmin_explore", args=[english.pk])
    assert url in editor.get(explorer).content.decode()
    assert url not in translator.get(explorer).content.decode()


# --- what readers are told -------------------------------------------------------------------------------------
def reflects(page, *moment) -> None:
    """The Chinese that the English was made from was published at this Beijing time."""
    at = datetime(*moment, tzinfo=ZoneInfo("Asia/Shanghai"))
    released = ReleasedTranslation.latest(page.translation_key, page.locale_id)
    ReleasedTranslation.objects.filter(pk=released.pk).update(source_published_at=at)


def test_readers_learn_of_which_day_the_text_is(client, english, chinese):
    reflects(english, 2023, 8, 22, 0, 30)  # the 21st in Greenwich
    change_chinese(chinese, summary=chinese.summary + "另有变动。")
    assert f"{UPDATED} 22 August 2023, which has since been updated." in shown(client, english)


def test_they_are_led_to_the_chinese(client, english, chinese):
    change_chinese(chinese, summary=chinese.summary + "另有变动。")
    link = notice_of(client, english).find("a")
    assert (link["href"].removeprefix("http://testserver"), link["hreflang"]) == (chinese.url, "zh-Hans")
    assert notice_of(client, english)["aria-label"]


def test_a_draft_of_the_chinese_is_no_update(client, english, chinese):
    change_chinese(chinese, publish=False, summary=chinese.summary + "另有变动。")
    assert shown(client, english) == ""


def test_the_notice_goes_when_the_translation_is_published(client, english, chinese):
    former = segment_at(english, "summary").target
    change_chinese(chinese, summary=chinese.summary + "另有变动。")
    write(english, former + " There are other changes.", path="summary")
    assert UPDATED in shown(client, english)
    publish(translation_of(english))
    assert shown(client, english) == ""


def test_the_chinese_page_says_nothing(editor, client, english, chinese):
    mark(editor, english)
    change_chinese(chinese, summary=chinese.summary + "另有变动。")
    assert notice_of(client, chinese) is None


def test_other_pages_say_nothing(editor, client, english):
    mark(editor, english)
    assert shown(client, english.get_parent()) == ""


def test_both_notices_stand_together(editor, client, english, chinese):
    mark(editor, english)
    change_chinese(chinese, summary=chinese.summary + "另有变动。")
    assert CORRECTED in shown(client, english)
    assert UPDATED in shown(client, english)


def test_notices_cost_readers_no_query(editor, client, english):
    def queries():
        client.get(english.url)
        with CaptureQueriesContext(connection) as captured:
            client.get(english.url)
        return len(captured)

    before = queries()
    mark(editor, english)
    assert queries() == before
    assert not any("publicnotice" in query["sql"].lower() for query in _captured(client, english))


def _captured(client, page) -> list:
    with CaptureQueriesContext(connection) as captured:
        client.get(page.url)
    return list(captured)
