"""Compares two states of a published programme. Pure: pages and rows are made and read in `events.history`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, time
from typing import NamedTuple

from events.agenda import Session, session_of

_TIMES = ("date", "last_day", "part_of_day", "start_time", "end_time")

Facts = dict[str, str]


class Change(NamedTuple):
    """One change: what kind it is, of which session, and its facts before and after."""

    kind: str
    slug: str
    before: Facts
    after: Facts


def facts_of(session: Session) -> Facts:
    """What is kept of a session, as JSON takes it; `session_of_facts` reads it again."""
    return {
        "slug": session.slug,
        "date": session.date.isoformat(),
        "part_of_day": str(session.part_of_day),
        "start_time": session.start_time.isoformat("minutes") if session.start_time else "",
        "end_time": session.end_time.isoformat("minutes") if session.end_time else "",
        "track": session.track,
        "room": session.room,
        "kind": str(session.kind),
        "title": session.title,
        "text": session.text,
        "status": str(session.status),
    }


def session_of_facts(facts: Facts) -> Session:
    """The session whose facts were kept."""

    def read(name: str, parse: Callable):
        return parse(facts[name]) if facts[name] else None

    times = {"start_time": read("start_time", time.fromisoformat), "end_time": read("end_time", time.fromisoformat)}
    return session_of(facts | {"date": date.fromisoformat(facts["date"])} | times)


def changes_between(before: Iterable[Facts], after: Iterable[Facts]) -> list[Change]:
    """What readers are to be told, in the order of the new programme; what was taken out comes last."""
    old = {facts["slug"]: facts for facts in before}
    new = {facts["slug"]: facts for facts in after}
    changes = []
    for slug, facts in new.items():
        kinds = _kinds(old[slug], facts) if slug in old else ["added"]
        changes += [Change(kind, slug, old.get(slug, {}), facts) for kind in kinds]
    return changes + [Change("removed", slug, facts, {}) for slug, facts in old.items() if slug not in new]


def _kinds(before: Facts, after: Facts) -> Iterator[str]:
    if before["status"] != after["status"]:
        yield "reinstated" if after["status"] == "planned" else after["status"]
    if any(before.get(name) != after.get(name) for name in _TIMES):
        yield "moved"
    if before["room"] != after["room"]:
        yield "room"
    if before["title"] != after["title"]:
        yield "renamed"
