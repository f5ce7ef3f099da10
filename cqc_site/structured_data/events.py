"""Congresses and forums as events."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from wagtail.models import Page

from cqc_site.structured_data.nodes import Happening, body, moment, part_of_event, place
from events.agenda import Session
from events.blocks import Role, SessionKind, SessionStatus
from events.models import CongressPage, ForumPage
from home.addresses import language_tag

ORGANIZERS = {Role.HOST, Role.CO_HOST, Role.ORGANISER}
STATUS = {CongressPage.Status.POSTPONED: "Postponed", CongressPage.Status.CANCELLED: "Cancelled"}
SESSION_STATUS = {SessionStatus.POSTPONED: "Postponed", SessionStatus.CANCELLED: "Cancelled"}
# Words of the free text about the format that say people can also take part from afar.
ONLINE = ("线上", "online")

Address = Callable[[Page], str]


def congress(page: CongressPage, url: str, address_of: Address, images: list[str]) -> Happening:
    """An edition with its sessions. Where only the year is known, the year is all that is said of the time."""
    location = place(page.venue_name, page.city, page.venue_address) | {"@id": f"{url}#place"}
    return Happening(
        url=url,
        name=page.title,
        language=language_tag(page.text_language),
        start=_day(page.start_date) or str(page.year),
        end=_day(page.end_date),
        status=STATUS.get(page.status, "Scheduled"),
        attendance="Mixed" if any(word in page.format.lower() for word in ONLINE) else "Offline",
        description=page.summary_text() or page.theme,
        images=images,
        location=location,
        organizers=organizers(page, ORGANIZERS),
        parts=[_session(session, url, address_of, location) for session in page.sessions],
    )


def forum(page: ForumPage, url: str, address_of: Address, images: list[str]) -> Happening:
    """A forum as a part of its congress, from which it has place and status."""
    whole = page.congress
    return Happening(
        url=url,
        name=page.title,
        language=language_tag(page.text_language),
        start=moment(page.date, page.start_time),
        end=moment(page.date, page.end_time) if page.end_time else "",
        status=STATUS.get(whole.status, "Scheduled") if whole else "Scheduled",
        description=page.summary_text(),
        images=images,
        location=place(whole.venue_name, whole.city, whole.venue_address) if whole else None,
        organizers=[body(page.convenors)] if page.convenors else organizers(whole, {Role.HOST}) if whole else [],
        whole=whole and _in_short(whole, address_of(whole)),
    )


def organizers(page: CongressPage, roles: set[Role]) -> list[dict]:
    """The bodies that stand for a congress in one of these roles, each once."""
    rows = [row.value for row in page.organisations if row.value["role"] in roles]
    return [body(name, website) for name, website in {row["name"]: row["website"] for row in rows}.items()]


def _in_short(page: CongressPage, url: str) -> dict:
    return {
        "@type": "Event",
        "@id": f"{url}#event",
        "name": page.title,
        "url": url,
        "startDate": _day(page.start_date) or str(page.year),
        "location": place(page.venue_name, page.city, page.venue_address),
    }


def _session(session: Session, url: str, address_of: Address, location: dict) -> dict:
    is_forum = session.page and session.kind == SessionKind.FORUM
    own_address = f"{url}agenda/{session.slug}/" if session.has_address else url
    return part_of_event(
        name=session.title,
        url=address_of(session.page) if is_forum else own_address,
        start=moment(session.date, session.start_time),
        end=moment(session.date, session.end_time) if session.end_time else "",
        status=SESSION_STATUS.get(session.status, "Scheduled"),
        location=_room(session.room, location) if session.room else {"@id": location["@id"]},
    )


def _room(room: str, building: dict) -> dict:
    return {name: value for name, value in building.items() if name != "@id"} | {"name": f"{building['name']}, {room}"}


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
