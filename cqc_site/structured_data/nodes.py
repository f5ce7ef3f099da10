"""The things that pages speak of, as schema.org describes them. Pure: values in, a node of the graph out.

What is not known is left out; `_known` drops it, so that no node holds an empty property.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

BEIJING = ZoneInfo("Asia/Shanghai")
ATTENDANCE = "https://schema.org/{}EventAttendanceMode"
STATUS = "https://schema.org/Event{}"


def organization(home: str, name: str, logo: str, email: str = "", telephone: str = "") -> dict:
    """The association, which every page names as its publisher."""
    return _known(
        {
            "@type": "Organization",
            "@id": f"{home}#organization",
            "name": name,
            "url": home,
            "logo": {"@type": "ImageObject", "url": logo, "width": 512, "height": 512},
            "email": email,
            "telephone": telephone,
        }
    )


def website(home: str, name: str, language: str, search: str) -> dict:
    """The site in one language, with the address of its search."""
    return {
        "@type": "WebSite",
        "@id": f"{home}#website",
        "url": home,
        "name": name,
        "inLanguage": language,
        "publisher": {"@id": f"{home}#organization"},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def breadcrumb_list(url: str, trail: Iterable[tuple[str, str]]) -> dict:
    """The way from the front page to this one as (name, address), the page itself last."""
    return {
        "@type": "BreadcrumbList",
        "@id": f"{url}#breadcrumb",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": address}
            for place, (name, address) in enumerate(trail, 1)
        ],
    }


def web_page(kind: str, home: str, url: str, name: str, language: str, **more: Any) -> dict:
    """A page of the site; `kind` is WebPage or what schema.org has below it. `more` are further properties."""
    return _known(
        {
            "@type": kind,
            "@id": f"{url}#page",
            "url": url,
            "name": name,
            "inLanguage": language,
            "isPartOf": {"@id": f"{home}#website"},
            **more,
        }
    )


def collection_page(home: str, url: str, name: str, language: str, items: Iterable[tuple[str, str]], **more) -> dict:
    """A list of pages, with the (name, address) of what it shows."""
    listed = [
        {"@type": "ListItem", "position": place, "name": title, "url": address}
        for place, (title, address) in enumerate(items, 1)
    ]
    main = {"@type": "ItemList", "numberOfItems": len(listed), "itemListElement": listed} if listed else None
    return web_page("CollectionPage", home, url, name, language, mainEntity=main, **more)


@dataclass
class Article:
    """What is known of a news release. `day` and `clock` are when it was released, Beijing time."""

    url: str
    headline: str
    language: str
    day: date
    clock: time | None = None
    modified: datetime | None = None
    description: str = ""
    section: str = ""
    author: str = ""
    images: list[str] = field(default_factory=list)
    corrections: list[tuple[date, str]] = field(default_factory=list)


def news_article(home: str, article: Article) -> dict:
    """A news release with its dates, publisher, pictures and corrections."""
    published = moment(article.day, article.clock)
    modified = article.modified.astimezone(BEIJING).isoformat(timespec="seconds") if article.modified else published
    publisher = {"@id": f"{home}#organization"}
    return _known(
        {
            "@type": "NewsArticle",
            "@id": f"{article.url}#article",
            "url": article.url,
            "mainEntityOfPage": article.url,
            "headline": article.headline,
            "description": article.description,
            "articleSection": article.section,
            "inLanguage": article.language,
            "datePublished": published,
            "dateModified": max(published, modified),
            "image": article.images,
            "author": {"@type": "Organization", "name": article.author} if article.author else publisher,
            "publisher": publisher,
            "isPartOf": {"@id": f"{home}#website"},
            "correction": [
                {"@type": "CorrectionComment", "datePublished": day.isoformat(), "text": text}
                for day, text in article.corrections
            ],
        }
    )


@dataclass
class Happening:
    """What is known of an event: `start` and `end` are ISO 8601, as precise as they are known."""

    url: str
    name: str
    language: str
    start: str
    end: str = ""
    status: str = "Scheduled"  # Scheduled, Postponed, Cancelled
    attendance: str = "Offline"  # Offline, Online, Mixed
    description: str = ""
    images: list[str] = field(default_factory=list)
    location: dict | None = None
    organizers: list[dict] = field(default_factory=list)
    parts: list[dict] = field(default_factory=list)
    whole: dict | None = None


def event(happening: Happening) -> dict:
    """An event, with the events that it consists of or the one it belongs to."""
    return _known(
        {
            "@type": "Event",
            "@id": f"{happening.url}#event",
            "url": happening.url,
            "name": happening.name,
            "inLanguage": happening.language,
            "startDate": happening.start,
            "endDate": happening.end,
            "eventStatus": STATUS.format(happening.status),
            "eventAttendanceMode": ATTENDANCE.format(happening.attendance),
            "description": happening.description,
            "image": happening.images,
            "location": happening.location,
            "organizer": happening.organizers,
            "superEvent": happening.whole,
            "subEvent": happening.parts,
        }
    )


def part_of_event(
    name: str, url: str, start: str, end: str = "", status: str = "Scheduled", location: dict | None = None
) -> dict:
    """A session of an event, in short."""
    return _known(
        {
            "@type": "Event",
            "name": name,
            "url": url,
            "startDate": start,
            "endDate": end,
            "eventStatus": STATUS.format(status),
            "location": location,
        }
    )


def place(name: str, city: str = "", street: str = "") -> dict:
    """Where something happens, in China."""
    address = {
        "@type": "PostalAddress",
        "streetAddress": street,
        "addressLocality": city,
        "addressCountry": "CN",
    }
    return {"@type": "Place", "name": name or city, "address": _known(address)}


def body(name: str, website: str = "") -> dict:
    """An organisation that stands for an event."""
    return _known({"@type": "Organization", "name": name, "url": website})


def moment(day: date, clock: time | None = None) -> str:
    """A day, or a day and time in Beijing, in ISO 8601."""
    return datetime.combine(day, clock, BEIJING).isoformat(timespec="seconds") if clock else day.isoformat()


def _known(node: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in node.items() if value not in (None, "", [], {})}
