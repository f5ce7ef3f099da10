"""The agenda by day, by track and by room, and what a reader may ask of it."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from django.http import QueryDict

from events.agenda import Session, by_day, by_room
from events.agenda_view import AgendaView
from events.blocks import PartOfDay, SessionKind, SessionStatus
from events.figure_bars import WIDTH, bars_of

FIRST, SECOND = date(2023, 9, 1), date(2023, 9, 2)
OPENING = Session(
    "opening",
    FIRST,
    PartOfDay.MORNING,
    None,
    None,
    "",
    "",
    SessionKind.CEREMONY,
    "Opening",
    "",
    SessionStatus.PLANNED,
)
FORUM = replace(OPENING, slug="forum", part_of_day=PartOfDay.AFTERNOON, kind=SessionKind.FORUM, title="Forum")
TIMED = replace(FORUM, slug="timed", start_time=time(14), end_time=time(15, 30), room="Hall 1", track="A")
CLOSING = replace(OPENING, slug="closing", date=SECOND)


def test_a_session_without_a_time_is_a_day_and_one_with_a_time_a_moment_in_beijing():
    assert (OPENING.is_all_day, OPENING.starts, OPENING.ends) == (True, FIRST, FIRST)
    assert TIMED.starts.utcoffset() == timedelta(hours=8)
    assert TIMED.starts.replace(tzinfo=None) == datetime(2023, 9, 1, 14)
    assert replace(TIMED, end_time=None).ends is None


def test_sessions_stand_in_the_order_of_the_calendar():
    later = replace(TIMED, slug="later", start_time=time(16))
    mixed = [CLOSING, FORUM, later, TIMED, OPENING]
    assert [own.slug for own in sorted(mixed, key=Session.in_order)] == [
        "opening",
        "timed",
        "later",
        "forum",
        "closing",
    ]


def test_days_hold_parts_and_parts_hold_tracks():
    first, second = by_day([OPENING, FORUM, TIMED, CLOSING])
    assert [part["part"] for part in first["parts"]] == [PartOfDay.MORNING, PartOfDay.AFTERNOON]
    assert [(track["track"], len(track["sessions"])) for track in first["parts"][1]["tracks"]] == [("", 1), ("A", 1)]
    assert second["date"] == SECOND


def test_rooms_that_are_not_known_come_last():
    assert [room["room"] for room in by_room([OPENING, TIMED, CLOSING])] == ["Hall 1", ""]


@pytest.mark.parametrize(
    ("query", "slugs", "is_by_room"),
    [
        ("", ["opening", "timed", "closing"], False),
        ("kind=forum", ["timed"], False),
        ("kind=forum&view=rooms", ["timed"], True),
        ("kind=nonsense&view=nonsense", ["opening", "timed", "closing"], False),
    ],
)
def test_the_address_says_which_sessions_are_wanted(query, slugs, is_by_room):
    view = AgendaView([OPENING, TIMED, CLOSING], QueryDict(query))
    assert ([own.slug for own in view.sessions], view.is_by_room) == (slugs, is_by_room)


def test_links_keep_what_was_chosen_before():
    view = AgendaView([OPENING, TIMED], QueryDict("kind=forum"))
    assert [order["query"] for order in view.orders()] == ["kind=forum", "view=rooms&kind=forum"]
    assert [(kind["number"], kind["is_current"]) for kind in view.kinds()] == [(2, False), (1, False), (1, True)]


def test_no_choice_is_offered_where_there_is_none():
    view = AgendaView([OPENING, CLOSING], QueryDict("view=rooms"))
    assert (view.kinds(), view.orders(), view.is_by_room, view.has_times) == ([], [], False, False)


def figure(planned, actual, planned_precision="exact", actual_precision="exact"):
    return {
        "planned": planned,
        "actual": actual,
        "planned_precision": planned_precision,
        "actual_precision": actual_precision,
    }


def test_planned_and_actual_are_drawn_to_one_scale_from_nought():
    planned, actual = bars_of(figure(850, 800, actual_precision="more_than"))
    assert planned.length == WIDTH
    assert actual.length / planned.length == pytest.approx(800 / 850, abs=0.001)
    assert actual.precision == "more_than"


def test_about_leaves_the_end_of_a_bar_open_and_keeps_its_length():
    about = bars_of(figure(200, 100, "about"))[0]
    assert about.open_end > 0
    assert about.length + about.open_end == WIDTH


@pytest.mark.parametrize(("planned", "actual"), [(850, None), (None, 40), (0, 0)])
def test_one_number_alone_is_not_drawn(planned, actual):
    assert bars_of(figure(planned, actual)) == []
