"""Sessions as iCalendar (RFC 5545, RFC 7986): made by the package icalendar, which folds and escapes."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone

from events.agenda import Session
from events.blocks import PartOfDay, SessionStatus
from events.datum import Place

# China has had one offset since 1991; a zone that begins later holds no summer time.
_ZONE_FROM, _ZONE_TO = date(2000, 1, 1), date(2100, 1, 1)
_STATUS = {SessionStatus.POSTPONED: "TENTATIVE", SessionStatus.CANCELLED: "CANCELLED"}
_ASK_AGAIN = timedelta(hours=6)


@dataclass(frozen=True)
class Entry:
    """A session with what a calendar needs besides."""

    session: Session
    url: str
    sequence: int
    changed_at: datetime
    last_day: date | None = None  # of an entry that goes over several days


@dataclass(frozen=True)
class Frame:
    """What all entries of one calendar share. `family` is the same for all languages of a congress."""

    name: str
    url: str
    language: str
    family: uuid.UUID
    venue: str
    place: Place | None  # WGS-84


def calendar_of(frame: Frame, entries: Iterable[Entry]) -> bytes:
    """A calendar file. An entry keeps its UID whatever changes, in every language and under every host name."""
    entries = list(entries)
    calendar = Calendar()
    calendar.add("prodid", f"-//China Association for Quality Inspection//Programme//{frame.language.upper()[:2]}")
    calendar.add("version", "2.0")
    calendar.add("name", frame.name)
    calendar.add("x-wr-calname", frame.name)
    calendar.add("url", frame.url)
    calendar.add("refresh-interval", _ASK_AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    if any(not entry.session.is_all_day for entry in entries):
        zone = Timezone.from_tzid("Asia/Shanghai", first_date=_ZONE_FROM, last_date=_ZONE_TO)
        zone.pop("COMMENT", None)
        calendar.add_component(zone)
    for entry in entries:
        calendar.add_component(_event(frame, entry))
    return calendar.to_ical()


def _event(frame: Frame, entry: Entry) -> Event:
    session, event = entry.session, Event()
    event.add("uid", str(uuid.uuid5(frame.family, session.slug)))
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.changed_at)
    event.add("last-modified", entry.changed_at)
    _add_time(event, entry)
    in_language = {"LANGUAGE": frame.language}
    event.add("summary", summary_of(session), parameters=in_language)
    if session.text:
        event.add("description", session.text, parameters=in_language)
    if where := ", ".join(filter(None, [session.room, frame.venue])):
        event.add("location", where, parameters=in_language)
    if frame.place:
        event.add("geo", (round(frame.place.latitude, 6), round(frame.place.longitude, 6)))
    event.add("status", _STATUS.get(session.status, "CONFIRMED"))
    event.add("categories", [str(session.kind.label)])
    event.add("url", entry.url)
    return event


def _add_time(event: Event, entry: Entry) -> None:
    """Moments in Beijing time; without a known time whole days, which leave the reader's own day free."""
    session = entry.session
    event.add("dtstart", session.starts)
    if session.is_all_day:
        event.add("dtend", (entry.last_day or session.date) + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    elif session.ends:
        event.add("dtend", session.ends)


def summary_of(session: Session) -> str:
    """The title, with the part of the day where no time says it, and with what happened to the session."""
    title = session.title
    if session.is_all_day and session.part_of_day != PartOfDay.ALL_DAY:
        title = _("%(title)s (%(part)s)") % {"title": title, "part": session.part_of_day.label.lower()}
    if session.takes_place:
        return title
    return _("%(status)s: %(title)s") % {"status": session.status.label, "title": title}
