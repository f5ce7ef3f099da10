"""Keeps what changed in a programme when a new version of it becomes public."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import F
from django.utils import timezone

from events.agenda import Session
from events.blocks import PartOfDay, SessionKind, SessionStatus
from events.calendars import Entry
from events.changes import Facts, changes_between, facts_of, session_of_facts
from events.models.programme import ProgrammeChange, SessionSequence
from home.addresses import absolute_url

if TYPE_CHECKING:
    from events.models import CongressPage


def whole(congress: CongressPage) -> Session | None:
    """The congress itself as one entry of a calendar, without an address of its own; None without a first day."""
    if not congress.start_date:
        return None
    status = congress.status if congress.status in SessionStatus.values else SessionStatus.PLANNED
    return Session(
        slug="",
        date=congress.start_date,
        part_of_day=PartOfDay.ALL_DAY,
        start_time=None,
        end_time=None,
        track="",
        room="",
        kind=SessionKind.OTHER,
        title=congress.title,
        text=congress.theme,
        status=SessionStatus(status),
    )


def programme_of(congress: CongressPage) -> list[Facts]:
    """The facts of the congress and of its sessions."""
    own = whole(congress)
    last_day = {"last_day": congress.end_date.isoformat() if congress.end_date else ""}
    first = [facts_of(own) | last_day] if own else []
    return first + [facts_of(session) for session in congress.sessions]


def note_changes(before: CongressPage, after: CongressPage) -> None:
    """Write down how a published programme differs from the one that was public before it."""
    now = timezone.now()
    old, new = programme_of(before), programme_of(after)
    changes = changes_between(old, new)
    ProgrammeChange.objects.bulk_create(
        ProgrammeChange(page=after, made_at=now, **change._asdict()) for change in changes
    )
    _raise_sequences(after, _different(old, new, is_all=_place(before) != _place(after)), now)


def _place(congress: CongressPage) -> tuple:
    """What every entry of a calendar repeats from the congress."""
    return (
        congress.status,
        congress.venue_name,
        congress.venue_address,
        congress.latitude,
        congress.longitude,
        congress.datum,
    )


def _different(old: list[Facts], new: list[Facts], is_all: bool) -> set[str]:
    """The addresses of all sessions of which a calendar says something else than before."""
    before, after = ({facts["slug"]: facts for facts in state} for state in (old, new))
    return {slug for slug in before | after if is_all or before.get(slug) != after.get(slug)}


def _raise_sequences(congress: CongressPage, slugs: set[str], now: datetime) -> None:
    rows = SessionSequence.objects.filter(family=congress.translation_key, slug__in=slugs)
    known = set(rows.values_list("slug", flat=True))
    rows.update(number=F("number") + 1, changed_at=now)
    SessionSequence.objects.bulk_create(
        SessionSequence(family=congress.translation_key, slug=slug, number=1, changed_at=now) for slug in slugs - known
    )


def sequences_of(congress: CongressPage) -> dict[str, SessionSequence]:
    """The sequences of the sessions that ever changed, by address. One query."""
    return {row.slug: row for row in SessionSequence.objects.filter(family=congress.translation_key)}


def taken_out(congress: CongressPage) -> list[Session]:
    """Sessions that were public once and are no more, as cancelled, so that calendars take them out. One query."""
    present = {session.slug for session in congress.sessions}
    removed = congress.programme_changes.filter(kind=ProgrammeChange.Kind.REMOVED).exclude(slug="")
    last = {row.slug: row.before for row in removed.order_by("made_at") if row.slug not in present}
    return [replace(session_of_facts(facts), status=SessionStatus.CANCELLED) for facts in last.values()]


def entries_of(congress: CongressPage, request) -> list[Entry]:
    """Every session as calendars show it, also those that were taken out; of a congress without sessions, itself."""
    sequences = sequences_of(congress)
    page_url = absolute_url(request, congress.get_url(request))
    rows = [*congress.sessions, *taken_out(congress)] or list(filter(None, [whole(congress)]))
    entries = []
    for session in rows:
        is_there = session.has_address and session in congress.sessions
        sequence = sequences.get(session.slug)
        entries.append(
            Entry(
                session=_with_status_of(congress, session),
                url=congress.address_of(request, "session", slug=session.slug) if is_there else page_url,
                sequence=sequence.number if sequence else 0,
                changed_at=sequence.changed_at if sequence else congress.first_published_at or timezone.now(),
                last_day=None if session.slug else congress.end_date,
            )
        )
    return entries


def _with_status_of(congress: CongressPage, session: Session) -> Session:
    """A congress that is put off or called off puts off or calls off all that was to take place in it."""
    if session.takes_place and congress.status in (SessionStatus.POSTPONED, SessionStatus.CANCELLED):
        return replace(session, status=SessionStatus(congress.status))
    return session
