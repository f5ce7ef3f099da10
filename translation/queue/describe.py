"""What an entry of the queue says to a person: pure functions of the stored row and the present day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from translation.models import QueueEntry

State = QueueEntry.State
OPEN = (State.NOT_STARTED, State.IN_PROGRESS, State.IN_REVIEW, State.OUT_OF_DATE)
TO_TRANSLATE = (State.NOT_STARTED, State.IN_PROGRESS, State.OUT_OF_DATE)


def is_open(entry: QueueEntry) -> bool:
    """Whether somebody has to do something."""
    return entry.state in OPEN


def is_overdue(entry: QueueEntry, today: date) -> bool:
    """Whether open work should have been done before today."""
    return is_open(entry) and entry.due_on is not None and entry.due_on < today


def progress(entry: QueueEntry) -> str:
    """How many of its texts are translated; nothing before the start and when nothing is left to do."""
    if entry.state == State.PUBLISHED or not entry.target_id or not entry.total:
        return ""
    return _("%(translated)d of %(total)d texts") % {"translated": entry.translated, "total": entry.total}


def change(entry: QueueEntry) -> str:
    """What was changed in the Chinese since the version that English readers see; nothing when nothing was.

    Also of what is being reviewed: the public page still reflects the older text.
    """
    if entry.state != State.OUT_OF_DATE:
        return ""
    day = on_day(entry.reflects_at)
    if not entry.changed:
        text = (
            _("Dates, pictures or the order changed since %(date)s") if day else _("Dates, pictures or order changed")
        )
        return text % {"date": day}
    if not day:
        text = ngettext("%(number)d text changed", "%(number)d texts changed", entry.changed)
    else:
        text = ngettext(
            "%(number)d text changed since %(date)s", "%(number)d texts changed since %(date)s", entry.changed
        )
    return text % {"number": entry.changed, "date": day}


def errors(entry: QueueEntry) -> str:
    """In how many texts an error stands."""
    if not entry.errors:
        return ""
    return ngettext("%(number)d text with an error", "%(number)d texts with an error", entry.errors) % {
        "number": entry.errors
    }


def waiting(entry: QueueEntry, now: datetime) -> timedelta | None:
    """For how long the open work has been waiting."""
    return max(now - entry.waiting_since, timedelta()) if entry.waiting_since else None


def in_words(duration: timedelta | None) -> str:
    """A length of time, no more exact than a person needs: 40 minutes, 7 hours, 12 days."""
    if duration is None:
        return ""
    minutes = int(duration.total_seconds()) // 60
    if minutes < 60:
        return ngettext("%(number)d minute", "%(number)d minutes", minutes) % {"number": minutes}
    if minutes < 48 * 60:
        return ngettext("%(number)d hour", "%(number)d hours", minutes // 60) % {"number": minutes // 60}
    return ngettext("%(number)d day", "%(number)d days", duration.days) % {"number": duration.days}


def on_day(moment: datetime | date | None) -> str:
    """The day as the active language writes it, in the time of the site; nothing for nothing."""
    if moment is None:
        return ""
    return date_format(timezone.localtime(moment) if isinstance(moment, datetime) else moment, "DATE_FORMAT")
