"""What two states of a programme differ in, and what readers are told of it."""

from dataclasses import replace
from datetime import time

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from events.blocks import SessionStatus
from events.change_lines import lines_of
from events.changes import changes_between, facts_of, session_of_facts
from events.test_agenda import CLOSING, FORUM, OPENING, SECOND, TIMED

SESSIONS = [OPENING, FORUM, TIMED, CLOSING]


def kinds(before, after):
    found = changes_between([facts_of(own) for own in before], [facts_of(own) for own in after])
    return [(change.kind, change.slug) for change in found]


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"date": SECOND}, "moved"),
        ({"start_time": time(15)}, "moved"),
        ({"room": "Hall 2"}, "room"),
        ({"title": "Another title"}, "renamed"),
        ({"status": SessionStatus.CANCELLED}, "cancelled"),
        ({"status": SessionStatus.POSTPONED}, "postponed"),
    ],
)
def test_a_change_has_a_name(changed, kind):
    assert kinds([TIMED], [replace(TIMED, **changed)]) == [(kind, "timed")]


def test_a_cancelled_session_may_take_place_after_all():
    assert kinds([replace(TIMED, status=SessionStatus.CANCELLED)], [TIMED]) == [("reinstated", "timed")]


def test_sessions_come_and_go():
    assert kinds([OPENING, FORUM], [OPENING, CLOSING]) == [("added", "closing"), ("removed", "forum")]


def test_another_order_or_description_is_no_news():
    assert kinds([OPENING, FORUM], [replace(FORUM, text="More words"), OPENING]) == []


@given(st.sets(st.sampled_from(SESSIONS)), st.sets(st.sampled_from(SESSIONS)))
def test_whatever_two_programmes_hold_nothing_is_told_of_what_they_share(before, after):
    told = kinds(before, after)
    assert {slug for kind, slug in told if kind == "added"} == {own.slug for own in after - before}
    assert {slug for kind, slug in told if kind == "removed"} == {own.slug for own in before - after}
    assert len(told) == len(before ^ after)


@pytest.mark.parametrize("session", SESSIONS)
def test_facts_that_were_kept_are_the_session_again(session):
    assert session_of_facts(facts_of(session)) == session


def test_lines_say_when_it_was_and_when_it_is():
    before, after = facts_of(FORUM), facts_of(TIMED)
    with override("en"):
        lines = lines_of("moved", before, after)
    assert lines == ("1 September 2023, afternoon", "1 September 2023, 14:00–15:30 Beijing time")
