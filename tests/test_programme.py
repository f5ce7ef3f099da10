"""The programme of a congress as visitors read it, take it along and learn of its changes."""

from __future__ import annotations

import copy
import re

import feedparser
import pytest
from django.core.exceptions import ValidationError
from icalendar import Calendar
from wagtail_localize.models import StringTranslation

from events.models import CongressPage, ProgrammeChange, SessionSequence
from tests.desk import person
from tests.english import change_chinese, now, translation_of
from tests.reading import visit
from translation.segments import SegmentSet

CONGRESS = "/conference/di-wu-jie-zhong-guo-zhi-liang-da-hui/"
BOTH = [CONGRESS, "/en" + CONGRESS]
OPENING = "opening-and-main-forum"
VENUE = "Chengdu Century City International Convention Center"


@pytest.fixture
def congress(find) -> CongressPage:
    return find("第五届中国质量大会")


@pytest.fixture
def english(find) -> CongressPage:
    return find("5th China Quality Conference", "en")


def publish_agenda(page: CongressPage, **sessions: dict | None) -> CongressPage:
    """Press changes sessions, named with underscores for hyphens, or takes them out; an editor publishes."""
    rows = []
    for row in copy.deepcopy(list(now(page).agenda.raw_data)):
        change = sessions.get(row["value"]["slug"].replace("-", "_"), {})
        if change is not None:
            row["value"].update(change)
            rows.append(row)
    return change_chinese(page, agenda=rows)


def publish_english(page: CongressPage) -> CongressPage:
    """The translator takes the Chinese over, and an editor publishes it."""
    translation_of(page).save_target(user=person("editor"), publish=True)
    return now(page)


def write_english_of(page: CongressPage, chinese: str, text: str) -> None:
    """The translator writes the English of a new text."""
    translation = translation_of(page)
    segment = next(own for own in SegmentSet(translation) if own.source == chinese)
    StringTranslation.objects.create(
        translation_of_id=segment.string_id,
        context_id=segment.context_id,
        locale_id=translation.target_locale_id,
        data=text,
        translation_type="manual",
        last_translated_by=person("translator"),
    )


def events(client, path: str) -> dict[str, object]:
    """The entries of a calendar by their addresses."""
    answer = client.get(path)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    return {
        str(event["url"]).rstrip("/").split("/")[-1]: event
        for event in Calendar.from_ical(answer.content).walk("VEVENT")
    }


# --- reading --------------------------------------------------------------------------------------
@pytest.mark.parametrize("congress_url", BOTH)
def test_every_session_has_an_address_in_both_languages(client, congress_url):
    agenda = visit(client, congress_url + "agenda/")
    addresses = {link["href"] for link in agenda.soup.select(".session-title a")}
    assert len(addresses) == 14
    for address in addresses:
        page = visit(client, address)
        assert page.status == 200
        assert set(page.alternates()) == {"zh-Hans", "en", "x-default"}


@pytest.mark.parametrize("congress_url", BOTH)
@pytest.mark.parametrize(
    "part",
    [
        "agenda/nothing/",
        "agenda/nothing/calendar/",
        "calendar/2023-09-09/",
        "calendar/2023-99-99/",
        "calendar/?session=nothing",
    ],
)
def test_what_there_is_not_is_not_found(client, congress_url, part):
    assert client.get(congress_url + part).status_code == 404


@pytest.mark.parametrize("part", ["agenda/", "programme/", "changes/", "changes/feed/"])
def test_an_edition_without_an_agenda_has_no_programme(client, find, part):
    assert client.get(find("第一届中国质量大会").get_url() + part).status_code == 404


def test_the_agenda_is_narrowed_by_a_link(client):
    page = visit(client, CONGRESS + "agenda/?kind=forum")
    assert len(page.soup.select("li.session")) == 8
    assert visit(client, CONGRESS + "agenda/?kind=nonsense").soup.select_one("[id=closing-ceremony]")


def test_rooms_tracks_and_times_are_shown_when_they_are_known(client, congress):
    room = {"room": "世纪厅", "track": "A", "start_time": "14:00:00", "end_time": "15:30:00"}
    publish_agenda(congress, forum_park_city=room)
    page = visit(client, CONGRESS + "agenda/?view=rooms")
    assert [heading.get_text(strip=True) for heading in page.soup.select(".agenda-room")][0] == "世纪厅"
    assert page.soup.select_one("[id=closing-ceremony] .session-where").get_text(strip=True) == "上午"
    by_day = visit(client, CONGRESS + "agenda/").soup
    assert all(group.dt and group.dd for group in by_day.select("[data-now] dl > div"))  # a term alone is no HTML
    session = by_day.select_one("[id=forum-park-city]")
    assert session["data-start"] == "2023-09-01T14:00:00+08:00"
    assert session["data-end"] == "2023-09-01T15:30:00+08:00"


@pytest.mark.parametrize("congress_url", BOTH)
def test_a_visitor_learns_from_the_page_of_a_forum_when_and_where_it_is(client, congress_url):
    forum = visit(client, congress_url + "fen-lun-tan/zhi-liang-jiao-yu-fa-zhan-yu-zhan-wang/")
    byline = forum.soup.select_one(".byline")
    assert re.search("2023年9月[12]日|[12] September 2023", byline.get_text())
    assert byline.select_one(f"a[href='{congress_url}#venue']").get_text() in ("成都市世纪城国际会议中心", VENUE)


def test_nothing_is_said_of_now_while_no_time_is_known(client):
    assert not visit(client, CONGRESS + "agenda/").soup.select("[data-now], [data-start]")


@pytest.mark.parametrize("congress_url", BOTH)
def test_the_programme_to_print_holds_both_languages(client, congress_url):
    text = visit(client, congress_url + "programme/").soup.main.get_text(" ")
    for expected in ("闭幕式", "Closing ceremony", "成都市世纪城国际会议中心", "Century City", "全天", "All day"):
        assert expected in text


def test_without_english_the_programme_is_in_chinese_alone(client, english):
    english.unpublish()
    page = visit(client, CONGRESS + "programme/")
    assert page.status == 200
    assert "Closing ceremony" not in page.soup.main.get_text()
    assert set(page.alternates()) == {"zh-Hans", "x-default"}


def test_an_english_address_of_a_session_that_english_lacks_is_not_offered(client, congress):
    rows = copy.deepcopy(list(congress.agenda.raw_data))
    rows[0]["value"]["slug"] = "another"
    change_chinese(congress, agenda=rows)
    assert set(visit(client, CONGRESS + "agenda/another/").alternates()) == {"zh-Hans", "x-default"}
    assert client.get("/en" + CONGRESS + "agenda/another/").status_code == 404


# --- calendars ------------------------------------------------------------------------------------
def test_the_whole_a_day_a_session_and_a_choice_can_be_taken_along(client):
    assert len(events(client, CONGRESS + "calendar/")) == 14
    assert len(events(client, CONGRESS + "calendar/2023-09-02/")) == 2
    assert list(events(client, CONGRESS + f"agenda/{OPENING}/calendar/")) == [OPENING]
    chosen = events(client, CONGRESS + f"calendar/?session={OPENING}&session=closing-ceremony&session=nothing")
    assert set(chosen) == {OPENING, "closing-ceremony"}


def test_both_languages_speak_of_the_same_event(client):
    chinese, english = (events(client, url + "calendar/")[OPENING] for url in BOTH)
    assert chinese["uid"] == english["uid"]
    assert "Opening ceremony" in english["summary"]
    assert "开幕式" in chinese["summary"]


def test_calendar_programs_are_offered_a_subscription(client):
    link = visit(client, CONGRESS + "agenda/").soup.select_one("a[href^='webcal:']")
    assert link["href"] == "webcal://testserver" + CONGRESS + "calendar/"


def test_an_edition_of_which_only_the_days_are_known_is_one_entry(client, find):
    nanjing = find("第六届中国质量大会")
    (event,) = events(client, nanjing.get_url() + "calendar/").values()
    assert (event["dtstart"].dt.isoformat(), event["dtend"].dt.isoformat()) == ("2025-09-16", "2025-09-18")


def test_an_edition_of_which_no_day_is_known_has_no_calendar(client, find):
    assert client.get(find("第三届中国质量大会").get_url() + "calendar/").status_code == 404


def test_a_congress_that_is_put_off_puts_off_all_its_sessions(client, congress):
    change_chinese(congress, status="postponed")
    found = events(client, CONGRESS + "calendar/").values()
    assert {str(event["status"]) for event in found} == {"TENTATIVE"}
    assert {event["sequence"] for event in found} == {1}


# --- changes --------------------------------------------------------------------------------------
def test_the_sequence_rises_with_every_change_of_a_session_and_of_no_other(client, congress):
    for time in ("09:00:00", "09:30:00"):
        publish_agenda(congress, opening_and_main_forum={"start_time": time})
    found = events(client, CONGRESS + "calendar/")
    assert found[OPENING]["sequence"] == 2
    assert found["closing-ceremony"]["sequence"] == 0


def test_english_that_follows_raises_the_shared_sequence_again(client, congress, english):
    publish_agenda(congress, opening_and_main_forum={"start_time": "09:00:00"})
    publish_english(english)
    assert {events(client, url + "calendar/")[OPENING]["sequence"] for url in BOTH} == {2}


def test_publishing_without_a_change_says_nothing(congress):
    change_chinese(congress, introduction="另一段导语。")
    assert not ProgrammeChange.objects.exists()
    assert not SessionSequence.objects.exists()


def test_a_session_that_is_taken_out_is_cancelled_in_calendars(client, congress):
    publish_agenda(congress, closing_ceremony=None)
    entries = Calendar.from_ical(client.get(CONGRESS + "calendar/").content).walk("VEVENT")
    gone = next(event for event in entries if "闭幕式" in event["summary"])
    assert (gone["status"], gone["sequence"]) == ("CANCELLED", 1)
    assert client.get(CONGRESS + "agenda/closing-ceremony/").status_code == 404
    assert len(events(client, CONGRESS + "calendar/?session=closing-ceremony")) == 1


def test_readers_are_told_what_changed_and_when(client, congress):
    publish_agenda(
        congress, opening_and_main_forum={"start_time": "09:00:00", "title": "开幕会"}, closing_ceremony=None
    )
    page = visit(client, CONGRESS + "changes/")
    assert len(page.soup.select(".change-kind")) == 3
    assert "开幕会" in page.soup.main.get_text()
    assert page.soup.select_one(".changes time")["datetime"]
    assert visit(client, CONGRESS + f"agenda/{OPENING}/").soup.select(".change-kind")
    assert CONGRESS + "changes/" in visit(client, CONGRESS).links()


def test_the_english_page_tells_of_its_own_changes_in_english(client, congress, english):
    publish_agenda(congress, opening_and_main_forum={"title": "开幕会"})
    assert not visit(client, "/en" + CONGRESS + "changes/").soup.select(".change-kind")
    write_english_of(congress, "开幕会", "Opening meeting")
    publish_english(english)
    text = visit(client, "/en" + CONGRESS + "changes/").soup.main.get_text(" ")
    assert "Opening meeting" in text
    assert "开幕" not in text


def test_a_draft_changes_nothing(client, congress):
    rows = copy.deepcopy(list(congress.agenda.raw_data))[1:]
    change_chinese(congress, publish=False, agenda=rows)
    assert not ProgrammeChange.objects.exists()
    assert len(events(client, CONGRESS + "calendar/")) == 14


def test_a_programme_that_comes_back_is_compared_with_what_was_public_before(congress):
    congress.unpublish()
    publish_agenda(congress, closing_ceremony=None)
    assert [change.kind for change in ProgrammeChange.objects.all()] == ["removed"]


def test_the_feed_of_changes_is_one_that_readers_accept(client, congress):
    empty = client.get(CONGRESS + "changes/feed/").content
    publish_agenda(congress, opening_and_main_forum={"start_time": "09:00:00", "status": "cancelled"})
    full = client.get(CONGRESS + "changes/feed/").content
    for content, entries in ((empty, 0), (full, 2)):
        feed = feedparser.parse(content)
        assert not feed.bozo
        assert len(feed.entries) == entries
    assert len({entry.id for entry in feedparser.parse(full).entries}) == 2


# --- writing --------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "values",
    [
        {"slug": OPENING},
        {"slug": "no address"},
        {"start_time": "10:00:00", "end_time": "09:00:00"},
        {"end_time": "09:00:00"},
        {"part_of_day": "afternoon", "start_time": "09:00:00"},
        {"part_of_day": "morning", "start_time": "15:00:00"},
    ],
)
def test_a_mistake_in_the_agenda_is_shown_at_its_place(congress, values):
    block = congress.agenda.stream_block
    rows = copy.deepcopy(list(congress.agenda.raw_data))
    rows[3]["value"].update(values)
    with pytest.raises(ValidationError) as raised:
        block.clean(block.to_python(rows))
    assert set(raised.value.block_errors) == {3}


def test_a_session_in_the_year_of_another_congress_is_a_slip_of_the_pen(congress):
    rows = copy.deepcopy(list(congress.agenda.raw_data))
    rows[3]["value"]["date"] = "2032-09-01"
    congress.agenda = rows
    with pytest.raises(ValidationError) as raised:
        congress.full_clean()
    assert set(raised.value.error_dict["agenda"][0].block_errors) == {3}


@pytest.mark.parametrize(
    ("latitude", "longitude", "field"),
    [("104.06", "30.57", "latitude"), ("30.57", None, "longitude"), ("30.57", "500", "longitude")],
)
def test_a_place_that_is_not_on_the_globe_is_refused_at_its_field(congress, latitude, longitude, field):
    congress.latitude, congress.longitude = latitude, longitude
    with pytest.raises(ValidationError) as raised:
        congress.full_clean()
    assert set(raised.value.error_dict) == {field}


@pytest.mark.parametrize("slug", ["", "no address", OPENING])
def test_an_unfinished_session_can_be_previewed(congress, slug):
    rows = copy.deepcopy(list(congress.agenda.raw_data))
    rows[3]["value"] |= {"slug": slug, "title": "未完成的议程", "kind": None}
    congress.agenda = rows
    assert "未完成的议程" in congress.make_preview_request().render().content.decode()


def test_a_session_that_a_former_version_stored_without_a_status_takes_place(client, congress):
    rows = copy.deepcopy(list(congress.agenda.raw_data))
    for row in rows:
        row["value"].pop("status", None)
    change_chinese(congress, agenda=rows)
    assert {str(event["status"]) for event in events(client, CONGRESS + "calendar/").values()} == {"CONFIRMED"}
