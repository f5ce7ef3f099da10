"""Calendar files as three programs read them that know nothing of one another."""

import uuid
import warnings
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import ics
import pytest
import vobject
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from events.blocks import SessionStatus
from events.calendars import Entry, Frame, calendar_of
from events.datum import Place
from events.test_agenda import CLOSING, FORUM, OPENING, TIMED

FAMILY = uuid.UUID("8f1d3c52-7c0e-4f3a-9a55-2b8f4f0f9a11")
FRAME = Frame("中国质量大会", "https://example.org/", "zh-Hans", FAMILY, "会议中心, 成都", Place(30.5, 104.0))
CHANGED = datetime(2023, 8, 22, 1, tzinfo=UTC)


def made(*sessions, frame=FRAME, sequence=0) -> str:
    entries = [Entry(own, f"https://example.org/agenda/{own.slug}/", sequence, CHANGED) for own in sessions]
    with override("en"), warnings.catch_warnings():
        warnings.simplefilter("error")
        return calendar_of(frame, entries).decode()


def events_of(text: str) -> list:
    return Calendar.from_ical(text).walk("VEVENT")


ALL = (
    OPENING,
    replace(FORUM, status=SessionStatus.POSTPONED),
    TIMED,
    replace(CLOSING, status=SessionStatus.CANCELLED, title="逗号,分号;反斜杠\\ “引号”", text="第一行\n第二行"),
)


def test_three_readers_find_the_same_sessions_without_a_warning():
    text = made(*ALL)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        first = {str(event["summary"]) for event in events_of(text)}
        warnings.filterwarnings("ignore", module="(ics|arrow|tatsu|dateutil)")  # of their own old code
        second = {event.name for event in ics.Calendar(text).events}
        third = {event.summary.value for event in vobject.readOne(text).vevent_list}
    assert first == second == third
    assert "Cancelled: 逗号,分号;反斜杠\\ “引号” (morning)" in first


def test_no_component_was_read_with_an_error():
    assert [event.errors for event in Calendar.from_ical(made(*ALL)).walk() if event.errors] == []


def test_lines_are_folded_at_75_octets_and_end_as_they_must():
    lines = made(replace(TIMED, text="质量" * 200)).encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)  # no character is cut in two


def test_a_session_without_a_time_is_a_whole_day_that_leaves_people_free():
    event = events_of(made(OPENING))[0]
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2023, 9, 1), date(2023, 9, 2))
    assert event["transp"] == "TRANSPARENT"
    assert event["summary"] == "Opening (morning)"
    assert "VTIMEZONE" not in made(OPENING)


def test_a_session_with_a_time_brings_the_zone_of_beijing():
    text = made(TIMED)
    event = events_of(text)[0]
    assert event["dtstart"].params["TZID"] == "Asia/Shanghai"
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(minutes=90)
    assert vobject.readOne(text).vevent.dtstart.value.utcoffset() == timedelta(hours=8)
    assert "BEGIN:VTIMEZONE" in text
    assert "DAYLIGHT" not in text


def test_an_end_that_is_not_known_is_not_invented():
    assert "dtend" not in events_of(made(replace(TIMED, end_time=None)))[0]


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (SessionStatus.PLANNED, "CONFIRMED"),
        (SessionStatus.POSTPONED, "TENTATIVE"),
        (SessionStatus.CANCELLED, "CANCELLED"),
    ],
)
def test_what_became_of_a_session_is_carried(status, said):
    assert events_of(made(replace(TIMED, status=status)))[0]["status"] == said


def test_the_uid_stays_whatever_changes():
    moved = replace(TIMED, title="Another title", date=date(2024, 1, 1), room="")
    english = replace(FRAME, language="en", name="Conference", url="https://other.example/")
    uids = {str(events_of(made(own, frame=frame))[0]["uid"]) for own in (TIMED, moved) for frame in (FRAME, english)}
    assert len(uids) == 1


def test_stamp_sequence_place_and_language_are_there():
    event = events_of(made(TIMED, sequence=3))[0]
    assert (event["sequence"], event["dtstamp"].dt) == (3, CHANGED)
    assert event["summary"].params["LANGUAGE"] == "zh-Hans"
    assert event["location"] == "Hall 1, 会议中心, 成都"
    assert event["geo"].to_ical() == "30.5;104.0"


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).map(str.strip).filter(bool))
def test_any_title_comes_back_as_it_was_written(title):
    assert str(events_of(made(replace(TIMED, title=title)))[0]["summary"]) == title
