"""What is new for a person in an entry of the queue: pure functions of the stored row and the present day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from translation.models import QueueEntry
from translation.queue.describe import TO_TRANSLATE, State, is_open, is_overdue

SOON = timedelta(days=2)


class Kind(Enum):
    """What can be told of a translation, what matters most first."""

    SENT_BACK = "sent_back"
    OUT_OF_DATE = "out_of_date"
    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    GIVEN = "given"
    IN_REVIEW = "in_review"


@dataclass(frozen=True)
class News:
    """One thing to tell one person. `key` names it for all time: the same news is never told twice."""

    kind: Kind
    entry: QueueEntry
    key: str


def news_for_translator(entry: QueueEntry, today: date) -> list[News]:
    """What is new for the person who has this translation."""
    found = []
    if entry.state in TO_TRANSLATE:
        if entry.sent_back_at:
            found.append((Kind.SENT_BACK, entry.sent_back_at))
        if entry.state == State.OUT_OF_DATE:
            found.append((Kind.OUT_OF_DATE, entry.source_changed_at))
        if entry.assigned_by_id not in (None, entry.assignee_id):
            found.append((Kind.GIVEN, entry.assigned_at))
    if is_overdue(entry, today):
        found.append((Kind.OVERDUE, entry.due_on))
    elif is_open(entry) and entry.due_on and entry.due_on <= today + SOON:
        found.append((Kind.DUE_SOON, entry.due_on))
    return [_news(kind, entry, moment) for kind, moment in found]


def news_for_reviewer(entry: QueueEntry) -> list[News]:
    """What is new for those who may publish this translation."""
    return [_news(Kind.IN_REVIEW, entry, entry.waiting_since)] if entry.state == State.IN_REVIEW else []


def _news(kind: Kind, entry: QueueEntry, moment) -> News:
    return News(kind, entry, f"{kind.value} {moment.isoformat() if moment else '-'}")
