"""The agenda as readers get it: sessions in the order of the calendar, by day, by track and by room."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import cached_property
from zoneinfo import ZoneInfo

from wagtail.models import Locale, Page

from events.blocks import PartOfDay, SessionKind, SessionStatus
from home.queries import in_language

BEIJING = ZoneInfo("Asia/Shanghai")
_PARTS = PartOfDay.values
_SLUG = re.compile(r"[-a-zA-Z0-9_]+")


@dataclass(frozen=True)
class Session:
    """One item of the agenda in one language. A time that is not known is None, and is never guessed."""

    slug: str
    date: date
    part_of_day: PartOfDay
    start_time: time | None
    end_time: time | None
    track: str
    room: str
    kind: SessionKind
    title: str
    text: str
    status: SessionStatus
    page: Page | None = None  # the published page with more about it, in the same language

    @property
    def is_all_day(self) -> bool:
        """Whether no time is known: a calendar then shows the day, and the part of the day in words."""
        return self.start_time is None

    @property
    def has_address(self) -> bool:
        """Whether the session can have a page: the address of a draft may be missing or no address at all."""
        return bool(_SLUG.fullmatch(self.slug))

    @property
    def starts(self) -> date | datetime:
        """A day, or a moment in Beijing time when it is known."""
        return datetime.combine(self.date, self.start_time, BEIJING) if self.start_time else self.date

    @property
    def ends(self) -> date | datetime | None:
        """The same day, or a moment; None for a session whose start alone is known."""
        if self.is_all_day:
            return self.date
        return datetime.combine(self.date, self.end_time, BEIJING) if self.end_time else None

    @cached_property
    def takes_place(self) -> bool:
        """Neither postponed nor cancelled."""
        return self.status == SessionStatus.PLANNED

    def in_order(self) -> tuple:
        """Sorts by day, part of the day and time; sessions without a time keep the order of the editor."""
        return self.date, _PARTS.index(self.part_of_day), self.start_time or time.max


def sessions_of(agenda, locale: Locale) -> list[Session]:
    """The sessions of a stream field, each with the page about it. At most one query."""
    rows = [row for row in rows_of(agenda) if row["date"]]
    pages = in_language((row["forum"] for row in rows), locale)
    return sorted((replace(session_of(row), page=pages.get(row["forum"])) for row in rows), key=Session.in_order)


def rows_of(agenda) -> list[dict]:
    """The values of every session by their names, with the id of the page about it instead of the page. No query."""
    fields = agenda.stream_block.child_blocks["session"].child_blocks
    plain = {name: block for name, block in fields.items() if name != "forum"}
    return [
        {name: block.to_python(stored.get(name, block.get_default())) for name, block in plain.items()}
        | {"forum": stored.get("forum")}
        for stored in (raw["value"] for raw in agenda.raw_data)
    ]


def session_of(row) -> Session:
    """A session from a block or from any mapping with the same names, without its page."""
    return Session(
        slug=row["slug"],
        date=row["date"],
        part_of_day=PartOfDay(row["part_of_day"] or PartOfDay.ALL_DAY),
        start_time=row["start_time"],
        end_time=row["end_time"],
        track=row["track"],
        room=row["room"],
        kind=SessionKind(row["kind"] or SessionKind.OTHER),
        title=row["title"],
        text=row["text"],
        status=SessionStatus(row["status"] or SessionStatus.PLANNED),
    )


def by_day(sessions: Iterable[Session]) -> list[dict]:
    """Sessions as `[{"date", "parts": [{"part", "sessions", "tracks": [{"track", "sessions"}]}]}]`, in their order.

    Sessions of one part that run in tracks stand under their track; those of no track come first.
    """
    days: dict = {}
    for session in sessions:
        days.setdefault(session.date, {}).setdefault(session.part_of_day, []).append(session)
    return [
        {
            "date": day,
            "parts": [{"part": part, "sessions": held, "tracks": _tracks(held)} for part, held in parts.items()],
        }
        for day, parts in days.items()
    ]


def by_room(sessions: Iterable[Session]) -> list[dict]:
    """Sessions as `[{"room", "days": [{"date", "sessions"}]}]`; those whose room is not known come last."""
    rooms: dict[str, dict] = {}
    for session in sessions:
        rooms.setdefault(session.room, {}).setdefault(session.date, []).append(session)
    ordered = sorted(rooms.items(), key=lambda item: (not item[0], item[0]))
    return [
        {"room": room, "days": [{"date": day, "sessions": held} for day, held in days.items()]}
        for room, days in ordered
    ]


def _tracks(sessions: list[Session]) -> list[dict]:
    names = sorted({session.track for session in sessions})
    return [{"track": name, "sessions": [own for own in sessions if own.track == name]} for name in names]
