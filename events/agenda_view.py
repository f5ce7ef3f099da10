"""Which sessions a reader wants to see, and in which order: read from the address, which works without a script."""

from __future__ import annotations

from django.http import QueryDict
from django.utils.translation import gettext as _

from events.agenda import Session, by_day, by_room
from events.blocks import SessionKind

ROOMS = "rooms"


class AgendaView:
    """The agenda narrowed to `?kind=`, by day or with `?view=rooms` by room. What is unknown narrows nothing."""

    def __init__(self, sessions: list[Session], query: QueryDict):
        self.all_sessions = sessions
        self.kind = query.get("kind") if query.get("kind") in SessionKind.values else None
        self.has_rooms = any(session.room for session in sessions)
        self.is_by_room = self.has_rooms and query.get("view") == ROOMS
        self.sessions = [session for session in sessions if self.kind in (None, session.kind)]

    @property
    def days(self) -> list[dict]:
        return by_day(self.sessions)

    @property
    def rooms(self) -> list[dict]:
        return by_room(self.sessions)

    @property
    def has_times(self) -> bool:
        """Whether anything can be said of what is going on now."""
        return any(not session.is_all_day for session in self.all_sessions)

    def kinds(self) -> list[dict]:
        """The kinds of this agenda as links: `[{"label", "number", "query", "is_current"}]`; one kind is no choice."""
        numbers = {kind: sum(session.kind == kind for session in self.all_sessions) for kind in SessionKind}
        present = [kind for kind in SessionKind if numbers[kind]]
        if len(present) < 2:
            return []
        everything = [(None, _("Everything"), len(self.all_sessions))]
        return [
            {"label": label, "number": number, "query": self._query(kind=kind), "is_current": kind == self.kind}
            for kind, label, number in everything + [(kind, kind.label, numbers[kind]) for kind in present]
        ]

    def orders(self) -> list[dict]:
        """By day or by room, as links; empty while no room is known."""
        if not self.has_rooms:
            return []
        return [
            {"label": label, "query": self._query(rooms=rooms), "is_current": rooms == self.is_by_room}
            for rooms, label in [(False, _("By day")), (True, _("By room"))]
        ]

    def _query(self, **changed) -> str:
        wanted = {"kind": self.kind, "rooms": self.is_by_room} | changed
        query = QueryDict(mutable=True)
        if wanted["rooms"]:
            query["view"] = ROOMS
        if wanted["kind"]:
            query["kind"] = str(wanted["kind"])
        return query.urlencode()
