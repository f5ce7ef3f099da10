"""What an entry says, in words."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils.translation import override

from translation.models import QueueEntry
from translation.queue import describe
from translation.queue.filters import days_of_week

State = QueueEntry.State
TODAY = date(2023, 8, 25)
AUGUST_22 = datetime(2023, 8, 22, 2, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _english():
    with override("en"):
        yield


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"changed": 3, "reflects_at": AUGUST_22}, "3 texts changed since 22 August 2023"),
        ({"changed": 1, "reflects_at": AUGUST_22}, "1 text changed since 22 August 2023"),
        ({"changed": 1}, "1 text changed"),
        ({"changed": 0, "reflects_at": AUGUST_22}, "Dates, pictures or the order changed since 22 August 2023"),
        ({"changed": 0}, "Dates, pictures or order changed"),
        ({"changed": 3, "state": State.PUBLISHED}, ""),
        ({"changed": 3, "state": State.SOURCE_UNPUBLISHED}, ""),
    ],
)
def test_what_changed(fields, said):
    entry = QueueEntry(**({"state": State.OUT_OF_DATE} | fields))
    assert describe.change(entry) == said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "12 of 25 texts"),
        ({"state": State.OUT_OF_DATE}, "12 of 25 texts"),
        ({"state": State.PUBLISHED}, ""),
        ({"target_id": ""}, ""),
        ({"total": 0, "translated": 0}, ""),
    ],
)
def test_how_far_it_is(fields, said):
    entry = QueueEntry(**({"state": State.IN_PROGRESS, "target_id": "7", "total": 25, "translated": 12} | fields))
    assert describe.progress(entry) == said


@pytest.mark.parametrize(
    ("state", "due_on", "overdue"),
    [
        (State.IN_PROGRESS, TODAY - timedelta(days=1), True),
        (State.NOT_STARTED, TODAY - timedelta(days=90), True),
        (State.IN_REVIEW, TODAY - timedelta(days=1), True),
        (State.IN_PROGRESS, TODAY, False),
        (State.IN_PROGRESS, None, False),
        (State.PUBLISHED, TODAY - timedelta(days=1), False),
        (State.SOURCE_UNPUBLISHED, TODAY - timedelta(days=1), False),
    ],
)
def test_what_is_overdue(state, due_on, overdue):
    assert describe.is_overdue(QueueEntry(state=state, due_on=due_on), TODAY) is overdue


@pytest.mark.parametrize(
    ("duration", "said"),
    [
        (None, ""),
        (timedelta(), "0 minutes"),
        (timedelta(minutes=1, seconds=59), "1 minute"),
        (timedelta(minutes=59), "59 minutes"),
        (timedelta(minutes=60), "1 hour"),
        (timedelta(hours=47, minutes=59), "47 hours"),
        (timedelta(hours=48), "2 days"),
        (timedelta(days=400), "400 days"),
    ],
)
def test_how_long_something_takes(duration, said):
    assert describe.in_words(duration) == said


def test_what_will_be_published_waits_for_no_time_at_all():
    entry = QueueEntry(waiting_since=AUGUST_22)
    assert describe.waiting(entry, AUGUST_22 - timedelta(hours=1)) == timedelta()


@pytest.mark.parametrize(("number", "said"), [(0, ""), (1, "1 text with an error"), (2, "2 texts with an error")])
def test_how_many_errors_there_are(number, said):
    assert describe.errors(QueueEntry(errors=number)) == said


@pytest.mark.parametrize("day", [date(2023, 8, 21), date(2023, 8, 25), date(2023, 8, 27)])
def test_a_week_runs_from_monday_to_sunday(day):
    assert days_of_week(day) == (date(2023, 8, 21), date(2023, 8, 27))
