"""What is new for whom."""

from datetime import UTC, date, datetime, timedelta

import pytest

from translation.models import QueueEntry
from translation.queue.news import Kind, news_for_reviewer, news_for_translator

State = QueueEntry.State
TODAY = date(2023, 8, 25)
THEN = datetime(2023, 8, 22, 2, tzinfo=UTC)


def kinds(**fields) -> list[Kind]:
    return [news.kind for news in news_for_translator(QueueEntry(assignee_id=1, **fields), TODAY)]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"state": State.OUT_OF_DATE, "source_changed_at": THEN}, [Kind.OUT_OF_DATE]),
        ({"state": State.IN_PROGRESS}, []),
        ({"state": State.IN_PROGRESS, "sent_back_at": THEN}, [Kind.SENT_BACK]),
        ({"state": State.OUT_OF_DATE, "sent_back_at": THEN}, [Kind.SENT_BACK, Kind.OUT_OF_DATE]),
        ({"state": State.IN_REVIEW}, []),
        ({"state": State.PUBLISHED}, []),
        ({"state": State.IN_PROGRESS, "due_on": TODAY - timedelta(days=1)}, [Kind.OVERDUE]),
        ({"state": State.IN_PROGRESS, "due_on": TODAY}, [Kind.DUE_SOON]),
        ({"state": State.IN_PROGRESS, "due_on": TODAY + timedelta(days=2)}, [Kind.DUE_SOON]),
        ({"state": State.IN_PROGRESS, "due_on": TODAY + timedelta(days=3)}, []),
        ({"state": State.PUBLISHED, "due_on": TODAY - timedelta(days=1)}, []),
        ({"state": State.NOT_STARTED, "assigned_by_id": 2, "assigned_at": THEN}, [Kind.GIVEN]),
        ({"state": State.NOT_STARTED, "assigned_by_id": 1, "assigned_at": THEN}, []),
        ({"state": State.PUBLISHED, "assigned_by_id": 2, "assigned_at": THEN}, []),
    ],
)
def test_what_a_translator_is_told(fields, expected):
    assert kinds(**fields) == expected


def test_only_a_running_review_is_news_for_reviewers():
    assert [news.kind for news in news_for_reviewer(QueueEntry(state=State.IN_REVIEW))] == [Kind.IN_REVIEW]
    assert news_for_reviewer(QueueEntry(state=State.IN_PROGRESS)) == []


def test_a_further_change_is_further_news():
    first, second = (
        news_for_translator(QueueEntry(state=State.OUT_OF_DATE, source_changed_at=moment), TODAY)
        for moment in (THEN, THEN + timedelta(hours=1))
    )
    assert first[0].key != second[0].key


def test_an_overdue_day_is_told_once_however_many_days_pass():
    entry = QueueEntry(state=State.IN_PROGRESS, due_on=TODAY - timedelta(days=1))
    assert news_for_translator(entry, TODAY)[0].key == news_for_translator(entry, TODAY + timedelta(days=9))[0].key
